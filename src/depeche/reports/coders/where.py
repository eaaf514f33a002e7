"""Where: the place of an act, as its sentence names it."""

from __future__ import annotations

from depeche.mentions.cast import Cast
from depeche.mentions.names import PLACE_TYPES
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.matching import Match
from depeche.reports.event import Place

REACH = 15  # tokens from an act within which its place is named


class Where:
    """Finds the places of one article's acts."""

    def __init__(self, cast: Cast, clauses: ClauseReader) -> None:
        self._cast = cast
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._clauses = clauses
        self._places = clauses.grammar.words("place")

    def of(self, match: Match) -> Place | None:
        """The nearest name after a preposition of place in the trigger's sentence."""
        sentence = self._parse.sentence_of(match.clause.trigger)
        best: tuple[int, Place] | None = None
        for ref in self._cast.refs.items:
            if ref.name is None or ref.name.type not in PLACE_TYPES or not sentence.first <= ref.first < sentence.last:
                continue
            marker = self._clauses.marker_before(self._clauses.phrase_start(ref.first))
            if marker not in self._places:
                continue
            distance = abs(ref.first - match.clause.trigger)
            if best is None or distance < best[0]:
                best = (
                    distance,
                    Place(
                        name=self._parse.text[self._tokens[ref.first].start : self._tokens[ref.last - 1].end],
                        country=ref.name.code,
                    ),
                )
        return best[1] if best and best[0] <= REACH else None
