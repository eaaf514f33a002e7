"""Building: the chains of likeness among reports that are compared and in no record yet.

A ledger that was filled before its records were asked for is compared as a whole, and each chain is then brought
together once. What comes of it is the same as step by step (`tests/records/test_order.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from sqlalchemy import Connection, select

from depeche.ledger.derived import LIKENESSES, PLACED

_Key = TypeVar("_Key", int, str)

# Reports that are brought together within one transaction: whole chains, as many as make this number.
TOGETHER = 2_000
_ROWS = 10_000  # fetched at a time


class Leaders(Generic[_Key]):
    """Which is the least of all that are joined."""

    def __init__(self) -> None:
        self._over: dict[_Key, _Key] = {}

    def of(self, one: _Key) -> _Key:
        """The least of those that `one` is joined to; itself where it is joined to none."""
        while (over := self._over.get(one, one)) != one:
            self._over[one] = self._over.get(over, over)
            one = over
        return one

    def join(self, one: _Key, other: _Key) -> None:
        """Join two and all that each is joined to."""
        least, last = sorted((self.of(one), self.of(other)))
        if least != last:
            self._over[last] = least


def chains(connection: Connection, same: Iterable[tuple[str, str]]) -> Iterator[list[int]]:
    """Yield numbers of reports in no record yet, whole chains together, `TOGETHER` of them or more at a time.

    Those of events come first: what else an article tells hangs on them.

    Args:
        same: Digests of reports that a person judged to be one thing; they are of one chain.
    """
    waiting = select(PLACED.c.report, PLACED.c.digest, PLACED.c.sort)
    waiting = waiting.where(PLACED.c.component.is_(None), PLACED.c.sort != "office").order_by(PLACED.c.report)
    pairs = list(same)
    judged = {digest for pair in pairs for digest in pair}
    events: list[int] = []
    others: list[int] = []
    known: dict[str, tuple[int, str]] = {}
    for report, digest, sort in connection.execute(waiting.execution_options(yield_per=_ROWS)):
        (events if sort == "event" else others).append(report)
        if digest in judged:
            known[digest] = report, sort
    leaders: Leaders[int] = Leaders()
    alike = select(LIKENESSES.c.one, LIKENESSES.c.other)
    alike = alike.where(LIKENESSES.c.points > 0, LIKENESSES.c.one < LIKENESSES.c.other)
    for one, other in connection.execute(alike.execution_options(yield_per=_ROWS)):
        leaders.join(one, other)
    for first, second in pairs:
        if first in known and second in known and known[first][1] == known[second][1]:
            leaders.join(known[first][0], known[second][0])
    for numbers in (events, others):
        yield from _parts(sorted((leaders.of(number), number) for number in numbers))


def _parts(chained: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """Cut reports, each behind the least of its chain, where a chain ends."""
    some: list[int] = []
    before: int | None = None
    for leader, report in chained:
        if len(some) >= TOGETHER and leader != before:
            yield some
            some = []
        some.append(report)
        before = leader
    if some:
        yield some
