"""iCalendar: what is planned and what falls due, as whole days in anybody's calendar.

Source: RFC 5545.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from icalendar import Calendar, Event

from depeche.codebook.program import program
from depeche.records.record import CommitmentRecord, EventRecord, Record
from depeche.views.exports.loss import BEHIND, count_behind
from depeche.views.exports.material import Material
from depeche.views.wording import Wording, wording

_AHEAD = ("planned", "called_for", "ongoing", "cancelled")
_OWED = ("announced", "under way", "missed")

LOSSES = {
    "others": "agreements, measures, statements and offices, which have no day ahead",
    "past": "events that happened, or of which it is said that they did not",
    "settled": "commitments that were kept or withdrawn",
    "undated": "what is planned or owed with no day at all",
    "open": "one end of the days is not known: the other stands for both",
    "coarse": "a month, a season or a year is shown as all of its days",
    "conflicts": "fields in which the articles disagree, told in words only",
    **BEHIND,
}


def write_calendar(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield a calendar of planned events and of the last days of commitments, in the order of days."""
    count_behind(material, lost)
    calendar = Calendar()
    calendar.add("prodid", f"-//Depeche//{program()}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", "Dépêche")
    words = wording(material.lang)
    for record in material.found:
        days = _days(record, lost)
        if days:
            calendar.add_component(_entry(record, days, material, words, lost))
    yield calendar.to_ical()


def _days(record: Record, lost: Counter[str]) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of what is ahead; None, counted, for anything else."""
    if isinstance(record, CommitmentRecord):
        if record.state not in _OWED:
            lost["settled"] += 1
            return None
        first = last = record.due_by
    elif isinstance(record, EventRecord):
        if record.status not in _AHEAD:
            lost["past"] += 1
            return None
        first, last = record.first, record.last
    else:
        lost["others"] += 1
        return None
    if not (first or last):
        lost["undated"] += 1
        return None
    lost["open"] += int(not (first and last))
    begins = datetime.date.fromisoformat(first or last or "")
    ends = datetime.date.fromisoformat(last or first or "")
    lost["coarse"] += int((ends - begins).days > 1)
    return begins, ends


def _entry(
    record: Record, days: tuple[datetime.date, datetime.date], material: Material, words: Wording, lost: Counter[str]
) -> Event:
    lost["conflicts"] += len(record.conflicts)
    owed = isinstance(record, CommitmentRecord)
    told = record.state if isinstance(record, CommitmentRecord) else (record.status or "")
    entry = Event()
    entry.add("uid", f"{record.id}@depeche")
    # When this was last known, not when it was written: no clock.
    published = max((m.published for m in record.members if m.published), default=material.last_day or "2000-01-01")
    entry.add("dtstamp", datetime.datetime.fromisoformat(published).replace(tzinfo=datetime.UTC))
    entry.add("dtstart", days[0])
    entry.add("dtend", days[1] + datetime.timedelta(days=1) if days[1] < datetime.date.max else days[1])
    what = record.what if isinstance(record, CommitmentRecord) else words.kind(record.kind)
    sides = " – ".join(dict.fromkeys((*words.states(record.source), *words.states(record.target))))
    entry.add("summary", f"{what} · {sides}")
    entry.add("description", "\n".join(_description(record, told)))
    entry.add("categories", ["commitment" if owed else record.kind, told])
    entry.add("status", "CANCELLED" if told == "cancelled" else "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    if record.place:
        entry.add("location", record.place)
    address = next((m.url for m in record.members if m.url), None)
    if address:
        entry.add("url", address)
    return entry


def _description(record: Record, told: str) -> Iterator[str]:
    yield f"{told}; articles: {record.sources}, independent: {record.independent}"
    for conflict in record.conflicts:
        yield f"In doubt: {conflict.field}: {' / '.join(value.value for value in conflict.values)}"
    for member in record.members:
        if member.evidence:
            origin = ", ".join(part for part in (member.outlet or member.article, member.published) if part)
            yield f"« {member.evidence.quote} » ({origin})"
