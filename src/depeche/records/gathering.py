"""Gathering: the ledger's reports become records. Everything here can be thrown away and computed again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from depeche.errors import UnknownRecord
from depeche.ledger.entry import Entry
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import Ledger
from depeche.records.assembly import PREFIX, Assembler
from depeche.records.clusters import gather as gather_clusters
from depeche.records.collecting import uncollected
from depeche.records.decisions import read_decisions
from depeche.records.linking import linked
from depeche.records.links import during, told_by_its_parts
from depeche.records.pairing import compare
from depeche.records.people import by_person
from depeche.records.ranks import Ranks
from depeche.records.record import (
    AgreementRecord,
    CommitmentRecord,
    EventRecord,
    MeasureRecord,
    OfficeRecord,
    Record,
    StatementRecord,
)
from depeche.records.traits import Told, traits_of


@dataclass(frozen=True, slots=True)
class Records:
    """All records of a ledger, in the order of their first day, then kind and id.

    Attributes:
        all: The records.
        likenesses: Points of compared pairs of reports, by their digests.
        traits: What was compared, by digest of the report.
    """

    all: tuple[Record, ...]
    likenesses: Mapping[tuple[str, str], int]
    traits: Mapping[str, Told]

    def __iter__(self) -> Iterator[Record]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def find(self, name: str) -> Record:
        """The record with this id, or that holds the report with this id or digest (a beginning will do).

        Raises:
            UnknownRecord: None has, or several have.
        """
        wanted = name.strip().lower()
        for record in self.all:
            if record.id == wanted:
                return record
        bare = wanted.split("-", 1)[1] if wanted.split("-", 1)[0] in PREFIX.values() else wanted
        met = [r for r in self.all if len(bare) >= 4 and any(m.report.startswith(bare) for m in r.members)]
        if len(met) != 1:
            raise UnknownRecord(name)
        return met[0]

    def events(self) -> tuple[EventRecord, ...]:
        """Records of events."""
        return tuple(r for r in self.all if isinstance(r, EventRecord))

    def agreements(self) -> tuple[AgreementRecord, ...]:
        """Records of agreements."""
        return tuple(r for r in self.all if isinstance(r, AgreementRecord))

    def commitments(self) -> tuple[CommitmentRecord, ...]:
        """Records of commitments."""
        return tuple(r for r in self.all if isinstance(r, CommitmentRecord))

    def measures(self) -> tuple[MeasureRecord, ...]:
        """Records of figures."""
        return tuple(r for r in self.all if isinstance(r, MeasureRecord))

    def statements(self) -> tuple[StatementRecord, ...]:
        """Records of statements."""
        return tuple(r for r in self.all if isinstance(r, StatementRecord))

    def offices(self) -> tuple[OfficeRecord, ...]:
        """Records of persons' offices."""
        return tuple(r for r in self.all if isinstance(r, OfficeRecord))

    def select(
        self,
        *,
        between: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
    ) -> tuple[Record, ...]:
        """Records with all the given sides (an office or statement with one), days within the bounds, and the kind."""
        return tuple(
            r
            for r in self.all
            if _touches(r, between)
            and (since is None or r.last is None or r.last >= since)
            and (until is None or r.first is None or r.first <= until)
            and (kind is None or r.kind == kind)
        )


def gather(ledger: Ledger, *, ranks: Ranks | None = None) -> Records:
    """Bring the reports of a ledger together, from nothing but what was entered and judged.

    `shelf` gives the same records without computing all of them again.

    Args:
        ledger: The ledger.
        ranks: The user's ranking of sources, if any.
    """
    with uncollected():
        entries = list(ledger.reports())
    return bring_together(entries, ledger.judgements(), ranks=ranks)


