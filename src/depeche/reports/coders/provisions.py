"""Provisions: what a text lays down, which nobody has done or said that he will do.

"The treaty obliges Oslo to ...", "under its annex Oslo would ...", "Oslo y bâtirait deux ports".
"""

from __future__ import annotations

from typing import Protocol

from depeche.codebook.speech import speech
from depeche.reports.coders.clauses import ClauseReader
from depeche.texts.parse import Token


class Statuses(Protocol):
    """What must be known of the words of an article."""

    instruments: frozenset[str]
    provides: frozenset[str]
    saying: frozenset[str]
    occurring: frozenset[str]

    def tense(self, i: int) -> str:
        """The tense of the verb at token `i`: Fut, Cnd, Past and so on."""


class Provisions:
    """Tells which acts of an article a text lays down."""

    def __init__(self, clauses: ClauseReader, language: str, statuses: Statuses) -> None:
        self._clauses = clauses
        self._tokens = clauses.parse.tokens
        self._statuses = statuses
        laid_down = clauses.grammar.tables.get("laid_down") or {}
        self._under, self._parts = (frozenset(map(str, laid_down.get(key) or ())) for key in ("markers", "parts"))
        self._papers = statuses.instruments | self._parts | frozenset(map(str, laid_down.get("papers") or ()))
        self._own = clauses.grammar.words("first_person") | clauses.grammar.words("first_person_singular")
        self._quotes = clauses.grammar.words("quotes")
        self._according = frozenset(" ".join(words) for words in speech(language).according)

    def provides(self, verb: int) -> bool:
        """Is it a text that provides, obliges or allows?"""
        if self._tokens[verb].low not in self._statuses.provides:
            return False
        subject = self._clauses.subject_of(verb)
        return subject is not None and self._tokens[subject].low in self._statuses.instruments | self._parts

    def laid_down(self, i: int) -> bool:
        """Is it what a text lays down, told as to come: "under its annex, Oslo would ...", "aux termes du texte"?"""
        verb = self._first_of(i)
        if self._tokens[i].pos != "VERB" or self._statuses.tense(verb) not in ("Fut", "Cnd"):
            return False
        below = (self._tokens[c] for c in self._tokens[verb].children)
        return self._spelt_out(verb) or any(t.dep.startswith("obl") and self._names_text(t, verb) for t in below)

    def _names_text(self, noun: Token, verb: int) -> bool:
        """Does a noun beside a verb name a text, or a part of one, by which it is to be done?"""
        if noun.low in self._parts and noun.pos in ("NOUN", "PROPN") and self._of_text(noun):
            return True
        if self._clauses.marker(noun.i) not in self._under or self._statuses.tense(verb) != "Cnd":
            return False  # "selon l'accord, Oslo prêtera cent millions"
        if noun.pos == "PRON":  # "under which", of the text on which the clause hangs; "under it"
            above = self._tokens[self._tokens[verb].head]
            return not self._tokens[verb].dep.startswith("acl") or above.low in self._statuses.instruments
        return noun.low in self._statuses.instruments | self._parts

    def _of_text(self, part: Token) -> bool:
        """Is a part, an article or its terms, said to be a text's, or numbered: "Article 6", "terms of the deal"?"""
        below = (self._tokens[c] for c in part.children)
        return any(t.pos == "NUM" or t.low in self._statuses.instruments for t in below)

    def _spelt_out(self, verb: int) -> bool:
        """Does a text say it, or does it follow a colon behind what is said of one: "a paper goes on: Oslo would"?"""
        token = self._tokens[verb]
        above = self._tokens[token.head]
        subject = self._clauses.subject_of(above.i) if above.i < verb else None
        if subject is None or self._tokens[subject].low not in self._papers:
            return False
        if token.dep == "ccomp":
            return above.low in self._statuses.saying
        marks = (self._tokens[c].text for c in (*token.children, *above.children) if subject < c < verb)
        return token.dep in ("parataxis", "ccomp", "advcl") and ":" in marks

    def said_by_nobody(self, i: int) -> bool:
        """Is a main clause in the conditional said by nobody, as what a text lays down: "Séoul y bâtirait un port"?"""
        verb = self._first_of(i)
        token, statuses = self._tokens[verb], self._statuses
        told = token.dep == "parataxis" and self._tokens[token.head].low in statuses.saying
        if told or token.dep not in ("root", "parataxis") or token.low in statuses.occurring:
            return False
        below = [self._tokens[c] for c in token.children]
        if any(t.low in self._own or t.text in self._quotes for t in below):
            return False
        if any(t.dep in ("parataxis", "ccomp", "advcl") and (t.low in statuses.saying or t.i < verb) for t in below):
            return False
        return not any(t.dep.startswith("obl") and self._clauses.marker(t.i) in self._according for t in below)

    def _first_of(self, verb: int) -> int:
        """The first of the verbs to which a verb is joined: "would open a port and train sailors"."""
        while self._tokens[verb].dep == "conj" and self._tokens[self._tokens[verb].head].pos in ("VERB", "AUX"):
            verb = self._tokens[verb].head
        return verb
