"""The overview: what stands between two sides, about one of them or in one story, a page at a time.

A dossier is the whole of a relation on one page; an overview is a window on it that stays small however much there is:
the newest of every section, how much more there is, and where the next page begins. Both are made of the same lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TypeVar

from depeche.ledger.entry import Source
from depeche.records.record import (
    AgreementRecord,
    CommitmentRecord,
    EventRecord,
    MeasureRecord,
    Member,
    OfficeRecord,
    Record,
    StatementRecord,
)
from depeche.records.values import independent
from depeche.views.citing import Citer, independence
from depeche.views.dating import days_between, long_day
from depeche.views.dossier import title_of
from depeche.views.lines import Desk
from depeche.views.parts import (
    AgreementPart,
    CommitmentPart,
    ConflictPart,
    FigureGroup,
    Item,
    Line,
    OfficePart,
    SpeakerPart,
    YearPart,
)
from depeche.views.query import Found, latest_report, newest_first
from depeche.views.sections import (
    agreements,
    ahead,
    commitments,
    conflicts,
    figures,
    latest,
    offices,
    statements,
    timeline,
    undated,
)
from depeche.views.wording import Wording

SECTIONS = (
    "timeline",
    "undated",
    "agreements",
    "commitments",
    "figures",
    "statements",
    "offices",
    "conflicts",
    "sources",
)
# How many lines a section shows beside the others, and how many on a page of its own.
_BESIDE = {
    "timeline": 24,
    "undated": 5,
    "agreements": 5,
    "commitments": 8,
    "figures": 12,
    "statements": 8,
    "offices": 10,
    "conflicts": 4,
    "sources": 12,
}
_ALONE = 50
P = TypeVar("P")
G = TypeVar("G", FigureGroup, SpeakerPart)
_QUOTES = 3  # of a line or a value; all of them stand on the record's own page
_SHORT = 8  # items of the lists above the sections
_OPEN, _OWED = ("planned", "ongoing", "called_for"), ("announced", "under way")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One article in a list: `why` says in words whether it counts as a source of its own among those listed."""

    digest: str
    outlet: str
    day: str
    published: str | None
    title: str
    language: str | None
    independent: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A window on records.

    Attributes:
        on: Day (ISO) that lateness is judged on, or None.
        as_of: The same in words.
        counted: Articles and independent ones, in words; `published`: their first and last day, in words.
        latest, ahead: What the last articles brought, and what is to come.
        timeline: The dated events by year, the newest first; and so on for the other sections.
        sizes: How many there are in every section.
        following: For a section that goes on, the name after which its next page begins.
        articles: Digest of every article that citations name, by its number from 1.
    """

    on: str | None
    as_of: str
    counted: str
    published: str | None
    latest: tuple[Item, ...]
    ahead: tuple[Item, ...]
    timeline: tuple[YearPart, ...]
    undated: tuple[Line, ...]
    agreements: tuple[AgreementPart, ...]
    commitments: tuple[CommitmentPart, ...]
    figures: tuple[FigureGroup, ...]
    statements: tuple[SpeakerPart, ...]
    offices: tuple[OfficePart, ...]
    conflicts: tuple[ConflictPart, ...]
    sources: tuple[SourceLine, ...]
    sizes: Mapping[str, int]
    following: Mapping[str, str]
    articles: tuple[str, ...]


@dataclass(slots=True)
class _Window:
    """Which records of every section stand in the window."""

    part: str | None
    after: str | None
    sizes: dict[str, int] = field(default_factory=dict)
    following: dict[str, str] = field(default_factory=dict)

    def open(self, section: str, names: Sequence[str]) -> Sequence[str]:
        """The names that are shown of a section's; notes how many there are, and where it goes on."""
        self.sizes[section] = len(names)
        if self.part not in (None, section):
            return ()
        begin = 0
        if self.part == section and self.after in names:
            begin = names.index(self.after) + 1
        end = begin + (_ALONE if self.part else _BESIDE[section])
        if end < len(names):
            self.following[section] = names[end - 1]
        return names[begin:end]


