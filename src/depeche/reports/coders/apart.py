"""Apart: acts told at once that are several: each with the other, one by one, by agents who have days of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from depeche.codebook.kinds import kinds, one_act
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.dating import Dater
from depeche.reports.coders.draft import Draft, replace_event
from depeche.reports.coders.sides import SideFinder
from depeche.reports.coders.slots import actors_of
from depeche.reports.event import Actor, Event
from depeche.texts.parse import Parse
from depeche.texts.quotation import Quotation

APART = 14  # tokens after a trigger in which words that tell meetings apart may stand
APIECE = 3  # tokens after a trigger in which "each" may stand
RATIFIERS = 3  # so many at the most are told to ratify each for itself


class Apart:
    """Parts the drafts of one article that tell several acts at once."""

    def __init__(self, parse: Parse, clauses: ClauseReader, finder: SideFinder, dater: Dater) -> None:
        self._parse = parse
        self._tokens = parse.tokens
        self._clauses = clauses
        self._finder = finder
        self._dater = dater
        self._separately = clauses.grammar.words("separately")
        self._apiece_alone = clauses.grammar.words("distributive_alone")
        self._distributive = clauses.grammar.words("distributive")

    def each(self, draft: Draft) -> list[Draft]:
        """Two who do it each to the other make two events."""
        event = draft.event
        if event is not None and len(event.source) > 2 and (event.kind == "call" or self._one_by_one(draft, event)):
            return self._each_call(draft, event)
        apart = self._each_with(draft, event) if event is not None else []
        if apart:
            return apart
        if event is not None and self._apiece(draft, event):
            return [replace_event(draft, replace(event, source=(one,))) for one in event.source]
        if (
            event is not None
            and kinds()[event.kind].of_text
            and kinds()[event.kind].each
            and 1 < len(event.source) <= RATIFIERS
        ):
            return self._each_party(draft, event)
        if event is None or not kinds()[event.kind].each or len(event.source) != 2:
            return [draft]
        pair = [f for f in draft.sides.source if (f.ref is not None and f.ref.group == "pair") or f.basis == "cast"]
        pair = pair or (draft.sides.source if draft.sides.target is draft.sides.source else [])
        own = {a.code for a in event.source}
        if not pair or any(a.code not in own and a.basis != "cast" for a in event.target):
            return [draft]
        one, two = event.source
        return [replace_event(draft, replace(event, source=(a,), target=(b,))) for a, b in ((one, two), (two, one))]

    def _each_with(self, draft: Draft, event: Event) -> list[Draft]:
        """Several who do it each with one other: "Oman and Qatar each signed a pact with Egypt"."""
        clause = draft.match.clause
        near = range(max(0, clause.trigger - 2), min(len(self._tokens), clause.last + APIECE))
        told = any(self._tokens[k].low in self._distributive for k in near) or self._told_apart(near)
        if not kinds()[event.kind].symmetric or len(event.source) <= 2 or not told:
            return []
        others = {f.code for h in clause.of("with") for f in self._finder.slots.actors(h, source=False)[0]}
        one = [a for a in event.source if a.code in others]
        if len(one) != 1:
            return []
        pairs = [tuple(sorted((one[0], a), key=lambda x: x.code)) for a in event.source if a is not one[0]]
        return [replace_event(draft, replace(event, source=pair, target=pair)) for pair in pairs]

    def agents_apart(self, draft: Draft) -> list[Draft]:
        """Others who did the same, each on its own day: "ratifié en mars par Belgrade, puis en juin par Podgorica"."""
        event, clause = draft.event, draft.match.clause
        if event is None or not kinds()[event.kind].each or not clause.passive:
            return []
        own = {a.code for a in event.source}
        parties = own | {a.code for a in event.target}
        told: list[Draft] = []
        for k in self._further_agents(clause):
            found, _ = self._finder.slots.actors(k, source=True)
            codes = {f.code for f in found}
            if not codes or codes & own:
                continue
            others = parties - codes if codes & parties else {a.code for a in event.target}
            source = actors_of(found)
            basis = {a.code: a.basis for a in (*event.source, *event.target)}
            target = tuple(Actor(code=c, basis=basis.get(c, "coreference")) for c in sorted(others))
            dated = self._dater.date(Clause(k, k + 1, None), speech=False)
            first = self._clauses.phrase_start(k)
            start, end = self._tokens[first].start, self._tokens[k].end
            if dated is not None and dated.mention is not None:
                start, end = min(start, dated.mention.start), max(end, dated.mention.end)
            if target:
                again = replace(
                    event,
                    source=source,
                    target=target,
                    persons=(),
                    date=dated.edtf if dated else None,
                    date_basis=dated.basis if dated else None,
                    evidence=Quotation.of(self._parse.text, start, end),
                )
                told.append(replace_event(draft, again))
                own |= codes
        return told

    def _further_agents(self, clause: Clause) -> list[int]:
        """Agents with a preposition of their own behind the first, in the same clause."""
        agents = self._clauses.grammar.slots.get("by", ())
        first = max((h for h in clause.of("subject") if h > clause.trigger), default=None)
        if first is None:
            return []
        found = []
        for k in range(first + 1, self._parse.sentence_of(clause.trigger).last):
            token = self._tokens[k]
            if token.feats.get("VerbForm") == "Fin" or token.text in ";:":
                break
            if token.pos in ("NOUN", "PROPN") and (
                self._clauses.marker_before(self._clauses.phrase_start(k)) in agents
                and not any(self._tokens[c].pos == "VERB" for c in range(first + 1, k) if c != clause.trigger)
            ):
                found.append(k)
        return found

    def _each_party(self, draft: Draft, event: Event) -> list[Draft]:
        """Each of several who ratify a text does it towards all the others."""
        named = [a for a in event.target if a.basis != "cast"]
        everybody = {a.code: a for a in (*named, *event.source)}
        return [
            replace_event(
                draft,
                replace(event, source=(one,), target=tuple(everybody[c] for c in sorted(everybody) if c != one.code)),
            )
            for one in event.source
        ]

    def _apiece(self, draft: Draft, event: Event) -> bool:
        """Does each of several do it for itself: "ont promis chacun vingt policiers"?"""
        if len(event.source) < 2 or {a.code for a in event.source} & {a.code for a in event.target}:
            return False
        clause = draft.match.clause
        refs = [f.ref for f in draft.sides.source if f.ref is not None]
        if any(r.last - r.first == 1 and self._tokens[r.first].low in self._apiece_alone for r in refs):
            return True  # "Both deny it"
        sentence = self._parse.sentence_of(clause.trigger)
        first = min([*clause.of("subject"), clause.trigger])
        near = range(max(sentence.first, first), min(sentence.last, clause.last + APIECE))
        if any(self._tokens[k].low in self._distributive for k in near) or self._closed_apiece(clause):
            return True
        before = range(max(sentence.first, clause.trigger - APART), clause.trigger)
        return self._told_apart(before)

    def _closed_apiece(self, clause: Clause) -> bool:
        """Does a word for each close the clause behind a comma: "ont rappelé leurs envoyés, chacune de son côté"?"""
        sentence = self._parse.sentence_of(clause.trigger)
        for k in range(clause.last, sentence.last):
            if self._tokens[k].pos == "VERB" or self._tokens[k].text in ";:":
                return False
            if self._tokens[k].low in self._distributive:
                return self._tokens[k - 1].text == ","
        return False

    def _told_apart(self, tokens: Sequence[int]) -> bool:
        """Do words for one after the other stand among these?"""
        said = " ".join(self._tokens[k].low for k in tokens)
        return any(f" {words} " in f" {said} " for words in self._separately)

    def _one_by_one(self, draft: Draft, event: Event) -> bool:
        """Does somebody meet several one after the other: "received the pair separately"?"""
        clause = draft.match.clause
        sentence = self._parse.sentence_of(clause.trigger)
        near = range(max(sentence.first, clause.trigger - 2), min(sentence.last, clause.last + APART))
        return one_act().get(event.kind, event.kind) == "meeting" and self._told_apart(near)

    def _each_call(self, draft: Draft, event: Event) -> list[Draft]:
        """One who rings several makes as many calls."""
        heads = draft.match.clause.of("subject")
        callers = {f.code for head in heads for f in self._finder.slots.actors(head, source=True)[0]}
        own = [a for a in event.source if a.code in callers]
        if len(own) != 1:
            return [draft]
        calls = []
        for other in event.source:
            if other is not own[0]:
                both = tuple(sorted((own[0], other), key=lambda a: a.code))
                call = replace(event, source=both, target=both)
                calls.append(replace_event(draft, call))
        return calls
