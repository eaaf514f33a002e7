"""The shelf: records of a ledger, found by what they are about, page by page.

    with open_ledger("depeche.db") as ledger:
        shelf = open_shelf(ledger)
        page = shelf.between(["TGO", "RUS"], Filters(since="2025-10-01"), limit=50)
        page = shelf.between(["TGO", "RUS"], Filters(since="2025-10-01"), limit=50, cursor=page.cursor)

The records are stored beside the ledger and follow it: opening the shelf takes in what was added or judged since. A
user's ranking of sources is no part of what is stored; it is applied to what is read, after the filters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, exists, func, or_, select

from depeche.errors import UnknownRecord
from depeche.ledger.derived import CHANGES, FACETS, KEYS, LIKENESSES, LINKS, NAMES, OFFICES, PLACED, RECORDS, TAKEN
from depeche.ledger.entry import Entry, Source
from depeche.ledger.ledger import Ledger, read_judgements, source_of, standing
from depeche.ledger.tables import ARTICLES
from depeche.ledger.versions import later_versions
from depeche.records.assembly import PREFIX, Assembler
from depeche.records.decisions import Decisions, read_decisions
from depeche.records.filters import ONE_SIDED, SORTS, Filters, wanted_words
from depeche.records.gathering import Records
from depeche.records.officers import Officers
from depeche.records.ranks import Ranks
from depeche.records.record import Record
from depeche.records.revision import Revision
from depeche.records.stock import MANY_SIDES, Shelved, Stock, chunks
from depeche.records.stored import read_record
from depeche.records.traits import Told
from depeche.records.upkeep import keep_up

Order: TypeAlias = Literal["oldest", "newest"]
Facet: TypeAlias = Literal["kind", "sort", "domain", "status", "day", "month", "outlet", "language", "side", "pair"]
# What stands for the first day of a record that has none.
_UNDATED = "9999"


@dataclass(frozen=True, slots=True)
class Page:
    """Some records, in order, and where the next ones begin.

    Attributes:
        records: At most as many as asked for.
        cursor: What to ask the next ones with; None when there are no more.
    """

    records: tuple[Record, ...]
    cursor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that came about in a record.

    Attributes:
        number: Grows from one change to the next; what a reader remembers to ask for those after it.
        record: Its id then; `Shelf.find` still leads to the record when others have come to it.
        what: "new", "status", "state", "conflict" or "second source".
        words: The move ("planned > happened") or the field in conflict.
    """

    number: int
    record: str
    what: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """The records that recent articles may have changed.

    Attributes:
        records: As they are, by first day.
        told, offices: All reports that these records, and what they have to do with, are made of or could be.
    """

    records: tuple[Record, ...]
    told: tuple[Told, ...]
    offices: tuple[Entry, ...]


def open_shelf(ledger: Ledger, *, ranks: Ranks | None = None) -> Shelf:
    """The records of a ledger, brought up to date with its articles and judgements.

    Args:
        ledger: The ledger.
        ranks: The user's ranking of sources, if any.
    """
    shelf = Shelf(ledger, ranks)
    shelf.refresh()
    return shelf


