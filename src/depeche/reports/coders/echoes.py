"""Echoes: a pronoun or a plain noun that stands for an act told before ("Elles reprendront le 9 décembre").

"La prochaine aura lieu à Oslo", "la cérémonie est reportée", "celle de novembre a été annulée": the words name no act,
but their verb says of one that it takes place, or does not. It is the act told last to which they can point back, with
the sides that it had there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from depeche.codebook.echoes import EchoVerb, echo_words
from depeche.codebook.frames import Trigger
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.matching import Match
from depeche.texts.parse import Token

GAP = 3  # tokens after a verb in which the rest of its expression stands ("aura bien lieu")
REACH = 3  # sentences back in which the act is told that an echo points to


@dataclass(frozen=True, slots=True)
class Echo:
    """Words that stand for an act told before: their clause, and the match that told it."""

    match: Match
    told: Match
    own: bool = False  # it names who does it: "celle de Moussa Faki à Khartoum"


class EchoReader:
    """Finds the echoes of an article's acts."""

    def __init__(self, clauses: ClauseReader, language: str, light: frozenset[str]) -> None:
        self._light = light
        self._those = clauses.grammar.words("that_of")
        self._clauses = clauses
        self._tokens = clauses.parse.tokens
        self._words = echo_words(language)

    def echoes(self, told: Sequence[Match]) -> Iterator[Echo]:
        """The echoes of the acts that these matches tell, in the order of the text."""
        acts = [m for m in told if m.frame.kind in self._words.kinds]
        taken = {k for m in told for k in range(m.clause.trigger, m.clause.last)}
        for token in self._tokens:
            if token.i in taken or not self._points_back(token):
                continue
            verb = self._verb(token)
            before = self._told_last(token, acts) if verb is not None else None
            if before is not None and verb is not None:
                clause = Clause(token.i, token.i + 1, verb)
                trigger = Trigger(before.frame, "noun", (), False, ())
                yield Echo(Match(before.frame, trigger, clause, True), before)

    def others(self, told: Sequence[Match]) -> Iterator[Echo]:
        """Acts of one more that a pronoun tells: "la venue de la ministre à Oslo, puis celle du roi à Rome"."""
        acts = [m for m in told if m.trigger.part == "noun"]
        taken = {k for m in told for k in range(m.clause.trigger, m.clause.last)}
        for token in self._tokens if self._those and acts else ():
            if token.low not in self._those or token.i in taken or not self._owned(token.i):
                continue
            noun = self._taken_up(token)
            before = next((m for m in reversed(acts) if m.clause.trigger == noun), None)
            if before is not None:
                clause = self._clauses.of_noun(token.i, token.i + 1, self._light)
                trigger = Trigger(before.frame, "noun", (), False, ())
                yield Echo(Match(before.frame, trigger, clause, True), before, own=True)

    def _owned(self, i: int) -> bool:
        """Does "of" follow a pronoun?"""
        after = self._tokens[i + 1] if i + 1 < len(self._tokens) else None
        return after is not None and self._clauses.plain(after.low) in self._clauses.grammar.of_plain

    def _taken_up(self, pronoun: Token) -> int | None:
        """The noun that a pronoun takes up: the nearest of its gender that somebody has or does."""
        for k in range(pronoun.i - 1, -1, -1):
            token = self._tokens[k]
            if pronoun.sent - token.sent > 1:
                return None
            if token.pos != "NOUN" or token.feats.get("Gender") != pronoun.feats.get("Gender"):
                continue
            if self._clauses.of_noun(k, k + 1, self._light).of("of"):
                return k
        return None

    def _points_back(self, token: Token) -> bool:
        if token.low in self._words.pronouns:
            return token.pos in ("PRON", "DET")
        if token.low in self._words.nouns:
            return self._definite(token)
        return token.low in self._words.ordinals and token.pos in ("ADJ", "NOUN", "PRON") and self._definite(token)

    def _definite(self, token: Token) -> bool:
        """Does "the" stand right before it, and no noun beside it ("la prochaine", not "la prochaine fois")?"""
        first = self._clauses.phrase_start(token.i)
        article = self._tokens[first]
        if (
            first == token.i
            or article.low not in self._clauses.grammar.articles
            or article.feats.get("Definite") == "Ind"
        ):
            return False
        return token.low in self._words.nouns or self._tokens[token.head].pos != "NOUN" or token.head < token.i

    def _verb(self, token: Token) -> int | None:
        """The verb that says of its subject that it takes place."""
        if not token.dep.startswith(("nsubj", "expl:subj")):
            return None
        head = self._tokens[token.head]
        said = any(self._says(head, token, verb) for verb in self._words.verbs.get(head.low, ()))
        return head.i if said else None

    def _says(self, token: Token, subject: Token, verb: EchoVerb) -> bool:
        after = [t.low for t in self._tokens[token.i + 1 : token.i + 1 + GAP]]
        return (
            all(word in after for word in verb.rest)
            and verb.reflexive == self._clauses.reflexive(token.i)
            and (not verb.undergone or subject.dep == "nsubj:pass" or self._undergoes(token))
        )

    def _undergoes(self, verb: Token) -> bool:
        return any(self._tokens[c].dep in ("aux:pass", "cop") for c in verb.children)

    def _told_last(self, token: Token, acts: Sequence[Match]) -> Match | None:
        """The act told last before it that the words may stand for."""
        for match in reversed(acts):
            trigger = self._tokens[match.clause.trigger]
            if trigger.i >= token.i:
                continue
            if token.sent - trigger.sent > REACH:
                return None
            if self._may_mean(token, trigger, match.frame.kind):
                return match
        return None

    def _may_mean(self, token: Token, trigger: Token, kind: str) -> bool:
        if token.low in self._words.nouns:
            return kind in self._words.nouns[token.low]
        if trigger.pos not in ("NOUN", "PROPN"):
            return False
        features = ("Gender",) if token.low in self._words.ordinals else ("Gender", "Number")
        return all(token.feats.get(f) in (None, trigger.feats.get(f)) for f in features)
