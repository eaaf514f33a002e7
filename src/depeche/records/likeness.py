"""Likeness: how far two reports speak for being of one thing, field by field, in whole points.

Points add up; above 0 two reports may come together. The rules hang on the two reports alone, so that the order in
which articles are added cannot matter, and a sum of integers is the same in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from depeche.codebook.acts import acts
from depeche.codebook.likeness import same_person
from depeche.codebook.places import places_agree
from depeche.records.traits import SLACK, Instrument, Traits

# A pair below this is as good as never compared, and is not kept.
FLOOR = -12


@dataclass(frozen=True, slots=True)
class Reason:
    """What one field says for (positive points) or against two reports being of one thing."""

    field: str
    points: int
    words: str


Reasons = list[Reason]


def likeness(one: Traits, other: Traits, reasons: Reasons | None = None) -> int | None:
    """Points for the two being of one thing; None when they can't be.

    Args:
        one: A report.
        other: Another of the same sort.
        reasons: Receives what each field said, when given.
    """
    if _gap(one, other) > min(one.reach, other.reach) and not _one_plan(one, other):
        return None
    if other.digest < one.digest:
        one, other = other, one
    total = 0
    for reason in _WEIGHERS.get(one.lead, _event)(one, other):
        if reason is None:
            return None
        total += reason.points
        if reasons is not None and (reason.points or reason.field == "date"):
            reasons.append(reason)
    return total


def cannot(one: Traits, other: Traits) -> Reason | None:
    """The reason why two reports can't be of one thing, whatever else agrees; None when there is none."""
    if one.article == other.article:
        return None if _told_twice(one, other) else Reason("article", -100, "one article tells each thing once")
    if one.lead in _WEIGHERS:
        return None
    if not one.symmetric and not other.symmetric and not (_toward(one, other)):
        return Reason("sides", -100, "the other way round")
    if one.dated and other.dated and _gap(one, other) > _reach_dated(one, other) and not _one_plan(one, other):
        return Reason("date", -100, "days too far apart")
    if len(one.chambers) == 1 == len(other.chambers) and one.chambers != other.chambers:
        return Reason("chamber", -100, "two chambers")
    return None


def _told_twice(one: Traits, other: Traits) -> bool:
    """Whether one article may have told the same thing in both places."""
    if one.lead in ("agreement", "commitment", "statement"):
        return False
    if one.lead == "measure":
        return (
            one.figure == other.figure and one.unit == other.unit and (one.first, one.last) == (other.first, other.last)
        )
    if acts().behaviour.get(one.kind) in ("speech", "loose") or one.kind != other.kind or one.sides != other.sides:
        return False
    if one.source != other.source:
        return False
    if _heads(one, other):
        return True
    if (one.first, one.last, one.dated) != (other.first, other.last, other.dated) and not _one_stay(one, other):
        return False
    if one.status != other.status or not _same_instrument(one.instrument, other.instrument):
        return False
    shared = _shared(one.persons, other.persons)
    if one.persons and other.persons:
        return shared == min(len(one.persons), len(other.persons))
    return one.dated and places(one, other) is not False


def _heads(one: Traits, other: Traits) -> bool:
    """Whether one is a headline without a day of its own over the other, which its article tells in full."""
    if one.headline == other.headline:
        return False
    head, body = (one, other) if one.headline else (other, one)
    known = not head.persons or not body.persons or bool(_shared(head.persons, body.persons))
    return not head.dated and body.status not in ("negated", "denied") and known and places(one, other) is not False


def _one_stay(one: Traits, other: Traits) -> bool:
    """Whether one article tells of days so near that they are of one stay: nobody visits twice within days."""
    if "meeting" not in acts().during.get(one.kind, ()):
        return False
    if not (one.dated and other.dated):
        return False
    return max(_width(one), _width(other)) <= 7 and _gap(one, other) <= _STAY


# Days between two days that one article gives for one visit.
_STAY = 3


def _same_instrument(one: Instrument | None, other: Instrument | None) -> bool:
    return one is None or other is None or one == other


# Events


