"""Parties: to whom an act done to an instrument of three parties and more is done, where the cast gave but two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from depeche.codebook.acts import acts
from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.reports.coders.draft import Draft
from depeche.reports.event import Actor, Event


class Parties:
    """Knows the parties of the instruments that one article tells of."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def fill(self, drafts: list[Draft]) -> None:
        """The sides of what is done to an instrument of three parties and more, where the cast gave but two."""
        instruments = acts().behaviour
        known = [
            tuple(a.code for a in d.event.source)
            for d in drafts
            if d.event is not None
            and kinds()[d.event.kind].symmetric
            and instruments[d.event.kind] == "instrument"
            and len(d.event.source) > 2
            and any(a.basis != "cast" for a in d.event.source)
        ]
        if not known and len(self._cast.company) > 2 and set(self._cast.order[:2]) <= set(self._cast.company):
            known = [self._cast.company]
        for draft in drafts:
            event = draft.event
            if event is None or instruments[event.kind] != "instrument" or not known:
                continue
            if kinds()[event.kind].symmetric:
                self._all_parties(draft, event, known)
            elif event.target and all(a.basis == "cast" for a in event.target):
                self._other_parties(draft, event, known)

    @staticmethod
    def _all_parties(draft: Draft, event: Event, known: Sequence[tuple[str, ...]]) -> None:
        """Make a joint act that of all parties, where both its sides are of the cast."""
        if any(a.basis != "cast" for a in event.source):
            return
        own = {a.code for a in event.source}
        parties = next((p for p in known if own < set(p)), None)
        if parties:
            sides = tuple(Actor(code=code, basis="cast") for code in sorted(parties))
            draft.event = replace(event, source=sides, target=sides)
            draft.notes.append("the parties of the instrument")

    @staticmethod
    def _other_parties(draft: Draft, event: Event, known: Sequence[tuple[str, ...]]) -> None:
        """Make an act one towards all the other parties."""
        own = {a.code for a in event.source}
        parties = next((p for p in known if own < set(p)), None)
        if parties:
            others = tuple(Actor(code=code, basis="cast") for code in sorted(set(parties) - own))
            draft.event = replace(event, target=others)
            draft.notes.append("the other parties of the instrument")
