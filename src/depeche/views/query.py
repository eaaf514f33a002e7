"""Queries: which records a reader asks for. The pages, the HTTP interface and the feeds take the same query.

A query is written in an address: `?kind=visit&kind=sign&since=2025-10&outlet=Togofirst`. Several values of one filter
are alternatives; filters narrow each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any
from urllib.parse import urlencode

from depeche.errors import UnreadableDate, UnreadableQuery
from depeche.records.record import EventRecord, Record
from depeche.texts.period import read_period

SORTS = ("event", "agreement", "commitment", "measure", "statement", "office")
# In the order in which a page shows them.
FACETS = ("sort", "kind", "domain", "status", "outlet", "language")
_LONGEST = 200  # characters of one value: nobody's outlet has a longer name, and an address is no place for a text


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked for. An empty query asks for everything.

    Attributes:
        sort: Sorts of records, of SORTS. kind: Kinds of events.
        domain, status, outlet, language: Any of these, as the records and their articles have them.
        since, until: ISO year, month or day; a record without days is never left out by them.
        disputed: Only records in which sources disagree.
    """

    sort: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    disputed: bool = False

    def __bool__(self) -> bool:
        return self != Query()

    @property
    def first_day(self) -> str | None:
        """First day (ISO) asked for."""
        return _bound(self.since)[0]

    @property
    def last_day(self) -> str | None:
        """Last day (ISO) asked for."""
        return _bound(self.until)[1]

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The query as pairs of name and value, in one order, so that one query has one address."""
        found = [(f.name, value) for f in fields(self) if f.name in FACETS for value in sorted(getattr(self, f.name))]
        found += [(name, value) for name in ("since", "until") if (value := getattr(self, name))]
        return (*found, *((("disputed", "1"),) if self.disputed else ()))

    def address(self, **also: str | int | None) -> str:
        """The query as the part of an address after its "?", with further parameters; "" when there is nothing."""
        extra = [(name, str(value)) for name, value in also.items() if value not in (None, "")]
        return urlencode([*self.pairs(), *extra])

    def without(self, name: str, value: str | None = None) -> Query:
        """The same without a filter, or without one value of it."""
        if name in FACETS and value is not None:
            left: dict[str, Any] = {name: tuple(v for v in getattr(self, name) if v != value)}
            return replace(self, **left)
        return replace(self, **{name: getattr(Query(), name)})


def read_query(given: Iterable[tuple[str, str]]) -> Query:
    """Read a query from the parameters of an address; those of other names are somebody else's.

    Raises:
        UnreadableQuery: A bound is no ISO year, month or day, a sort is unknown, or a value is absurdly long.
    """
    found: dict[str, list[str]] = {name: [] for name in FACETS}
    single: dict[str, str] = {}
    for name, value in given:
        words = value.strip()
        if name not in found and name not in ("since", "until", "disputed"):
            continue
        if len(words) > _LONGEST:
            raise UnreadableQuery(name, "a value of this length is no filter")
        if not words:
            continue
        if name in found:
            found[name].append(words)
        else:
            single[name] = words
    for name in found["sort"]:
        if name not in SORTS:
            raise UnreadableQuery("sort", f"{name!r} is none of {', '.join(SORTS)}")
    for name in ("since", "until"):
        if name in single:
            _checked(name, single[name])
    values = {name: tuple(sorted(set(given))) for name, given in found.items()}
    return Query(
        **values,
        since=single.get("since"),
        until=single.get("until"),
        disputed=single.get("disputed", "").lower() in ("1", "true", "yes", "on"),
    )


@dataclass(frozen=True, slots=True)
class Traits:
    """What the filters look at in one record: its values under every facet, its days, and whether it is disputed."""

    record: Record
    values: Mapping[str, tuple[str, ...]]

    def failing(self, query: Query) -> tuple[str, ...]:
        """The filters that leave this record out; "" stands for those that no facet counts."""
        wrong = [name for name in FACETS if (asked := getattr(query, name)) and not _any(asked, self.values[name])]
        record = self.record
        since, until = query.first_day, query.last_day
        if (
            (query.disputed and not record.conflicts)
            or (since and record.last is not None and record.last < since)
            or (until and record.first is not None and record.first > until)
        ):
            wrong.append("")
        return tuple(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a query found.

    Attributes:
        query: The query.
        records: The records, in the order of `Records`.
        counts: For every facet and value, how many records there would be with this value chosen beside the others.
        every: How many there are without any filter.
        disputed: How many of the found are disputed.
    """

    query: Query
    records: tuple[Record, ...]
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    every: int = 0
    disputed: int = 0


def traits_of(record: Record) -> Traits:
    """What filters look at in a record."""
    return Traits(
        record,
        {
            "sort": ("event",) if isinstance(record, EventRecord) else (record.kind,),
            "kind": (record.kind,) if isinstance(record, EventRecord) else (),
            "domain": record.domains or tuple(filter(None, (getattr(record, "domain", None),))),
            "status": (record.status,) if record.status else (),
            "outlet": tuple(sorted({m.outlet for m in record.members if m.outlet})),
            "language": tuple(sorted({m.language for m in record.members if m.language})),
        },
    )


def choose(every: Sequence[Traits], query: Query) -> Found:
    """Choose what a query asks for, and count what each further choice would give."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    chosen: list[Record] = []
    for traits in every:
        failing = traits.failing(query) if query else ()
        if not failing:
            chosen.append(traits.record)
            for name in FACETS:
                counts[name].update(traits.values[name])
        elif len(failing) == 1 and failing[0]:
            # What is left out by one filter alone tells what the filter's other values hold.
            counts[failing[0]].update(traits.values[failing[0]])
    return Found(
        query=query,
        records=tuple(chosen),
        counts=counts,
        every=len(every),
        disputed=sum(1 for record in chosen if record.conflicts),
    )


def newest_first(records: Iterable[Record]) -> Iterator[Record]:
    """Records by their last day, the latest first; what has no day comes after, by its latest report."""
    return iter(sorted(records, key=_newest, reverse=True))


def latest_report(record: Record) -> str:
    """Latest publication day (ISO) of a record's reports; "" where none has a day."""
    return max((m.published for m in record.members if m.published), default="")


def _newest(record: Record) -> tuple[bool, str, str, str]:
    day = record.first or ""
    return bool(record.date or record.conflicts), day, latest_report(record), record.id


def _any(asked: Sequence[str], held: Sequence[str]) -> bool:
    return any(value in asked for value in held)


def _checked(name: str, words: str) -> None:
    try:
        period = read_period(words)
    except UnreadableDate as wrong:
        raise UnreadableQuery(
            name, f"{words!r} is no year, month or day such as 2025, 2025-10 or 2025-10-07"
        ) from wrong
    if "/" in words or period.first is None or period.last is None:
        raise UnreadableQuery(name, f"{words!r} is no single year, month or day")


@cache
def _bound(words: str | None) -> tuple[str | None, str | None]:
    period = read_period(words) if words else None
    first = period.first.isoformat() if period and period.first else None
    last = period.last.isoformat() if period and period.last else None
    return first, last
