"""Actgold: hand-coded articles as the second reading learns from them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from depeche.mentions.subject import subject
from depeche.reports.coders.learnt.given import Given, label_of
from depeche.texts.parse import Token
from gold.gate import read_sets
from gold.news import gold as marked_news
from gold.score import Form
from training.readings import Read, readings, taught

LEFT_OUT = ("read", "kept", "away", "passages_away")
"""Sets of `gold/floors.json` that are never learnt from: those of the shared articles, and those put away."""

HELD = 40
"""Every so many of the taught passages is held back, to see how far to learn."""

NEWS = 3  # times that a real article is learnt from, since they are few and tell less than those written for us
CONTENT = ("VERB", "NOUN", "ADJ", "PROPN", "AUX", "ADP", "ADV", "X")  # parts of speech that may tell an act


@dataclass(frozen=True, slots=True)
class Coded:
    """One hand-coded act: its label and sides, and the words of which one tells it."""

    label: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    words: tuple[int, ...]


@dataclass(slots=True)
class Lesson:
    """One article to learn from.

    Attributes:
        fresh: Nobody mended the frames by it, so that what they made of it is what they make of any text.
        held: It is held back.
    """

    name: str
    given: Given
    acts: list[Coded]
    fresh: bool
    held: bool


def lessons(languages: Sequence[str], news: Mapping[str, Form], work: Path) -> Iterator[Lesson]:
    """All that is learnt from.

    Args:
        languages: Those to learn.
        news: Real articles, by id, of which the half that was read is learnt from (`gold.news`).
        work: The folder that holds readings that are kept.
    """
    sets = [each for each in read_sets() if each.name not in LEFT_OUT]
    for language in languages:
        for gold_set in sets:
            if gold_set.language == language:
                name = f"{language}-{gold_set.name}"
                for read in readings(work, name, language, gold_set.gold()):
                    yield _lesson(read, fresh=False, held=False)
    for read in taught(work):
        held = int("".join(c for c in read.form["id"] if c.isdigit())[-4:]) % HELD == 0
        yield _lesson(read, fresh=True, held=held)
    for read in readings(work, "fr-news", "fr", _told(news)):
        yield from [_lesson(read, fresh=False, held=False)] * NEWS


def _told(news: Mapping[str, Form]) -> Iterator[tuple[Form, str]]:
    """The half of the real articles whose misses were read, as far as they are about relations between states."""
    for form, text in marked_news("read", news):
        row = news[form["id"]]
        if form["events"] or subject(text, "fr", title=row.get("title")).relates:
            yield {**row, **form}, text


def _lesson(read: Read, *, fresh: bool, held: bool) -> Lesson:
    acts = [act for event in read.form["events"] if (act := _coded(event, read)) is not None]
    return Lesson(read.form["id"], read.given, acts, fresh, held)


def _coded(event: Mapping[str, Any], read: Read) -> Coded | None:
    """An act of the gold, with the words of its evidence that may tell it; None where the words are not read."""
    label = label_of(event["kind"], str(event.get("type") or ""))
    start, end = _span(event, read.text)
    tokens = read.tokens
    inside = [t.i for t in tokens if t.start < end and t.end > start]
    if not inside:
        return None
    source, target = (tuple(sorted(codes_of(event[side]))) for side in ("source", "target"))
    if event.get("trigger"):
        first = read.text.find(event["trigger"], start, end)
        named = [k for k in inside if tokens[k].start < first + len(event["trigger"]) and tokens[k].end > first]
        if first >= 0 and named:
            return Coded(label, source, target, (_head(tokens, named),))
    met = [k for k, told in read.given.ruled if told == label and k in inside]
    if met:
        return Coded(label, source, target, (met[0],))
    content = [k for k in inside if tokens[k].pos in CONTENT] or inside
    return Coded(label, source, target, tuple(content))


def _head(tokens: Sequence[Token], words: Sequence[int]) -> int:
    """Of the words that tell an act the one on which the others hang."""
    heads = [k for k in words if tokens[k].head not in words or tokens[k].head == k]
    best = [k for k in heads if tokens[k].pos in ("VERB", "NOUN", "ADJ", "PROPN")] or heads
    return best[0]


def _span(event: Mapping[str, Any], text: str) -> tuple[int, int]:
    evidence = event["evidence"]
    if isinstance(evidence, Mapping):
        return evidence["start"], evidence["end"]
    start = text.find(evidence)
    return (start, start + len(evidence)) if start >= 0 else (0, 0)


def codes_of(side: Iterable[Any] | None) -> set[str]:
    return {actor if isinstance(actor, str) else actor["code"] for actor in side or () if actor}