class Shelf:
    """The records of a ledger. Iterating gives all of them, by their first day, those without a day last."""

    def __init__(self, ledger: Ledger, ranks: Ranks | None = None) -> None:
        self._ledger, self._ranks = ledger, ranks or Ranks()

    def refresh(self) -> bool:
        """Take in what was added to the ledger or judged since; return whether there was anything."""
        return keep_up(self._ledger)

    def __iter__(self) -> Iterator[Record]:
        cursor: str | None = None
        while True:
            page = self.page(limit=500, cursor=cursor, order="oldest")
            yield from page.records
            if page.cursor is None:
                return
            cursor = page.cursor

    def __len__(self) -> int:
        with self._ledger.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(RECORDS)).scalar() or 0)

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
        asked = filters or Filters()
        with self._ledger.snapshot() as connection:
            rows = list(_rows(connection, asked, limit, cursor, order))
            more = limit is not None and len(rows) > limit
            rows = rows[:limit]
            last = f"{rows[-1].moment}|{rows[-1].id}" if more else None
            return Page(tuple(self._read(connection, rows)), last)

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
        wanted = name.strip().lower()
        with self._ledger.snapshot() as connection:
            numbers = _numbered(connection, wanted) or _holding(connection, wanted)
            if len(numbers) != 1:
                raise UnknownRecord(name)
            rows = connection.execute(select(*_COLUMNS).where(RECORDS.c.number.in_(numbers))).all()
            return self._read(connection, rows)[0]

    def counts(self, by: Facet, filters: Filters | None = None) -> Mapping[str, int]:
        """How many records have each value of a facet, the most frequent first.

        A record counts for every value that it has (domains, outlets, languages, sides, pairs of sides). "day" and
        "month" are those of its first day, in their order.
        """
        where = _conditions(filters or Filters())
        with self._ledger.reading() as connection:
            found = {str(value): int(n) for value, n in connection.execute(_counting(by, where)) if value is not None}
        if by in ("day", "month"):
            return dict(sorted(found.items()))
        return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))

    def changes(self, after: int = 0, *, limit: int | None = None) -> list[Change]:
        """What came about in the records since, each once, in the order in which articles came.

        What the ledger held when its records were first computed, or computed again by other rules, is no news.

        Args:
            after: Number of the last change that is known already.
            limit: How many at most; None for all.
        """
        query = select(CHANGES.c.number, CHANGES.c.record, CHANGES.c.what, CHANGES.c.words)
        query = query.where(CHANGES.c.number > after).order_by(CHANGES.c.number).limit(limit)
        with self._ledger.reading() as connection:
            return [
                Change(number=row.number, record=row.record, what=row.what, words=row.words)
                for row in connection.execute(query)
            ]

    def last_change(self) -> int:
        """Number of the last change; 0 when there was none."""
        with self._ledger.reading() as connection:
            return int(connection.execute(select(func.max(CHANGES.c.number))).scalar() or 0)

    def recent(self, day: str) -> Recent:
        """The records that articles published on or after a day (ISO) may have changed."""
        with self._ledger.snapshot() as connection:
            stock = Stock(connection)
            reports, records = _chained_to(connection, day)
            for ours, theirs in ((LINKS.c.event, LINKS.c.other), (LINKS.c.other, LINKS.c.event)):
                beside: set[int] = set()
                for some in chunks(sorted(records)):
                    beside.update(connection.execute(select(theirs).where(ours.in_(some))).scalars())
                records |= beside
            reports |= _chained(connection, {n for held in stock.members(records).values() for n in held})
            people, held = _people(connection, day)
            rows = [
                row
                for some in chunks(sorted(records | people))
                for row in connection.execute(select(*_COLUMNS).where(RECORDS.c.number.in_(some)))
            ]
            read = self._read(connection, rows)
            return Recent(
                records=tuple(sorted(read, key=lambda r: (r.first or _UNDATED, r.kind, r.id))),
                told=tuple(stock.told(sorted(reports)).values()),
                offices=tuple(stock.entries(held)),
            )

    def sources(self, digests: Iterable[str]) -> list[Source]:
        """Articles by their digests, with text and group, by publication day and id; those without a day come last."""
        rows: list[RowMapping] = []
        with self._ledger.reading() as connection:
            for some in chunks(sorted(set(digests))):
                query = select(ARTICLES, TAKEN.c.leader).join(TAKEN, TAKEN.c.article == ARTICLES.c.number)
                rows += connection.execute(query.where(ARTICLES.c.digest.in_(some))).mappings()
            later = later_versions(connection, (row["id"] for row in rows))
        found = [source_of(row, row["leader"], later.get(row["digest"])) for row in rows]
        return sorted(found, key=lambda s: (s.published or _UNDATED, s.article, s.digest))

    def articles(self) -> int:
        """How many articles the records are made of, those without a report among them."""
        with self._ledger.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(TAKEN)).scalar() or 0)

    def around(self, *records: Record) -> Records:
        """Records, those that any of their reports was found comparable with, and what was compared of all of them."""
        with self._ledger.snapshot() as connection:
            stock = Stock(connection)
            ours = {m.report for r in records for m in r.members}
            numbers: set[int] = set()
            for digests in chunks(sorted(ours)):
                query = select(PLACED.c.report).where(PLACED.c.digest.in_(digests), PLACED.c.sort != "office")
                numbers.update(connection.execute(query).scalars())
            pairs: list[tuple[int, int, int]] = []
            for some in chunks(sorted(numbers)):
                alike = select(LIKENESSES.c.one, LIKENESSES.c.other, LIKENESSES.c.points)
                rows = connection.execute(alike.where(LIKENESSES.c.one.in_(some)))
                pairs += [(row.one, row.other, row.points) for row in rows]
            met = {n for one, other, _ in pairs for n in (one, other)} | numbers
            beside: set[int] = set()
            for some in chunks(sorted(met)):
                query = select(PLACED.c.record).where(PLACED.c.report.in_(some), PLACED.c.record.is_not(None))
                beside.update(connection.execute(query).scalars())
            reports = {n for reports in stock.members(beside).values() for n in reports}
            told = stock.told(reports | met)
            stored = [
                row
                for some in chunks(sorted(beside))
                for row in connection.execute(select(*_COLUMNS).where(RECORDS.c.number.in_(some)))
            ]
            near = {r.id: r for r in (*self._read(connection, stored), *records)}
            likenesses = {
                (min(a, b), max(a, b)): points
                for one, other, points in pairs
                for a, b in ((told[one].digest, told[other].digest),)
            }
            every = tuple(sorted(near.values(), key=lambda r: (r.first or _UNDATED, r.kind, r.id)))
            return Records(every, likenesses, {t.digest: t for t in told.values()})

    def ids_of(self, reports: Iterable[str]) -> dict[str, str]:
        """Ids of the records that hold these reports (by their digests); one that was judged wrong is in none."""
        found: dict[str, str] = {}
        held = select(PLACED.c.digest, RECORDS.c.id).join(RECORDS, RECORDS.c.number == PLACED.c.record)
        held = held.where(PLACED.c.sort != "office")
        person = (
            select(PLACED.c.digest, RECORDS.c.id)
            .join(OFFICES, OFFICES.c.report == PLACED.c.report)
            .join(NAMES, NAMES.c.number == OFFICES.c.name)
            .join(RECORDS, RECORDS.c.number == NAMES.c.record)
        )
        with self._ledger.reading() as connection:
            for some in chunks(sorted(set(reports))):
                for query in (held, person):
                    rows = connection.execute(query.where(PLACED.c.digest.in_(some)))
                    found.update((row[0], row[1]) for row in rows)
        return found

    def alike(self) -> list[tuple[str, str, int]]:
        """For every two compared reports the ids of their records, and the points that speak for their being one."""
        one, other, mine, theirs = PLACED.alias(), PLACED.alias(), RECORDS.alias(), RECORDS.alias()
        query = (
            select(mine.c.id, theirs.c.id, LIKENESSES.c.points)
            .join(one, one.c.report == LIKENESSES.c.one)
            .join(other, other.c.report == LIKENESSES.c.other)
            .join(mine, mine.c.number == one.c.record)
            .join(theirs, theirs.c.number == other.c.record)
            .where(LIKENESSES.c.one < LIKENESSES.c.other)
        )
        with self._ledger.reading() as connection:
            return [(a, b, points) for a, b, points in connection.execute(query)]

    def _read(self, connection: Connection, rows: Sequence[Any]) -> list[Record]:
        """The records of rows, with the user's ranking."""
        decisions: Decisions | None = None
        found: list[Record] = []
        for row in rows:
            if row.body is not None:
                record = read_record(row.sort, row.body)
                if not self._ranks.of or not _may_be_ranked(record):
                    found.append(record)
                    continue
            decisions = decisions or read_decisions(standing(read_judgements(connection)))
            assembler = Assembler(decisions, self._ranks)
            if row.body is None:
                officers = Officers(connection, decisions)
                person = officers.person(row.number)
                entries = Stock(connection).entries(officers.reports(row.number))
                found.append(assembler.office(person.name, person.country, entries))
            else:
                revision = Revision(Stock(connection), assembler)
                found.append(revision.again(Shelved(row.number, record, row.ended)))
        return found


