"""Gathering: the ledger's reports become records. Everything here can be thrown away and computed again."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import combinations

from depeche.errors import UnknownRecord
from depeche.ledger.entry import Entry
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import Ledger
from depeche.records.assembly import PREFIX, Assembler
from depeche.records.clusters import gather as gather_clusters
from depeche.records.decisions import read_decisions
from depeche.records.fulfilment import fulfil
from depeche.records.lifelines import life_line, missing_steps
from depeche.records.likeness import rules
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
from depeche.records.traits import Traits, overlap, traits_of


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
    traits: Mapping[str, Traits]

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


def gather(ledger: Ledger, *, ranks: Ranks | None = None, keep: bool = True) -> Records:
    """Bring the reports of a ledger together.

    Pairs that were compared before by the same rules are not compared again: adding an article costs the comparisons
    within its own blocks.

    Args:
        ledger: The ledger.
        ranks: The user's ranking of sources, if any.
        keep: Whether to keep the likenesses of new pairs in the ledger for the next time.
    """
    with _uncollected():
        entries = list(ledger.reports())
        done, known = ledger.compared(rules())
    return bring_together(
        entries,
        ledger.judgements(),
        ranks=ranks,
        compared=done,
        known=known,
        keep=ledger if keep else None,
    )


def bring_together(
    entries: Iterable[Entry],
    judgements: Iterable[Judgement] = (),
    *,
    ranks: Ranks | None = None,
    compared: set[str] | frozenset[str] = frozenset(),
    known: Mapping[tuple[str, str], int] | None = None,
    keep: Ledger | None = None,
) -> Records:
    """Bring reports together; the order in which they come does not matter.

    Args:
        entries: Reports.
        judgements: Those that stand, oldest first.
        ranks: The user's ranking.
        compared: Digests of reports that were compared with each other before, by the present rules.
        known: The likenesses found then.
        keep: A ledger to keep new likenesses in.
    """
    with _uncollected():
        return _bring_together(list(entries), list(judgements), ranks or Ranks(), compared, known or {}, keep)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Leave the cyclic collector out while millions of small objects are made, none of them in a cycle.

    It looks through all of them again and again: at 40,000 reports it doubled the time to read them
    (benchmarks/records.py).
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _bring_together(
    entries: list[Entry],
    judgements: list[Judgement],
    ranks: Ranks,
    compared: set[str] | frozenset[str],
    known: Mapping[tuple[str, str], int],
    keep: Ledger | None,
) -> Records:
    decisions = read_decisions(judgements)
    every = sorted(entries, key=lambda e: (e.source.digest, e.sort, e.digest))
    traits = {t.digest: t for of_article in _by_article(every) for t in traits_of(of_article)}
    old = [t for t in traits.values() if t.digest in compared]
    new = [t for t in traits.values() if t.digest not in compared]
    present = {pair: points for pair, points in known.items() if pair[0] in traits and pair[1] in traits}
    likenesses = compare(new, old, known=present)
    if keep is not None and new:
        keep.keep_compared(rules(), [t.digest for t in new], {p: n for p, n in likenesses.items() if p not in present})
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
    offices = [e for e in every if e.sort == "office" and e.digest not in decisions.wrong]
    records += [assembler.office(person, country, held) for person, country, held in by_person(offices)]
    records.sort(key=lambda r: (r.first or "9999", r.kind, r.id))
    return Records(tuple(records), likenesses, traits)


def _by_article(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    of_article: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        of_article[entry.source.digest].append(entry)
    for digest in sorted(of_article):
        yield of_article[digest]


def _one_sort(one: Traits, other: Traits) -> bool:
    return one.entry.sort == other.entry.sort


def _touches(record: Record, between: Sequence[str]) -> bool:
    if isinstance(record, OfficeRecord | StatementRecord):
        return not between or bool(set(record.sides) & set(between))
    return set(between) <= set(record.sides)


def _linked(made: Sequence[tuple[Sequence[Traits], Record]], ranks: Ranks) -> list[Record]:
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
    of_article: dict[str, list[tuple[Traits, EventRecord]]] = defaultdict(list)
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
        other: Record = made_record
        if isinstance(made_record, AgreementRecord):
            other = _agreement(made_record, group, of_article, ranks)
        elif isinstance(made_record, CommitmentRecord):
            pairs = combinations(made_record.sides[:12], 2)
            later = {r.id: r for pair in pairs for r in of_sides.get(pair, ())}
            other = fulfil(made_record, group, of_article, [later[i] for i in sorted(later)])
        elif isinstance(made_record, MeasureRecord):
            other = replace(made_record, linked=_told_with(group, of_article))
        found.append(other)
        for name in other.linked:
            links[name].add(other.id)
    return [*found, *(replace(record, linked=tuple(sorted(links[record.id]))) for _, record in events)]


def _agreement(
    record: AgreementRecord,
    group: Sequence[Traits],
    events: Mapping[str, Sequence[tuple[Traits, EventRecord]]],
    ranks: Ranks,
) -> AgreementRecord:
    by_digest = {t.digest: t for t in group}
    steps = life_line([by_digest[m.report] for m in record.members], record.members, events, ranks)
    dates = [s.date for s in steps if s.date and s.status in ("happened", "ongoing")]
    return replace(
        record,
        steps=steps,
        missing=missing_steps(record.titles, record.source, steps),
        linked=tuple(sorted({s.record for s in steps if s.record})),
        date=min(dates, default=None),
    )


def _told_with(group: Sequence[Traits], events: Mapping[str, Sequence[tuple[Traits, EventRecord]]]) -> tuple[str, ...]:
    """Ids of the events that the figures stand in the words of."""
    found = set()
    for traits in group:
        evidence = getattr(traits.entry.report, "evidence", None)
        for event, record in events.get(traits.article, ()):
            words = getattr(event.entry.report, "evidence", None)
            if evidence and words and overlap(evidence, words):
                found.add(record.id)
    return tuple(sorted(found))
