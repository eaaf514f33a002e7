"""Pairing: which reports are compared at all. Reports meet in blocks of sides, kind and month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeAlias

from depeche.codebook.acts import acts
from depeche.codebook.likeness import name_key
from depeche.records.likeness import FLOOR, likeness
from depeche.records.traits import SLACK, Traits

Block: TypeAlias = tuple[str, str]
_WEEK, _MONTH = 7, 31
# A window of more days than this stands in no month: such a report is compared with all of its block.
_LONGEST = 465
# Beyond so many sides (a sanctions list, a world conference) pairs of sides are no help: the first ones stand for all.
_SIDES = 12


@dataclass(slots=True)
class _Held:
    """The reports of one block: those with a stated day by week, with a vaguer window by month, with none, and all."""

    weeks: dict[int, list[Traits]] = field(default_factory=dict)
    months: dict[int, list[Traits]] = field(default_factory=dict)
    always: list[Traits] = field(default_factory=list)
    all: list[Traits] = field(default_factory=list)


class Pairing:
    """Reports by block; gives for a new report those that it must be compared with.

    Events with a stated day stand by the week, since they only meet others of nearly the same day; what has a vaguer
    window stands in each of its months, and what has none (agreements, undated articles) is always looked at.
    """

    def __init__(self) -> None:
        self._blocks: dict[Block, _Held] = {}

    def place(self, traits: Traits, only: frozenset[Block] | None = None) -> None:
        """Put a report into its blocks, or into those of them that anybody will look into."""
        window, exact = _window(traits), _exact(traits)
        for block in blocks_of(traits):
            if only is not None and block not in only:
                continue
            held = self._blocks.get(block)
            if held is None:
                held = self._blocks[block] = _Held()
            held.all.append(traits)
            if window is None:
                held.always.append(traits)
            elif exact:
                for week in _steps(window, 0, _WEEK):
                    held.weeks.setdefault(week, []).append(traits)
            else:
                for month in _steps(window, 0, _MONTH):
                    held.months.setdefault(month, []).append(traits)

    def partners(self, traits: Traits) -> Iterator[Traits]:
        """The reports placed so far that it may be of one thing with, each once, without itself."""
        seen = {traits.digest}
        window = _window(traits)
        weeks = months = range(0)
        if window is not None:
            months = _steps(window, traits.reach, _MONTH)
            # Two stated days never reach over the slack of guessed ones.
            weeks = _steps(window, traits.reach - SLACK + _WEEK if _exact(traits) else traits.reach, _WEEK)
        for block in sought_by(traits):
            held = self._blocks.get(block)
            if held is None:
                continue
            near = [held.all] if window is None else [held.always]
            near += [held.months[month] for month in months if month in held.months]
            near += [held.weeks[week] for week in weeks if week in held.weeks]
            for bucket in near:
                for other in bucket:
                    digest = other.digest
                    if digest not in seen:
                        seen.add(digest)
                        yield other


def compare(
    new: Iterable[Traits], old: Iterable[Traits] = (), *, known: dict[tuple[str, str], int] | None = None
) -> dict[tuple[str, str], int]:
    """Likenesses of all pairs with a new report in them, added to the known ones; pairs below FLOOR are left out."""
    found = dict(known or {})
    pairing, arrived = Pairing(), list(new)
    looked_into = frozenset(block for traits in arrived for block in sought_by(traits))
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


def _speaker_keys(traits: Traits, *states: str) -> list[Block]:
    """How the words of a speaker's name begin, which spellings have in common, under each state."""
    words = sorted({word[:2] for name in traits.persons for word in name_key(name)})
    return [("statement", f"{state} {word}") for state in states for word in words]


def blocks_of(traits: Traits) -> list[Block]:
    """The blocks in which a report stands."""
    if traits.lead == "statement":
        return _speaker_keys(traits, *(sorted(traits.sides) or ["?"]), "*")
    sides = sorted(traits.sides)[:_SIDES]
    return [(traits.lead, key) for key in [*_keys(traits), *(f"{side}*" for side in sides)]]


def sought_by(traits: Traits) -> list[Block]:
    """The blocks in which a report looks for others."""
    if traits.lead == "statement":
        return _speaker_keys(traits, *([*sorted(traits.sides), "?"] if traits.sides else ["*"]))
    sides = sorted(traits.sides)[:_SIDES]
    if len(sides) == 1:
        keys = [f"{sides[0]}*"]  # all that has this side
    else:
        keys = [*_keys(traits), *(f"{side}?" for side in sides)]  # its pairs of sides, and lone reports of either side
    return [(lead, key) for lead in _leads(traits) for key in keys]


def _exact(traits: Traits) -> bool:
    """Whether an event's day is stated, to the week at least."""
    if not traits.dated or traits.entry.sort != "event" or traits.first is None or traits.last is None:
        return False
    return traits.last - traits.first <= _WEEK


def _window(traits: Traits) -> tuple[int, int] | None:
    if traits.first is None or traits.last is None or traits.last - traits.first > _LONGEST:
        return None
    return traits.first, traits.last


def _steps(window: tuple[int, int], pad: int, days: int) -> range:
    return range((window[0] - pad) // days, (window[1] + pad) // days + 1)
