"""Pairing: which reports are compared at all. Reports meet in blocks of sides, kind and days.

`spots` says where a report stands, `wants` where it looks for others; both hang on the report alone. `Pairing` answers
from memory, the ledger's table of spots from the disk, by the same two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import combinations

from depeche.codebook.acts import acts
from depeche.codebook.likeness import name_key
from depeche.records.likeness import FLOOR, likeness
from depeche.records.traits import SLACK, Traits

_WEEK, _MONTH = 7, 31
# A window of more days than this stands on no day: such a report is compared with all of its block.
LONGEST = 465
# Beyond so many sides (a sanctions list, a world conference) pairs of sides are no help: the first ones stand for all.
_SIDES = 12
# Agreements without a word of their matter in common are looked for in articles published so many days apart at most:
# "the accord" of one year is not that of the next decade.
_SPOKEN_OF = 400


class Width(IntEnum):
    """How a report stands in time: on no day, on a stated day (to the week at least), in a vaguer window."""

    ALWAYS = 0
    STATED = 1
    VAGUE = 2


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a report stands: a block, and the days (proleptic ordinals) that it lies on; 0 for always."""

    block: str
    width: Width
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Want:
    """Where a report looks for others: all of a block (`stated` is None), or what has no day and what lies within days.

    Attributes:
        stated: First and last day for those that stand on a stated day. vague: For those in a vaguer window.
    """

    block: str
    stated: tuple[int, int] | None = None
    vague: tuple[int, int] | None = None


def spots(traits: Traits) -> Iterator[Spot]:
    """Where a report stands."""
    if traits.lead == "agreement":
        yield from _agreement_spots(traits)
        return
    window = _window(traits)
    width = Width.ALWAYS if window is None else Width.STATED if _stated(traits) else Width.VAGUE
    for block in _blocks(traits):
        yield Spot(block, width, *(window or (0, 0)))
        for word in _topic(traits):
            yield Spot(f"{block} #{word}", Width.ALWAYS)


def wants(traits: Traits) -> Iterator[Want]:
    """Where a report looks for others."""
    if traits.lead == "agreement":
        yield from _agreement_wants(traits)
        return
    window = _window(traits)
    stated = vague = None
    if window is not None:
        vague = window[0] - traits.reach, window[1] + traits.reach
        # Two stated days never reach over the slack of guessed ones.
        near = traits.reach - SLACK + _WEEK if _stated(traits) else traits.reach
        stated = window[0] - near, window[1] + near
    for block in _sought(traits):
        yield Want(block, stated, vague)
        for word in _topic(traits):  # what is done with one agreement may have been planned for another season
            yield Want(f"{block} #{word}")


def _agreement_spots(traits: Traits) -> Iterator[Spot]:
    for block in _blocks(traits):
        if traits.published is None:
            yield Spot(block, Width.ALWAYS)
        else:
            yield Spot(block, Width.STATED, traits.published, traits.published)
        for word in _topic(traits):
            yield Spot(f"{block} #{word}", Width.ALWAYS)
        if traits.signed is not None and traits.signed[1] - traits.signed[0] <= LONGEST:
            yield Spot(f"{block} @", Width.VAGUE, *traits.signed)


def _agreement_wants(traits: Traits) -> Iterator[Want]:
    published = traits.published
    spoken = (published - _SPOKEN_OF, published + _SPOKEN_OF) if published is not None else None
    for block in _sought(traits):
        yield Want(block, spoken, spoken)
        for word in _topic(traits):
            yield Want(f"{block} #{word}")
        if traits.signed is not None and traits.signed[1] - traits.signed[0] <= LONGEST:
            around = traits.signed[0] - SLACK, traits.signed[1] + SLACK
            yield Want(f"{block} @", around, around)


def _topic(traits: Traits) -> list[str]:
    return sorted(traits.instrument.topic) if traits.instrument else []


@dataclass(slots=True)
class _Held:
    """The reports of one block: those with a stated day by week, with a vaguer window by month, with none, and all."""

    weeks: dict[int, list[Traits]] = field(default_factory=dict)
    months: dict[int, list[Traits]] = field(default_factory=dict)
    always: list[Traits] = field(default_factory=list)
    all: list[Traits] = field(default_factory=list)