def overview(
    found: Found,
    fetch: Callable[[Iterable[Member]], Sequence[Source]],
    words: Wording,
    *,
    part: str | None = None,
    after: str | None = None,
    on: str | None = None,
) -> Overview:
    """Make the overview of what was found.

    Args:
        found: The records.
        fetch: Gives the articles that reports stand in, by publication day.
        words: The reader's language.
        part: One of SECTIONS that is to stand alone, with more lines.
        after: The name in that section after which it begins (see `Overview.following`).
        on: Day (ISO) to judge lateness on; by default the last day of publication.
    """
    members = {m.digest: m for record in found.records for m in record.members}
    published = sorted(m.published for m in members.values() if m.published)
    last = published[-1] if published else None
    day = on or last
    # An article that only names somebody's office brings nothing new.
    told = (r for r in found.records if not isinstance(r, OfficeRecord | StatementRecord))
    new = max(map(latest_report, told), default=None) or last
    window = _Window(part, after)
    kept = {name: window.open(name, [r.id for r in order]) for name, order in _orders(found.records).items()}
    digests = window.open("sources", _origins(members))
    wanted: set[str] = set().union(*kept.values())
    if part is None:
        wanted |= _fresh(found.records, new) | _coming(found.records, day)
    shown = [record for record in found.records if record.id in wanted]
    sources = fetch([*(m for r in shown for m in _quoted(r)), *(members[digest] for digest in digests)])
    desk = Desk(shown, Citer(sources, words, most=_QUOTES), words, day, whole=True)
    return Overview(
        on=day,
        as_of=words.say("as_of_day" if on else "as_of", date=long_day(day, words))
        if day
        else words.say("as_of_unknown"),
        counted=words.counted(len(members), independent(m for r in found.records for m in r.members)),
        published=days_between(published[0], published[-1], words) if published else None,
        latest=latest(desk, new)[:_SHORT] if new and part is None else (),
        ahead=ahead(desk)[:_SHORT] if part is None else (),
        timeline=_newest_years(timeline(desk), kept["timeline"]),
        undated=tuple(line for line in undated(desk) if line.record in kept["undated"]),
        agreements=_in(kept["agreements"], agreements(desk), "line.record"),
        commitments=_in(kept["commitments"], commitments(desk), "line.record"),
        figures=_groups(figures(desk), kept["figures"], "line.record"),
        statements=_groups(statements(desk), kept["statements"], "record"),
        offices=_in(kept["offices"], offices(desk), "line.record"),
        conflicts=_in(kept["conflicts"], conflicts(desk), "item.record"),
        sources=_sources([s for s in sources if s.digest in digests], words),
        sizes=window.sizes,
        following=window.following,
        articles=tuple(s.digest for s in sources),
    )


def source_lines(sources: Sequence[Source], words: Wording) -> tuple[SourceLine, ...]:
    """Articles as lines of a list, in their order, without a word on their independence."""
    return tuple(_source(source, None, words) for source in sources)


def _orders(records: Sequence[Record]) -> Mapping[str, Sequence[Record]]:
    """The records of every section, in the order in which its pages show them."""
    events = [r for r in newest_first(records) if isinstance(r, EventRecord)]

    def of(sort: type[Record]) -> list[Record]:
        held = [r for r in records if isinstance(r, sort)]
        return sorted(held, key=lambda r: (latest_report(r), r.id), reverse=True)

    return {
        "timeline": [r for r in events if _dated(r)],
        "undated": [r for r in events if not _dated(r)],
        "agreements": of(AgreementRecord),
        # What is still owed comes first, the soonest due before the rest.
        "commitments": sorted(of(CommitmentRecord), key=_owed),
        "figures": of(MeasureRecord),
        "statements": of(StatementRecord),
        "offices": of(OfficeRecord),
        "conflicts": sorted((r for r in records if r.conflicts), key=lambda r: (latest_report(r), r.id), reverse=True),
    }


