"""Supposing: acts that are only supposed, provided for, asked for or rumoured, and states of things that only remain.

"Should Oslo close it, ...", "il est possible que ...", "Oslo aurait fermé ...", "l'ambassade reste ouverte".
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from depeche.codebook.inflection import read_inflection
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.matching import past_participle
from depeche.reports.coders.provisions import Provisions
from depeche.reports.coders.provisions import Statuses as OfProvisions
from depeche.reports.coders.verdict import Verdict
from depeche.texts.parse import Token

CONTENTS = ("ccomp", "csubj", "csubj:pass", "acl", "acl:relcl", "xcomp", "advcl")  # of what stands above a clause
UNSURE = frozenset({"hypothetical", "negated", "denied"})
PROVISION = "a provision of a text"


class Statuses(OfProvisions, Protocol):
    """What must be known of the words of an article."""

    rumours: frozenset[str]
    can: frozenset[str]
    perfect: frozenset[str]
    marks: frozenset[str]
    conditions: frozenset[str]

    def negated(self, i: int) -> bool:
        """Is the verb at token `i` negated?"""

    def nobody_says(self, verb: int) -> bool:
        """Is the subject of a verb a word for nobody or nothing?"""

    def conditional(self, helper: Token) -> bool:
        """Does a helper stand in the conditional?"""

    def of_word(self, i: int) -> Collection[str]:
        """What the word at token `i` does to the status of an act below it."""

    def of_noun(self, low: str) -> Collection[str]:
        """The same of a noun, by its form."""


class Supposing:
    """Tells which acts of an article are only supposed."""

    def __init__(self, clauses: ClauseReader, language: str, statuses: Statuses) -> None:
        self._clauses = clauses
        self._parse = clauses.parse
        self._tokens = clauses.parse.tokens
        self._statuses = statuses
        self.provisions = Provisions(clauses, language, statuses)
        grammar, inflection = clauses.grammar, read_inflection(language)
        self._inverted, self._unreal = grammar.words("inverted"), grammar.words("unreal")
        self._hearsay, self._negative = grammar.words("hearsay"), _negative(grammar.tables.get("negation"))
        self._fiction = grammar.words("fiction")
        self._supposing = grammar.words("supposing")
        self._opening = grammar.words("wishing")
        self._doubts, self._true = grammar.words("doubts"), grammar.words("truth")
        self._remaining = frozenset(
            form for verb in sorted(grammar.words("remaining")) for form in inflection.forms(verb)
        )

    def of_verb(self, i: int) -> Verdict | None:
        """What the words around a verb make of the act it tells; None where they say nothing against it."""
        if self._unfulfilled(i):
            return Verdict("planned", "what might have been", dropped=True)
        if self.provisions.provides(i):
            return Verdict("planned", PROVISION, dropped=True)
        if self.provisions.laid_down(i):
            return Verdict("planned", PROVISION, dropped=True, possible=True)
        if self._wished(i):
            return Verdict("planned", "what is wished or supposed", dropped=True)
        if self._rumoured(i):
            return Verdict("planned", "what a rumour tells", dropped=True)
        if self._made_up(i):
            return Verdict("planned", "what a film or a book tells", dropped=True)
        if self._ordered(i):
            return Verdict("called_for", "what somebody is told to do", dropped=True)
        return None

    def of_governor(self, g: int) -> Verdict | None:
        """The same of a word that governs an act: "would have let Oslo close it", "oblige Oslo à le fermer"."""
        if self.provisions.provides(g) or self.provisions.laid_down(g):
            return Verdict("planned", PROVISION, dropped=True, possible=True)
        if self._wished(g):
            return Verdict("planned", f"what is wished or supposed: “{self._tokens[g].text}”", dropped=True)
        if self._unfulfilled(g):
            return Verdict("planned", f"what might have been: “{self._tokens[g].text}”", dropped=True)
        return None

    def of_clause(self, i: int) -> Verdict | None:
        """What the words above a clause make of it: "il est possible que ...", "rien ne prouve que ..."."""
        token = self._tokens[i]
        marked = any(self._tokens[c].dep == "mark" for c in token.children)
        if token.head == i or token.dep not in CONTENTS or not marked:
            return None
        above = self._tokens[token.head]
        reason = f"“{above.text}” above it"
        told = self._impersonal(token, above, reason) or self._undoubted(above, reason)
        if told is not None:
            return told
        if self.provisions.provides(above.i):
            return Verdict("planned", PROVISION, dropped=True, possible=True, doubted=True)
        return Verdict("planned", reason, dropped=True, doubted=True) if self._baseless(token, above) else None

    def inverted(self, i: int) -> bool:
        """Does a helper that opens its clause stand before the subject, and no question: "Should Oslo close it"?"""
        before = (self._tokens[c] for c in self._tokens[i].children if c < i)
        helper = next((t for t in before if t.low in self._inverted and t.dep.startswith(("aux", "cop"))), None)
        if helper is None or not any(t.pos in ("NOUN", "PROPN", "PRON") for t in self._tokens[helper.i + 1 : i]):
            return False
        sentence = self._parse.sentence_of(i)
        opens = helper.i == sentence.first or self._tokens[helper.i - 1].pos in ("PUNCT", "CCONJ")
        return opens and self._tokens[sentence.last - 1].text != "?"

    def hearsay(self, i: int) -> bool:
        """Is it heard of, in the conditional of the past, and no condition: "Oslo aurait versé un million"?"""
        token, sentence = self._tokens[i], self._parse.sentence_of(i)
        below = (self._tokens[c] for c in token.children if c < i)
        helper = next((t for t in below if t.dep.startswith("aux")), None)
        if helper is None or self._statuses.marks or not past_participle(token):
            return False
        if not self._statuses.conditional(helper):
            return False
        if not self._clauses.takes_active(helper.low) and helper.dep == "aux:pass":
            return False  # "serait installé" is not yet done
        words = self._tokens[sentence.first : sentence.last]
        return not any(t.dep == "mark" and t.low in self._statuses.conditions for t in words)

    def bidden(self, i: int) -> bool:
        """Does its sentence open with a word that supposes what follows: "Suppose Moscow had shut it"?"""
        first = min(self._parse.subtree(i), default=i)
        k = first - 1 if self._tokens[first - 1].low in self._supposing else first
        if k < 1 or self._tokens[k].low not in self._supposing:
            return False
        return k == self._parse.sentence_of(i).first or self._tokens[k - 1].pos == "PUNCT"

    def remains(self, clause: Clause) -> bool:
        """Is it only told that all is as it was: "l'ambassade reste ouverte", "l'accord demeure en vigueur"?"""
        token = self._tokens[clause.trigger]
        verb = token.head if token.dep.startswith("nsubj") else clause.trigger
        return self._tokens[verb].pos in ("VERB", "AUX") and self._tokens[verb].low in self._remaining

    def _impersonal(self, token: Token, above: Token, reason: str) -> Verdict | None:
        """What "it is possible", "il est faux", "il se peut" say of the clause below."""
        expletive = any(self._tokens[c].dep.startswith("expl") for c in above.children)
        if not (token.dep == "csubj" or expletive) or above.pos not in ("ADJ", "VERB", "NOUN"):
            return None
        statuses = frozenset(self._statuses.of_word(above.i))
        negated = self._statuses.negated(above.i)
        if ("denied" in statuses and not negated) or (above.low in self._true and negated):
            return Verdict("denied", reason, doubted=True)
        if statuses & UNSURE or above.low in self._statuses.can:
            return Verdict("planned", reason, dropped=True, possible="hypothetical" in statuses, doubted=True)
        return Verdict("called_for", reason) if "called_for" in statuses else None

    def _undoubted(self, above: Token, reason: str) -> Verdict | None:
        """Is it said that nobody doubts or denies it: "nobody denies that", "nul doute que"?"""
        if above.pos == "VERB":
            sure = self._statuses.nobody_says(above.i) and bool(UNSURE & {*self._statuses.of_word(above.i)})
        else:
            sure = above.low in self._doubts and self._none_of(above)
        return Verdict("happened", reason, doubted=True) if sure else None

    def _none_of(self, noun: Token) -> bool:
        """Is there none of what a noun names: "no evidence"?"""
        below = (self._tokens[c] for c in noun.children)
        return any(t.low in self._negative and t.dep in ("det", "advmod", "amod") for t in below)

    def _baseless(self, token: Token, above: Token) -> bool:
        """Is there nothing or but a rumour behind it: "a risk that", "no evidence that", "rumour has it that"?"""
        if above.pos == "NOUN" and token.dep != "acl:relcl":
            return self._none_of(above) or "hypothetical" in self._statuses.of_noun(above.low)
        if above.pos != "VERB":
            return False
        if self._statuses.nobody_says(above.i):
            return True
        subject = self._clauses.subject_of(above.i)
        rumour = subject is not None and self._tokens[subject].low in self._statuses.rumours
        return rumour and above.low not in self._statuses.saying

    def _wished(self, i: int) -> bool:
        """Is it a main clause that a conjunction opens: "Que Pékin vienne à le réclamer, et ..."?"""
        token = self._tokens[i]
        first = self._tokens[self._parse.sentence_of(i).first]
        opens = first.dep == "mark" and first.head == i and first.low in self._opening
        return opens and token.dep in ("root", "parataxis") and token.feats.get("Mood") == "Sub"

    def _rumoured(self, i: int) -> bool:
        """Is it told after a rumour: "selon une rumeur", "according to rumours"?"""
        below = (self._tokens[c] for c in self._tokens[i].children if self._tokens[c].dep.startswith("obl"))
        return any(t.low in self._hearsay for t in below)

    def _made_up(self, i: int) -> bool:
        """Is it told in a work of fiction: "in the film Oslo invades", "a board game in which Oslo invades"?"""
        token = self._tokens[i]
        if token.dep == "acl:relcl" and self._tokens[token.head].low in self._fiction:
            return True
        below = (self._tokens[c] for c in token.children if self._tokens[c].dep.startswith("obl"))
        return any(t.low in self._fiction and t.i < i for t in below)

    def _ordered(self, i: int) -> bool:
        """Is a verb without a subject, at the head of its clause, an imperative: "Demandez aux Suédois"?"""
        token = self._tokens[i]
        told = token.feats.get("Mood") == "Imp" or token.feats.get("Person") in ("1", "2")
        told = told and token.feats.get("Number") != "Sing"  # mostly a third person whose subject stands before
        opens = i == self._parse.sentence_of(i).first or self._tokens[i - 1].pos == "PUNCT"
        return told and opens and not any(self._tokens[c].dep.startswith("nsubj") for c in token.children)

    def _unfulfilled(self, i: int) -> bool:
        """Does a modal before a perfect, or a perfect in the conditional, tell what did not come to be?

        "Would have let Oslo close it", "aurait pu rappeler son ambassadeur".
        """
        helpers = [self._tokens[c] for c in self._tokens[i].children if c < i and self._tokens[c].dep.startswith("aux")]
        if self._tokens[i].low in self._statuses.can and not self._statuses.marks:
            return any(self._statuses.conditional(helper) for helper in helpers)
        have = next((t.i for t in helpers if t.low in self._statuses.perfect), None)
        if have is None:
            return False
        k = have - 1
        while k > 0 and self._tokens[k].pos in ("ADV", "PART"):
            k -= 1
        return self._tokens[k].low in self._unreal


def _negative(table: object) -> frozenset[str]:
    """The words that negate, of the grammar's table."""
    return frozenset(table.get("words") or ()) if isinstance(table, dict) else frozenset()
