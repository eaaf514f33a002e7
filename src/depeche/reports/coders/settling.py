"""Settling: sides that only the acts around give, once the whole article is coded.

A side that neither the clause, the sentence nor what was told before gives may still be plain from the acts of the same
lines, before and after: they tell of the same two, or the known side deals with one other. The nearest act speaks;
what it gives is of the cast, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from depeche.codebook.kinds import Kind, quad_class
from depeche.reports.coders.sides import Found, Sides

NEAR = 3  # sentences within which an act in other lines is still of the same matter
WHY = "the sides of the nearest act"


@dataclass(frozen=True, slots=True)
class Around:
    """A coded act: its kind, its sides, and the sentence and block that tell it."""

    kind: Kind
    source: tuple[str, ...]
    target: tuple[str, ...]
    sentence: int
    block: int

    @property
    def sort(self) -> int | None:
        """The quad class: talk or deed, friendly or not."""
        return quad_class().get(self.kind.type or "")


def settled(kind: Kind, known: Sides, place: tuple[int, int], acts: Sequence[Around]) -> Sides | None:
    """The sides of an act that lacks them, as the acts around tell; None where these leave them open.

    Args:
        known: What is known of its sides: those who do it are not.
        place: The sentence and the block that tell it.
    """
    near = _near(place, acts)
    if known.source or not near:
        return None
    if kind.symmetric:
        both = _found(sorted({*near[0].source, *near[0].target}))
        return Sides(both, both, tried=[*known.tried, WHY])
    if known.target:
        return _done_to(known, near)
    sort = quad_class().get(kind.type or "")
    like = next((act for act in near if not act.kind.symmetric and act.sort == sort), None)
    return Sides(_found(like.source), _found(like.target), tried=[*known.tried, WHY]) if like is not None else None


def _near(place: tuple[int, int], acts: Sequence[Around]) -> list[Around]:
    """The acts of the same lines, the nearest first, then those of the sentences around."""
    sentence, block = place
    there = [act for act in acts if act.block == block or abs(act.sentence - sentence) <= NEAR]
    return sorted(there, key=lambda a: (a.block != block, abs(a.sentence - sentence), a.sentence > sentence))


def _done_to(known: Sides, near: Sequence[Around]) -> Sides | None:
    """Who deals with those to whom it is done."""
    own = {*known.codes("target")}
    for act in near:
        others = {*act.source, *act.target} - own
        if others and own & {*act.source, *act.target}:
            return Sides(_found(sorted(others)), known.target, tried=[*known.tried, WHY])
    return None


def _found(codes: Sequence[str]) -> list[Found]:
    return [Found(code, "cast", WHY) for code in codes]
