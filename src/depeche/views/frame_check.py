"""Frames held to their own examples: is each sentence coded as its frame says?

Every example is an article of one sentence, so that only what stands in it counts.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from depeche.articles.article import Article
from depeche.codebook.frames import Example, Frame, frames
from depeche.codebook.kinds import kinds
from depeche.reports.coders.coders import code_events
from depeche.reports.coders.reader import Reading, open_article, parse_opened, read_opened
from depeche.reports.event import Event
from depeche.texts.pipelines import load_pipeline

# The day on which every example is read: a Wednesday late in the year, so that a month alone is one that is over.
READ_ON = datetime.date(2025, 12, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One example of a frame and what became of it.

    Attributes:
        frame: The frame.
        example: What it expects.
        by: The frame that coded the example as expected; None when none did.
        events: All that was coded in the sentence.
        refused: What else was set off in it, and why it gave no event: frame's name, trigger, reason.
    """

    frame: Frame
    example: Example
    by: str | None
    events: tuple[Event, ...]
    refused: tuple[tuple[str, str, str], ...]

    @property
    def right(self) -> bool:
        """Coded as expected, by this frame or another."""
        return self.by is not None


def without_example(language: str) -> tuple[Frame, ...]:
    """The frames of a language that have no example."""
    return tuple(frame for frame in frames(language) if not frame.examples)


def check_examples(language: str, *, kind: str | None = None, pipeline: str | None = None) -> tuple[Checked, ...]:
    """Code every example of a language's frames, in their order; with `kind`, those of one kind.

    Raises:
        UnknownLanguage: It has no frames.
        UnusablePipeline: The named pipeline can't be used.
    """
    asked = [(frame, example) for frame in frames(language) if kind in (None, frame.kind) for example in frame.examples]
    readings = _read_all([example.text for _, example in asked], language, pipeline)
    return tuple(_checked(frame, example, reading) for (frame, example), reading in zip(asked, readings, strict=True))


def _read_all(texts: Sequence[str], language: str, pipeline: str | None) -> list[Reading]:
    """Read sentences as articles of their own, parsed in one go, which takes a tenth of the time."""
    articles = [
        Article(id=f"example-{n}", text=text, published=READ_ON, language=language) for n, text in enumerate(texts, 1)
    ]
    reader = load_pipeline(language, pipeline)
    opened = [open_article(article, language, reader, whole=True) for article in articles]
    parse_opened(opened, reader)
    return [read_opened(each) for each in opened]


def _checked(frame: Frame, example: Example, reading: Reading) -> Checked:
    events = code_events(reading)
    met = [event.frame or "" for event in events if _as_expected(frame, example, event)]
    refused = tuple(
        (draft.frame.id, reading.parse.tokens[draft.match.clause.trigger].text, draft.refused or "")
        for draft in reading.drafts
        if draft.event is None
    )
    by = frame.id if frame.id in met else met[0] if met else None
    return Checked(frame=frame, example=example, by=by, events=events, refused=refused)


def _as_expected(frame: Frame, example: Example, event: Event) -> bool:
    if (event.kind, event.type, event.status) != (frame.kind, frame.type, example.status):
        return False
    source, target = {a.code for a in event.source}, {a.code for a in event.target}
    if kinds()[frame.kind].symmetric or frame.both:
        return source | target == {*example.source, *example.target}
    return source == set(example.source) and target == set(example.target)
