"""The library: the records that pages ask for, kept between requests as long as the ledger stays the same.

The one seam between the pages and where records are kept: no page gathers by itself.
"""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeVar

from depeche.codebook.likeness import name_key, same_person
from depeche.errors import UnknownRecord
from depeche.ledger.entry import Source
from depeche.ledger.ledger import Ledger
from depeche.ledger.lookup import Edition, edition, languages_of, sources_of
from depeche.records.gathering import Records, gather
from depeche.records.record import Member, OfficeRecord, Record, StatementRecord
from depeche.views.query import Found, Query, Traits, choose, traits_of
from depeche.views.searching import searchable

T = TypeVar("T")

# Pairs among more sides than these say nothing of two states (a world conference).
_SIDES = 12


@dataclass(slots=True)
class Holding:
    """The records of one edition of the ledger, by what pages ask for.

    Attributes:
        edition: Which one.
        records: All records.
        traits: What filters look at, by id of the record.
        by_id, by_report: Records by their id and by the digests of their reports.
        by_side: Records by each of their sides; by_article: by digest of their articles.
        pairs: How many records two sides have in common.
    """

    edition: Edition
    records: Records
    traits: Mapping[str, Traits]
    by_id: Mapping[str, Record] = field(default_factory=dict)
    by_report: Mapping[str, Record] = field(default_factory=dict)
    by_side: Mapping[str, Sequence[Record]] = field(default_factory=dict)
    by_article: Mapping[str, Sequence[Record]] = field(default_factory=dict)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    _kept: OrderedDict[Hashable, object] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def find(self, name: str) -> Record:
        """The record with this id, or that holds the report with this id.

        Raises:
            UnknownRecord: None has.
        """
        wanted = name.strip().lower()
        if wanted in self.by_id:
            return self.by_id[wanted]
        return self.records.find(name)

    def select(self, query: Query, *, between: Sequence[str] = ()) -> Found:
        """What a query finds: among all records, of one side, or between sides."""
        return self.kept(("select", query, tuple(sorted(between))), lambda: choose(self._among(between), query))

    def related(self, record: Record) -> tuple[Record, ...]:
        """Records that name this one or are named by it: what it is part of, what took place in it or came of it."""
        names = {*record.during, *record.linked, getattr(record, "kept_by", None)}
        names |= {other.id for other in self._inner().get(record.id, ())}
        return tuple(self.by_id[name] for name in sorted(filter(None, names)) if name in self.by_id)

    def of_person(self, name: str) -> tuple[Record, ...]:
        """Records that a person stands in, by any form of the name that may be the same person's."""
        records = {r.id: r for form in self.forms_of(name) for r in self.people()[form]}
        return tuple(r for r in self.records if r.id in records) if records else ()

    def forms_of(self, name: str) -> tuple[str, ...]:
        """The forms of a person's name that articles print, the most frequent first."""

        def make() -> tuple[str, ...]:
            people = self.people()
            met = [form for form in people if form == name or (len(name_key(form)) > 1 and same_person(form, name))]
            return tuple(sorted(met, key=lambda form: (-len(people[form]), form)))

        return self.kept(("forms", name), make)

    def people(self) -> Mapping[str, Sequence[Record]]:
        """Records by the names of those who take part, speak or hold an office in them."""

        def make() -> Mapping[str, Sequence[Record]]:
            found: dict[str, list[Record]] = defaultdict(list)
            for record in self.records:
                for name in dict.fromkeys(record.persons):
                    found[name].append(record)
            return found

        return self.kept("people", make)

    def index(self) -> Sequence[tuple[Record, str]]:
        """Every record with the words that it can be found by."""
        return self.kept("index", lambda: [(record, searchable(record)) for record in self.records])

    def kept(self, key: Hashable, make: Callable[[], T], *, most: int = 512) -> T:
        """What was made for this key, made anew only when it is not at hand."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]  # type: ignore[return-value]  # a key always names one kind of value
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > most:
                self._kept.popitem(last=False)
        return made

    def _inner(self) -> Mapping[str, Sequence[Record]]:
        def make() -> Mapping[str, Sequence[Record]]:
            found: dict[str, list[Record]] = defaultdict(list)
            for record in self.records:
                for name in (*record.during, getattr(record, "kept_by", None)):
                    if name:
                        found[name].append(record)
            return found

        return self.kept("inner", make)

    def _among(self, between: Sequence[str]) -> Sequence[Traits]:
        return self.kept(("among", tuple(sorted(between))), lambda: self._of(between))

    def _of(self, between: Sequence[str]) -> Sequence[Traits]:
        if not between:
            return [self.traits[r.id] for r in self.records]
        if len(between) == 1:
            return [self.traits[r.id] for r in self.by_side.get(between[0], ())]
        wanted = set(between)
        rarest = min(between, key=lambda code: len(self.by_side.get(code, ())))
        told = [
            r
            for r in self.by_side.get(rarest, ())
            if not isinstance(r, OfficeRecord | StatementRecord) and wanted <= set(r.sides)
        ]
        # Statements and offices belong here when they stand in an article that tells of the sides, as in a dossier.
        used = {m.digest for r in told for m in r.members}
        held = {
            r.id: r
            for code in between
            for r in self.by_side.get(code, ())
            if isinstance(r, OfficeRecord | StatementRecord) and any(m.digest in used for m in r.members)
        }
        return [self.traits[r.id] for r in (*told, *held.values())]


class Library:
    """The ledger as pages read it. Safe to share between threads."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._lock = threading.Lock()
        self._holding: Holding | None = None

    def edition(self) -> Edition:
        """Which edition of the ledger there is now."""
        return edition(self.ledger)

    def holding(self) -> Holding:
        """The records of the present edition."""
        now = self.edition()
        held = self._holding
        if held is not None and held.edition == now:
            return held
        with self._lock:  # one gathers; the others wait for what it finds
            if self._holding is None or self._holding.edition != now:
                self._holding = _hold(gather(self.ledger), now, languages_of(self.ledger))
            return self._holding

    def sources(self, members: Iterable[Member]) -> list[Source]:
        """The articles that these reports stand in, by publication day and id."""
        groups = {m.digest: m.group for m in members}
        found = sources_of(self.ledger, groups)
        return sorted(
            (_grouped(source, groups[digest]) for digest, source in found.items()),
            key=lambda s: (s.published or "9999", s.article, s.digest),
        )

    def record(self, name: str) -> Record | None:
        """The record with this id, or None."""
        try:
            return self.holding().find(name)
        except UnknownRecord:
            return None


def _grouped(source: Source, group: str) -> Source:
    return Source(
        digest=source.digest,
        article=source.article,
        outlet=source.outlet,
        url=source.url,
        published=source.published,
        language=source.language,
        title=source.title,
        text=source.text,
        group=group,
    )


def _hold(records: Records, now: Edition, languages: Mapping[str, str | None]) -> Holding:
    by_side: dict[str, list[Record]] = defaultdict(list)
    by_article: dict[str, list[Record]] = defaultdict(list)
    pairs: Counter[tuple[str, str]] = Counter()
    for record in records:
        for code in record.sides:
            by_side[code].append(record)
        for digest in {m.digest for m in record.members}:
            by_article[digest].append(record)
        if not isinstance(record, OfficeRecord | StatementRecord):
            pairs.update(combinations(record.sides[:_SIDES], 2))
    return Holding(
        edition=now,
        records=records,
        traits={record.id: traits_of(record, languages) for record in records},
        by_id={record.id: record for record in records},
        by_report={m.report: record for record in records for m in record.members},
        by_side=by_side,
        by_article=by_article,
        pairs=pairs,
    )
