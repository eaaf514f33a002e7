"""Opinions: what people say or do who speak for no state: critics, petitions, taxi drivers, retired colonels."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from depeche.codebook.frames import noun_classes
from depeche.codebook.inflection import read_inflection
from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.matching import Match
from depeche.reports.coders.status import operators
from depeche.texts.parse import Token


@cache
def forms_of(language: str, name: str) -> frozenset[str]:
    """The forms of one word of a class of nouns."""
    inflection = read_inflection(language)
    words = (form for word in noun_classes(language).get(name, ()) for form in inflection.inflect(word, "NOUN"))
    return frozenset(word for word in words if " " not in word)


class Opinions:
    """Tells which acts of one article such people do or tell."""

    def __init__(self, cast: Cast, clauses: ClauseReader, language: str) -> None:
        self._cast = cast
        self._clauses = clauses
        self._tokens = cast.parse.tokens
        self._voices = forms_of(language, "private_voice")
        self._opinions = self._voices | forms_of(language, "private_opinion")
        self._no_doers = forms_of(language, "no_doer")
        self._retired = clauses.grammar.words("retired")
        told = operators(language)
        self._saying = told.say
        self._asking = frozenset(form for form, statuses in told.verbs.items() if "called_for" in statuses)

    def act(self, match: Match) -> bool:
        """Do people do it who speak for no state, or a thing: "critics accuse", "a petition asks", "un séisme"?"""
        if match.trigger.part != "verb":
            return False
        kind, heads = kinds()[match.frame.kind], match.clause.of("by" if match.clause.passive else "subject")
        if heads and all(self._tokens[h].pos != "PROPN" and self._tokens[h].low in self._no_doers for h in heads):
            return True  # not "Song Tao"
        if kind.speech:
            return self._are_voices(heads, self._opinions)
        return (kind.symmetric or kind.name == "visit") and self._are_voices(heads, self._voices)

    def tell(self, match: Match) -> bool:
        """Do such people say so: "They should have closed it," said a taxi driver?"""
        for k in self._tellers(match.clause.trigger):
            low = self._tokens[k].low
            subject = self._clauses.subject_of(k) if low in self._saying or low in self._asking else None
            if subject is not None:
                return self._are_voices([subject], self._opinions)
        return False

    def quoted_from(self, match: Match) -> bool:
        """Do such people's own words tell it: "Customs punishes us," grumbled Rafiq Mia, a fruit importer?"""
        quoted = self._cast.voice.quoted
        if not quoted(self._tokens[match.clause.trigger].start):
            return False
        for k in self._tellers(match.clause.trigger):
            subject = self._clauses.subject_of(k) if self._tokens[k].pos == "VERB" else None
            if subject is not None and not quoted(self._tokens[k].start):
                return self._are_voices([subject], self._opinions)
        return False

    def _tellers(self, trigger: int) -> Iterator[int]:
        """The verbs that may tell an act: those above it up to a relative clause, and what is put in beside them."""
        for above in (trigger, *self._cast.parse.ancestors(trigger)):
            for c in (above, *self._tokens[above].children):
                if c != trigger and (c == above or self._tokens[c].dep == "parataxis"):
                    yield c
            if self._tokens[above].dep == "acl:relcl":
                return  # "répliquaient par un blocus dont l'État s'est défendu"

    def _are_voices(self, heads: Collection[int], nouns: Collection[str]) -> bool:
        """Do all of these words stand for those who speak for no state, as nouns do for such people?"""
        refs = (self._cast.refs.at.get(h) for h in heads)
        if any(ref is not None and ref.codes and not ref.blocked for ref in refs):
            return False  # "the European Union"
        return bool(heads) and all(self._is_voice(h, nouns) for h in heads)

    def _is_voice(self, head: int, nouns: Collection[str]) -> bool:
        token = self._tokens[head]
        if token.low in nouns:
            return True
        if token.pos == "PRON":
            return self._goes_on(token)
        below = [self._tokens[c] for c in token.children]
        if token.pos == "NOUN" and self._cast.refs.at.get(head) is None:
            past = any(t.low in self._retired for t in below)
            return past and self.some(token)  # "a retired colonel", not "the former ally"
        named = token.pos == "PROPN" and all(t.pos != "NOUN" or t.i > head for t in below)
        return named and any(t.dep == "appos" and self.is_private(t) for t in below)

    def is_private(self, noun: Token) -> bool:
        """Is a noun one for people who are never a side: "Rafiq Mia, a fruit importer"?"""
        ref = self._cast.refs.at.get(noun.i)
        return noun.low in self._opinions or (ref is not None and ref.blocked and ref.group == "never")

    def _goes_on(self, pronoun: Token) -> bool:
        """Does a pronoun that nobody is known for come after what such a person said: "She urged Tbilisi to ..."?"""
        ref, sentence = self._cast.refs.at.get(pronoun.i), self._cast.parse.sentence_of(pronoun.i)
        if ref is None or ref.codes or sentence.number == 0:
            return False
        before = self._cast.parse.sentences[sentence.number - 1]
        said = (t for t in self._tokens[before.first : before.last] if t.low in self._saying and t.pos == "VERB")
        subjects = (self._clauses.subject_of(t.i) for t in said if before.block == sentence.block)
        told = next((k for k in subjects if k is not None), None)
        return told is not None and self._tokens[told].pos != "PRON" and self._is_voice(told, self._opinions)

    def some(self, noun: Token) -> bool:
        """Does an article say that it is any one of them?"""
        below = (self._tokens[c] for c in noun.children)
        return any(t.dep == "det" and t.feats.get("Definite") == "Ind" for t in below)