def _event(one: Traits, other: Traits) -> Iterator[Reason | None]:
    wall = cannot(one, other)
    if wall:
        yield None
        return
    behaviour = acts().behaviour.get(one.kind, "loose")
    if one.article == other.article and _heads(one, other):
        yield Reason("headline", 30, "the headline of what the article tells")
    yield _kinds(one, other)
    yield _sides(one, other)
    yield _BASE[behaviour]
    yield _date(one, other, behaviour)
    yield _persons(one, other, behaviour)
    yield _place(one, other, behaviour)
    yield _status(one, other)
    bare = behaviour == "encounter" and one.kind != "visit" and _bare(one, other)
    if bare:
        alike = bool(one.words & other.words or one.around & other.around)
        yield Reason("kind", -12 if alike else -24, "neither persons nor a day to tell this encounter from the next")
    yield _words(one, other, "bare" if bare else behaviour)
    if len(one.levels) == 1 == len(other.levels):
        alike = one.levels == other.levels
        yield Reason("level", 6 if alike else -18, " and ".join(sorted(one.levels | other.levels)))
    if one.domains and other.domains:
        agree = bool(one.domains & other.domains)
        yield Reason("domain", 4 if agree else -8, "the same matter" if agree else "different matters")
    if one.instrument and other.instrument:
        yield _instrument(one.instrument, other.instrument)
    elif behaviour in ("instrument", "gift"):
        yield _matter(one, other)
        if one.treaty and other.treaty and one.treaty != other.treaty:
            yield Reason("agreement", -18, f"a {one.treaty} and a {other.treaty}")
    if behaviour == "loose" and one.type != other.type:
        yield Reason("type", -40, "different types")


_BASE = {
    "encounter": Reason("kind", 0, "sides meet often"),
    "instrument": Reason("kind", 5, "done once for each agreement"),
    "once": Reason("kind", 8, "seldom done twice"),
    "gift": Reason("kind", 2, "given by the year"),
    "force": Reason("kind", -5, "may happen daily"),
    "speech": Reason("kind", -22, "said often"),
    "loose": Reason("kind", -35, "a kind of many acts"),
}


def _kinds(one: Traits, other: Traits) -> Reason:
    if one.kind == other.kind:
        return Reason("kind", 0, one.kind)
    if one.lead == other.lead:
        return Reason("kind", -3, f"{one.kind} and {other.kind} are words for one act")
    return Reason("kind", -22, f"{one.kind} and {other.kind} may be words for one act")


def _bare(one: Traits, other: Traits) -> bool:
    """Whether two encounters have neither persons nor a place nor a day in common that could tell them from others."""
    exact = one.dated and other.dated and max(_width(one), _width(other)) <= 7
    named = bool(one.persons and other.persons)
    return not exact and not named and places(one, other) is not True


# How many days what is planned for one agreement may lie from what another article tells as done.
_PLANNED = 370


def _one_plan(one: Traits, other: Traits) -> bool:
    """Whether one tells as done what the other has still to come, for one agreement: it is signed once all the same."""
    if one.kind != other.kind or not one.instrument or not other.instrument:
        return False
    if (one.status in _DONE) == (other.status in _DONE) or _gap(one, other) > _PLANNED:
        return False
    sorts = {one.instrument.sort, other.instrument.sort} - {None}
    return len(sorts) < 2 and bool(one.instrument.topic & other.instrument.topic)


def _toward(one: Traits, other: Traits) -> bool:
    """Whether two directed acts may go the same way."""
    toward_same = bool(one.target & other.target) or not one.target or not other.target
    return bool(one.source & other.source) and toward_same


def _sides(one: Traits, other: Traits) -> Reason:
    if one.source == other.source and one.target == other.target:
        return Reason("sides", 10, "the same sides")
    if one.sides == other.sides:
        return Reason("sides", 4, "the same sides, in other parts")
    if one.sides <= other.sides or other.sides <= one.sides:
        lone = min(len(one.sides), len(other.sides)) == 1
        return Reason("sides", -2 if lone else -8, "one names more sides")
    return Reason("sides", -25, "different sides")


