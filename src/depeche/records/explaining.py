"""Explaining: why reports are one record, or two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from depeche.records.clusters import APART
from depeche.records.gathering import Records
from depeche.records.likeness import Reason, Reasons, cannot, likeness
from depeche.records.record import Member, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two reports, field by field. `points` is None when they can't be of one thing."""

    one: Member
    other: Member
    points: int | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why two records are two, or why one record is one.

    Attributes:
        together: Whether the reports are one record.
        mean: Mean points over all pairs; above 0 they come together.
        pairs: How many pairs were weighed.
        best: The comparisons that say most, the strongest first.
    """

    together: bool
    mean: float
    pairs: int
    best: tuple[Comparison, ...]


def explain(records: Records, one: Record, other: Record | None = None, *, most: int = 3) -> Explanation:
    """Weigh the reports of a record against each other, or against those of another record."""
    pairs = list(product(one.members, other.members)) if other else list(combinations(one.members, 2))
    compared = [c for c in (_compare(records, a, b) for a, b in pairs) if c is not None]
    points = [c.points if c.points is not None else APART for c in compared]
    compared.sort(key=lambda c: (-(c.points if c.points is not None else -10_000), c.one.report, c.other.report))
    return Explanation(
        together=other is None or other.id == one.id,
        mean=sum(points) / len(points) if points else 0.0,
        pairs=len(compared),
        best=tuple(compared[:most]),
    )


def neighbours(records: Records, one: Record, *, most: int = 3) -> Iterator[Record]:
    """Other records whose reports come nearest to those of this one, the nearest first."""
    ours = {m.report for m in one.members}
    of_report = {m.report: r for r in records for m in r.members}
    best: dict[str, int] = {}
    for (a, b), points in records.likenesses.items():
        if (a in ours) == (b in ours):
            continue
        other = of_report.get(b if a in ours else a)
        if other is not None and other.id != one.id:
            best[other.id] = max(best.get(other.id, APART), points)
    by_id = {r.id: r for r in records}
    for name in sorted(best, key=lambda i: (-best[i], i))[:most]:
        yield by_id[name]


def compare_members(records: Records, one: Member, other: Member) -> Comparison | None:
    """Two reports field by field; None when they are not compared at all (offices go by person)."""
    return _compare(records, one, other)


def _compare(records: Records, one: Member, other: Member) -> Comparison | None:
    a, b = records.traits.get(one.report), records.traits.get(other.report)
    if a is None or b is None:
        return None
    if a.sort != b.sort:
        wall: Reason | None = Reason("kind", -100, f"{a.sort} and {b.sort}")
    else:
        wall = cannot(a, b)
    if wall is not None:
        return Comparison(one=one, other=other, points=None, reasons=(wall,))
    reasons: Reasons = []
    points = likeness(a, b, reasons)
    told = sorted(reasons, key=lambda r: (-abs(r.points), r.field))
    return Comparison(one=one, other=other, points=points, reasons=tuple(told))
