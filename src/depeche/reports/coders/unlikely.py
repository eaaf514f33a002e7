"""Unlikely: words that speak against an act that was learnt."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.codebook.inflection import read_inflection
from depeche.codebook.kinds import kinds, one_act
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.history import BLAMING
from depeche.reports.coders.matching import Match
from depeche.reports.coders.sides import SideFinder
from depeche.reports.coders.slots import Sides
from depeche.reports.coders.status import StatusReader

NEAR = 5  # words after one returns in which it is told from where


class Unlikely:
    """Tells which acts that were learnt the words of one article speak against."""

    def __init__(self, clauses: ClauseReader, finder: SideFinder, status: StatusReader, language: str) -> None:
        forms = read_inflection(language).forms
        words = clauses.grammar.words
        self._returning = frozenset(form for verb in sorted(words("returning")) for form in forms(verb))
        self._mishaps = frozenset(form for verb in sorted(words("mishaps")) for form in forms(verb))
        self._origins = words("origins")
        self._parse = clauses.parse
        self._tokens = clauses.parse.tokens
        self._clauses = clauses
        self._finder = finder
        self._status = status

    def told_against(self, match: Match, sides: Sides, drafts: Sequence[Draft]) -> bool:
        """Do the words speak against an act that was learnt, however likely it is?

        It is done to a text between many; its noun only says before what something else was done; its words name
        others than the side that was guessed; or two are said to do together what the one charges the other with.
        """
        kind, clause = kinds()[match.frame.kind], match.clause
        if self._finder.text_of_many(match):
            return True
        if one_act().get(kind.name, kind.name) == "meeting" and self._clauses.is_set_apart(clause.trigger):
            return True
        if kind.name == "visit" and (self._finder.strangers.by_envoy(match) or self._home_again(match, sides)):
            return True
        if kind.name == "attack" and self._mishap(match):
            return True
        if self._status.supposing.remains(clause) or self._finder.strangers.campaigns(match):
            return True
        bases = {f.basis for f in sides.target}
        if self._guessed_for_others(match, sides) and (bases == {"cast"} or (kind.symmetric and "cast" in bases)):
            return True
        if not kind.symmetric or match.trigger.part != "noun":
            return False
        charges = (d for d in drafts if d.event is not None and self._charges(d, clause.trigger))
        return any(set(sides.codes("source")) == _codes_of(d) for d in charges)

    def _guessed_for_others(self, match: Match, sides: Sides) -> bool:
        """Do the words name others than the one who was guessed: people of no state, or a place in the doer's own?"""
        kind, strangers = kinds()[match.frame.kind], self._finder.strangers
        if strangers.undergo(match) or strangers.his_own_undergo(match):
            return True
        if kind.speech and strangers.spoken_of(match):
            return True
        if strangers.at_home(match):
            return True
        return kind.name == "visit" and strangers.in_own_state(match, sides.codes("source"))

    def _home_again(self, match: Match, sides: Sides) -> bool:
        """Does somebody whose state no words name return, not told from where: "est rentrée lundi à Tbilissi"?"""
        token = self._tokens[match.clause.trigger]
        told = any(f.basis == "stated" for f in sides.source)
        if token.low not in self._returning or told:
            return False
        return not any(t.low in self._origins for t in self._tokens[token.i + 1 : token.i + NEAR])

    def _mishap(self, match: Match) -> bool:
        """Does a thing meet with an accident, with nobody said to have struck it: "a cargo ship sank"?"""
        token = self._tokens[match.clause.trigger]
        below = (self._tokens[c].dep for c in token.children)
        alone = not match.clause.passive and not any(dep in ("obj", "obl:agent") for dep in below)
        return token.low in self._mishaps and alone

    def _charges(self, draft: Draft, k: int) -> bool:
        """Does a verb of blame hold a token in what it charges somebody with: "l'a accusé d'avoir multiplié les …"?"""
        trigger = draft.match.clause.trigger
        below = (c for c in self._tokens[trigger].children if self._tokens[c].dep in ("xcomp", "ccomp", "advcl"))
        return draft.frame.kind in BLAMING and any(k in self._parse.subtree(c) for c in below)


def _codes_of(draft: Draft) -> set[str]:
    """All sides that were found for a draft."""
    return {*draft.sides.codes("source"), *draft.sides.codes("target")}
