"""Placing: reports take their places in the derived tables, and find there those that they are compared with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text

from depeche.ledger.derived import LIKENESSES, PLACED, SPOTS
from depeche.ledger.dialects import met
from depeche.ledger.tables import ARTICLES
from depeche.records.pairing import LONGEST, Width, spots, wants
from depeche.records.stock import chunks
from depeche.records.stored import traits_fields, traits_text
from depeche.records.traits import Told, Traits
from depeche.reports.event import Event

_WEEK, _MONTH = 7, 31
_EVER = 10**7


@dataclass(slots=True)
class Node:
    """A compared report as it is placed.

    Attributes:
        report, digest: Its number and digest. article: The digest of its article.
        component: Smallest number among the reports that are chained to it.
        record: Number of its record, if it is in one.
    """

    report: int
    digest: str
    article: str
    sort: str
    component: int | None
    record: int | None


@dataclass(frozen=True, slots=True)
class _Range:
    """Part of a block: reports of one width that begin within days and last until one at least."""

    block: str
    width: int
    since: int
    until: int
    least: int


_NODE = (PLACED.c.report, PLACED.c.digest, ARTICLES.c.digest, PLACED.c.sort, PLACED.c.component, PLACED.c.record)


class Placing:
    """The compared reports of a ledger, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def candidates(self, new: Iterable[Traits]) -> list[tuple[Node, Traits]]:
        """The placed reports that any of the new ones may have to be compared with, and some more."""
        found: set[int] = set()
        rest = (
            "SELECT s.report FROM w {join} spots s ON s.block = w.b AND s.width = w.w "
            "AND s.first >= w.f AND s.first <= w.u AND s.last >= w.l"
        )
        for some in chunks(_ranges(new)):
            rows = [(r.block, r.width, r.since, r.until, r.least) for r in some]
            found.update(report for (report,) in met(self._connection, "b, w, f, u, l", rows, rest))
        return list(self._traits(sorted(found)))

    def nodes(self, column: str, values: Iterable[Any]) -> dict[int, Node]:
        """Compared reports by number: those that have one of the values in a column of their table."""
        found: dict[int, Node] = {}
        for some in chunks(sorted(set(values))):
            query = select(*_NODE).join(ARTICLES, ARTICLES.c.number == PLACED.c.article)
            query = query.where(PLACED.c[column].in_(some), PLACED.c.sort != "office")
            found.update((row[0], Node(*row)) for row in self._connection.execute(query))
        return found

    def put(self, told: Mapping[int, Told], articles: Mapping[int, int]) -> None:
        """Place reports, each with the number of its article."""
        if not told:
            return
        self._connection.execute(
            insert(PLACED),
            [
                {
                    "report": n,
                    "digest": t.digest,
                    "article": articles[n],
                    "sort": t.sort,
                    "start": t.entry.report.evidence.start if isinstance(t.entry.report, Event) else 0,
                    "end": t.entry.report.evidence.end if isinstance(t.entry.report, Event) else 0,
                    "traits": traits_text(t),
                }
                for n, t in told.items()
            ],
        )
        rows = sorted({(s.block, int(s.width), s.first, n, s.last) for n, t in told.items() for s in spots(t)})
        if rows:
            names = ("block", "width", "first", "report", "last")
            self._connection.execute(insert(SPOTS), [dict(zip(names, row)) for row in rows])

    def keep(self, likenesses: Mapping[tuple[int, int], int]) -> None:
        """Keep how alike pairs of reports are, both ways round."""
        rows = sorted((*pair, points) for (a, b), points in likenesses.items() for pair in ((a, b), (b, a)))
        if rows:
            self._connection.execute(
                insert(LIKENESSES), [{"one": one, "other": other, "points": points} for one, other, points in rows]
            )

    def take_out(self, reports: Sequence[int]) -> None:
        """Take compared reports out, with all that was kept of them."""
        gone = [
            {"block": s.block, "width": int(s.width), "first": s.first, "report": node.report}
            for node, traits in self._traits(reports)
            for s in spots(traits)
        ]
        if gone:
            where = "block = :block AND width = :width AND first = :first AND report = :report"
            self._connection.execute(text(f"DELETE FROM spots WHERE {where}"), gone)
        for some in chunks(reports):
            pairs = select(LIKENESSES.c.other, LIKENESSES.c.one).where(LIKENESSES.c.one.in_(some))
            back = [{"one": other, "other": one} for other, one in self._connection.execute(pairs)]
            if back:
                self._connection.execute(text("DELETE FROM likenesses WHERE one = :one AND other = :other"), back)
            self._connection.execute(delete(LIKENESSES).where(LIKENESSES.c.one.in_(some)))
            self._connection.execute(delete(PLACED).where(PLACED.c.report.in_(some)))

    def likenesses(self, reports: Iterable[int]) -> dict[tuple[int, int], int]:
        """How alike pairs of these reports are, the smaller number first; pairs with others may be among them."""
        found: dict[tuple[int, int], int] = {}
        for some in chunks(sorted(set(reports))):
            query = select(LIKENESSES.c.one, LIKENESSES.c.other, LIKENESSES.c.points)
            query = query.where(LIKENESSES.c.one.in_(some), LIKENESSES.c.one < LIKENESSES.c.other)
            found.update(((one, other), points) for one, other, points in self._connection.execute(query))
        return found

    def settle(self, moved: Iterable[Node]) -> None:
        """Store the component and the record of reports."""
        rows = [{"c": n.component, "r": n.record, "n": n.report} for n in moved]
        if rows:
            self._connection.execute(text("UPDATE placed SET component = :c, record = :r WHERE report = :n"), rows)

    def _traits(self, reports: Sequence[int]) -> Iterator[tuple[Node, Traits]]:
        for some in chunks(reports):
            query = select(*_NODE, PLACED.c.traits).join(ARTICLES, ARTICLES.c.number == PLACED.c.article)
            query = query.where(PLACED.c.report.in_(some), PLACED.c.sort != "office").order_by(PLACED.c.report)
            for *row, traits in self._connection.execute(query):
                node = Node(*row)
                fields = traits_fields(traits)
                yield node, Traits(digest=node.digest, article=node.article, sort=node.sort, **fields)


def _ranges(new: Iterable[Traits]) -> list[_Range]:
    """What the reports look for, as few ranges as there are blocks and widths."""
    whole: set[str] = set()
    widest: dict[tuple[str, Width], tuple[int, int]] = {}
    blocks: dict[str, None] = defaultdict()
    for traits in new:
        for want in wants(traits):
            blocks.setdefault(want.block)
            if want.stated is None or want.vague is None:
                whole.add(want.block)
                continue
            for width, (since, until) in ((Width.STATED, want.stated), (Width.VAGUE, want.vague)):
                met = widest.get((want.block, width), (since, until))
                widest[want.block, width] = min(met[0], since), max(met[1], until)
    found = []
    for block in blocks:
        found.append(_Range(block, Width.ALWAYS, 0, 0, 0))
        for width, step, longest in ((Width.STATED, _WEEK, _WEEK), (Width.VAGUE, _MONTH, LONGEST)):
            if block in whole:
                found.append(_Range(block, width, 0, _EVER, 0))
            elif (block, width) in widest:
                # `Pairing` looks by whole weeks and months.
                since, until = widest[block, width]
                found.append(_Range(block, width, since - step - longest, until + step, since - step))
    return found
