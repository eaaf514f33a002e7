"""Parts of a dossier, as values for any page: what is to be read, in the reader's language, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.views.citing import Citation, Piece
from depeche.views.dating import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A mark on a line: the name of a status or state in the codebook, and its word."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line in short, as other lines and the summary name it.

    Attributes:
        line: Number of the line.
        record: Id of its record.
        text: The line in a few words.
        note: What is to be said of it here, or "".
        when: Its date in words, or "".
    """

    line: int
    record: str
    text: str
    note: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Other lines that a line has to do with, and how."""

    label: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One record.

    Attributes:
        number: Its number in the dossier, from 1.
        record: Id of the record. sort: "event", "agreement"... kind: Its kind in the codebook.
        head: What it is: the kind in words, or words of an article, whose language is then `language`.
        details: Who, to whom, where, in a few words each.
        when: Its date, or None.
        reported: The days of publication in words, for a line without a date.
        tags: Marks: its status where that is worth a word.
        counted: Articles and independent ones, in words.
        sources, independent: The same as figures.
        citations: The words it rests on.
        notes: What else is to be known: how a status moved, how dates agree, what a person decided.
        links: Other lines.
        disputed: Fields that the sources disagree on, in words.
    """

    number: int
    record: str
    sort: str
    kind: str
    head: str
    language: str | None
    details: tuple[str, ...]
    when: When | None
    reported: str
    tags: tuple[Tag, ...]
    counted: str
    sources: int
    independent: int
    citations: tuple[Citation, ...]
    notes: tuple[str, ...]
    links: tuple[Links, ...]
    disputed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPart:
    """The dated events that begin in one year."""

    year: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPart:
    """One step in the life of an agreement; `by` in names, `line` the number of its event's line, `where` its place."""

    step: str
    name: str
    by: tuple[str, ...]
    when: When | None
    where: str
    tag: Tag | None
    disputed: bool
    line: int | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """What an agreement provides, in the words of an article, and where they stand when they stand there so."""

    text: str
    language: str | None
    citation: Citation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPart:
    """An agreement with its life line; `missing` says in words which steps no article reports."""

    line: Line
    titles: tuple[str, ...]
    parties: tuple[str, ...]
    domain: str
    steps: tuple[StepPart, ...]
    missing: tuple[str, ...]
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentPart:
    """A commitment: who owes it to whom, by when, and how it stands."""

    line: Line
    by: tuple[str, ...]
    to: tuple[str, ...]
    due: str
    due_by: str | None
    state: Tag
    overdue: bool
    kept_by: Item | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """One figure; `share` is its part (per cent) of the greatest of its group, None with nothing to compare."""

    line: Line
    amount: str
    period: str
    share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """Figures of one thing over time: what is counted, and from whom to whom."""

    title: str
    language: str | None
    between: str
    lines: tuple[FigureLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerPart:
    """What one person said; `state` is the name of the state or organisation spoken for."""

    speaker: str
    state: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TitlePart:
    """A title as printed, with who printed it and when."""

    title: str
    outlets: tuple[str, ...]
    days: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePart:
    """A person's titles according to whom."""

    line: Line
    person: str
    state: str
    titles: tuple[TitlePart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictValue:
    """One of the values that exclude each other."""

    value: str
    text: str
    outlets: tuple[str, ...]
    counted: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictPart:
    """A field that the sources disagree on; `preferred` tells what the reader's own ranking prefers, or "".

    `item` names the line that it belongs to.
    """

    item: Item
    field: str
    name: str
    reason: str
    preferred: str
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePart:
    """One article; `independence` says in words whether it counts as a source of its own, `follows` which it goes with.

    Attributes:
        title: Its title, or its first words.
        url: Its address, when it is one that a browser may open.
        text: As it came. paragraphs: The same with the quoted words marked.
    """

    number: int
    article: str
    outlet: str
    published: str | None
    day: str
    title: str
    language: str | None
    url: str | None
    independent: bool
    follows: int | None
    independence: str
    text: str
    paragraphs: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherDossier:
    """A dossier that would not be empty: its sides' codes, and their names with the number of records."""

    sides: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty:
    """Why there is nothing to show, and what to do: commands (`add`, `open`), `widen` words or "", other dossiers."""

    title: str
    why: str
    add: str
    widen: str
    others: tuple[OtherDossier, ...]
    open: str
