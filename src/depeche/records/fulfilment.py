"""Fulfilment: which act keeps a commitment, as far as reports tell."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace

from depeche.codebook.acts import acts
from depeche.records.record import CommitmentRecord, EventRecord, Record
from depeche.records.traits import Told, overlap
from depeche.reports.commitment import Commitment
from depeche.reports.event import Event

_BINDING = ("promise", "sign", "meeting", "talks", "visit", "summit", "call")  # acts of undertaking, not of keeping
# How many days after the last due day (without one, after the last report) an act may still be the one promised.
LATE = 1096
# What is done once, so that a later act of the kind is the one that was promised.
_ONCE = ("once", "instrument")


def fulfil(
    record: CommitmentRecord,
    group: Sequence[Told],
    events: Mapping[str, Sequence[tuple[Told, EventRecord]]],
    later: Sequence[EventRecord],
) -> CommitmentRecord:
    """Return the commitment with the acts it speaks of linked, and its state moved when one of them has happened.

    Args:
        record: The commitment.
        group: Its reports.
        events: Events by digest of their article, each with its record.
        later: Events between the same sides.
    """
    if record.state in ("missed", "withdrawn"):
        return record
    spoken = _spoken(group, events)
    awaits = tuple(sorted({r.kind for r in spoken.values() if may_keep(r.kind)}))
    record = replace(record, awaits=awaits)
    announced = min((m.published for m in record.members if m.published), default=None)
    until = latest(record)
    for event_record in later:
        if (
            event_record.kind in awaits
            and set(record.source) <= set(event_record.source)
            and announced
            and event_record.date
            and announced <= (event_record.first or "") <= until
        ):
            spoken.setdefault(event_record.id, event_record)
    linked = tuple(sorted(spoken))
    done = sorted((r.first or "9999", r.id) for r in spoken.values() if r.status == "happened" and not _disputed(r))
    if done:
        return replace(record, linked=linked, kept_by=done[0][1], state="kept")
    if record.state == "announced" and any(r.status == "ongoing" for r in spoken.values()):
        return replace(record, linked=linked, state="under way")
    return replace(record, linked=linked)


def may_keep(kind: str) -> bool:
    """Whether an act of this kind may be the one that was promised, without its being told in the same words."""
    return acts().behaviour.get(kind) in _ONCE


def latest(record: Record) -> str:
    """Last day (ISO) on which an act that keeps a commitment may begin."""
    last = datetime.date.fromisoformat(record.last) if record.last else datetime.date.max
    return (last + datetime.timedelta(min(LATE, (datetime.date.max - last).days))).isoformat()


def awaited(group: Sequence[Told], events: Mapping[str, Sequence[tuple[Told, EventRecord]]]) -> frozenset[str]:
    """Kinds of acts that would keep a commitment; arguments as for `fulfil`."""
    kinds = {r.kind for r in _spoken(group, events).values()}
    return frozenset(kind for kind in kinds if may_keep(kind))


def _spoken(group: Sequence[Told], events: Mapping[str, Sequence[tuple[Told, EventRecord]]]) -> dict[str, EventRecord]:
    """The events that the words of a commitment tell, by id."""
    spoken: dict[str, EventRecord] = {}
    for told in group:
        report = told.entry.report
        assert isinstance(report, Commitment)
        for event, of_record in events.get(told.article, ()):
            assert isinstance(event.entry.report, Event)
            if event.kind not in _BINDING and overlap(report.evidence, event.entry.report.evidence):
                spoken[of_record.id] = of_record
    return spoken


def _disputed(record: EventRecord) -> bool:
    return any(c.field == "status" for c in record.conflicts)
