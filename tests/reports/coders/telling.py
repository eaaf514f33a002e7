"""What a reading tells, in the short form that tests compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from depeche.reports.coders.reader import Reading
from depeche.reports.event import Actor, Event


def events(reading: Reading) -> Iterator[Event]:
    """The events of the reading's drafts, in the order of the text."""
    return (draft.event for draft in reading.drafts if draft.event is not None)


def codes(side: Iterable[Actor]) -> str:
    """The codes of one side: "GHA+NPL"."""
    return "+".join(actor.code for actor in side)


def told(reading: Reading) -> list[tuple[str, str, str]]:
    """Kind, source and target of every event."""
    return [(event.kind, codes(event.source), codes(event.target)) for event in events(reading)]