def _quoted(record: Record) -> Iterator[Member]:
    """The reports of a record that its line may quote: a few of all, and of those that give each of its values."""
    yield from record.members[:_QUOTES]
    by_report = {m.report: m for m in record.members}
    for conflict in record.conflicts:
        for value in conflict.values:
            # In the order in which the value quotes them.
            yield from (by_report[name] for name in value.members[:_QUOTES] if name in by_report)
    told = [t.articles for t in record.tenures] if isinstance(record, OfficeRecord) else []
    told += [s.articles for s in record.steps] if isinstance(record, AgreementRecord) else []
    by_article = {m.article: m for m in reversed(record.members)}
    for articles in told:
        yield from (by_article[name] for name in articles[:_QUOTES] if name in by_article)


def _owed(record: Record) -> tuple[bool, str]:
    state, due = getattr(record, "state", ""), getattr(record, "due_by", None)
    return state not in _OWED, due or "9999"


def _dated(record: Record) -> bool:
    return bool(record.date) or any(c.field == "date" for c in record.conflicts)


def _origins(members: Mapping[str, Member]) -> list[str]:
    return sorted(members, key=lambda d: (members[d].published or "", members[d].article, d), reverse=True)


def _fresh(records: Iterable[Record], day: str | None) -> set[str]:
    """Records that the last day's articles speak of, a few: those that nobody spoke of before come first."""
    told = [r for r in records if day and any(m.published == day for m in r.members)]
    told.sort(key=lambda r: (any(m.published != day for m in r.members), -r.independent, r.id))
    return {r.id for r in told[: 2 * _SHORT]}


def _coming(records: Iterable[Record], day: str | None) -> set[str]:
    """What is still to come, a few of it, the soonest first."""
    open_ = [
        r
        for r in records
        if (isinstance(r, EventRecord) and r.status in _OPEN and not (r.last and day and r.last < day))
        or (isinstance(r, CommitmentRecord) and r.state in _OWED)
    ]
    open_.sort(key=lambda r: (getattr(r, "due_by", None) or r.last or "9999", r.id))
    return {r.id for r in open_[: 2 * _SHORT]}


def _newest_years(years: Sequence[YearPart], kept: Sequence[str]) -> tuple[YearPart, ...]:
    found = [
        replace(y, lines=tuple(line for line in reversed(y.lines) if line.record in kept)) for y in reversed(years)
    ]
    return tuple(year for year in found if year.lines)


def _in(kept: Sequence[str], parts: Iterable[P], record: str) -> tuple[P, ...]:
    """The parts whose record is in the window, in its order; `record` says where a part names it."""
    name, place = attrgetter(record), {name: n for n, name in enumerate(kept)}
    return tuple(sorted((part for part in parts if name(part) in place), key=lambda part: place[name(part)]))


def _groups(groups: Iterable[G], kept: Sequence[str], record: str) -> tuple[G, ...]:
    """Groups with those of their lines that are in the window."""
    found = [replace(group, lines=_in(kept, group.lines, record)) for group in groups]
    return tuple(group for group in found if group.lines)


def _sources(sources: Sequence[Source], words: Wording) -> tuple[SourceLine, ...]:
    follows = independence(sources)
    lines = []
    for source, other in zip(sources, follows):
        why = words.say("independent")
        if other:
            number, reason = other
            first = sources[number - 1]
            why = words.say(f"pages.source_{reason}", outlet=first.outlet or words.say("outlet_unknown"))
        lines.append(_source(source, why, words, independent=other is None))
    return tuple(reversed(lines))


def _source(source: Source, why: str | None, words: Wording, *, independent: bool = True) -> SourceLine:
    return SourceLine(
        digest=source.digest,
        outlet=source.outlet or words.say("outlet_unknown"),
        day=long_day(source.published, words) if source.published else words.say("day_unknown"),
        published=source.published,
        title=title_of(source) or words.say("untitled"),
        language=source.language,
        independent=independent,
        why=why or "",
    )
