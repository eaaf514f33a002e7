"""Stays: acts that last some days of which one is told: "entamera lundi une visite de trois jours"."""

from __future__ import annotations

from depeche.codebook.inflection import read_inflection
from depeche.errors import UnreadableDate
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.counted import counting_words, number_of
from depeche.texts.period import shift

NEAR = 14  # tokens from an act in which it is told how many days it lasts
LONGEST = 60  # days
_DAYS = {"day": 1, "week": 7}


class StayReader:
    """Reads how many days the acts of one article last."""

    def __init__(self, clauses: ClauseReader, language: str) -> None:
        self._clauses = clauses
        self._tokens = clauses.parse.tokens
        self._units, self._numerals = counting_words(language)
        inflection = read_inflection(language)
        table = clauses.grammar.tables.get("stays") or {}

        def forms(key: str) -> frozenset[str]:
            return frozenset(f for verb in table.get(key) or () for f in inflection.inflect(str(verb), "VERB"))

        self._begin, self._end = forms("begin"), forms("end")
        self._before = tuple(tuple(str(words).split()) for words in table.get("before") or ())
        self._after = tuple(tuple(str(words).split()) for words in table.get("after") or ())

    def days(self, clause: Clause, day: str, *, planned: bool) -> str | None:
        """From when till when an act lasts of which the first or the last day is told; None where no number is."""
        counted = self._counted(clause)
        if counted is None:
            return None
        at, count = counted
        near = [clause.trigger, clause.verb, self._tokens[clause.trigger].head]
        low = {self._tokens[k].low for k in near if k is not None}
        closed = bool(low & self._end) or self._marked(at, clause)
        try:
            if closed:
                return f"{shift(day, 1 - count, 'day')}/{day}"
            if planned or low & self._begin:
                return f"{day}/{shift(day, count - 1, 'day')}"
        except UnreadableDate:
            return None
        return None

    def _counted(self, clause: Clause) -> tuple[int, int] | None:
        """The number beside an act that says how many days it lasts, and the days."""
        sentence = self._clauses.parse.sentence_of(clause.trigger)
        low = max(sentence.first, clause.trigger - NEAR)
        for k in range(low, min(sentence.last, clause.last + NEAR) - 1):
            number, unit = number_of(self._tokens[k], self._numerals), self._units.get(self._tokens[k + 1].low, "")
            if not number or unit not in _DAYS or not 1 < number * _DAYS[unit] <= LONGEST:
                continue
            between = range(clause.last, k) if k >= clause.last else range(k + 2, clause.trigger)
            if all(self._tokens[n].pos != "VERB" and self._tokens[n].text not in ",;:" for n in between):
                return (k, number * _DAYS[unit]) if self._lasts(k, sentence.last) else None
        return None

    def _lasts(self, k: int, last: int) -> bool:
        """Does a number of days tell how long it lasts: "de trois jours", "pour deux jours", "trois jours de"?"""
        follows = k + 2 < last and self._tokens[k + 2].low in self._clauses.grammar.of
        led = any(k >= len(words) and self._clauses.stands(words, k - len(words)) for words in self._before)
        over = any(k >= len(words) and self._clauses.stands(words, k - len(words)) for words in self._after)
        return led or (follows and (over or not k or self._tokens[k - 1].pos != "ADP"))

    def _marked(self, k: int, clause: Clause) -> bool:
        """Do words before an act or its number say that it was over: "au terme d'une visite de trois jours"?"""
        starts = {self._clauses.phrase_start(clause.trigger), self._clauses.phrase_start(k), k}
        return any(
            start >= len(words) and self._clauses.stands(words, start - len(words))
            for start in starts
            for words in self._after
        )
