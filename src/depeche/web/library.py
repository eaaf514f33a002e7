"""The library: the records that pages ask for, kept between requests as long as the ledger stays the same.

The one seam between the pages and where records are kept. What is asked of some sides, of one record or of one article
is always of the ledger's present edition. What takes all records (a search, the network, the queue) is made from a
reading of the whole shelf, which on a large ledger is made anew in the background: until it is there the last one
stands.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from depeche.codebook.likeness import name_key, same_person
from depeche.errors import DepecheError, UnknownRecord
from depeche.ledger.entry import Source
from depeche.ledger.ledger import Ledger
from depeche.ledger.lookup import Edition, edition, sources_of
from depeche.records.filters import ONE_SIDED, SORTS, Filters
from depeche.records.gathering import Records
from depeche.records.record import Member, Record
from depeche.records.shelf import Shelf
from depeche.views.query import Found, Query, Traits, choose, traits_of
from depeche.views.searching import searchable

T = TypeVar("T")

_LOG = logging.getLogger(__name__)
# A whole reading that takes longer than this (seconds) is nothing to keep a reader waiting for.
_PATIENCE = 1.5


class Kept:
    """What was made once and is at hand; the least used is let go of."""

    def __init__(self, most: int = 512) -> None:
        self._most = most
        self._held: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made for this key, made now when it is not at hand."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]  # type: ignore[return-value]  # a key always names one kind of value
        made = make()
        with self._lock:
            self._held[key] = made
            while len(self._held) > self._most:
                self._held.popitem(last=False)
        return made


class Everything:
    """All records of one edition.

    Attributes:
        edition: Which one.
        records: The records, by their first day.
        alike: Ids of the records of two compared reports, with the points of these, for every pair of them.
    """

    def __init__(self, now: Edition, shelf: Shelf) -> None:
        self.edition = now
        self.records = tuple(shelf)
        self.alike = shelf.alike()
        self._traits = [traits_of(record) for record in self.records]
        self._kept = Kept()

    def select(self, query: Query) -> Found:
        """What a query finds among all records."""
        return self._kept(("select", query), lambda: choose(self._traits, query))

    def people(self) -> Mapping[str, Sequence[Record]]:
        """Records by the names of those who take part, speak or hold an office in them."""

        def make() -> Mapping[str, Sequence[Record]]:
            found: dict[str, list[Record]] = defaultdict(list)
            for record in self.records:
                for name in dict.fromkeys(record.persons):
                    found[name].append(record)
            return found

        return self._kept("people", make)

    def forms_of(self, name: str) -> tuple[str, ...]:
        """The forms of a person's name that articles print, the most frequent first."""

        def make() -> tuple[str, ...]:
            people = self.people()
            met = [form for form in people if form == name or (len(name_key(form)) > 1 and same_person(form, name))]
            return tuple(sorted(met, key=lambda form: (-len(people[form]), form)))

        return self._kept(("forms", name), make)

    def of_person(self, name: str) -> tuple[Record, ...]:
        """Records that a person stands in, by any form of the name that may be the same person's."""
        ids = {r.id for form in self.forms_of(name) for r in self.people()[form]}
        return tuple(r for r in self.records if r.id in ids) if ids else ()

    def index(self) -> Sequence[tuple[Record, str]]:
        """Every record with the words that it can be found by."""
        return self._kept("index", lambda: [(record, searchable(record)) for record in self.records])


