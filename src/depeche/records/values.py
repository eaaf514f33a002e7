"""Values: what the reports of a record give for one field, brought to one value or a conflict."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from depeche.codebook.acts import acts
from depeche.codebook.places import places_agree, where
from depeche.errors import UnreadableDate
from depeche.records.ranks import Ranks
from depeche.records.record import Conflict, Member, Value
from depeche.records.traits import window
from depeche.texts.period import read_period


@dataclass(frozen=True, slots=True)
class Given:
    """One report's value of a field."""

    member: Member
    value: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A field's one value, or its conflict; and the days that its dates span."""

    value: str | None
    conflict: Conflict | None = None
    note: str | None = None


def independent(members: Iterable[Member]) -> int:
    """How many articles are neither copies of another's text nor from an outlet that is already counted."""
    parents: dict[Hashable, Hashable] = {}

    def root(key: Hashable) -> Hashable:
        while parents.setdefault(key, key) != key:
            key = parents[key]
        return key

    groups = []
    for member in members:
        groups.append(("text", member.group))
        if member.outlet:
            parents[root(("text", member.group))] = root(("outlet", member.outlet))
    return len({root(group) for group in groups})


def value_of(value: str, given: Sequence[Given]) -> Value:
    """One value with the articles and words that give it."""
    ordered = sorted(given, key=lambda g: g.member.report)
    return Value(
        value=value,
        articles=tuple(sorted({g.member.article for g in given})),
        members=tuple(g.member.report for g in ordered),
        quotations=tuple((g.member.article, g.member.evidence) for g in ordered if g.member.evidence),
    )


def settle(
    field: str, groups: Mapping[str, Sequence[Given]], reason: str, ranks: Ranks, *, about: str | None = None
) -> Settled:
    """One value when there is one group; else the conflict, with the user's preference when the ranks decide.

    Args:
        field: Name of the field.
        groups: The values that exclude each other, each with the reports that give it.
        reason: Why they can't all be true.
        ranks: The user's ranking of sources; empty when there is none.
    """
    if len(groups) <= 1:
        return Settled(next(iter(groups), None))
    by_weight = sorted(groups.items(), key=lambda item: (-independent(g.member for g in item[1]), item[0]))
    values = tuple(value_of(value, given) for value, given in by_weight)
    chosen = ranks.prefer({value: [g.member for g in given] for value, given in groups.items()})
    why = f"{reason}; {chosen.reason}" if chosen else reason
    conflict = Conflict(field=field, values=values, about=about, reason=why)
    return Settled(chosen.value if chosen else None, conflict, chosen.reason if chosen else None)


def exclusive(
    given: Sequence[Given], fits: Callable[[Given, Given], bool], weight: Callable[[Given], tuple[object, ...]]
) -> dict[str, list[Given]]:
    """Values that exclude each other, each with its reports.

    The finest values (least `weight`) found the groups; a coarser one that fits just one group joins it, and one that
    fits several says nothing between them and is left out.
    """
    founders: list[Given] = []
    groups: dict[str, list[Given]] = {}
    for one in sorted(given, key=lambda g: (*weight(g), g.value, g.member.report)):
        met = [founder for founder in founders if fits(one, founder)]
        if not met:
            founders.append(one)
            groups.setdefault(one.value, []).append(one)
        elif len(met) == 1:
            groups[met[0].value].append(one)
    return groups


@dataclass(frozen=True, slots=True)
class Days:
    """A date as first and last day."""

    first: int
    last: int

    @property
    def width(self) -> int:
        """Days between them."""
        return self.last - self.first


def days_of(given: Given, *, school_year: bool = False) -> Days | None:
    """The days that a given date may mean, read from its article's publication day; None when it can't be read."""
    published = datetime.date.fromisoformat(given.member.published).toordinal() if given.member.published else None
    first, last, dated = window(given.value, published, given.member.status or "happened", school_year=school_year)
    return Days(first, last) if dated and first is not None and last is not None else None


def settle_date(field: str, given: Sequence[Given], kind: str, ranks: Ranks) -> tuple[Settled, Days | None]:
    """One date: the finest where all agree, at the coarser of their precisions; and the days spanned by all of them."""
    gift = acts().behaviour.get(kind) == "gift" or kind in ("measure",)
    days = {g: d for g in given if (d := days_of(g, school_year=gift)) is not None}
    if not days:
        return Settled(None), None
    span = Days(min(d.first for d in days.values()), max(d.last for d in days.values()))

    def fits(one: Given, other: Given) -> bool:
        a, b = days[one], days[other]
        if one.value.endswith("/..") and other.value.endswith("/.."):
            a, b = _beginning(one, a), _beginning(other, b)  # "since June" and "since 24 July"
        return a.first <= b.last and b.first <= a.last

    if kind in acts().lasting:
        # "From the 6th to the 8th" takes in "the 7th" and "the 8th": two days of one visit.
        several = [g for g, d in days.items() if "/" in g.value and ".." not in g.value and 0 < d.width <= 45]
        for whole in sorted(several, key=lambda g: (-days[g].width, g.value, g.member.report)):
            if all(fits(whole, g) for g in days):
                alone = {d for g, d in days.items() if "/" not in g.value and d.width == 0}
                if len(alone) > 1:
                    return Settled(whole.value), days[whole]
                break
    groups = exclusive(list(days), fits, lambda g: (days[g].width, days[g].first))
    settled = settle(field, groups, "no day lies in both", ranks)
    if settled.conflict is None and settled.value is not None:
        chosen = next(g for g in days if g.value == settled.value)
        return settled, days[chosen]
    return settled, span


