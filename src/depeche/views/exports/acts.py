"""Acts: records of events as the dyads of event data, one actor that does something to another."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from depeche.codebook.kinds import kinds, quad_class
from depeche.codebook.plover import PloverActor, plover_actor
from depeche.records.record import EventRecord, Record

HAPPENED = ("happened", "ongoing")


@dataclass(frozen=True, slots=True)
class Act:
    """One pair of actors of an event.

    Attributes:
        record: The event.
        number: Of the pair within the event, from 1.
        actor, other: Who does it and to whom; `other` is None where it is done to nobody.
        mutual: Both do it; the order says nothing.
    """

    record: EventRecord
    number: int
    actor: PloverActor
    other: PloverActor | None
    mutual: bool


def events_in(records: Iterable[Record], lost: Counter[str]) -> Iterator[EventRecord]:
    """The events of records; what is none is counted as lost."""
    for record in records:
        if isinstance(record, EventRecord):
            yield record
        else:
            lost["others"] += 1


def happened_in(records: Iterable[Record], lost: Counter[str]) -> Iterator[EventRecord]:
    """The events that happened or go on; what did not is counted as lost beside what is no event."""
    for record in events_in(records, lost):
        if record.status in HAPPENED:
            yield record
        else:
            lost["not_happened"] += 1


def acts_of(record: EventRecord) -> Iterator[Act]:
    """Every pair of an event; of one that all sides do together each pair once, in the order of codes.

    An actor without a code in the tables is in none.
    """
    mutual = bool(record.target) and set(record.source) == set(record.target)
    if mutual:
        pairs: list[tuple[str, str | None]] = list(combinations(sorted(set(record.source)), 2))
    else:
        pairs = [(a, b) for a in record.source for b in record.target if a != b]
        pairs = pairs or [(a, None) for a in record.source]
    number = 0
    for first, second in pairs:
        actor, other = plover_actor(first), plover_actor(second) if second else None
        if actor is None or (second and other is None):
            continue
        number += 1
        yield Act(record, number, actor, other, mutual)


def cameo_of(record: EventRecord) -> str | None:
    """CAMEO code of an event, a string of two to four digits; None where the kind has none."""
    known = kinds().get(record.kind)
    return known.cameo if known else None


def quad_of(record: EventRecord) -> int | None:
    """1 verbal and 2 material cooperation, 3 verbal and 4 material conflict; None for an unknown type."""
    return quad_class().get(record.type)


def day_of(record: EventRecord) -> datetime.date | None:
    """The first day that its dates leave open, else the first day of publication."""
    known = record.first or record.last or min((m.published for m in record.members if m.published), default=None)
    return datetime.date.fromisoformat(known) if known else None


def dated(record: EventRecord) -> bool:
    """Whether its dates leave one day."""
    return record.first is not None and record.first == record.last
