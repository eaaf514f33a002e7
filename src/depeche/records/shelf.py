"""The shelf: records of a ledger, found by what they are about, page by page.

with open_ledger("depeche.db") as ledger:
    shelf = open_shelf(ledger)
    page = shelf.between(["TGO", "RUS"], Filters(since="2025-10-01"), limit=50)
    page = shelf.between(["TGO", "RUS"], Filters(since="2025-10-01"), limit=50, cursor=page.cursor)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal, TypeAlias

from depeche.ledger.ledger import Ledger
from depeche.records.filters import Filters, has_one_side, sort_of, wanted_words, words_of
from depeche.records.gathering import Records, gather
from depeche.records.ranks import Ranks
from depeche.records.record import Record

Order: TypeAlias = Literal["oldest", "newest"]
Facet: TypeAlias = Literal["kind", "sort", "domain", "status", "day", "month", "outlet", "language", "side", "pair"]


@dataclass(frozen=True, slots=True)
class Page:
    """Some records, in order, and where the next ones begin.

    Attributes:
        records: At most as many as asked for.
        cursor: What to ask the next ones with; None when there are no more.
    """

    records: tuple[Record, ...]
    cursor: str | None


def open_shelf(ledger: Ledger, *, ranks: Ranks | None = None) -> Shelf:
    """The records of a ledger, brought up to date with its articles and judgements."""
    return Shelf(ledger, ranks)


class Shelf:
    """The records of a ledger. Iterating gives all of them, by their first day, those without a day last."""

    def __init__(self, ledger: Ledger, ranks: Ranks | None = None) -> None:
        self._ledger, self._ranks = ledger, ranks
        self._records: Records = gather(ledger, ranks=ranks)

    def refresh(self) -> None:
        """Take in what was added to the ledger or judged since."""
        self._records = gather(self._ledger, ranks=self._ranks)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def between(
        self,
        sides: Sequence[str],
        filters: Filters | None = None,
        *,
        limit: int | None = 50,
        cursor: str | None = None,
        order: Order = "newest",
    ) -> Page:
        """The records between sides, as `page`."""
        asked = replace(filters or Filters(), between=tuple(sides))
        return self.page(asked, limit=limit, cursor=cursor, order=order)

    def page(
        self,
        filters: Filters | None = None,
        *,
        limit: int | None = 50,
        cursor: str | None = None,
        order: Order = "newest",
    ) -> Page:
        """Records that the filters let through.

        Args:
            filters: What they must have.
            limit: How many at most; None for all.
            cursor: Of the page before.
            order: By first day; records without a day come last either way.
        """
        found = sorted(self._select(filters or Filters()), key=_moment)
        if order == "newest":
            dated = [r for r in found if r.first]
            found = dated[::-1] + [r for r in found if not r.first]
        begin = next((n for n, r in enumerate(found) if cursor == r.id), 0)
        end = len(found) if limit is None else begin + limit
        return Page(tuple(found[begin:end]), found[end].id if end < len(found) else None)

    def select(
        self,
        *,
        between: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
    ) -> tuple[Record, ...]:
        """All records that these filters let through, the oldest first."""
        asked = Filters(between=tuple(between), since=since, until=until, kind=kind)
        return self.page(asked, limit=None, order="oldest").records

    def find(self, name: str) -> Record:
        """The record with this id, or that holds the report with this id or digest (a beginning of four will do).

        Raises:
            UnknownRecord: None has, or several have.
        """
        return self._records.find(name)

    def counts(self, by: Facet, filters: Filters | None = None) -> Mapping[str, int]:
        """How many records have each value of a facet, the most frequent first.

        A record counts for every value that it has (domains, outlets, languages, sides, pairs of sides). "day" and
        "month" are those of its first day, in their order.
        """
        counted: Counter[str] = Counter()
        for record in self._select(filters or Filters()):
            counted.update(set(_values(record, by)))
        if by in ("day", "month"):
            return dict(sorted(counted.items()))
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

    def _select(self, asked: Filters) -> Iterator[Record]:
        told: set[str] = set()
        for record in self._records:
            if not has_one_side(record) and set(asked.between) <= set(record.sides):
                told.update(m.digest for m in record.members)
        words = wanted_words(asked.words)
        for r in self._records:
            if asked.between:
                sides = set(asked.between)
                if has_one_side(r):
                    if not sides & set(r.sides) or not any(m.digest in told for m in r.members):
                        continue
                elif not sides <= set(r.sides):
                    continue
            state = getattr(r, "state", None)
            if (
                (asked.country is None or asked.country in r.sides)
                and (asked.since is None or r.last is None or r.last >= asked.since)
                and (asked.until is None or r.first is None or r.first <= asked.until)
                and (asked.kind is None or asked.kind in (r.kind, sort_of(r)))
                and (asked.domain is None or asked.domain in _values(r, "domain"))
                and (asked.status is None or asked.status in (r.status, state))
                and (asked.outlet is None or any(m.outlet == asked.outlet for m in r.members))
                and (asked.language is None or any(m.language == asked.language for m in r.members))
                and (not asked.disputed or r.conflicts)
                and (not words or all(word in words_of(r) for word in words))
            ):
                yield r


def _moment(record: Record) -> tuple[str, str]:
    return record.first or "9999", record.id


def _values(record: Record, facet: Facet) -> tuple[str, ...]:
    if facet == "sort":
        return (sort_of(record),)
    if facet == "kind":
        return (record.kind,)
    if facet == "domain":
        domain = getattr(record, "domain", None)
        return (*record.domains, *([domain] if domain else []))
    if facet == "status":
        return (record.status,) if record.status else ()
    if facet in ("day", "month"):
        return (record.first[: 10 if facet == "day" else 7],) if record.first else ()
    if facet == "outlet":
        return tuple(m.outlet for m in record.members if m.outlet)
    if facet == "language":
        return tuple(m.language for m in record.members if m.language)
    if facet == "side":
        return record.sides
    return () if has_one_side(record) else tuple(f"{a} {b}" for a, b in combinations(sorted(record.sides)[:12], 2))
