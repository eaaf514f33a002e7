"""The queue: records that a person should look at, those first where a look helps most."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from depeche.codebook.acts import acts
from depeche.records.record import EventRecord, Record

# Acts that a relation turns on; a mistake in one of them costs more than in talk.
_MAIN = ("instrument", "once", "encounter", "gift", "force")
# Points by reason. A conflict is seen by every reader of the record, a doubtful merger changes two records at once, a
# main act that one source alone tells is a guess until somebody has looked.
_CONFLICT, _DOUBT, _NEAR, _SINGLE = 40, 30, 25, 12
_SURE = 60  # mean points of likeness beyond which nobody needs to look
REASONS = ("conflict", "doubt", "near", "single")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A record to look at: how much it helps, and why: of REASONS, each with what it is about (fields, ids, or "")."""

    record: Record
    points: int
    reasons: tuple[tuple[str, str], ...]


def tasks(
    records: Iterable[Record],
    alike: Iterable[tuple[str, str, int]],
    *,
    judged: Callable[[Record], bool],
    most: int = 50,
    skip: Iterable[str] = (),
) -> list[Task]:
    """The records that a look helps most, the most helpful first.

    Args:
        records: All records.
        alike: Of compared reports the ids of their records, and the points that speak for their being one.
        judged: Whether a person has decided on a record already.
        most: How many. skip: Ids of records that are not wanted now.
    """
    every = list(records)
    inside, across = _likeness(alike)
    left = set(skip)
    found = (
        task
        for record in every
        if record.id not in left and not judged(record) and (task := _task(record, inside, across)) is not None
    )
    return heapq.nsmallest(most, found, key=lambda t: (-t.points, t.record.id))


def _task(record: Record, inside: Mapping[str, float], across: Mapping[str, tuple[int, str]]) -> Task | None:
    reasons: list[tuple[str, str]] = []
    points = 0
    main = isinstance(record, EventRecord) and acts().behaviour.get(record.kind) in _MAIN
    if record.conflicts:
        reasons.append(("conflict", " ".join(c.field for c in record.conflicts)))
        points += _CONFLICT + 5 * len(record.conflicts) + min(record.independent, 10)
    if (mean := inside.get(record.id)) is not None and mean < _SURE:
        reasons.append(("doubt", f"{mean:.0f}"))
        points += round(_DOUBT * (1 - max(mean, 0) / _SURE))
    if near := across.get(record.id):
        reasons.append(("near", near[1]))
        points += min(_NEAR, near[0])
    if main and record.independent == 1:
        reasons.append(("single", ""))
        points += _SINGLE
    return Task(record=record, points=points, reasons=tuple(reasons)) if reasons and points >= _SINGLE else None


def _likeness(
    alike: Iterable[tuple[str, str, int]],
) -> tuple[Mapping[str, float], Mapping[str, tuple[int, str]]]:
    """Mean points within each record; and for each the most alike report of another record, with that record's id."""
    sums: dict[str, list[int]] = {}
    across: dict[str, tuple[int, str]] = {}
    for a, b, points in alike:
        if a == b:
            sums.setdefault(a, []).append(points)
        elif points > 0:
            for mine, theirs in ((a, b), (b, a)):
                if points > across.get(mine, (0, ""))[0]:
                    across[mine] = (points, theirs)
    return {name: sum(points) / len(points) for name, points in sums.items()}, across
