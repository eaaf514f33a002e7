"""Mere words: what a frame knows and what tells no act here: a name for somebody, a question, a matter agreed on."""

from __future__ import annotations

from depeche.codebook.acts import acts
from depeche.codebook.kinds import kinds, one_act
from depeche.mentions.cast import Cast
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.history import History
from depeche.reports.coders.matching import Match
from depeche.reports.coders.status import StatusReader

SUM = 2  # tokens after a noun in which a sum begins
OF_OTHERS = ("criticise", "accuse")  # what one asks others to do is not done


class MereWords:
    """Tells which words of one article are no act."""

    def __init__(self, cast: Cast, clauses: ClauseReader, status: StatusReader, history: History) -> None:
        self._cast = cast
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._clauses = clauses
        self._status = status
        self._history = history
        self._few = clauses.grammar.words("few")
        self._marks = frozenset(map(str, (clauses.grammar.tables.get("quotes") or {}).get("open") or ()))

    def why(self, draft: Draft) -> str | None:
        """Why the words of a draft tell no act; None where they may tell one."""
        match, kind = draft.match, kinds()[draft.frame.kind]
        if kind.name == "call" and match.trigger.part == "verb" and self._calls_it(match):
            return "called something"
        if one_act().get(kind.name, kind.name) == "meeting" and self._crowd(match):
            return "so many people are taken in, not met"
        if self._asked(match):
            return "asked, not told"
        if self._about(match):
            return "what an instrument is about"
        return None

    def purpose(self, draft: Draft) -> str | None:
        """Why what is said is only the purpose of something else; None where it may be said."""
        match, kind = draft.match, kinds()[draft.frame.kind]
        if kind.name == "protest" and self._purpose_of_protest(match):
            return "the purpose of what told the protest"
        asked = kind.speech and draft.verdict.status == "called_for" and match.trigger.part == "verb"
        return "asked of somebody, not said" if asked and kind.name in OF_OTHERS else None

    def _calls_it(self, match: Match) -> bool:
        """Does a noun or adjective say what somebody called it: "called it blackmail"?"""
        refs = self._cast.refs
        heads = [h for h in match.clause.of("complement") if h not in refs.at and h not in refs.adjectives]
        tokens = [self._tokens[h] for h in heads]
        if any((ref := refs.at.get(h)) is not None and ref.group != "pronoun" for h in match.clause.of("object")):
            return any(t.dep == "xcomp" and t.pos == "ADJ" for t in tokens) or self._named_in_marks(match.clause)
        return any(t.dep == "xcomp" and t.pos in ("NOUN", "ADJ") for t in tokens)

    def _named_in_marks(self, clause: Clause) -> bool:
        """Does a quotation follow at once whom somebody calls so: "called the president “a bad neighbour”"?"""
        for head in clause.of("object"):
            ref = self._cast.refs.at.get(head)
            if ref is not None and ref.last + 1 < len(self._tokens) and self._tokens[ref.last].text in self._marks:
                return True
        return False

    def _crowd(self, match: Match) -> bool:
        """Is the object of a verb a number of people of a country: "a accueilli 300 Afghans"?"""
        refs = (self._cast.refs.at.get(h) for h in match.clause.of("object"))
        peoples = [r for r in refs if r is not None and r.group == "people"]
        return match.trigger.part == "verb" and any(
            self._tokens[c].pos == "NUM" and self._tokens[c].low not in self._few
            for r in peoples
            for c in self._tokens[r.first].children
        )

    def _asked(self, match: Match) -> bool:
        """Does an infinitive stand in a question ("Faut-il envoyer des troupes ?")?"""
        sentence = self._parse.sentence_of(match.clause.trigger)
        token = self._tokens[match.clause.trigger]
        return (
            match.trigger.part == "verb"
            and token.feats.get("VerbForm") == "Inf"
            and sentence.role != "title"
            and self._tokens[sentence.last - 1].text == "?"
        )

    def _about(self, match: Match) -> bool:
        """Does the noun only say what an agreement is about ("un mémorandum sur les consultations")?"""
        kind, i = kinds()[match.frame.kind], match.clause.trigger
        if match.trigger.part != "noun" or kind.name == "ceasefire":
            return False
        if acts().behaviour[kind.name] == "gift" and self._summed(match.clause):
            return False
        token = self._tokens[i]
        if token.dep == "conj" and self._clauses.marker(i):  # "accords on buses and on extradition"
            token = self._tokens[token.head]
        return token.dep == "nmod" and token.head < i and self._tokens[token.head].low in self._status.instruments

    def _summed(self, clause: Clause) -> bool:
        """Does a sum stand with a noun: "un accord de prêt de 300 milliards de yens"?"""
        sentence = self._parse.sentence_of(clause.trigger)
        after = self._tokens[clause.last : min(clause.last + SUM, sentence.last)]
        return len(after) > 1 and after[0].low in self._clauses.grammar.of and after[1].pos == "NUM"

    def _purpose_of_protest(self, match: Match) -> bool:
        """Is an infinitive what an envoy was summoned for, as told before it: "called him in to protest"?"""
        sentence = self._tokens[match.clause.trigger].sent
        infinitive = self._tokens[match.clause.trigger].feats.get("VerbForm") == "Inf"
        told = (d for d in self._history.back(sentence) if d.sentence == sentence)
        return infinitive and any(d.kind == match.frame.kind for d in told)