class Holding:
    """The records of one edition of the ledger, as pages ask for them."""

    def __init__(self, now: Edition, shelf: Shelf, everything: Callable[[], Everything]) -> None:
        self.edition = now
        self.shelf = shelf
        self.everything = everything
        self.kept = Kept()
        self.pages = Kept()  # apart, so that many pages push out no records

    def find(self, name: str) -> Record:
        """The record with this id, or that holds the report with this id.

        Raises:
            UnknownRecord: None has, or several have.
        """
        if not name.isprintable():  # no id, and nothing that every database takes
            raise UnknownRecord(name)
        return self.kept(("record", name), lambda: self.shelf.find(name))

    def select(self, query: Query, *, between: Sequence[str] = ()) -> Found:
        """What a query finds: among all records, of one side, or between sides."""
        sides = tuple(sorted(set(between)))
        if not sides and not query.disputed:
            return self.everything().select(query)
        return self.kept(("select", query, sides), lambda: choose(self._among(sides), query))

    def related(self, record: Record) -> tuple[Record, ...]:
        """Records that name this one or are named by it: what it is part of, what took place in it or came of it."""
        named = {*record.during, *record.linked, *filter(None, (getattr(record, "kept_by", None),))}
        found = {other.id: other for other in map(self.sought, sorted(named)) if other is not None}
        if len(record.sides) > 1:
            for traits in self._among(tuple(sorted(record.sides[:2]))):
                other = traits.record
                if record.id in other.during or getattr(other, "kept_by", None) == record.id:
                    found[other.id] = other
        return tuple(found[name] for name in sorted(found))

    def around(self, record: Record) -> Records:
        """A record and its neighbours, with what was compared of them."""
        return self.kept(("around", record.id), lambda: self.shelf.around(record))

    def sides(self) -> Mapping[str, int]:
        """How many records each side has, the most first."""
        return self.kept("sides", lambda: self.shelf.counts("side"))

    def pairs(self) -> Mapping[tuple[str, str], int]:
        """How many records two sides have in common, the most first."""

        def make() -> Mapping[tuple[str, str], int]:
            counted = self.shelf.counts("pair").items()
            return {(one, other): n for pair, n in counted for one, _, other in (pair.partition(" "),)}

        return self.kept("pairs", make)

    def size(self) -> int:
        """How many records there are."""
        return self.kept("size", lambda: len(self.shelf))

    def disputed(self) -> int:
        """In how many of them sources disagree."""
        return self.kept("disputed", lambda: sum(self.shelf.counts("sort", Filters(disputed=True)).values()))

    def sought(self, name: str) -> Record | None:
        """The record with this id, or None where another edition has it."""
        try:
            return self.find(name)
        except UnknownRecord:
            return None

    def _between(self, sides: tuple[str, ...]) -> Iterator[Record]:
        """The records of sides, as `Shelf.between` has them.

        Offices are asked for by side and kept: a minister of whom a thousand articles speak stands in every relation of
        the state, and is assembled from them.
        """
        acting = [sort for sort in SORTS.values() if sort not in ONE_SIDED]
        asked = Filters(between=sides) if len(sides) > 1 else Filters(country=sides[0])
        used: set[str] = set()
        for sort in (*acting, "statement"):
            for record in self.shelf.page(replace(asked, kind=sort), limit=None, order="oldest").records:
                if sort in acting:
                    used.update(m.digest for m in record.members)
                yield record
        for side in sides:
            for record in self._offices(side):
                if len(sides) == 1 or any(m.digest in used for m in record.members):
                    yield record

    def _offices(self, side: str) -> Sequence[Record]:
        asked = Filters(country=side, kind="office")
        return self.kept(("offices", side), lambda: self.shelf.page(asked, limit=None, order="oldest").records)

    def _among(self, sides: tuple[str, ...]) -> Sequence[Traits]:
        def make() -> Sequence[Traits]:
            if sides:
                return [traits_of(record) for record in self._between(sides)]
            disputed = self.shelf.page(Filters(disputed=True), limit=None, order="oldest")
            return [traits_of(record) for record in disputed.records]

        return self.kept(("among", sides), make)


class Library:
    """The ledger as pages read it. Safe to share between threads."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._shelf = Shelf(ledger)
        self._lock, self._reading = threading.Lock(), threading.Lock()
        self._holding: Holding | None = None
        self._everything: Everything | None = None
        self._took = 0.0

    def edition(self) -> Edition:
        """Which edition of the ledger there is now."""
        return edition(self.ledger)

    def holding(self) -> Holding:
        """The records of the present edition."""
        now = self.edition()
        held = self._holding
        if held is not None and held.edition == now:
            return held
        with self._lock:  # one brings the shelf up to date; the others wait for it
            if self._holding is None or self._holding.edition != now:
                self._shelf.refresh()
                self._holding = Holding(now, self._shelf, self.everything)
            return self._holding

    def everything(self) -> Everything:
        """All records: of the present edition, or on a large ledger of the last that was read."""
        now = self.edition()
        held = self._everything
        if held is not None and held.edition == now:
            return held
        if held is not None and self._took > _PATIENCE:
            if self._reading.acquire(blocking=False):
                threading.Thread(target=self._read_behind, args=(now,), daemon=True).start()
            return held
        with self._reading:
            if self._everything is None or self._everything.edition != now:
                self._read(now)
            assert self._everything is not None
            return self._everything

    def of_everything(self) -> str:
        """The edition of the last whole reading, for what hangs on it."""
        return str(self._everything.edition) if self._everything else ""

    def sources(self, members: Iterable[Member]) -> list[Source]:
        """The articles that these reports stand in, by publication day and id."""
        groups = {m.digest: m.group for m in members}
        found = sources_of(self.ledger, groups)
        return sorted(
            (_grouped(source, groups[digest]) for digest, source in found.items()),
            key=lambda s: (s.published or "9999", s.article, s.digest),
        )

    def _read_behind(self, now: Edition) -> None:
        try:
            self._read(now)
        except DepecheError as wrong:  # the last reading stands, and the next reader tries again
            _LOG.warning("library.unread", extra={"why": str(wrong)})
        finally:
            self._reading.release()

    def _read(self, now: Edition) -> None:
        began = time.monotonic()
        self._shelf.refresh()
        self._everything = Everything(now, self._shelf)
        self._took = time.monotonic() - began


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