def _gap(one: Traits, other: Traits) -> int:
    """Days between two windows, 0 when they meet; 0 when either is open."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return 0
    if one.first > other.last:
        return one.first - other.last
    return other.first - one.last if other.first > one.last else 0


def _width(t: Traits) -> int:
    return (t.last - t.first) if t.first is not None and t.last is not None else 9999


def _reach_dated(one: Traits, other: Traits) -> int:
    # "In October" and "in November" are neighbours as the 7th and the 8th are.
    return min(one.reach, other.reach) - SLACK + min(SLACK, max(_width(one), _width(other)))


def _date(one: Traits, other: Traits, behaviour: str) -> Reason:
    gap, wide, fine = _gap(one, other), max(_width(one), _width(other)), min(_width(one), _width(other))
    if one.dated and other.dated:
        if gap == 0:
            return Reason("date", _DATED[next(n for n in _WIDTHS if wide <= n)], "the days agree")
        if fine <= 7 and wide <= 31:
            steps = _BY_DAYS.get(behaviour, _DAYS_APART)
            points = next(p for days, p in steps if gap + (wide if wide > 7 else 0) // 4 <= days)
            return Reason("date", points, f"{gap} days apart")
        return Reason("date", -15 if behaviour in ("instrument", "once", "gift") else -35, f"{gap} days apart")
    if one.dated or other.dated:
        dated, undated = (one, other) if one.dated else (other, one)
        if undated.published is None or undated.first is None:
            return Reason("date", 0, "one without a day")
        if gap == 0:
            points = 10 if _width(dated) <= 40 else 4
            if behaviour in _AGAIN and dated.last is not None and dated.last < undated.published:
                points = next(p for days, p in _FRESH if undated.published - dated.last <= days)
            return Reason("date", points, "fits the day of the other article")
        return Reason(
            "date", next(p for days, p in _BY_DISTANCE if gap <= days), f"{gap} days from what the other article tells"
        )
    if one.published is None or other.published is None:
        return Reason("date", 0, "neither with a day")
    apart = abs(one.published - other.published)
    steps = _AGAIN_PUBLISHED if behaviour in _AGAIN else _BY_PUBLICATION
    return Reason("date", next(p for days, p in steps if apart <= days), f"published {apart} days apart")


_WIDTHS = (3, 31, 135, 800, 10**9)
_DATED = {3: 40, 31: 25, 135: 18, 800: 12, 10**9: 4}
# An agreement is signed or ratified once, so that two days of one month are rather a newsroom's mistake; encounters,
# expulsions and raids come again within days.
_DAYS_APART = ((1, -4), (3, -14), (7, -24), (10**9, -45))
_BY_DAYS = {
    "instrument": ((1, -2), (7, -6), (31, -14), (10**9, -30)),
    "once": ((1, -2), (7, -10), (31, -30), (10**9, -45)),
    "gift": ((1, -2), (7, -10), (31, -20), (10**9, -45)),
    "force": ((1, -14), (3, -24), (10**9, -45)),
}
_BY_DISTANCE = ((30, -6), (180, -18), (400, -28), (10**9, -45))
# What comes again within weeks: an undated report is of what is fresh, not of the last but one.
_AGAIN = ("encounter", "force")
_FRESH = ((10, 10), (21, 2), (10**9, -8))
_AGAIN_PUBLISHED = ((3, 12), (14, 9), (31, -2), (60, -8), (200, -12), (400, -15), (10**9, -35))
_BY_PUBLICATION = ((3, 12), (14, 9), (60, 4), (200, -6), (400, -15), (10**9, -35))


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    left, shared = list(other), 0
    for person in one:
        met = next((p for p in left if same_person(person, p)), None)
        if met is not None:
            left.remove(met)
            shared += 1
    return shared


def _persons(one: Traits, other: Traits, behaviour: str) -> Reason:
    if not one.persons or not other.persons:
        return Reason("persons", 0, "not named by both")
    shared = _shared(one.persons, other.persons)
    if not shared and _apart(one, other):
        return Reason("persons", 0, "those of one side here, of another side there")
    if not shared:
        return Reason("persons", _NO_PERSON[behaviour], "other persons")
    # Somebody who is only in one of them counts against, when both lists are of those who met.
    more = min(len(one.persons), len(other.persons)) - shared
    points = {"encounter": 20, "speech": 15}.get(behaviour, 12) + 8 * (shared - 1)
    if more and behaviour == "encounter":
        points -= 30 * more
    return Reason("persons", points, f"{shared} in common" + (f", {more} not" if more else ""))


def _apart(one: Traits, other: Traits) -> bool:
    """Whether the two name nobody of the same side, so that their persons say nothing of each other."""
    known = all({name for _, name in t.acting} >= set(t.persons) for t in (one, other))
    return known and {code for code, _ in one.acting}.isdisjoint(code for code, _ in other.acting)


_NO_PERSON = {"encounter": -50, "speech": -30, "instrument": -12, "once": -10, "gift": -6, "force": -6, "loose": -25}


def places(one: Traits, other: Traits) -> bool | None:
    """Whether two reports' places may be one; None when it can't be told."""
    return places_agree(one.place, other.place) if one.place and other.place else None


def _place(one: Traits, other: Traits, behaviour: str) -> Reason:
    agree = places(one, other)
    if agree is None:
        return Reason("place", 0, "no place to compare")
    if agree:
        return Reason("place", 8, "the same place")
    return Reason("place", {"encounter": -25, "force": -25}.get(behaviour, -10), "different places")


_DONE = ("happened", "ongoing")


def _status(one: Traits, other: Traits) -> Reason:
    statuses = {one.status, other.status}
    if len(statuses) == 1 or statuses <= {"happened", "ongoing", "planned", "called_for"}:
        late = "planned" in statuses and bool(statuses & set(_DONE))
        if late and one.published is not None and other.published is not None:
            done, planned = (one, other) if one.status in _DONE else (other, one)
            if (planned.published or 0) > (done.published or 0):
                return Reason("status", -12, "planned after it had happened")
        return Reason("status", 0, "statuses go together")
    if statuses & {"cancelled"}:
        return Reason("status", -4, "called off in one")
    return Reason("status", -8, "one says that it is not so")


def _common(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the shorter one's words that stand in the other; little when there are only few."""
    if not one or not other:
        return 0.0
    return len(one & other) / max(3, min(len(one), len(other)))