_COLUMNS = (
    RECORDS.c.number,
    RECORDS.c.id,
    RECORDS.c.sort,
    RECORDS.c.moment,
    RECORDS.c.ended,
    RECORDS.c.body,
)


def _may_be_ranked(record: Record) -> bool:
    """Whether a user's ranking may change a record: where its sources disagree, or those of what it has to do with."""
    if record.conflicts or getattr(record, "kept_by", None) or getattr(record, "state", None):
        return True
    return any(step.conflicting for step in getattr(record, "steps", ()))


def _rows(connection: Connection, asked: Filters, limit: int | None, cursor: str | None, order: Order) -> Iterator[Any]:
    """Rows in order, one more than the limit."""
    where = _conditions(asked)
    moment, name = cursor.partition("|")[::2] if cursor else (None, "")
    left = None if limit is None else limit + 1
    parts: list[tuple[ColumnElement[bool], bool]] = [(RECORDS.c.moment < _UNDATED, order == "newest")]
    parts.append((RECORDS.c.moment == _UNDATED, False))
    if moment == _UNDATED:
        parts = parts[1:]
    for part, backwards in parts:
        query = select(*_COLUMNS).where(part, *where)
        if moment is not None:
            query = query.where(_after(moment, name, backwards))
        if backwards:
            query = query.order_by(RECORDS.c.moment.desc(), RECORDS.c.id.desc())
        else:
            query = query.order_by(RECORDS.c.moment, RECORDS.c.id)
        found = connection.execute(query.limit(left)).all()
        yield from found
        moment = None
        if left is not None:
            left -= len(found)
            if left <= 0:
                return