class Pairing:
    """Reports by block; gives for a new report those that it must be compared with."""

    def __init__(self) -> None:
        self._blocks: dict[str, _Held] = {}

    def place(self, traits: Traits, only: frozenset[str] | None = None) -> None:
        """Put a report into its blocks, or into those of them that anybody will look into."""
        for spot in spots(traits):
            if only is not None and spot.block not in only:
                continue
            held = self._blocks.get(spot.block)
            if held is None:
                held = self._blocks[spot.block] = _Held()
            held.all.append(traits)
            if spot.width == Width.ALWAYS:
                held.always.append(traits)
            elif spot.width == Width.STATED:
                for week in _steps((spot.first, spot.last), _WEEK):
                    held.weeks.setdefault(week, []).append(traits)
            else:
                for month in _steps((spot.first, spot.last), _MONTH):
                    held.months.setdefault(month, []).append(traits)

    def partners(self, traits: Traits) -> Iterator[Traits]:
        """The reports placed so far that it may be of one thing with, each once, without itself."""
        seen = {traits.digest}
        for want in wants(traits):
            held = self._blocks.get(want.block)
            if held is None:
                continue
            if want.stated is None or want.vague is None:
                near = [held.all]
            else:
                near = [held.always]
                near += [held.months[m] for m in _steps(want.vague, _MONTH) if m in held.months]
                near += [held.weeks[w] for w in _steps(want.stated, _WEEK) if w in held.weeks]
            for bucket in near:
                for other in bucket:
                    digest = other.digest
                    if digest not in seen:
                        seen.add(digest)
                        yield other


def compare(new: Iterable[Traits], old: Iterable[Traits] = ()) -> dict[tuple[str, str], int]:
    """Likenesses of all pairs with a new report in them; pairs below FLOOR are left out."""
    found: dict[tuple[str, str], int] = {}
    pairing, arrived = Pairing(), list(new)
    looked_into = frozenset(want.block for traits in arrived for want in wants(traits))
    for traits in old:
        pairing.place(traits, looked_into)
    for traits in arrived:
        for other in pairing.partners(traits):
            points = likeness(traits, other)
            if points is not None and points >= FLOOR:
                first, second = sorted((traits.digest, other.digest))
                found[first, second] = points
        pairing.place(traits, looked_into)
    return found


def _leads(traits: Traits) -> tuple[str, ...]:
    return (traits.lead, *acts().near.get(traits.lead, ()))


def _keys(traits: Traits) -> list[str]:
    """A key for every pair of sides, and one for every side alone where only one is known."""
    sides = sorted(traits.sides)[:_SIDES]
    if len(sides) < 2:
        return [f"{side}?" for side in sides] or ["?"]
    return [f"{one} {other}" for one, other in combinations(sides, 2)]


def _speaker_keys(traits: Traits, *states: str) -> list[str]:
    """How the words of a speaker's name begin, which spellings have in common, under each state."""
    words = sorted({word[:2] for name in traits.persons for word in name_key(name)})
    return [f"statement {state} {word}" for state in states for word in words]


def _blocks(traits: Traits) -> list[str]:
    if traits.lead == "statement":
        return _speaker_keys(traits, *(sorted(traits.sides) or ["?"]), "*")
    sides = sorted(traits.sides)[:_SIDES]
    return [f"{traits.lead} {key}" for key in [*_keys(traits), *(f"{side}*" for side in sides)]]


def _sought(traits: Traits) -> list[str]:
    if traits.lead == "statement":
        return _speaker_keys(traits, *([*sorted(traits.sides), "?"] if traits.sides else ["*"]))
    sides = sorted(traits.sides)[:_SIDES]
    if len(sides) == 1:
        keys = [f"{sides[0]}*"]  # all that has this side
    else:
        keys = [*_keys(traits), *(f"{side}?" for side in sides)]  # its pairs of sides, and lone reports of either side
    return [f"{lead} {key}" for lead in _leads(traits) for key in keys]


def _stated(traits: Traits) -> bool:
    """Whether an event's day is stated, to the week at least."""
    if not traits.dated or traits.sort != "event" or traits.first is None or traits.last is None:
        return False
    return traits.last - traits.first <= _WEEK


def _window(traits: Traits) -> tuple[int, int] | None:
    if traits.first is None or traits.last is None or traits.last - traits.first > LONGEST:
        return None
    return traits.first, traits.last


def _steps(window: tuple[int, int], days: int) -> range:
    return range(window[0] // days, window[1] // days + 1)
