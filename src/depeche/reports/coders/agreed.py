"""Agreed: acts that somebody only said yes to, or named for a term to come, and the day for which they are."""

from __future__ import annotations

import datetime

from depeche.codebook.inflection import read_inflection
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.dating import Dated
from depeche.reports.coders.draft import dated_by
from depeche.reports.coders.matching import Match
from depeche.reports.coders.status import operators
from depeche.reports.coders.today import Today
from depeche.texts.period import read_period

AGREED = 14  # tokens before an act's noun in which stands the verb by which it was agreed on
AGREEING = 3  # tokens after that verb in which a noun of agreement may stand
TERM = (10, 1)  # month and day by which an academic year has begun


class Agreed:
    """Tells which acts of one article are agreed and still to come."""

    def __init__(self, clauses: ClauseReader, today: Today, language: str) -> None:
        self._tokens = clauses.parse.tokens
        self._today = today
        self._light = operators(language).light
        agreeing = clauses.grammar.tables.get("agreeing") or {}
        inflect = read_inflection(language).inflect
        self._agreeing_verbs = frozenset(f for v in agreeing.get("verbs") or () for f in inflect(str(v), "VERB"))
        self._agreeing_nouns = frozenset(map(str, agreeing.get("nouns") or ()))

    def only_agreed(self, match: Match) -> bool:
        """Is an act only what somebody said yes to: "a accepté une rencontre", "ont donné leur accord à un sommet"?"""
        verb, trigger = match.clause.verb, match.clause.trigger
        if match.trigger.part != "noun" or verb is None or not trigger - AGREED < verb < trigger:
            return False
        if self._tokens[verb].low in self._agreeing_verbs:
            return self._tokens[trigger].dep.startswith(("obj", "obl"))
        between = self._tokens[verb + 1 : trigger]
        near = any(t.low in self._agreeing_nouns for t in between[: AGREEING + 1])
        return near and not any(t.pos == "VERB" or t.text in ",;:" for t in between)

    def day(self, match: Match, dated: Dated | None) -> Dated | None:
        """The day for which an act was agreed, told behind it; one before it is when it was agreed."""
        mention = dated.mention if dated is not None else None
        last = read_period(mention.edtf).last if mention is not None and mention.edtf else None
        if mention is None or last is None or mention.start < self._tokens[match.clause.trigger].start:
            return None
        return dated_by(self._today.coming(mention, last))

    def for_next_term(self, match: Match, dated: Dated) -> bool:
        """Is an act only named, for an academic year that has not begun ("vingt bourses à la rentrée 2026-2027")?"""
        mention, verb = dated.mention, match.clause.verb
        if match.trigger.part != "noun" or mention is None or mention.grain != "academic_year":
            return False
        first = read_period(dated.edtf).first
        named = verb is None or self._tokens[verb].low not in self._light
        return named and first is not None and datetime.date(first.year, *TERM) > (self._today.published or first)