def _after(moment: str, name: str, backwards: bool) -> ColumnElement[bool]:
    if backwards:
        return or_(RECORDS.c.moment < moment, and_(RECORDS.c.moment == moment, RECORDS.c.id < name))
    return or_(RECORDS.c.moment > moment, and_(RECORDS.c.moment == moment, RECORDS.c.id > name))


def _chained_to(connection: Connection, day: str) -> tuple[set[int], set[int]]:
    """Reports that are chained to one published on or after a day, and the records that they are in."""
    recent = select(PLACED.c.report).join(ARTICLES, ARTICLES.c.number == PLACED.c.article)
    recent = recent.where(ARTICLES.c.published >= day, PLACED.c.sort != "office")
    reports = _chained(connection, set(connection.execute(recent).scalars()))
    records: set[int] = set()
    for some in chunks(sorted(reports)):
        query = select(PLACED.c.record).where(PLACED.c.report.in_(some), PLACED.c.record.is_not(None))
        records.update(connection.execute(query).scalars())
    return reports, records


def _chained(connection: Connection, reports: set[int]) -> set[int]:
    """Reports with all that a chain leads to."""
    components: set[int] = set()
    for some in chunks(sorted(reports)):
        query = select(PLACED.c.component).where(PLACED.c.report.in_(some), PLACED.c.component.is_not(None))
        components.update(connection.execute(query).scalars())
    found = set(reports)
    for some in chunks(sorted(components)):
        found.update(connection.execute(select(PLACED.c.report).where(PLACED.c.component.in_(some))).scalars())
    return found


def _people(connection: Connection, day: str) -> tuple[set[int], list[int]]:
    """Records of those whose office is printed on or after a day, and the reports of all whose names may be theirs."""
    query = select(NAMES.c.component).join(OFFICES, OFFICES.c.name == NAMES.c.number)
    components = set(connection.execute(query.where(OFFICES.c.published >= day)).scalars())
    records: set[int] = set()
    reports: list[int] = []
    for some in chunks(sorted(components)):
        held = select(NAMES.c.record, OFFICES.c.report).join(OFFICES, OFFICES.c.name == NAMES.c.number)
        for record, report in connection.execute(held.where(NAMES.c.component.in_(some))):
            records.add(record)
            reports.append(report)
    return records, reports


def _numbered(connection: Connection, wanted: str) -> list[int]:
    query = select(RECORDS.c.number).where(RECORDS.c.id == wanted).order_by(RECORDS.c.number).limit(1)
    return list(connection.execute(query).scalars())


def _holding(connection: Connection, wanted: str) -> list[int]:
    """Numbers of the records that hold a report whose digest begins so."""
    bare = wanted.split("-", 1)[1] if wanted.split("-", 1)[0] in PREFIX.values() else wanted
    if len(bare) < 4 or not set(bare) <= set("0123456789abcdef"):
        return []
    placed = select(PLACED.c.report, PLACED.c.record).where(PLACED.c.digest.between(bare, bare + "g")).limit(500)
    rows = connection.execute(placed).all()
    found = {record for _, record in rows if record is not None}
    names = select(NAMES.c.record).join(OFFICES, OFFICES.c.name == NAMES.c.number)
    found.update(connection.execute(names.where(OFFICES.c.report.in_([report for report, _ in rows]))).scalars())
    return sorted(found)