def _beginning(given: Given, days: Days) -> Days:
    """The days on which something that still goes on may have begun."""
    try:
        begun = read_period(given.value.partition("/")[0])
    except UnreadableDate:
        return days
    return Days(begun.first.toordinal(), begun.last.toordinal()) if begun.first and begun.last else days


def settle_place(given: Sequence[Given], ranks: Ranks) -> Settled:
    """One place: the finest name where one lies within the other."""
    known = {g: where(g.value) for g in given}

    def fits(one: Given, other: Given) -> bool:
        return places_agree(known[one], known[other]) is not False

    # A town before a country, a building before a town, then the name that most articles print.
    printed = Counter(g.value for g in given)
    groups = exclusive(list(known), fits, lambda g: (known[g].town is None, -printed[g.value]))
    return settle("place", groups, "two places, neither within the other", ranks)


# Status


def settle_status(members: Sequence[Member], kind: str, ended: int | None, ranks: Ranks) -> Settled:
    """The status as it moved with the days, or the conflict when an article denies what had been reported by then.

    Args:
        members: The reports.
        kind: The record's kind.
        ended: Last day of the record's date, when it is known.
        ranks: The user's ranking.
    """
    given = [Given(m, m.status) for m in members if m.status]
    against: set[str] = set()
    for i, one in enumerate(given):
        for other in given[i + 1 :]:
            if _contradict(one.member, other.member, kind, ended) or _contradict(other.member, one.member, kind, ended):
                against |= {_word(one.value, kind), _word(other.value, kind)}
    if against:
        groups: dict[str, list[Given]] = defaultdict(list)
        for g in given:
            if _word(g.value, kind) in against:
                groups[_word(g.value, kind)].append(g)
        settled = settle("status", groups, "one says that it is so, another that it is not or not yet", ranks)
        if settled.value is None:
            value = max(
                groups,
                key=lambda v: (
                    independent(g.member for g in groups[v]),
                    max(g.member.published or "" for g in groups[v]),
                    v,
                ),
            )
            return Settled(value, settled.conflict)
        return settled
    if not given:
        return Settled(None)
    latest = max(g.member.published or "" for g in given)
    fresh = [g.value for g in given if (g.member.published or "") == latest] if latest else [g.value for g in given]
    undated = [g.value for g in given if g.member.published is None]
    # An article without a day that reports the act as done was written after those that announce it.
    if set(fresh) <= {"planned", "called_for"} and set(undated) & {"happened", "ongoing"}:
        fresh = undated
    return Settled(min(fresh, key=_FIRMNESS.index))


_FIRMNESS = ("happened", "ongoing", "cancelled", "denied", "negated", "planned", "called_for")


def _word(status: str, kind: str) -> str:
    return "happened" if status == "ongoing" and kind not in acts().concluding else status


def _contradict(done: Member, other: Member, kind: str, ended: int | None) -> bool:
    """Whether `done` says that the act took place and `other` that it had not, when by then it should have."""
    told = _word(done.status or "", kind)
    if other.status == "denied" and told == "planned":
        return True
    if told == "planned" and other.status == "cancelled":
        # Still on, in a later article, for the very date that was called off before; a new date is another plan.
        later = bool(done.published and other.published and done.published > other.published)
        return later and (done.date is None or done.date == other.date)
    if told != "happened":
        return False
    against = _word(other.status or "", kind)
    if against not in ("negated", "denied", "cancelled", "planned", "ongoing"):
        return False
    written = _ordinal(other.published)
    if written is None:
        return against in ("negated", "denied", "cancelled")
    by = _last_day(done)
    if by is None:
        by = _ordinal(done.published)
    if by is None:
        by = ended
    if by is None:
        return against in ("negated", "denied", "cancelled")
    return written > by


def _ordinal(day: str | None) -> int | None:
    return datetime.date.fromisoformat(day).toordinal() if day else None


def _last_day(member: Member) -> int | None:
    days = days_of(Given(member, member.date)) if member.date else None
    published = _ordinal(member.published)
    if days is None:
        return None
    return min(days.last, published) if published is not None else days.last