def _words(one: Traits, other: Traits, behaviour: str) -> Reason:
    share = max(_common(one.words, other.words), _common(one.around, other.around) * 0.9)
    weight, less = {"speech": (60, 5), "loose": (70, 5), "instrument": (12, 0), "gift": (25, 3), "bare": (35, 0)}.get(
        behaviour, (15, 0)
    )
    return Reason("words", round(share * weight) - less, f"{round(share * 100)} % of the words in common")


def _matter(one: Traits, other: Traits) -> Reason:
    """What the agreement or the gift is about, where the words alone tell."""
    ours, theirs = one.words & acts().matters, other.words & acts().matters
    if not ours or not theirs:
        return Reason("matter", 0, "what it is about is not said by both")
    if ours & theirs:
        return Reason("matter", 8, f"both about {', '.join(sorted(ours & theirs))}")
    return Reason("matter", -35, f"{', '.join(sorted(ours))} and {', '.join(sorted(theirs))}")


def _instrument(one: Instrument, other: Instrument) -> Reason:
    points = _instrument_points(one, other)
    return Reason("agreement", points, "one agreement" if points > 0 else "different agreements")


def _instrument_points(one: Instrument, other: Instrument) -> int:
    points = 0
    if one.sort and other.sort:
        points += 5 if one.sort == other.sort else -25
    if one.domain and other.domain:
        points += 12 if one.domain == other.domain else -22
    if one.topic and other.topic:
        share = len(one.topic & other.topic) / min(len(one.topic), len(other.topic))
        # Two agreements of two states on two matters are two, unless all else is the same.
        points += round(30 * share) - 8 if share else -20
    return points


# Agreements


def _agreement(one: Traits, other: Traits) -> Iterator[Reason | None]:
    if one.article == other.article:
        yield None
        return
    yield _parties(one, other)
    assert one.instrument is not None
    assert other.instrument is not None
    yield Reason("title", _instrument_points(one.instrument, other.instrument), "the titles")
    if one.signed and other.signed:
        gap = max(one.signed[0], other.signed[0]) - min(one.signed[1], other.signed[1])
        topics = one.instrument.topic, other.instrument.topic
        # On one visit several agreements are signed.
        same = 4 if all(topics) and topics[0].isdisjoint(topics[1]) else 15
        yield Reason("date", same if gap <= 0 else -5 if gap <= 31 else -40, "the day of signature")


def _parties(one: Traits, other: Traits) -> Reason:
    if not one.sides or not other.sides:
        return Reason("sides", -5, "parties not named by both")
    if one.sides == other.sides:
        return Reason("sides", 10, "the same parties")
    if one.sides <= other.sides or other.sides <= one.sides:
        return Reason("sides", 0, "one names more parties")
    return Reason("sides", -30, "different parties")


# Commitments


