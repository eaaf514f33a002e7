"""Which: words that tell no act, but only say which text, whom or which act told before is meant."""

from __future__ import annotations

from depeche.codebook.kinds import kinds, one_act
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.dating import Dater
from depeche.reports.coders.draft import Draft, attributive


class Which:
    """Refuses the drafts of one article that only say which."""

    def __init__(self, clauses: ClauseReader, dater: Dater) -> None:
        self._parse = clauses.parse
        self._tokens = clauses.parse.tokens
        self._clauses = clauses
        self._dater = dater
        self._demonstratives = clauses.grammar.words("demonstratives") | clauses.grammar.possessives_of("one", "many")

    def texts(self, drafts: list[Draft]) -> None:
        """A participle without a day beside a text that something else is done to only says which text it is.

        "Moscou a dénoncé l'accord de pêche conclu avec Oslo" tells of no signature.
        """
        for draft in drafts:
            event = draft.event
            text_act = event is not None and kinds()[event.kind].of_text and kinds()[event.kind].symmetric
            if event is None or not text_act or event.date is not None or event.place is not None:
                continue
            others = [d for d in drafts if d.event is not None and d is not draft]
            token = self._tokens[draft.match.clause.trigger]
            binds = token.dep == "acl:relcl" and draft.match.trigger.part == "verb"
            binds = binds and self._clauses.object_clitic(token.i) is not None  # "l'accord qui le lie à Oslo"
            if binds and any(token.head in heads for d in others for heads in d.match.clause.slots.values()):
                draft.event, draft.refused = None, "only says which text it is"
                continue
            text = token.head
            if attributive(draft, self._tokens) and any(text in d.match.clause.of("object") for d in others):
                draft.event, draft.refused = None, "only says which text it is"

    def people(self, drafts: list[Draft]) -> None:
        """A participle without a day beside those to whom something else is done only says who they are.

        "Les deux Belges détenus à Téhéran ont été libérés mardi" tells of no arrest.
        """
        for draft in drafts:
            event, trigger = draft.event, draft.match.clause.trigger
            if event is None or event.status != "happened" or kinds()[event.kind].speech or kinds()[event.kind].of_text:
                continue
            if self._tokens[trigger].dep not in ("acl", "amod") or not draft.match.clause.passive:
                continue
            if any(self._tokens[c].dep.startswith("aux") for c in self._tokens[trigger].children):
                continue
            noun = self._tokens[trigger].head
            others = [d for d in drafts if d.event is not None and d is not draft and not attributive(d, self._tokens)]
            main = [d for d in others if noun in (*d.match.clause.of("object"), *d.match.clause.of("subject"))]
            if main and all(self._undated(trigger, d.match.clause.trigger) for d in main):
                draft.event, draft.refused = None, "only says whom something else is done to"

    def _undated(self, trigger: int, other: int) -> bool:
        """Does no day stand behind a participle, up to the verb of another act where that comes after it?"""
        sentence = self._parse.sentence_of(trigger)
        last = other if other > trigger else sentence.last
        return not any(trigger < first < last for first, _, _ in self._dater.in_sentence(sentence.number))

    def told_before(self, drafts: list[Draft]) -> None:
        """A noun that points back ("cette visite", "lors de son séjour") tells nothing new."""
        told: list[Draft] = []
        for draft in drafts:
            event = draft.event
            if event is None:
                continue
            before = any(
                one_act().get(t.frame.kind, t.frame.kind) == one_act().get(event.kind, event.kind) for t in told
            )
            if (
                draft.match.trigger.part == "noun"
                and before
                and event.status in ("happened", "ongoing")
                and self._points_back(draft)
            ):
                draft.event, draft.refused = None, "points back to what was told"
                continue
            if event.date or any(a.basis != "cast" for a in (*event.source, *event.target)):
                told.append(draft)  # what has neither side nor day in its words may be no act at all

    def _points_back(self, draft: Draft) -> bool:
        """Does a determiner say that a noun was told before, or is it the setting of something else, without a day?"""
        i = draft.match.clause.trigger
        first = self._clauses.phrase_start(i)
        determiner = self._tokens[first].low if first < i else ""
        if determiner in self._demonstratives and (
            draft.dated is None
            or draft.dated.mention is None
            or not self._dater.joined(draft.match.clause, draft.dated.mention)
        ):
            return True
        return draft.dated is None and self._clauses.is_setting(i)
