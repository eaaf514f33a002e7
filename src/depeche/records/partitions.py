"""Partitions: reports compared in parts, each by any process or machine, with what one machine would find.

A part holds the reports of one pair of sides in one month. First each part is compared within, then across its borders
with the earlier parts that stand in the same blocks (`pairing`): vaguer dates, lists of sides, neighbouring months.
Each pair that one machine would compare is compared in one of these, so that the likenesses are the same; how they
come together is decided by connected pieces, which do not touch each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from depeche.records.pairing import compare, spots, wants
from depeche.records.traits import Traits

Likenesses: TypeAlias = dict[tuple[str, str], int]
Home: TypeAlias = tuple[str, int]
"""A pair of sides, and a month counted in days of 31 from the first; -1 without a day."""

MONTH = 31


@dataclass(frozen=True, slots=True)
class Part:
    """The reports of one home, and those of earlier parts that they must be compared with."""

    home: Home
    own: tuple[Traits, ...]
    across: tuple[Traits, ...]


def home_of(traits: Traits) -> Home:
    """The pair of sides and the month in which a report is at home."""
    sides = " ".join(sorted(traits.sides)[:2])
    return sides, -1 if traits.first is None else traits.first // MONTH


def cut(reports: Iterable[Traits]) -> Iterator[Part]:
    """Cut reports into parts, in the order of their homes."""
    homes: dict[Home, list[Traits]] = defaultdict(list)
    for traits in reports:
        homes[home_of(traits)].append(traits)
    placed: dict[str, list[Traits]] = defaultdict(list)
    for home in sorted(homes):
        own = sorted(homes[home], key=lambda traits: traits.digest)
        across: dict[str, Traits] = {}
        for block in sorted({want.block for traits in own for want in wants(traits)}):
            for other in placed.get(block, ()):
                across[other.digest] = other
        yield Part(home, tuple(own), tuple(across[digest] for digest in sorted(across)))
        for traits in own:
            for block in sorted({spot.block for spot in spots(traits)}):
                placed[block].append(traits)


def compare_part(part: Part) -> Likenesses:
    """The likenesses within a part and across its borders."""
    return compare(part.own, part.across)


Run: TypeAlias = Callable[[Callable[[Part], Likenesses], Iterable[Part]], Iterable[Likenesses]]
"""Runs a function over parts, in whatever order and wherever: `map`, an executor's, or that of a cluster."""


def compare_in_parts(reports: Iterable[Traits], run: Run = map) -> Likenesses:
    """What `compare` finds among all reports, found in parts.

    Args:
        run: What runs a function over the parts.
    """
    found: Likenesses = {}
    for some in run(compare_part, cut(reports)):
        found.update(some)
    return found


def connected(members: Iterable[str], likenesses: Mapping[tuple[str, str], int]) -> list[tuple[str, ...]]:
    """Reports by connected piece: no two pieces hold reports that are alike, so that each is brought together alone."""
    above: dict[str, str] = {digest: digest for digest in members}

    def top(digest: str) -> str:
        while above[digest] != digest:
            above[digest] = above[above[digest]]
            digest = above[digest]
        return digest

    for one, other in likenesses:
        if one in above and other in above:
            first, second = sorted((top(one), top(other)))
            above[second] = first
    pieces: dict[str, list[str]] = defaultdict(list)
    for digest in sorted(above):
        pieces[top(digest)].append(digest)
    return [tuple(pieces[name]) for name in sorted(pieces)]


def gather_in_pieces(
    members: Mapping[str, str],
    likenesses: Mapping[tuple[str, str], int],
    gather: Callable[[Mapping[str, str], Mapping[tuple[str, str], int]], Sequence[tuple[str, ...]]],
) -> list[tuple[str, ...]]:
    """What `clusters.gather` makes of all reports, made piece by piece."""
    near: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    pieces = connected(members, likenesses)
    piece_of = {digest: piece[0] for piece in pieces for digest in piece}
    for pair, points in likenesses.items():
        if pair[0] in piece_of and pair[1] in piece_of:
            near[piece_of[pair[0]]][pair] = points
    groups: list[tuple[str, ...]] = []
    for piece in pieces:
        groups += gather({digest: members[digest] for digest in piece}, near[piece[0]])
    return sorted(groups)
