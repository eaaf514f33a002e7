"""Explanations: how an event came about, and what was refused beside it.

Everything is taken from the reading of one article; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from depeche.mentions.dates import DateMention
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.reader import Reading
from depeche.reports.coders.slots import Found
from depeche.reports.event import Event
from depeche.texts.parse import Parse
from depeche.texts.quotation import Quotation

PHRASE = 72  # characters of a phrase that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A phrase of the trigger's clause.

    Attributes:
        words: The phrase, shortened.
        slots: The frame's names for where it stands, such as "subject" or "with".
        relation: The Universal Dependencies relation of its head.
        needed: It fills a slot without which the frame is not set off.
    """

    words: str
    slots: tuple[str, ...]
    relation: str
    needed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A side of an event: its code, how it was found, why, and the words it stands in ("" from the cast)."""

    code: str
    basis: str
    reason: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A frame that was set off and gave no event: its name, the word that set it off, and why it was refused."""

    frame: str
    trigger: Quotation
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How one event came about.

    Attributes:
        number: Its place among the article's events as they are printed, from 1.
        event: The event.
        sentence: The sentence it stands in.
        trigger: The words that set off the frame.
        part: Their part: "verb", "noun", "adjective" or "phrase".
        voice: "active", "passive" or "" for a noun; with the verb that carries the noun, where there is one.
        by_position: A need of the frame was met by position, where the parse is silent.
        relations: What stands in the clause.
        source, target: The sides; the same in a symmetric kind.
        tried: What was tried for the sides, in order.
        date: Why it has its date, or none.
        status: Why it has its status.
        notes: What was changed after the clause was read.
        refused: Other frames that were set off in the sentence.
    """

    number: int
    event: Event
    sentence: Quotation
    trigger: Quotation
    part: str
    voice: str
    by_position: bool
    relations: tuple[Relation, ...]
    source: tuple[Side, ...]
    target: tuple[Side, ...]
    tried: tuple[str, ...]
    date: str
    status: str
    notes: tuple[str, ...]
    refused: tuple[Refused, ...]


def explain(reading: Reading) -> tuple[Explanation, ...]:
    """Explain every event of an article, in the order in which they are printed."""
    coded = [(draft, draft.event) for draft in reading.drafts if draft.event is not None]
    coded.sort(key=lambda row: (row[1].evidence.start, row[1].evidence.end, row[1].kind, row[1].frame or ""))
    return tuple(_explained(reading, number, draft, event) for number, (draft, event) in enumerate(coded, 1))


def refusals(reading: Reading, *, sentence: int | None = None) -> tuple[Refused, ...]:
    """The frames that were set off in an article, or in one of its sentences, and gave no event; in text order."""
    tokens = reading.parse.tokens
    found = [
        Refused(frame=draft.frame.id, trigger=_trigger(reading.parse, draft), why=draft.refused or "")
        for draft in reading.drafts
        if draft.event is None and (sentence is None or tokens[draft.match.clause.trigger].sent == sentence)
    ]
    return tuple(sorted(found, key=lambda r: (r.trigger.start, r.trigger.end, r.frame)))


def _explained(reading: Reading, number: int, draft: Draft, event: Event) -> Explanation:
    parse, clause = reading.parse, draft.match.clause
    sentence = parse.sentence_of(clause.trigger)
    return Explanation(
        number=number,
        event=event,
        sentence=_quote(parse, sentence.first, sentence.last),
        trigger=_trigger(parse, draft),
        part=draft.match.trigger.part,
        voice=_voice(parse, draft),
        by_position=draft.match.helped,
        relations=_relations(parse, draft),
        source=_sides(parse, draft.sides.source),
        target=_sides(parse, draft.sides.target),
        tried=tuple(draft.sides.tried),
        date=_date(reading, draft, event),
        status=_status(draft, event),
        notes=tuple(draft.notes),
        refused=refusals(reading, sentence=sentence.number),
    )


def _quote(parse: Parse, first: int, last: int) -> Quotation:
    return Quotation.of(parse.text, parse.tokens[first].start, parse.tokens[last - 1].end)


def _trigger(parse: Parse, draft: Draft) -> Quotation:
    return _quote(parse, draft.match.clause.trigger, draft.match.clause.last)


def _voice(parse: Parse, draft: Draft) -> str:
    clause = draft.match.clause
    if clause.verb == clause.trigger:
        return "passive" if clause.passive else "active"
    return f"carried by “{parse.tokens[clause.verb].text}”" if clause.verb is not None else ""


def _relations(parse: Parse, draft: Draft) -> tuple[Relation, ...]:
    """The phrases of the clause in text order, each once, with all slots it may fill."""
    clause = draft.match.clause
    slots: dict[int, list[str]] = {}
    for slot, heads in clause.slots.items():
        for head in heads:
            slots.setdefault(head, []).append(slot)
    needed = {head for slot in draft.frame.needs for head in clause.of(slot)}
    return tuple(
        Relation(
            words=_phrase(parse, head),
            slots=tuple(slots[head]),
            relation=parse.tokens[head].dep,
            needed=head in needed,
        )
        for head in sorted(slots)
    )


def _phrase(parse: Parse, head: int) -> str:
    """The words of a phrase; of a long one the part about its head."""
    below = parse.subtree(head)
    start, end = parse.tokens[below[0]].start, parse.tokens[below[-1]].end
    words = " ".join(parse.text[start:end].split())
    if len(words) <= PHRASE:
        return words
    start = max(start, parse.tokens[head].start - PHRASE // 3)
    words = " ".join(parse.text[start:end].split())
    return f"{words[:PHRASE].rsplit(' ', 1)[0]} …"


def _sides(parse: Parse, found: Iterable[Found]) -> tuple[Side, ...]:
    return tuple(Side(code=f.code, basis=f.basis, reason=f.reason, words=_words(parse, f)) for f in found)


def _words(parse: Parse, found: Found) -> str:
    if found.ref is not None:
        return " ".join(_quote(parse, found.ref.first, found.ref.last).quote.split())
    return parse.tokens[found.token].text if found.token is not None else ""


def _date(reading: Reading, draft: Draft, event: Event) -> str:
    if event.date is None:
        near = reading.coder.dater.in_sentence(reading.parse.tokens[draft.match.clause.trigger].sent)
        return f"none: {_undated([mention for _, _, mention in near], reading)}"
    if event.date_basis == "inferred":
        told = draft.dated.reason if draft.dated is not None and draft.dated.basis == "inferred" else ""
        return f"{event.date}, {told or 'from another act of the article'}"
    told = f"{event.date}, {event.date_basis}"
    if event.date_basis == "relative" and reading.article.published is not None:
        told += f" to {reading.article.published.isoformat()}"
    if draft.dated is None:
        return told
    told += f": {draft.dated.reason}"
    return "; ".join([told, *(_doubts(draft.dated.mention) if draft.dated.mention is not None else ())])


def _undated(mentions: Sequence[DateMention], reading: Reading) -> str:
    if not mentions:
        return "its sentence names none"
    if all(mention.edtf is None for mention in mentions):
        words = ", ".join(f"“{mention.words}”" for mention in mentions)
        if reading.article.published is None:
            return f"{words} can't be resolved, since the publication day is not known"
        return f"{words} can't be resolved"
    words = ", ".join(f"“{mention.words}”" for mention in mentions if mention.edtf is not None)
    return f"{words} of its sentence belongs to something else"


def _doubts(mention: DateMention) -> tuple[str, ...]:
    doubts = []
    if mention.bound is not None:
        doubts.append(f"read with its preposition as “{mention.bound}”")
    if mention.weekday_conflict:
        doubts.append("the day named is not the weekday named")
    if mention.unclear:
        doubts.append("no cue decides the year or the direction")
    return tuple(doubts)


def _status(draft: Draft, event: Event) -> str:
    told = f"{event.status}: {draft.verdict.reason}"
    if event.status != draft.verdict.status:
        read = f"{draft.verdict.status} ({draft.verdict.reason})"
        if event.status == "ongoing":
            why = "what stands after it"
        elif draft.verdict.status == "ongoing":
            why = "an act of this kind takes no time"
        else:
            why = "its date lies after the publication day"
        told = f"{event.status}, not {read}: {why}"
    if event.according_to:
        told += f"; according to {event.according_to}"
    return told
