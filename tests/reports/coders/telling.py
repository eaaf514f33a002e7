"""What a reading tells, in the short form that tests compare."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from depeche.articles.article import Article
from depeche.reading import read
from depeche.reports.coders.reader import Reading
from depeche.reports.event import Actor, Event


def read_on(day: datetime.date, text: str, language: str) -> Reading:
    """Read a text as a whole article of a day."""
    return read(Article(id="own", text=text, published=day, language=language))


def events(reading: Reading) -> Iterator[Event]:
    """The events of the reading's drafts, in the order of the text."""
    return (draft.event for draft in reading.drafts if draft.event is not None)


def codes(side: Iterable[Actor]) -> str:
    """The codes of one side: "GHA+NPL"."""
    return "+".join(actor.code for actor in side)


def told(reading: Reading) -> list[tuple[str, str, str]]:
    """Kind, source and target of every event."""
    return [(event.kind, codes(event.source), codes(event.target)) for event in events(reading)]
