"""Linking: what agreements, commitments and figures have to do with the events of their articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from depeche.records.fulfilment import fulfil
from depeche.records.lifelines import life_line, missing_steps
from depeche.records.ranks import Ranks
from depeche.records.record import AgreementRecord, CommitmentRecord, EventRecord, MeasureRecord, Record
from depeche.records.traits import Told, overlap


def linked(
    record: Record,
    group: Sequence[Told],
    events: Mapping[str, Sequence[tuple[Told, EventRecord]]],
    later: Iterable[EventRecord],
    ranks: Ranks,
) -> Record:
    """Return the record of another sort than an event with what events say of it.

    Args:
        record: Made of the reports.
        group: The reports.
        events: Those of their articles, by the article's digest, each with its record.
        later: For a commitment, events between the same sides that may keep it.
        ranks: The user's ranking.
    """
    if isinstance(record, AgreementRecord):
        return _agreement(record, group, events, ranks)
    if isinstance(record, CommitmentRecord):
        by_id = {event.id: event for event in later}
        return fulfil(record, group, events, [by_id[name] for name in sorted(by_id)])
    if isinstance(record, MeasureRecord):
        return replace(record, linked=_told_with(group, events))
    return record


def _agreement(
    record: AgreementRecord,
    group: Sequence[Told],
    events: Mapping[str, Sequence[tuple[Told, EventRecord]]],
    ranks: Ranks,
) -> AgreementRecord:
    by_digest = {t.digest: t for t in group}
    steps = life_line([by_digest[m.report] for m in record.members], record.members, events, ranks)
    dates = [s.date for s in steps if s.date and s.status in ("happened", "ongoing")]
    return replace(
        record,
        steps=steps,
        missing=missing_steps(record.titles, record.source, steps),
        linked=tuple(sorted({s.record for s in steps if s.record})),
        date=min(dates, default=None),
    )


def _told_with(group: Sequence[Told], events: Mapping[str, Sequence[tuple[Told, EventRecord]]]) -> tuple[str, ...]:
    """Ids of the events that the figures stand in the words of."""
    found = set()
    for told in group:
        evidence = getattr(told.entry.report, "evidence", None)
        for event, record in events.get(told.article, ()):
            words = getattr(event.entry.report, "evidence", None)
            if evidence and words and overlap(evidence, words):
                found.add(record.id)
    return tuple(sorted(found))
