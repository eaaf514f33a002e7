"""Destinations: where a journey leads of which the words name no place."""

from __future__ import annotations

from depeche.mentions.cast import Cast
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.matching import Match
from depeche.reports.coders.sides import SideFinder
from depeche.reports.coders.slots import Found, Sides

HERE = 8  # tokens after a journey in which "here" tells where it leads


class Destinations:
    """Finds the destinations of one article's journeys."""

    def __init__(self, cast: Cast, clauses: ClauseReader, finder: SideFinder, scene: str | None) -> None:
        self._cast = cast
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._finder = finder
        self._scene = scene
        self._here = clauses.grammar.words("here")

    def complete(self, match: Match, sides: Sides) -> None:
        """Where a journey without a place leads: to where the article is written ("is due here", "flew in")."""
        scene, trigger = self._scene, match.clause.trigger
        if match.frame.kind != "visit" or scene is None or scene in sides.codes("source") or sides.blocked:
            return
        if any(f.basis != "cast" for f in sides.target):
            return
        sentence = self._parse.sentence_of(trigger)
        near = self._tokens[match.clause.last : min(match.clause.last + HERE, sentence.last)]
        here = any(t.low in self._here for t in near)
        if here or (match.trigger.part == "verb" and match.trigger.rest):
            sides.target = [Found(scene, "stated" if here else "coreference", "where the article is written")]
            if not sides.source:
                sides.source = [Found(c, "coreference", "who acts") for c in self._finder.acting(match) if c != scene]

    def over_there(self, match: Match, sides: Sides) -> bool:
        """Does one of the article's two fly over or in, to the other: "the Azeri leader flew over"?"""
        dyad = set(self._cast.dyad(self._tokens[match.clause.trigger].sent))
        named = all(f.basis != "cast" for f in sides.source) and bool(match.trigger.rest)
        return named and len(dyad) == 2 and {*sides.codes("source"), *sides.codes("target")} == dyad