def _conditions(asked: Filters) -> list[ColumnElement[bool]]:
    """What a row must meet."""
    found = _between(asked)
    if asked.country is not None and asked.between:
        found.append(_has_key(asked.country))
    elif asked.country is not None:  # to go through all records in their order would be long for a state of few
        found.append(RECORDS.c.number.in_(select(KEYS.c.record).where(KEYS.c.key == asked.country)))
    if asked.since is not None:
        found.append(or_(RECORDS.c.last.is_(None), RECORDS.c.last >= asked.since))
    if asked.until is not None:
        found.append(or_(RECORDS.c.first.is_(None), RECORDS.c.first <= asked.until))
    if asked.kind is not None:
        found.append((RECORDS.c.sort if asked.kind in SORTS.values() else RECORDS.c.kind) == asked.kind)
    for facet, value in (("domain", asked.domain), ("outlet", asked.outlet), ("language", asked.language)):
        if value is not None:
            one = (FACETS.c.facet == facet, FACETS.c.value == value, FACETS.c.record == RECORDS.c.number)
            found.append(exists().where(*one))
    if asked.status is not None:
        found.append(or_(RECORDS.c.status == asked.status, RECORDS.c.state == asked.status))
    if asked.disputed:
        found.append(RECORDS.c.disputed)
    found += [RECORDS.c.words.contains(word, autoescape=True) for word in wanted_words(asked.words)]
    return found


def _has_key(key: str) -> ColumnElement[bool]:
    same = (KEYS.c.key == key, KEYS.c.moment == RECORDS.c.moment, KEYS.c.record == RECORDS.c.number)
    return exists().where(*same)


def _between(asked: Filters) -> list[ColumnElement[bool]]:
    sides = sorted(set(asked.between))
    if not sides:
        return []
    if len(sides) == 1:
        return [RECORDS.c.number.in_(select(KEYS.c.record).where(KEYS.c.key == sides[0]))]
    acts = _acts_between(sides)
    meant: list[ColumnElement[bool]] = []
    if asked.kind not in ONE_SIDED:
        meant.append(RECORDS.c.number.in_(acts))
    if asked.kind is None or asked.kind in ONE_SIDED:
        meant.append(and_(RECORDS.c.number.in_(_said_beside(acts)), or_(*(_has_key(f"~{side}") for side in sides))))
    return [or_(*meant)]


def _acts_between(sides: Sequence[str]) -> Select[Any]:
    """Numbers of the records that all of the sides take part in."""
    of_pair = select(KEYS.c.record).where(KEYS.c.key == f"{sides[0]} {sides[1]}")
    many = select(KEYS.c.record).where(KEYS.c.key == MANY_SIDES)
    for side in sides[2:]:
        of_pair = of_pair.where(_also(side))
    for side in sides:
        many = many.where(_also(side))
    return select(of_pair.union(many).subquery().c.record)


def _also(side: str) -> ColumnElement[bool]:
    other = KEYS.alias()
    return exists().where(other.c.key == side, other.c.moment == KEYS.c.moment, other.c.record == KEYS.c.record)


def _said_beside(acts: Select[Any]) -> Select[Any]:
    """Numbers of the records of statements and offices in the articles that tell of these acts."""
    told = select(PLACED.c.article).where(PLACED.c.record.in_(acts))
    said = select(PLACED.c.record).where(PLACED.c.article.in_(told), PLACED.c.sort == "statement")
    held = (
        select(NAMES.c.record)
        .join(OFFICES, OFFICES.c.name == NAMES.c.number)
        .join(PLACED, PLACED.c.report == OFFICES.c.report)
        .where(PLACED.c.article.in_(told))
    )
    return select(said.union(held).subquery().c.record)


def _counting(by: Facet, where: Sequence[ColumnElement[bool]]) -> Select[Any]:
    if by in ("domain", "outlet", "language"):
        value: ColumnElement[Any] = FACETS.c.value
        query = select(value, func.count()).join(RECORDS, RECORDS.c.number == FACETS.c.record)
        return query.where(FACETS.c.facet == by, *where).group_by(value)
    if by in ("side", "pair"):
        query = select(KEYS.c.key, func.count()).join(RECORDS, RECORDS.c.number == KEYS.c.record)
        spaced = KEYS.c.key.contains(" ")
        plain = (func.substr(KEYS.c.key, 1, 1).not_in(("~", "?", "!")), KEYS.c.key != MANY_SIDES)
        return query.where(spaced if by == "pair" else ~spaced, *plain, *where).group_by(KEYS.c.key)
    columns: Mapping[str, ColumnElement[Any]] = {
        "kind": RECORDS.c.kind,
        "sort": RECORDS.c.sort,
        "status": func.coalesce(RECORDS.c.state, RECORDS.c.status),
        "day": RECORDS.c.first,
        "month": func.substr(RECORDS.c.first, 1, 7),
    }
    return select(columns[by], func.count()).where(*where).group_by(columns[by])
