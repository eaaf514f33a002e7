"""The dossier: all that is recorded between two sides, in a reader's language, every line with its quotations.

Computed from records and never stored. How it looks is the business of `html`, `markdown` and `json`; what a section
holds is decided in `sections`.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from depeche.codebook.folding import fold
from depeche.ledger.entry import Source
from depeche.ledger.ledger import Ledger
from depeche.records.gathering import Records
from depeche.records.record import OfficeRecord, Record, StatementRecord
from depeche.records.values import independent
from depeche.views.citing import Citer, independence
from depeche.views.dating import date_words, days_between, long_day
from depeche.views.lines import Desk
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
from depeche.views.wording import Wording, wording

SCHEMA = "depeche-dossier/1"


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
        latest, ahead, disputed: For the summary: what the last day's articles changed, what is to come, what is in doubt.
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
    records: Records,
    ledger: Ledger,
    *,
    between: Sequence[str],
    lang: str = "en",
    since: str | None = None,
    until: str | None = None,
    on: datetime.date | None = None,
) -> Dossier:
    """Make the dossier of two sides (or of more, for what they all take part in).

    Statements and offices belong to it when they stand in an article that reports an act, an agreement, a commitment
    or a figure between the sides.

    Args:
        records: The records of the ledger.
        ledger: Where the articles are.
        between: Codes of the sides; their order doesn't matter.
        lang: Language of its words, one of `wording.languages()`.
        since: First day (ISO) asked for. until: Last day.
        on: Day to judge lateness on; by default the last day of publication.

    Raises:
        UnknownWording: No view speaks the language.
    """
    words = wording(lang)
    sides = tuple(sorted(set(between), key=lambda code: (fold(words.state(code)), code)))
    found = _of_the_sides(records.select(between=sides, since=since, until=until))
    used = {m.digest for r in found for m in r.members if not isinstance(r, OfficeRecord | StatementRecord)}
    every = ledger.articles()
    sources = [source for source in every if source.digest in used]
    published = sorted(s.published for s in sources if s.published)
    day = on.isoformat() if on else (published[-1] if published else None)
    desk = Desk(found, records, Citer(sources, words), words, day)
    made = [timeline(desk), undated(desk), agreements(desk), commitments(desk), figures(desk), statements(desk)]
    titles, disagreements = offices(desk), conflicts(desk)
    follows = independence(sources)
    kept = sum(1 for other in follows if other is None)
    names = tuple(words.state(code) for code in sides)
    return Dossier(
        schema=SCHEMA,
        language=words.language,
        sides=sides,
        names=names,
        title=" – ".join(names),
        since=since,
        until=until,
        on=day,
        as_of=_as_of(on, day, words),
        counted=words.say("counted", articles=words.count("articles", len(sources)), independent=words.count("independent", kept)),
        published=days_between(published[0], published[-1], words) if published else None,
        articles=len(sources),
        independent=kept,
        latest=latest(desk, published[-1]) if published else (),
        ahead=ahead(desk),
        disputed=tuple(part.item for part in disagreements),
        timeline=made[0],
        undated=made[1],
        agreements=made[2],
        commitments=made[3],
        figures=made[4],
        statements=made[5],
        offices=titles,
        conflicts=disagreements,
        sources=tuple(_source(desk, number, follows[number - 1]) for number in range(1, len(sources) + 1)),
        empty=None if found else _empty(records, ledger, every, sides, bool(since or until), words),
    )
