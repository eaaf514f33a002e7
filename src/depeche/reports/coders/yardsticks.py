"""Yardsticks: acts by which time is only counted: how long ago, for how long, and since when nothing happened."""

from __future__ import annotations

from depeche.codebook.kinds import kinds, one_act
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.counted import Counter
from depeche.reports.coders.dating import Dated
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.status import StatusReader
from depeche.reports.coders.today import Today

AGAIN = ("call", "joint_exercise")  # what is done time and again, as visits and meetings are
SO_LONG = 8  # tokens after an act in which the time is counted since which it was not done
FAR_FROM_YEARS = 3  # words behind "years of" among which that stands of which they are counted


class Yardsticks:
    """Tells which acts of one article only count time."""

    def __init__(self, clauses: ClauseReader, counter: Counter, status: StatusReader, today: Today) -> None:
        self._parse = clauses.parse
        self._tokens = clauses.parse.tokens
        self._clauses = clauses
        self._counter = counter
        self._status = status
        self._today = today
        self._comparing = clauses.grammar.words("comparing")
        self._superlative = tuple(sorted(clauses.grammar.words("superlative_endings")))
        self._yardsticks = clauses.grammar.words("yardsticks")

    def why(self, draft: Draft) -> str | None:
        """Why a draft only counts time; None where it tells an act."""
        clause = draft.match.clause
        counted_off = draft.match.trigger.part == "noun" and self._counted_off(clause.trigger)
        if counted_off or self._measures(draft):
            return "a yardstick of time"
        if draft.frame.kind == "establish_relations" and self._years_of(clause):
            return "how long they have had relations"
        since = self._undone_since(draft) and not self._still_so(clause)
        if since or (_undone(draft) and self._for_so_long(clause)):
            return "how long nothing happened"
        return None

    def own_day(self, draft: Draft) -> Dated | None:
        """The day of an act; None where it is only the one since which it was not done again."""
        return None if self._undone_since(draft) else draft.dated

    def _measures(self, draft: Draft) -> bool:
        """Is it that by which time is measured: "the worst quarrel since Oslo expelled its envoy in 2019"?

        Such are encounters, texts without a day, and of other acts those without a day or of another year: where a noun
        tells them, if a side is only guessed; where a clause does, or another year is told, if words before it compare.
        """
        trigger, dated = draft.match.clause.trigger, draft.dated
        if draft.match.trigger.part == "noun":
            guessed = any(f.basis == "cast" for f in (*draft.sides.source, *draft.sides.target))
            undated = dated is None and (guessed or kinds()[draft.frame.kind].of_text)
            long_ago = guessed and self._compared(trigger) and dated is not None and self._today.a_year_ago(dated)
            if (_is_encounter(draft) or undated or long_ago) and self._clauses.is_yardstick(trigger):
                return True
            return kinds()[draft.frame.kind].of_text and self._since_then(draft)
        if not self._clauses.measures_time(trigger) or not self._compared(trigger):
            return False
        return dated is None or self._today.a_year_ago(dated)

    def _compared(self, verb: int) -> bool:
        """Do words before a clause compare, so that it only tells with what: "the ugliest quarrel since", "no such"?"""
        first = self._parse.sentence_of(verb).first
        before = self._tokens[first : min(self._parse.subtree(verb))]
        return any(t.low in self._comparing or (t.pos == "ADJ" and t.low.endswith(self._superlative)) for t in before)

    def _since_then(self, draft: Draft) -> bool:
        """Does what is said of a text measure time from its day on: "their first such deal since 1966"?"""
        trigger = draft.match.clause.trigger
        behind = (c for c in self._tokens[trigger].children if c > trigger and self._tokens[c].dep in ("nmod", "obl"))
        return any(self._clauses.marker(c) in self._yardsticks for c in behind)

    def _undone_since(self, draft: Draft) -> bool:
        """Is the day of what was not done only that since which it was not done again?"""
        return _undone(draft) and self._not_since(draft.match.clause, draft.dated)

    def _counted_off(self, i: int) -> bool:
        """Does a noun only say from what time is counted: "soixante ans après la guerre du Chaco"?"""
        first = self._clauses.phrase_start(i)
        years = first > 1 and self._counter.units.get(self._tokens[first - 2].low) == "year"
        return years and self._tokens[first - 1].low in self._counter.words

    def _years_of(self, clause: Clause) -> bool:
        """Do words count the years of what an act begins: "marked 60 years of diplomatic relations"?"""
        sentence = self._parse.sentence_of(clause.trigger)
        return any(
            self._counter.units.get(self._tokens[k].low) == "year"
            and self._tokens[k + 1].low in self._clauses.grammar.of
            and (clause.trigger in range(k + 2, k + 2 + FAR_FROM_YEARS) or self._tokens[k].head == clause.trigger)
            for k in range(sentence.first, sentence.last - 2)
        )

    def _for_so_long(self, clause: Clause) -> bool:
        """Do words count the time in which something was not done: "n'avait pas foulé ce sol depuis six ans"?"""
        sentence = self._parse.sentence_of(clause.trigger)
        after = range(clause.last, min(clause.last + SO_LONG, sentence.last - 2))
        return any(
            self._tokens[k].low in self._yardsticks
            and self._tokens[k + 1].pos in ("NUM", "DET")
            and any(self._unit(n) for n in (k + 2, k + 3) if n < sentence.last)
            for k in after
        )

    def _unit(self, k: int) -> bool:
        """Is a token a unit of time: a day, a week, a month, a year?"""
        return self._tokens[k].low in self._counter.units

    def _not_since(self, clause: Clause, dated: Dated | None) -> bool:
        """Is only the day told since which it was not done again: "ne s'étaient plus vus depuis mars 2022"?"""
        if dated is None or dated.mention is None or dated.mention.bound != "since" or not self._today.over(dated):
            return False
        return self._status.tense(clause.verb if clause.verb is not None else clause.trigger) == "Past"

    def _still_so(self, clause: Clause) -> bool:
        """Does a verb reach up to now: "ne se sont plus vus", not "ne s'étaient plus vus"?"""
        return self._status.reaches_now(clause.verb if clause.verb is not None else clause.trigger)


def _is_encounter(draft: Draft) -> bool:
    """Is it a meeting or a visit?"""
    return one_act().get(draft.frame.kind, draft.frame.kind) in ("meeting", "visit")


def _undone(draft: Draft) -> bool:
    """Is it told not to have been done, though it is done time and again?"""
    return draft.verdict.status == "negated" and (_is_encounter(draft) or draft.frame.kind in AGAIN)
