"""Links: a visit, the talks during it and the accord signed there are three records that know of each other."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from depeche.codebook.acts import acts
from depeche.codebook.likeness import same_person
from depeche.codebook.places import places_agree, where
from depeche.records.ranks import Ranks
from depeche.records.record import EventRecord, Member
from depeche.records.values import Given, days_of, settle

_MONTH = 31
_NOT_HELD = ("cancelled", "denied", "negated")
# A visit told as one day may go on over the next.
_LINGER = 1
# An act of more days than this is in the course of nothing, and nothing in the course of it.
LONGEST = 400


def during(records: Iterable[EventRecord]) -> Mapping[str, tuple[str, ...]]:
    """For every record that took place in the course of others their ids, the shortest first."""
    events = [r for r in records if r.first and r.status not in _NOT_HELD]
    outers: dict[tuple[str, str, int], list[EventRecord]] = defaultdict(list)
    for record in events:
        if record.kind in acts().during:
            for month in _months(record, _LINGER):
                for one, other in _dyads(record):
                    outers[one, other, month].append(record)
    found: dict[str, tuple[str, ...]] = {}
    for inner in events:
        around: dict[str, EventRecord] = {}
        for month in _months(inner, 0):
            for one, other in _dyads(inner):
                for outer in outers.get((one, other, month), ()):
                    if outer.id not in around and inner.id != outer.id and _held_in(inner, outer):
                        around[outer.id] = outer
        if around:
            found[inner.id] = tuple(sorted(around, key=lambda i: (_days(around[i]), i)))
    return found


def _dyads(record: EventRecord) -> list[tuple[str, str]]:
    return list(combinations(record.sides[:12], 2))


def _months(record: EventRecord, linger: int) -> range:
    first, last = _ordinal(record.first), _ordinal(record.last)
    return range(first // _MONTH, (last + linger) // _MONTH + 1) if last - first < LONGEST else range(0)


def _ordinal(day: str | None) -> int:
    return datetime.date.fromisoformat(day).toordinal() if day else 0


def _days(record: EventRecord) -> int:
    return _ordinal(record.last) - _ordinal(record.first)


def _held_in(inner: EventRecord, outer: EventRecord) -> bool:
    if inner.kind not in acts().during.get(outer.kind, ()):
        return False
    if outer.kind == "visit" and not set(outer.sides) <= set(inner.sides):
        return False
    if outer.kind != "visit" and not set(inner.sides) <= set(outer.sides):
        return False
    together = bool({m.digest for m in inner.members} & {m.digest for m in outer.members})
    shared = _shared(inner.persons, outer.persons)
    if shared is False:
        return False
    if inner.place and outer.place and places_agree(where(inner.place), where(outer.place)) is False:
        return False
    begins, ends = _ordinal(outer.first), _ordinal(outer.last) + _LINGER
    within = begins <= _ordinal(inner.first) and _ordinal(inner.last) <= ends
    overlaps = _ordinal(inner.first) <= ends and begins <= _ordinal(inner.last)
    dated = any(m.date for m in inner.members)
    if dated and within:
        return together or shared is True or _days(outer) <= 10
    return overlaps and together and (shared is True or not dated)


def _shared(one: Sequence[str], other: Sequence[str]) -> bool | None:
    """Whether two records share a person; None when one names none."""
    if not one or not other:
        return None
    return any(same_person(a, b) for a in one for b in other)


def told_by_its_parts(record: EventRecord, parts: Iterable[EventRecord], ranks: Ranks) -> EventRecord:
    """Return a record of a lasting act with the conflict that an article makes with itself, if one does.

    An article that says "is on a visit this 18th" and, in its own present, "will be received this 19th" in the course
    of it speaks of two days of one visit that it calls a day's; unless another article tells that the visit took both.
    """
    if not told_by_parts(record):
        return record
    told: dict[str, list[Given]] = defaultdict(list)
    for member in record.members:
        day = _one_day(member)
        if day is None or member.status != "ongoing":
            continue
        for part in parts:
            for inner in part.members:
                other = _one_day(inner)
                if inner.digest == member.digest and other and other > day and other == member.published:
                    told[other].append(Given(inner, other))
                    told[day] = [Given(m, day) for m in record.members if _one_day(m) == day]
    if len(told) < 2 or any(_takes_in(m, told) for m in record.members):
        return record
    settled = settle("date", told, "one article tells it of one day and what took place in it of another", ranks)
    conflicts = (*record.conflicts, settled.conflict) if settled.conflict else record.conflicts
    return replace(record, date=settled.value, last=max(told), conflicts=conflicts)


def told_by_parts(record: EventRecord) -> bool:
    """Whether what took place in the course of a record may put its own day in doubt."""
    if record.kind not in acts().lasting or any(c.field == "date" for c in record.conflicts):
        return False
    return any(_one_day(m) is not None and m.status == "ongoing" for m in record.members)


def may_hold(record: EventRecord) -> frozenset[str]:
    """Kinds of what may have taken place in the course of a record."""
    return (
        acts().during.get(record.kind, frozenset()) if record.first and record.status not in _NOT_HELD else frozenset()
    )


def held_on(record: EventRecord) -> tuple[str, str]:
    """First and last day (ISO) on which what took place in the course of a record may have begun or ended."""
    last = datetime.date.fromisoformat(record.last or record.first or "9999-12-30")
    return record.first or "", (last + datetime.timedelta(_LINGER)).isoformat()


def _one_day(member: Member) -> str | None:
    return member.date if member.date and len(member.date) == 10 and "/" not in member.date else None


def _takes_in(member: Member, days: Iterable[str]) -> bool:
    if not member.date or "/" not in member.date:
        return False
    span = days_of(Given(member, member.date))
    return span is not None and all(span.first <= _ordinal(day) <= span.last for day in days)
