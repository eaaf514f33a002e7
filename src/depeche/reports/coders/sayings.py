"""Sayings: by which verb or paper a speech act is told, whose day is its day where it has none of its own.

"« Absurde », ont balayé les Indiens mardi", "a fait savoir jeudi qu'il se félicitait", "a rappelé jeudi son envoyé,
déplorant des attaques", "dans un communiqué publié mardi, Lima exige".
"""

from __future__ import annotations

from collections.abc import Iterator

from depeche.reports.coders.clauses import Clause, ClauseReader

QUOTES = frozenset('«»“”"')
DEPENDING = ("advcl", "acl")


class Sayings:
    """Finds the sayings of one article's speech acts."""

    def __init__(self, clauses: ClauseReader, verbs: frozenset[str], papers: frozenset[str]) -> None:
        """Read what tells a saying.

        Args:
            verbs: Forms of the verbs of saying.
            papers: In what one says something ("communiqué", "lettre").
        """
        self._tokens = clauses.parse.tokens
        self._verbs = verbs
        self._papers = papers

    def of(self, clause: Clause) -> list[int]:
        """The verbs whose day is the day of a speech act."""
        verb = clause.verb if clause.verb is not None else clause.trigger
        return list(dict.fromkeys([*self._behind(verb), *self._above(verb), *self._published(verb)]))

    def _behind(self, verb: int) -> Iterator[int]:
        """The verb that quotes it, set behind: "« ... », lançait hier le ministre"."""
        for c in self._tokens[verb].children:
            token = self._tokens[c]
            if token.dep == "parataxis" and token.pos == "VERB" and (self._quoted(verb, c) or token.low in self._verbs):
                yield c

    def _above(self, verb: int) -> Iterator[int]:
        """The verb of which it is the content, or beside which it is done as a participle."""
        token = self._tokens[verb]
        head = token.head
        if head == verb or self._tokens[head].pos != "VERB":
            return
        content = token.dep in ("ccomp", "parataxis") and (
            self._tokens[head].low in self._verbs or self._causes(head) or self._quoted(verb, head)
        )
        beside = token.dep in DEPENDING and (
            token.feats.get("VerbForm") == "Ger"
            or (token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Pres")
        )
        if content or beside:
            yield head
            while self._tokens[head].dep == "xcomp" and self._tokens[self._tokens[head].head].pos == "VERB":
                head = self._tokens[head].head  # "a fait savoir"
                yield head

    def _causes(self, verb: int) -> bool:
        """Is it the verb of "a fait savoir", however it hangs together with its helper?"""
        token = self._tokens[verb]
        return token.dep == "xcomp" or any(self._tokens[c].dep == "aux:caus" for c in token.children)

    def _published(self, verb: int) -> Iterator[int]:
        """The participle that dates the paper in which it is said: "dans une lettre datée du 8 mai"."""
        for c in self._tokens[verb].children:
            if self._tokens[c].dep.startswith("obl") and self._tokens[c].low in self._papers:
                yield from (k for k in self._tokens[c].children if self._tokens[k].dep in ("acl", "amod"))

    def _quoted(self, one: int, two: int) -> bool:
        """Does a quotation begin or end between two tokens?"""
        return any(t.text in QUOTES for t in self._tokens[min(one, two) : max(one, two)])
