"""Revision: from reports that were brought together anew to the records that this changes, and no others.

Events come first, with what took place in their course; then agreements, commitments and figures with what the events
of their articles say of them; last the events' links back.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import delete, insert, select

from depeche.codebook.acts import acts
from depeche.ledger.derived import LINKS, PLACED, RECORDS
from depeche.ledger.tables import ARTICLES
from depeche.records.assembly import Assembler
from depeche.records.fulfilment import LATE, awaited, latest, may_keep
from depeche.records.linking import linked
from depeche.records.links import LONGEST, during, held_on, may_hold, told_by_its_parts, told_by_parts
from depeche.records.record import EventRecord, Record
from depeche.records.stock import Shelved, Span, Stock, base_of, chunks, pairs_of
from depeche.records.traits import Told, quotations_of

_LINKED = ("agreement", "commitment", "measure")


@dataclass(slots=True, kw_only=True)
class Regrouping:
    """What bringing together changed.

    Attributes:
        groups: Numbers of the reports of every group that is new or another than before, by the number of its founder.
        gone: Numbers of records that are no more.
        before: The records that held the reports of a group, by the number of its founder.
    """

    groups: dict[int, list[int]] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    before: dict[int, set[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Revised:
    """One record that was stored, with those that held its reports before."""

    record: Record
    olds: tuple[Record, ...]


class Revision:
    """Makes and stores records, within one transaction."""

    def __init__(self, stock: Stock, assembler: Assembler) -> None:
        self._stock, self._assembler = stock, assembler
        self._old: dict[int, Shelved] = {}
        self._events: dict[int, Shelved] = {}  # those that are new or changed
        self._gone: set[int] = set()
        self._hangs: dict[int, set[int]] = {}  # events by the number of the record that tells them too

    def run(self, regrouping: Regrouping) -> list[Revised]:
        """Store the records of new groups and those that have to do with them; return those that came out otherwise."""
        groups, self._gone = regrouping.groups, regrouping.gone - regrouping.groups.keys()
        held = {n for olds in regrouping.before.values() for n in olds}
        self._old = self._stock.records({*groups, *regrouping.gone, *held})
        members = self._stock.told(n for reports in groups.values() for n in reports)
        told = {number: [members[n] for n in reports] for number, reports in groups.items()}
        events = {n for n, group in told.items() if group[0].sort == "event"}
        made = {n: self._assembler.record(told[n]) for n in groups}
        self._revise_events({n: r for n, r in made.items() if n in events and isinstance(r, EventRecord)}, told)
        others = {n: r for n, r in made.items() if n not in events}
        stored = self._revise_others(others, told)
        return [
            Revised(shelved.record, self._before(n, regrouping.before.get(n, set())))
            for n, shelved in sorted({**self._events, **stored}.items())
            if n not in self._old or self._old[n].record != shelved.record
        ]

    def _before(self, number: int, held: Iterable[int]) -> tuple[Record, ...]:
        return tuple(self._old[n].record for n in sorted({number, *held}) if n in self._old)

    # Events

    def _revise_events(self, made: Mapping[int, EventRecord], told: Mapping[int, Sequence[Told]]) -> None:
        versions = [*made.values(), *(r.record for r in self._old.values() if isinstance(r.record, EventRecord))]
        apart = {*made, *self._gone}
        inner = self._stored(self._inside(versions), apart)
        outer = self._stored(self._around([*made.values(), *map(base_of, inner.values())]), apart)
        pool = {**{n: base_of(s) for n, s in {**inner, **outer}.items()}, **made}
        courses = during(pool.values())
        revised = {n: courses.get(pool[n].id, ()) for n in {*made, *inner}}
        # Those around a changed one, now or before, may be told by their parts in another way.
        known = {**self._old, **inner, **outer}
        ids = {name for names in revised.values() for name in names}
        ids |= {name for s in known.values() if s.number in {*revised, *self._gone} for name in s.record.during}
        whole = {r.id: n for n, r in pool.items()}
        whole |= self._stock.numbers(ids - whole.keys())
        beside = {whole[name] for name in ids if name in whole} - apart
        touched = {**self._stored(dict.fromkeys(beside - known.keys(), ""), apart), **inner, **outer}
        bases = {**made, **{n: self._base(touched[n]) for n in beside & touched.keys()}}
        parts = self._parts({n: r for n, r in bases.items() if told_by_parts(r)}, revised, pool)
        for number in sorted({*made, *inner, *beside}):
            old = self._old.get(number) or touched.get(number)
            if number in bases:
                base = bases[number]
                record = told_by_its_parts(base, parts.get(number, ()), self._assembler.ranks)
                ended = base.last
            else:
                assert old is not None
                assert isinstance(old.record, EventRecord)
                record, ended = old.record, old.ended
            course = revised.get(number, old.record.during if old else ())
            links = old.record.linked if old else ()
            self._events[number] = Shelved(number, replace(record, during=course, linked=links), ended)
            if old is not None:
                self._old.setdefault(number, old)

    def _base(self, shelved: Shelved) -> EventRecord:
        """A stored event as its own reports alone tell it."""
        base = base_of(shelved)
        if not any(c.field == "date" for c in base.conflicts) or base.kind not in acts().lasting:
            return base
        reports = self._stock.members([shelved.number])[shelved.number]
        made = self._assembler.record([*self._stock.told(reports).values()])
        assert isinstance(made, EventRecord)
        return made

    def _inside(self, records: Iterable[EventRecord]) -> dict[int, str]:
        """Stored events that may have taken place in the course of any of these, with their kinds."""
        spans: list[Span] = []
        kinds: set[str] = set()
        for record in records:
            if may_hold(record):
                kinds |= may_hold(record)
                first, last = held_on(record)
                spans += [Span(pair, _before(first, LONGEST), last, first) for pair in pairs_of(record.sides)]
        return {n: kind for n, kind in self._stock.near(spans).items() if kind in kinds}

    def _around(self, records: Iterable[EventRecord]) -> dict[int, str]:
        """Stored events that any of these may have taken place in the course of, with their kinds."""
        spans: list[Span] = []
        kinds: set[str] = set()
        for record in records:
            outers = {outer for outer, inner in acts().during.items() if record.kind in inner}
            if outers and record.first:
                kinds |= outers
                since, least = _before(record.first, LONGEST + 1), _before(record.first, 1)
                spans += [Span(pair, since, record.last or record.first, least) for pair in pairs_of(record.sides)]
        return {n: kind for n, kind in self._stock.near(spans).items() if kind in kinds}

    def _stored(self, numbers: Mapping[int, str], apart: set[int]) -> dict[int, Shelved]:
        found = self._stock.records(numbers.keys() - apart)
        return {n: s for n, s in found.items() if isinstance(s.record, EventRecord)}

    def _parts(
        self,
        outers: Mapping[int, EventRecord],
        revised: Mapping[int, tuple[str, ...]],
        pool: Mapping[int, EventRecord],
    ) -> dict[int, list[EventRecord]]:
        """What took place in the course of records, by their numbers."""
        numbers = {record.id: n for n, record in outers.items()}
        found: dict[int, list[EventRecord]] = defaultdict(list)
        for number, course in revised.items():
            for name in course:
                if name in numbers:
                    found[numbers[name]].append(pool[number])
        apart = {*revised, *self._gone}
        for shelved in self._stored(self._inside(outers.values()), apart).values():
            for name in shelved.record.during:
                if name in numbers:
                    found[numbers[name]].append(base_of(shelved))
        return found

    def again(self, shelved: Shelved) -> Record:
        """A stored record, made again with the assembler's ranking of sources."""
        reports = self._stock.members([shelved.number])[shelved.number]
        group = [*self._stock.told(reports).values()]
        base = self._assembler.record(group)
        if not isinstance(base, EventRecord):
            return self.link({shelved.number: base}, {shelved.number: group})[shelved.number]
        parts = self._parts({shelved.number: base}, {}, {}) if told_by_parts(base) else {}
        record = told_by_its_parts(base, parts.get(shelved.number, ()), self._assembler.ranks)
        return replace(record, during=shelved.record.during, linked=shelved.record.linked)

    # Other sorts

    def _revise_others(self, made: Mapping[int, Record], told: Mapping[int, Sequence[Told]]) -> dict[int, Shelved]:
        changed = [n for n, s in self._events.items() if n not in self._old or _weight(s) != _weight(self._old[n])]
        versions = [self._events[n].record for n in changed]
        versions += [self._old[n].record for n in (*changed, *self._gone) if n in self._old]
        events = [r for r in versions if isinstance(r, EventRecord)]
        beside = (self._hanging_on({*changed, *self._gone}) | self._waiting(events)) - {*made, *self._gone}
        self._old |= self._stock.records(beside)
        groups = {**{n: told[n] for n in made}, **self._groups(beside)}
        bases = {**made, **{n: self._assembler.record(groups[n]) for n in beside if n in groups}}
        stored = {n: Shelved(n, r, r.last) for n, r in self.link(bases, groups).items()}
        self._stock.save(stored, self._old, (n for n in self._gone if not self._is_event(n)))
        self._link_back({n: s.record for n, s in stored.items()})
        self._stock.save(self._events, self._old, (n for n in self._gone if self._is_event(n)))
        return stored

    def _is_event(self, number: int) -> bool:
        return number in self._old and isinstance(self._old[number].record, EventRecord)

    def _groups(self, records: Iterable[int]) -> dict[int, list[Told]]:
        members = self._stock.members(records)
        told = self._stock.told(n for reports in members.values() for n in reports)
        return {number: [told[n] for n in reports] for number, reports in members.items()}

    def link(self, bases: Mapping[int, Record], groups: Mapping[int, Sequence[Told]]) -> dict[int, Record]:
        """Records of other sorts than events, with what the events of their articles say of them."""
        told = {n: groups[n] for n in bases if groups[n][0].sort in _LINKED}
        beside = self._told_beside(told)
        records = self._current({record for near in beside.values() for _, record in near})
        self._hangs = {n: {record for _, record in beside.get(n, ())} for n in told}
        found: dict[int, Record] = {}
        events = {n: _by_article(near, records) for n, near in beside.items()}
        waiting = {n: awaited(told[n], events.get(n, {})) for n in told if told[n][0].sort == "commitment"}
        later = self._later({n: bases[n] for n, kinds in waiting.items() if kinds}, waiting)
        for n, record in bases.items():
            of_articles = events.get(n, {})
            found[n] = linked(record, groups[n], of_articles, later.get(n, ()), self._assembler.ranks)
        return found

    def _told_beside(self, told: Mapping[int, Sequence[Told]]) -> dict[int, list[tuple[Told, int]]]:
        """For records of other sorts the events whose words they share, in the same articles, each with its record."""
        spans: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, group in told.items():
            for one in group:
                for quotation in quotations_of(one.entry.report):
                    spans[one.article].append((quotation.start, quotation.end, number))
        near: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for some in chunks(sorted(spans)):
            query = select(PLACED.c.report, PLACED.c.record, PLACED.c.start, PLACED.c.end, ARTICLES.c.digest)
            query = query.join(ARTICLES, ARTICLES.c.number == PLACED.c.article)
            query = query.where(ARTICLES.c.digest.in_(some), PLACED.c.sort == "event", PLACED.c.record.is_not(None))
            for report, record, start, end, article in self._stock.connection.execute(query):
                for first, last, number in spans[article]:
                    if start < last and first < end:
                        near[number].add((report, record))
        events = self._stock.told({report for pairs in near.values() for report, _ in pairs})
        return {n: [(events[report], record) for report, record in sorted(pairs)] for n, pairs in near.items()}

    def _current(self, numbers: Iterable[int]) -> dict[int, EventRecord]:
        """Events as they are now."""
        wanted = set(numbers)
        found = self._stock.records(wanted - self._events.keys())
        found |= {n: self._events[n] for n in wanted & self._events.keys()}
        if self._assembler.ranks.of:
            found = {n: replace(s, record=self.again(s)) if s.record.conflicts else s for n, s in found.items()}
        return {n: s.record for n, s in found.items() if isinstance(s.record, EventRecord)}

    def _later(
        self, commitments: Mapping[int, Record], waiting: Mapping[int, frozenset[str]]
    ) -> dict[int, list[EventRecord]]:
        """Events between the sides of commitments that may keep them."""
        wanted: dict[int, set[int]] = {}
        ours: dict[str, set[int]] = defaultdict(set)
        for number, shelved in self._events.items():
            if may_keep(shelved.record.kind):
                for pair in pairs_of(shelved.record.sides):
                    ours[pair].add(number)
        for number, record in commitments.items():
            since = min((m.published for m in record.members if m.published), default=None)
            if since is None:
                continue
            pairs, until = pairs_of(record.sides), latest(record)
            keys = [f"!{pair} {kind}" for pair in pairs for kind in sorted(waiting[number])]
            stored = set(self._stock.near(Span(key, since, until, "") for key in keys))
            wanted[number] = (stored - self._gone) | {n for pair in pairs for n in ours[pair]}
        events = self._current({n for numbers in wanted.values() for n in numbers})
        return {n: [events[e] for e in sorted(numbers) if e in events] for n, numbers in wanted.items()}

    def _hanging_on(self, events: Iterable[int]) -> set[int]:
        """Stored records of other sorts whose words tell what one of these events tells."""
        found: set[int] = set()
        for some in chunks(sorted(events)):
            query = select(LINKS.c.other).where(LINKS.c.event.in_(some)).distinct()
            found.update(self._stock.connection.execute(query).scalars())
        return found

    def _waiting(self, events: Iterable[EventRecord]) -> set[int]:
        """Commitments that acts like these would keep."""
        spans = [
            Span(f"?{pair} {r.kind}", "", "9999-99-99", _before(r.first, LATE))
            for r in events
            if r.first and may_keep(r.kind)
            for pair in pairs_of(r.sides)
        ]
        return set(self._stock.near(spans))

    def _link_back(self, others: Mapping[int, Record]) -> None:
        """Store which events the records of other sorts have to do with, and tell the events."""
        connection = self._stock.connection
        ids = {name for r in others.values() for name in r.linked}
        gone = {n for n in self._gone if n in self._old}
        ids |= {
            name
            for n in {*others, *gone}
            if n in self._old and not self._is_event(n)
            for name in self._old[n].record.linked
        }
        numbers = {s.record.id: n for n, s in self._events.items()}
        numbers |= self._stock.numbers(ids - numbers.keys())
        for column, values in ((LINKS.c.other, {*others, *gone}), (LINKS.c.event, gone)):
            for some in chunks(sorted(values)):
                connection.execute(delete(LINKS).where(column.in_(some)))
        shown = {(numbers[name], n) for n, r in others.items() for name in r.linked if name in numbers}
        rows = shown | {(event, n) for n in others for event in self._hangs.get(n, ())}
        if rows:
            connection.execute(
                insert(LINKS),
                [{"event": e, "other": other, "linked": (e, other) in shown} for e, other in sorted(rows)],
            )
        touched = {*self._events, *(numbers[name] for name in ids if name in numbers)} - self._gone
        for number, shelved in self._stock.records(touched - self._events.keys()).items():
            self._old.setdefault(number, shelved)
            self._events[number] = shelved
        names: dict[int, set[str]] = defaultdict(set)
        for some in chunks(sorted(touched)):
            query = select(LINKS.c.event, RECORDS.c.id).join(RECORDS, RECORDS.c.number == LINKS.c.other)
            for event, name in connection.execute(query.where(LINKS.c.event.in_(some), LINKS.c.linked)):
                names[event].add(name)
        for number in touched & self._events.keys():
            shelved = self._events[number]
            links = tuple(sorted(names[number]))
            if links != shelved.record.linked:
                self._events[number] = replace(shelved, record=replace(shelved.record, linked=links))


def _by_article(
    near: Iterable[tuple[Told, int]], records: Mapping[int, EventRecord]
) -> dict[str, list[tuple[Told, EventRecord]]]:
    found: dict[str, list[tuple[Told, EventRecord]]] = defaultdict(list)
    for told, record in near:
        found[told.article].append((told, records[record]))
    return found


def _weight(shelved: Shelved) -> tuple[Any, ...]:
    """What of an event other records may hang on."""
    r = shelved.record
    disputed = any(c.field == "status" for c in r.conflicts)
    return r.id, r.kind, r.status, r.first, r.date, r.source, r.sides, disputed, tuple(m.report for m in r.members)


def _before(day: str, days: int) -> str:
    at = datetime.date.fromisoformat(day)
    return (at - datetime.timedelta(min(days, at.toordinal() - 1))).isoformat()