def bring_together(
    entries: Iterable[Entry], judgements: Iterable[Judgement] = (), *, ranks: Ranks | None = None
) -> Records:
    """Bring reports together; the order in which they come does not matter.

    Args:
        entries: Reports.
        judgements: Those that stand, oldest first.
        ranks: The user's ranking.
    """
    with uncollected():
        every = sorted(entries, key=lambda e: (e.source.digest, e.sort, e.digest))
        told = [t for of_article in _by_article(every) for t in traits_of(of_article)]
        return _gather_told(told, [e for e in every if e.sort == "office"], list(judgements), ranks or Ranks())


def gather_told(
    told: Iterable[Told],
    offices: Iterable[Entry],
    judgements: Iterable[Judgement] = (),
    *,
    ranks: Ranks | None = None,
) -> Records:
    """Bring reports together whose traits are known; arguments as for `bring_together`, offices apart."""
    with uncollected():
        return _gather_told(list(told), list(offices), list(judgements), ranks or Ranks())


def _gather_told(told: list[Told], offices: list[Entry], judgements: list[Judgement], ranks: Ranks) -> Records:
    decisions = read_decisions(judgements)
    traits = {t.digest: t for t in sorted(told, key=lambda t: (t.article, t.sort, t.digest))}
    likenesses = compare(traits.values())
    standing = {digest: t for digest, t in traits.items() if digest not in decisions.wrong}
    groups = gather_clusters(
        {digest: t.article for digest, t in standing.items()},
        likenesses,
        same=[
            (a, b) for a, b in decisions.same if a in standing and b in standing and _one_sort(standing[a], standing[b])
        ],
        different=decisions.different,
    )
    assembler = Assembler(decisions, ranks)
    grouped = [[standing[digest] for digest in group] for group in groups]
    made = [(group, assembler.record(group)) for group in grouped]
    records = _linked(made, ranks)
    held_offices = [e for e in offices if e.digest not in decisions.wrong]
    records += [assembler.office(person, country, held) for person, country, held in by_person(held_offices)]
    records.sort(key=lambda r: (r.first or "9999", r.kind, r.id))
    return Records(tuple(records), likenesses, traits)


def _by_article(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    of_article: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        of_article[entry.source.digest].append(entry)
    for digest in sorted(of_article):
        yield of_article[digest]


def _one_sort(one: Told, other: Told) -> bool:
    return one.sort == other.sort


def _touches(record: Record, between: Sequence[str]) -> bool:
    if isinstance(record, OfficeRecord | StatementRecord):
        return not between or bool(set(record.sides) & set(between))
    return set(between) <= set(record.sides)


def _linked(made: Sequence[tuple[Sequence[Told], Record]], ranks: Ranks) -> list[Record]:
    """Records with what they have to do with each other."""
    events = [(group, record) for group, record in made if isinstance(record, EventRecord)]
    around = during(record for _, record in events)
    parts: dict[str, list[EventRecord]] = defaultdict(list)
    for _, record in events:
        for outer in around.get(record.id, ()):
            parts[outer].append(record)
    events = [
        (group, replace(told_by_its_parts(record, parts.get(record.id, ()), ranks), during=around.get(record.id, ())))
        for group, record in events
    ]
    of_article: dict[str, list[tuple[Told, EventRecord]]] = defaultdict(list)
    of_sides: dict[tuple[str, str], list[EventRecord]] = defaultdict(list)
    for group, record in events:
        for traits in group:
            of_article[traits.article].append((traits, record))
        for pair in combinations(record.sides[:12], 2):
            of_sides[pair].append(record)
    links: dict[str, set[str]] = defaultdict(set)
    found: list[Record] = []
    for group, made_record in made:
        if isinstance(made_record, EventRecord):
            continue
        later: dict[str, EventRecord] = {}
        if isinstance(made_record, CommitmentRecord):
            pairs = combinations(made_record.sides[:12], 2)
            later = {r.id: r for pair in pairs for r in of_sides.get(pair, ())}
        other = linked(made_record, group, of_article, later.values(), ranks)
        found.append(other)
        for name in other.linked:
            links[name].add(other.id)
    return [*found, *(replace(record, linked=tuple(sorted(links[record.id]))) for _, record in events)]
