"""Bills: what one chamber of a parliament adopted while another has still to vote."""

from __future__ import annotations

from dataclasses import replace

from depeche.mentions.cast import Cast
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.houses import HouseReader

BY_HOUSES = frozenset({"ratify", "denounce"})  # kinds that a parliament's houses do one after the other
NEXT_HOUSE = 4  # sentences after what one chamber adopted in which the other is said still to act


class Bills:
    """Tells which bills of one article are under way."""

    def __init__(self, cast: Cast, houses: HouseReader) -> None:
        self._cast = cast
        self._tokens = cast.parse.tokens
        self._houses = houses

    def hold(self, drafts: list[Draft]) -> None:
        """What one chamber adopted is under way while the text says that another of its state has still to vote."""
        adopted = [
            d for d in drafts if d.event is not None and d.event.kind in BY_HOUSES and d.event.status == "happened"
        ]
        if not adopted:
            return
        for house in self._houses.waiting():
            ref = self._cast.refs.at.get(house.first)
            for draft in adopted:
                event, trigger = draft.event, draft.match.clause.trigger
                after = self._tokens[house.first].sent - self._tokens[trigger].sent
                if event is None or ref is None or not 0 <= after <= NEXT_HOUSE or house.first <= trigger:
                    continue
                if {a.code for a in event.source} == set(ref.codes):
                    draft.event = replace(event, status="ongoing")
                    draft.notes.append(f"“{self._tokens[house.first].text}” has still to act")
