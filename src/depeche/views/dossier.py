"""The dossier: all that is recorded between two sides, in a reader's language, every line with its quotations.

Computed from records and never stored. How it looks is the business of `html`, `markdown` and `json`; what a section
holds is decided in `sections`.
"""

from __future__ import annotations

import datetime
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from depeche.codebook.folding import fold
from depeche.ledger.entry import Source
from depeche.ledger.ledger import Ledger
from depeche.records.record import OfficeRecord, Record, StatementRecord
from depeche.records.shelf import Shelf
from depeche.views.citing import Citer, independence
from depeche.views.dating import days_between, long_day
from depeche.views.lines import Desk
from depeche.views.parts import (
    AgreementPart,
    CommitmentPart,
    ConflictPart,
    Empty,
    FigureGroup,
    Item,
    Line,
    OfficePart,
    OtherDossier,
    SourcePart,
    SpeakerPart,
    YearPart,
)
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
from depeche.views.wording import Wording, wording

SCHEMA = "depeche-dossier/1"
_TITLE = 100  # characters of the text that stand for a title
_SUGGESTED = 5  # other dossiers


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All records between sides.

    Attributes:
        language: Of its words.
        sides: Codes, in the order of their names in that language.
        names: These names.
        title: The names together.
        since, until: Days (ISO) that the reader asked for, if any.
        on: Day that lateness is judged on: the reader's, else the last day of publication.
        as_of: The same in words.
        counted: How many articles, and how many of them are independent, in words.
        published: First and last day of publication, in words, or None.
        articles, independent: The same as figures.
        latest, ahead, disputed: For the summary: what the last articles changed, what is to come, what is in doubt.
        timeline: Dated events by year; undated: the others.
        sources: The articles that the lines rest on, with their texts.
        empty: What a reader can do when there is no line; else None.
    """

    schema: str
    language: str
    sides: tuple[str, ...]
    names: tuple[str, ...]
    title: str
    since: str | None
    until: str | None
    on: str | None
    as_of: str
    counted: str
    published: str | None
    articles: int
    independent: int
    latest: tuple[Item, ...]
    ahead: tuple[Item, ...]
    disputed: tuple[Item, ...]
    timeline: tuple[YearPart, ...]
    undated: tuple[Line, ...]
    agreements: tuple[AgreementPart, ...]
    commitments: tuple[CommitmentPart, ...]
    figures: tuple[FigureGroup, ...]
    statements: tuple[SpeakerPart, ...]
    offices: tuple[OfficePart, ...]
    conflicts: tuple[ConflictPart, ...]
    sources: tuple[SourcePart, ...]
    empty: Empty | None = None

    def sizes(self) -> tuple[tuple[str, int], ...]:
        """How many lines each section has, by its name, in the order of the page."""
        return (
            ("timeline", sum(len(year.lines) for year in self.timeline) + len(self.undated)),
            ("agreements", len(self.agreements)),
            ("commitments", len(self.commitments)),
            ("figures", sum(len(group.lines) for group in self.figures)),
            ("statements", sum(len(speaker.lines) for speaker in self.statements)),
            ("offices", len(self.offices)),
            ("conflicts", len(self.conflicts)),
        )


def dossier(
    shelf: Shelf,
    ledger: Ledger,
    *,
    between: Sequence[str],
    lang: str = "en",
    since: str | None = None,
    until: str | None = None,
    on: datetime.date | None = None,
    found: Sequence[Record] | None = None,
) -> Dossier:
    """Make the dossier of two sides (or of more, for what they all take part in).

    Statements and offices belong to it when they stand in an article that reports an act, an agreement, a commitment
    or a figure between the sides.

    Args:
        shelf: The records of the ledger.
        ledger: The ledger.
        between: Codes of the sides; their order doesn't matter.
        lang: Language of its words, one of `wording.languages()`.
        since: First day (ISO) asked for. until: Last day.
        on: Day to judge lateness on; by default the last day of publication.
        found: The records to show, where somebody has chosen them already.

    Raises:
        UnknownWording: No view speaks the language.
    """
    words = wording(lang)
    sides = tuple(sorted(set(between), key=lambda code: (fold(words.state(code)), code)))
    asked = shelf.select(between=sides, since=since, until=until) if found is None else found
    found, used = _of_the_sides(asked)
    sources = shelf.sources(used)
    published = sorted(s.published for s in sources if s.published)
    day = on.isoformat() if on else (published[-1] if published else None)
    desk = Desk(found, Citer(sources, words), words, day)
    follows = independence(sources)
    kept = sum(1 for other in follows if other is None)
    names = tuple(words.state(code) for code in sides)
    disagreements = conflicts(desk)
    return Dossier(
        schema=SCHEMA,
        language=words.language,
        sides=sides,
        names=names,
        title=" – ".join(names),
        since=since,
        until=until,
        on=day,
        as_of=_as_of(on, day, words) if sources else "",
        counted=words.counted(len(sources), kept),
        published=days_between(published[0], published[-1], words) if published else None,
        articles=len(sources),
        independent=kept,
        latest=latest(desk, published[-1]) if published else (),
        ahead=ahead(desk),
        disputed=tuple(part.item for part in disagreements),
        timeline=timeline(desk),
        undated=undated(desk),
        agreements=agreements(desk),
        commitments=commitments(desk),
        figures=figures(desk),
        statements=statements(desk),
        offices=offices(desk),
        conflicts=disagreements,
        # Last, when every quotation is known.
        sources=tuple(_source(desk, number, other) for number, other in enumerate(follows, 1)),
        empty=None if found else _empty(shelf, ledger.name, sides, bool(since or until), words),
    )


def _of_the_sides(selected: Iterable[Record]) -> tuple[list[Record], set[str]]:
    """The records of a dossier, and the digests of their articles."""
    told: list[Record] = []
    held: list[Record] = []
    for record in selected:
        (held if isinstance(record, OfficeRecord | StatementRecord) else told).append(record)
    used = {m.digest for record in told for m in record.members}
    there = [record for record in held if any(m.digest in used for m in record.members)]
    # A title that another outlet disputes elsewhere needs an article to quote for each side.
    for record in there:
        for conflict in record.conflicts:
            for value in conflict.values:
                givers = [m.digest for m in record.members if m.article in value.articles]
                if givers and not used & set(givers):
                    used.add(givers[0])
    return [*told, *there], used


def _as_of(on: datetime.date | None, day: str | None, words: Wording) -> str:
    if day is None:
        return words.say("as_of_unknown")
    return words.say("as_of_day" if on else "as_of", date=long_day(day, words))


def _source(desk: Desk, number: int, follows: tuple[int, str] | None) -> SourcePart:
    source, say = desk.citer.sources[number - 1], desk.wording.say
    why = say("independent")
    if follows:
        other, reason = follows
        why = say(f"{reason}_of", source=say("source", n=other))
    return SourcePart(
        number=number,
        article=source.article,
        outlet=source.outlet or say("outlet_unknown"),
        published=source.published,
        day=_day(source, desk.wording),
        title=title_of(source) or say("untitled"),
        language=source.language,
        # Only what a browser opens as a page: an article's address is somebody else's words.
        url=source.url if source.url and source.url.lower().startswith(("http://", "https://")) else None,
        independent=follows is None,
        follows=follows[0] if follows else None,
        independence=why,
        text=source.text,
        paragraphs=desk.citer.pieces(number),
    )


def _day(source: Source, words: Wording) -> str:
    """Its day of publication; of an article that has changed since, that it has."""
    day = long_day(source.published, words) if source.published else words.say("day_unknown")
    return words.say("earlier_version", day=day) if source.newer else day


def title_of(source: Source) -> str:
    """The title; else the first words of the text."""
    words = " ".join((source.title or source.text.strip().partition("\n")[0]).split())
    begun = words[:_TITLE]
    return words if len(words) <= _TITLE or source.title else (begun.rpartition(" ")[0] or begun) + "…"


def _empty(shelf: Shelf, ledger: str, sides: tuple[str, ...], bounded: bool, words: Wording) -> Empty:
    name = _without_password(ledger)
    wider, _ = _of_the_sides(shelf.select(between=sides)) if bounded else ([], set())
    articles = shelf.articles()
    names = words.joined([words.state(code) for code in sides])
    why = words.say(
        "empty.holds",
        ledger=name,
        articles=words.count("articles", articles),
        bounds=words.say("empty.bounds") if bounded else "",
    )
    return Empty(
        title=words.say("empty.title", sides=names),
        why=why if articles else words.say("empty.no_article", ledger=name),
        add=f"depeche add PATH... --ledger {shlex.quote(name)}",
        widen=words.say("empty.widen", lines=words.count("lines", len(wider))) if wider else "",
        others=_others(shelf, sides, words),
        open=f"depeche dossier {{sides}} --ledger {shlex.quote(name)} --out dossier.html",
    )


def _others(shelf: Shelf, sides: tuple[str, ...], words: Wording) -> tuple[OtherDossier, ...]:
    """The pairs with most records: first those with one of the sides."""
    pairs = {(pair.split()[0], pair.split()[1]): n for pair, n in shelf.counts("pair").items()}
    order = sorted(pairs, key=lambda pair: (not set(pair) & set(sides), -pairs[pair], pair))
    found = []
    for pair in order[:_SUGGESTED]:
        names = " – ".join(words.states(pair))
        text = words.say("empty.other", sides=names, lines=words.count("lines", pairs[pair]))
        found.append(OtherDossier(sides=pair, text=text))
    return tuple(found)


def _without_password(name: str) -> str:
    """A ledger's address without the credentials that it may hold."""
    scheme, sign, rest = name.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}" if sign else name
