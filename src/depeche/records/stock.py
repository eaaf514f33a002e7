"""The stock: reports and stored records by their numbers in one database, read and written within one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice
from typing import Any, TypeVar

from sqlalchemy import Connection, delete, insert, select, text

from depeche.ledger.derived import FACETS, KEYS, PLACED, RECORDS, TAKEN
from depeche.ledger.dialects import met
from depeche.ledger.entry import Entry, Source
from depeche.ledger.reading import read_report
from depeche.ledger.tables import ARTICLES, REPORTS
from depeche.records.filters import has_one_side, sort_of, words_of
from depeche.records.fulfilment import may_keep
from depeche.records.record import EventRecord, Record
from depeche.records.stored import read_record, record_text, traits_fields
from depeche.records.traits import Told

# How many values stand in one statement; SQLite takes 32,766 in all.
AT_ONCE = 500
# Beyond so many sides pairs of them are no help: the first ones stand for all.
PAIRED = 12
# The key of records with more sides than are paired: whoever asks for a pair looks through them.
MANY_SIDES = "*"
_Any = TypeVar("_Any")


def chunks(values: Iterable[_Any], size: int = AT_ONCE) -> Iterator[list[_Any]]:
    """The values, so many at a time."""
    left = iter(values)
    while some := list(islice(left, size)):
        yield some


@dataclass(frozen=True, slots=True)
class Shelved:
    """A record as it is stored. `ended` is its last day by its own reports alone."""

    number: int
    record: Record
    ended: str | None


@dataclass(frozen=True, slots=True)
class Span:
    """Records to look for: of a key, that begin within days and last at least until one (ISO)."""

    key: str
    since: str
    until: str
    least: str


def pairs_of(sides: Iterable[str]) -> list[str]:
    """Pairs of sides as keys."""
    return [f"{one} {other}" for one, other in combinations(sorted(sides)[:PAIRED], 2)]


def moment_of(record: Record) -> str:
    """What records are sorted by: the first day, those without one last."""
    return record.first or "9999"


class Stock:
    """What one transaction needs of reports and records, each read once."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._told: dict[int, Told] = {}

    def hold(self, told: Mapping[int, Told]) -> None:
        """Keep reports that are known already, by their numbers."""
        self._told.update(told)

    def told(self, reports: Iterable[int]) -> dict[int, Told]:
        """Compared reports with their traits, by number; their articles without the text, which nothing here reads."""
        wanted = list(reports)
        missing = sorted({n for n in wanted if n not in self._told})
        for some in chunks(missing):
            query = (
                select(PLACED.c.report, PLACED.c.traits, REPORTS.c.body, PLACED.c.sort, *_SOURCE)
                .join(REPORTS, REPORTS.c.number == PLACED.c.report)
                .join(ARTICLES, ARTICLES.c.number == PLACED.c.article)
                .join(TAKEN, TAKEN.c.article == PLACED.c.article)
                .where(PLACED.c.report.in_(some))
            )
            for row in self.connection.execute(query):
                entry = _entry(row.sort, row.report_digest, row.body, row)
                self._told[row.report] = Told(
                    entry=entry,
                    digest=entry.digest,
                    article=entry.source.digest,
                    sort=entry.sort,
                    **traits_fields(row.traits),
                )
        return {n: self._told[n] for n in wanted}

    def entries(self, reports: Iterable[int]) -> list[Entry]:
        """Reports of any sort, in the order of their numbers."""
        found = []
        for some in chunks(sorted(set(reports))):
            query = (
                select(REPORTS.c.body, REPORTS.c.sort, *_SOURCE)
                .join(PLACED, PLACED.c.report == REPORTS.c.number)
                .join(ARTICLES, ARTICLES.c.number == PLACED.c.article)
                .join(TAKEN, TAKEN.c.article == PLACED.c.article)
                .where(REPORTS.c.number.in_(some))
                .order_by(REPORTS.c.number)
            )
            found += [_entry(row.sort, row.report_digest, row.body, row) for row in self.connection.execute(query)]
        return found

    def members(self, records: Iterable[int]) -> dict[int, list[int]]:
        """Numbers of the reports of records (not of offices), by record."""
        found: dict[int, list[int]] = defaultdict(list)
        for some in chunks(sorted(set(records))):
            query = select(PLACED.c.record, PLACED.c.report).where(PLACED.c.record.in_(some)).order_by(PLACED.c.report)
            for record, report in self.connection.execute(query):
                found[record].append(report)
        return found

    def records(self, numbers: Iterable[int]) -> dict[int, Shelved]:
        """Stored records by number; those that are not there, and offices, are left out."""
        found = {}
        for some in chunks(sorted(set(numbers))):
            query = select(RECORDS.c.number, RECORDS.c.sort, RECORDS.c.ended, RECORDS.c.body)
            query = query.where(RECORDS.c.number.in_(some), RECORDS.c.body.is_not(None))
            for number, sort, ended, body in self.connection.execute(query):
                found[number] = Shelved(number, read_record(sort, body), ended)
        return found

    def numbers(self, ids: Iterable[str]) -> dict[str, int]:
        """Numbers of stored records by id."""
        found: dict[str, int] = {}
        for some in chunks(sorted(set(ids))):
            query = select(RECORDS.c.id, RECORDS.c.number).where(RECORDS.c.id.in_(some)).order_by(RECORDS.c.number)
            found.update((row.id, row.number) for row in self.connection.execute(query))
        return found

    def near(self, spans: Iterable[Span]) -> dict[int, str]:
        """Numbers of the records that lie in any of the spans, each with its kind."""
        widest: dict[str, Span] = {}
        for span in spans:
            known = widest.get(span.key)
            widest[span.key] = span if known is None else _both(known, span)
        found: dict[int, str] = {}
        rest = (
            "SELECT keys.record, keys.kind FROM w {join} keys "
            "ON keys.key = w.k AND keys.moment >= w.a AND keys.moment <= w.b AND keys.last >= w.c"
        )
        for some in chunks(widest.values()):
            rows = [(s.key, s.since, s.until, s.least) for s in some]
            found.update((record, kind) for record, kind in met(self.connection, "k, a, b, c", rows, rest))
        return found

    def save(self, made: Mapping[int, Shelved], olds: Mapping[int, Shelved], gone: Iterable[int] = ()) -> None:
        """Store records in place of the old ones of their numbers, and take out those that are gone.

        Args:
            made: Records to store.
            olds: As they are stored now: those of these numbers, and those that are gone.
            gone: Numbers of records to take out.
        """
        gone = sorted(set(gone) - set(made))
        changed = {n: s for n, s in made.items() if n not in olds or s != olds[n]}
        leaving = sorted({*gone, *(n for n in changed if n in olds)})
        _execute(self.connection, delete(RECORDS).where, RECORDS.c.number, leaving)
        if changed:
            self.connection.execute(insert(RECORDS), [_row(changed[n]) for n in sorted(changed)])
        before = {key: n for n in leaving for key in _keys(olds[n])}
        after = {key: n for n in changed for key in _keys(changed[n])}
        self._exchange(KEYS, before, after, ("key", "moment", "record", "kind", "last"), 3)
        before = {key: n for n in leaving for key in _facets(olds[n])}
        after = {key: n for n in changed for key in _facets(changed[n])}
        self._exchange(FACETS, before, after, ("facet", "value", "record"), 3)

    def _exchange(
        self,
        table: Any,
        before: Iterable[tuple[Any, ...]],
        after: Iterable[tuple[Any, ...]],
        names: Sequence[str],
        key: int,
    ) -> None:
        """Bring the rows of a table from those of `before` to those of `after`; the first `key` columns tell a row."""
        old, new = set(before), set(after)
        keys = sorted({row[:key] for row in old - new})
        if keys:
            condition = " AND ".join(f"{name} = :{name}" for name in names[:key])
            self.connection.execute(
                text(f"DELETE FROM {table.name} WHERE {condition}"), [dict(zip(names, row)) for row in keys]
            )
        rows = sorted(new - old, key=repr)
        if rows:
            self.connection.execute(insert(table), [dict(zip(names, row)) for row in rows])