def _commitment(one: Traits, other: Traits) -> Iterator[Reason | None]:
    if one.article == other.article:
        yield None
        return
    if one.source and other.source and not one.source & other.source:
        yield None
        return
    same = one.source == other.source and one.target == other.target
    yield Reason("sides", 8 if same else -2, "the same sides" if same else "sides not all the same")
    share = max(_common(one.words, other.words), _common(one.words | one.around, other.words | other.around))
    yield Reason("words", round(70 * share) - 22, f"{round(share * 100)} % of the words in common")
    kinds_alike = one.reported_with & other.reported_with
    if one.reported_with and other.reported_with:
        yield Reason("kind", 12 if kinds_alike else -6, ", ".join(sorted(kinds_alike)) or "undertakings of other kinds")
    if one.dated and other.dated:
        gap = _gap(one, other)
        yield Reason(
            "due", 12 if not gap else -8 if gap <= 92 else -30, "due days agree" if not gap else f"{gap} days apart"
        )
    elif one.published is not None and other.published is not None:
        apart = abs(one.published - other.published)
        yield Reason("due", 4 if apart <= 60 else -4 if apart <= 400 else -15, f"published {apart} days apart")


# Measures


def _measure(one: Traits, other: Traits) -> Iterator[Reason | None]:
    wall = cannot(one, other)
    told_alike = one.words & other.words or one.reported_with & other.reported_with
    if wall or (one.unit != other.unit and not told_alike):
        yield None
        return
    if one.unit != other.unit and (one.unit.isupper() or other.unit.isupper()):
        yield None
        return
    yield _owed(one, other)
    yield Reason("unit", 0 if one.unit == other.unit else -6, one.unit)
    share = max(_common(one.words, other.words), _common(one.around, other.around))
    yield Reason("words", round(45 * share) - 12, f"{round(share * 100)} % of the words in common")
    if one.dated and other.dated:
        gap, wide = _gap(one, other), max(_width(one), _width(other))
        if gap > 10:
            yield None
            return
        yield Reason("period", (20 if wide <= 40 else 14 if wide <= 400 else 6) if not gap else -12, "the periods")
    elif one.dated or other.dated:
        gap = _gap(one, other)
        yield Reason("period", 5 if not gap else -6 if gap <= 200 else -30, "the period of one")
    elif one.published is not None and other.published is not None:
        apart = abs(one.published - other.published)
        yield Reason("period", 6 if apart <= 30 else -4 if apart <= 120 else -20, f"published {apart} days apart")
    yield _figures(one, other)
    if one.reported_with and other.reported_with:
        alike = bool(one.reported_with & other.reported_with)
        yield Reason("kind", 10 if alike else -4, "reported with the same kind of act" if alike else "with other acts")


def _owed(one: Traits, other: Traits) -> Reason:
    points = 0
    for a, b in ((one.source, other.source), (one.target, other.target)):
        if a == b:
            points += 5
        elif a and b and not a & b:
            points -= 30
    return Reason("sides", points, "from whom and to whom")


def figures_agree(one: Traits, other: Traits) -> bool:
    """Whether two printed figures may both be true."""
    assert one.figure is not None
    assert other.figure is not None
    return one.figure[0] <= other.figure[1] and other.figure[0] <= one.figure[1]


def _figures(one: Traits, other: Traits) -> Reason:
    assert one.figure is not None
    assert other.figure is not None
    if figures_agree(one, other):
        return Reason("number", 15, "the figures agree")
    low, high = sorted((sum(one.figure) / 2, sum(other.figure) / 2))
    ratio = high / low if low > 0 else 1e9
    return Reason("number", -4 if ratio <= 1.6 else -14 if ratio <= 3 else -45, "different figures")


# Statements


def _statement(one: Traits, other: Traits) -> Iterator[Reason | None]:
    said_alike = not one.words.isdisjoint(other.words)
    if one.article == other.article or not said_alike or not (one.persons and other.persons):
        yield None
        return
    if not same_person(one.persons[0], other.persons[0]):
        yield None
        return
    yield Reason("speaker", 10, "one speaker")
    yield Reason("words", round(90 * _common(one.words, other.words)) - 50, "the words")
    if one.published is not None and other.published is not None:
        apart = abs(one.published - other.published)
        yield Reason("date", 5 if apart <= 7 else -5, f"published {apart} days apart")


_WEIGHERS: Mapping[str, Callable[[Traits, Traits], Iterator[Reason | None]]] = {
    "agreement": _agreement,
    "commitment": _commitment,
    "measure": _measure,
    "statement": _statement,
}
