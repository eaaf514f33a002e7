"""Lacking: what the sides of a match lack for an event: one of them, another than the doer's own, a destination."""

from __future__ import annotations

from depeche.codebook.actors import wholes
from depeche.codebook.kinds import kinds
from depeche.reports.coders.destinations import Destinations
from depeche.reports.coders.draft import PRIVATE, Draft
from depeche.reports.coders.slots import Sides


class Lacking:
    """Tells which acts of one article lack a side."""

    def __init__(self, destinations: Destinations) -> None:
        self._destinations = destinations

    def why(self, draft: Draft) -> str | None:
        """Why the sides of a draft make no event; None where they do. Sides that are left open are marked as such."""
        sides = draft.sides
        if _own_territory(sides):
            return "a state and its own territory"
        if sides.at_home and not sides.target:
            return "somebody travels in his own state"
        if sides.private and _one_sided(draft):
            return PRIVATE
        if not sides.source or (kinds()[draft.frame.kind].recipient == "required" and not sides.target):
            draft.open_sides = True
            return "no single answer for its sides: " + "; ".join(sides.tried)
        if self._leads_nowhere(draft):
            return "a journey without a destination"
        return "one side only" if _alone(draft) else None

    def _leads_nowhere(self, draft: Draft) -> bool:
        """Is it a journey of which no words say where it leads?"""
        if draft.frame.kind != "visit" or draft.match.trigger.part != "verb":
            return False
        guessed = all(f.basis == "cast" for f in draft.sides.target)
        return guessed and not self._destinations.over_there(draft.match, draft.sides)


def _own_territory(sides: Sides) -> bool:
    """Are the two sides a state and a territory of its own?"""
    own, other = set(sides.codes("source")), set(sides.codes("target"))
    if not own or not other or own | other == own & other:
        return False
    return len({wholes().get(c, c) for c in own | other}) == 1


def _one_sided(draft: Draft) -> bool:
    """Is there nobody with or to whom it is done?"""
    kind = kinds()[draft.frame.kind]
    return len(draft.sides.codes("target")) < (2 if kind.symmetric else kind.recipient == "required")


def _alone(draft: Draft) -> bool:
    """Is a joint act done by one?"""
    sides = draft.sides
    same = bool(draft.frame.both) and set(sides.codes("source")) == set(sides.codes("target"))
    return (kinds()[draft.frame.kind].symmetric or same) and len(sides.source) < 2