_SOURCE = (
    REPORTS.c.digest.label("report_digest"),
    ARTICLES.c.digest,
    ARTICLES.c.id,
    ARTICLES.c.outlet,
    ARTICLES.c.url,
    ARTICLES.c.published,
    ARTICLES.c.language,
    ARTICLES.c.title,
    TAKEN.c.leader,
)


def _entry(sort: str, digest: str, body: Any, row: Any) -> Entry:
    source = Source(
        digest=row.digest,
        article=row.id,
        outlet=row.outlet,
        url=row.url,
        published=row.published,
        language=row.language,
        title=row.title,
        text="",
        group=row.leader,
    )
    return Entry(digest=digest, sort=sort, source=source, report=read_report(sort, body, row.id))


def _execute(connection: Connection, where: Any, column: Any, values: Sequence[int]) -> None:
    for some in chunks(values):
        connection.execute(where(column.in_(some)))


def _both(one: Span, other: Span) -> Span:
    return Span(one.key, min(one.since, other.since), max(one.until, other.until), min(one.least, other.least))


def _row(shelved: Shelved) -> dict[str, Any]:
    return columns_of(shelved.record) | {
        "number": shelved.number,
        "ended": shelved.ended,
        "body": record_text(shelved.record),
    }


def columns_of(record: Record) -> dict[str, Any]:
    """What a record is sorted and filtered by."""
    return {
        "id": record.id,
        "sort": sort_of(record),
        "kind": record.kind,
        "moment": moment_of(record),
        "first": record.first,
        "last": record.last,
        "status": record.status,
        "state": getattr(record, "state", None),
        "disputed": bool(record.conflicts),
        "words": words_of(record),
    }


def keys_of(record: Record, waiting: Iterable[str] = ()) -> list[str]:
    """What a record is looked up by."""
    keys = list(record.sides)
    if has_one_side(record):
        return [*keys, *(f"~{side}" for side in record.sides)]
    pairs = pairs_of(record.sides)
    if len(record.sides) > PAIRED:
        pairs.append(MANY_SIDES)
    keeping = [f"!{pair} {record.kind}" for pair in pairs] if may_keep(record.kind) else []
    return [*keys, *pairs, *keeping, *(f"?{pair} {kind}" for kind in waiting for pair in pairs)]


def _keys(shelved: Shelved) -> Iterator[tuple[Any, ...]]:
    record = shelved.record
    waiting = getattr(record, "awaits", ())
    for key in keys_of(record, waiting):
        yield key, moment_of(record), shelved.number, record.kind, record.last


def _facets(shelved: Shelved) -> Iterator[tuple[Any, ...]]:
    record = shelved.record
    for facet, values in facets_of(record).items():
        for value in values:
            yield facet, value, shelved.number


def facets_of(record: Record) -> dict[str, set[str]]:
    """Values of which a record may have several."""
    domain = getattr(record, "domain", None)
    return {
        "domain": {*record.domains, *([domain] if domain else [])},
        "outlet": {m.outlet for m in record.members if m.outlet},
        "language": {m.language for m in record.members if m.language},
    }


def base_of(shelved: Shelved) -> EventRecord:
    """A stored event as far as its own reports tell when it ended."""
    assert isinstance(shelved.record, EventRecord)
    return replace(shelved.record, last=shelved.ended)
