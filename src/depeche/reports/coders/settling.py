"""Settling: sides that only the acts around give, once the whole article is coded.

A side that neither the clause, the sentence nor what was told before gives may still be plain from the acts of the same
lines, before and after: they tell of the same two, or the known side deals with one other. The nearest act speaks;
what it gives is of the cast, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from depeche.codebook.kinds import Kind, quad_class
from depeche.reports.coders.sides import HOSTED
from depeche.reports.coders.slots import Found, Sides

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
        known: What is known of its sides: one of them, or none.
        place: The sentence and the block that tell it.
    """
    near = _near(place, acts)
    if not near or (known.source and (known.target or kind.symmetric)):
        return None
    if known.source:
        return _done_by(kind, known, near)
    if kind.symmetric:
        both = _found(sorted({*near[0].source, *near[0].target}))
        return Sides(both, both, tried=[*known.tried, WHY])
    if known.target:
        return _done_to(known, near)
    both_ways = _unnamed(kind, place, near)
    return Sides(_found(both_ways[0]), _found(both_ways[1]), tried=[*known.tried, WHY]) if both_ways else None


def _unnamed(
    kind: Kind, place: tuple[int, int], near: Sequence[Around]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Both sides, where none is known: of what is undone there, of what is answered, of the nearest act of the sort."""
    undone = next(
        (a for a in near if a.block == place[1] and (a.kind.name == kind.reverses or a.kind.reverses == kind.name)),
        None,
    )
    if undone is not None:
        return undone.source, undone.target
    answered = next((act for act in near if _answers(act, place)), None) if kind.reply else None
    if answered is not None:
        return answered.target, answered.source
    sort = quad_class().get(kind.type or "")
    like = next((act for act in near if not act.kind.symmetric and act.sort == sort), None)
    return (like.source, like.target) if like is not None else None


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


def _answers(act: Around, place: tuple[int, int]) -> bool:
    """May an answer told at a place be to this act: one done to somebody, and told before it?"""
    return not act.kind.symmetric and not act.kind.reply and act.sentence <= place[0]


def _done_by(kind: Kind, known: Sides, near: Sequence[Around]) -> Sides | None:
    """The one with whom those who do it deal in these lines; else the one to whom all that is done there is done."""
    if kind.speech or kind.of_two or kind.name in HOSTED:
        return None
    own = {*known.codes("source")}
    dealing = {frozenset({*act.source, *act.target} - own) for act in near if own & {*act.source, *act.target}}
    dealing.discard(frozenset())
    done = {act.target for act in near if not act.kind.symmetric}
    if len(dealing) == 1:
        return Sides(known.source, _found(sorted(*dealing)), tried=[*known.tried, WHY])
    if not dealing and len(done) == 1 and not own & {*next(iter(done))}:
        return Sides(known.source, _found(*done), tried=[*known.tried, WHY])
    return None


def _found(codes: Sequence[str]) -> list[Found]:
    return [Found(code, "cast", WHY) for code in codes]
