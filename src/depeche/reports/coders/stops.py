"""Stops: where somebody is on which day: "lundi à Riyad, mardi au Caire"; "le ministre, à Suva jeudi, a promis ..."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from depeche.codebook.frames import Frame, Trigger, frames
from depeche.mentions.cast import Cast
from depeche.mentions.dates import DateMention
from depeche.mentions.names import PLACE_TYPES
from depeche.mentions.refs import Ref
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.dating import Dater
from depeche.reports.coders.matching import Match

REACH = 30  # tokens after a verb of travel in which its stops are told
_SOMEBODY = frozenset({"person", "office"})
_TOWNS = ("capital", "city", "name")  # types of names of places that one travels to
_ENDS = (",", ".", "-", "–", "—", "!", "?", "…")  # what may follow a line's place, where no verb comes after
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Stop:
    """A place with the day on which somebody is there.

    Attributes:
        first, last: Its tokens with those of the day, the last excluded.
        code: The state in which it lies.
        ref: The place.
        mention: The day.
    """

    first: int
    last: int
    code: str
    ref: Ref
    mention: DateMention


class StopReader:
    """Finds the stops that one article tells."""

    def __init__(self, cast: Cast, clauses: ClauseReader, dater: Dater, language: str) -> None:
        self._refs = cast.refs
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._clauses = clauses
        self._dater = dater
        self._places = clauses.grammar.words("place")
        self._joiners = clauses.grammar.words("conjunctions")
        name = next(iter(clauses.grammar.words("whereabouts")), "")
        self._frame: Frame | None = next((f for f in frames(language) if f.kind == "visit" and f.name == name), None)

    def after(self, clause: Clause) -> list[Stop]:
        """The places behind a verb of travel, each with a day of its own; [] where fewer than two follow each other."""
        sentence = self._parse.sentence_of(clause.trigger)
        end = min(sentence.last, clause.last + REACH)
        stops: list[Stop] = []
        for stop in self._stops(sentence.number):
            if clause.trigger <= stop.first < end and (not stops or self._follows(stops[-1].last, stop.first)):
                stops.append(stop)
        days = {stop.mention.edtf for stop in stops}
        return stops if len(days) == len(stops) > 1 else []

    def beside(self) -> Iterator[tuple[Match, Stop]]:
        """Somebody between commas behind whose name is told where he is: "le ministre, à Suva jeudi, a promis ..."."""
        if self._frame is None:
            return
        for sentence in self._parse.sentences:
            for stop in self._stops(sentence.number):
                who = next((r for r in self._refs.items if r.last == stop.first - 1), None)
                if who is None or who.group not in _SOMEBODY or who.blocked or len(who.codes) != 1:
                    continue
                closed = stop.last < sentence.last and self._tokens[stop.last].text == ","
                if self._tokens[stop.first - 1].text != "," or not closed or stop.code in who.codes:
                    continue
                clause = Clause(stop.ref.first, stop.ref.last, None)
                clause.put("subject", who.first)
                clause.put("in", stop.ref.first)
                yield Match(self._frame, Trigger(self._frame, "phrase", (), False, ()), clause, True), stop

    def headed(self) -> Iterator[tuple[Match, Ref]]:
        """Somebody of whom a line says no more than where he is: "Lavrov à Bamako : un tournant", "Biden in Hanoi"."""
        if self._frame is None:
            return
        for sentence in self._parse.sentences:
            who = self._refs.at.get(sentence.first)
            if who is None or who.group != "person" or who.blocked or who.hosts or len(who.codes) != 1:
                continue
            place = self._refs.at.get(who.last + 1)
            lead = self._tokens[who.last] if who.last < sentence.last else None
            if lead is None or not {lead.low, self._clauses.plain(lead.low)} & self._places:
                continue
            if place is None or place.name is None or place.name.type not in _TOWNS or place.name.code in who.codes:
                continue
            after = self._tokens[place.last : sentence.last]
            if after and after[0].text != ":" and (after[0].text not in _ENDS or any(t.pos in _VERBAL for t in after)):
                continue
            clause = Clause(place.first, place.last, None)
            clause.put("subject", who.first)
            clause.put("in", place.first)
            yield Match(self._frame, Trigger(self._frame, "phrase", (), False, ()), clause, True), place

    def _stops(self, sentence: int) -> Iterator[Stop]:
        """Places of a sentence beside which a day is told: "lundi à Riyad", "à Suva jeudi", "en Chine depuis mardi"."""
        days = [row for row in self._dater.in_sentence(sentence) if row[2].edtf is not None and row[2].grain == "day"]
        s = self._parse.sentences[sentence]
        for ref in self._refs.items:
            if not s.first < ref.first < s.last or ref.name is None or ref.name.type not in PLACE_TYPES:
                continue
            start = self._clauses.phrase_start(ref.first)
            lead = self._tokens[start - 1]
            if start == s.first or not {lead.low, self._clauses.plain(lead.low)} & self._places:
                continue
            start -= 1
            before = next((row for row in days if row[1] == start - 1), None)
            after = next((row for row in days if self._right_after(ref.last, row)), None)
            day = before or after
            if day is not None:
                first, last = min(start, day[0]), max(ref.last, day[1] + 1)
                first -= 1 if before is not None and self._bound(day) else 0
                yield Stop(first, last, ref.codes[0] if ref.codes else ref.name.code, ref, day[2])

    def _right_after(self, k: int, row: tuple[int, int, DateMention]) -> bool:
        """Does a day follow a place, with no more than its preposition between?"""
        return row[0] == k or (self._bound(row) and row[0] == k + 1)

    def _bound(self, row: tuple[int, int, DateMention]) -> bool:
        """Does a preposition stand before a day: "depuis mardi"?"""
        return row[2].bound_start < row[2].start

    def _follows(self, k: int, first: int) -> bool:
        """Do only commas and joining words stand between two stops?"""
        between = self._tokens[k:first]
        return len(between) <= 4 and all(t.text == "," or t.pos in ("CCONJ", "ADV") for t in between)
