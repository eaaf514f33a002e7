"""Retold: an act that an article tells twice is coded once, at its fullest mention."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.codebook.actors import organisations, wholes
from depeche.codebook.kinds import kinds, one_act, quad_class
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.history import FORCE
from depeche.reports.coders.slots import Sides
from depeche.reports.coders.status import StatusReader
from depeche.reports.event import Actor, Event
from depeche.texts.parse import Parse
from depeche.texts.period import read_period

TOURED = "visit"  # kind of which one may have several stops
QUARRELS = frozenset({"criticise", "reject"})  # what a headline's "hits back" or "slams the door" is read as
OPENING, CLOSING = frozenset("«“"), frozenset("»”")
_HEADS = frozenset({"head_of_state", "head_of_government"})


class Retold:
    """Finds what one article tells twice."""

    def __init__(self, parse: Parse, status: StatusReader) -> None:
        self._parse = parse
        self._tokens = parse.tokens
        self._status = status

    def once(self, drafts: list[Draft]) -> None:
        """Told twice is coded once, at the fullest mention."""
        kept: list[Draft] = []
        for draft in drafts:
            event = draft.event
            if event is None:
                continue
            twin = next((k for k in kept if self._same(k, draft)), None)
            if twin is None or twin.event is None:
                kept.append(draft)
                continue
            if self._fullness(draft) > self._fullness(twin):
                twin.event, twin.refused = None, f"told more fully by {event.frame}"
                kept[kept.index(twin)] = draft
            else:
                draft.event, draft.refused = None, f"told before by {twin.event.frame}"

    def told_already(self, new: list[Draft], drafts: list[Draft]) -> None:
        """Of acts that are only likely those are refused that may well be one told already: one of their kind between
        the same, unless the two are told to be of different days.
        """
        coded = [draft for draft in drafts if draft.event is not None]
        for draft in new:
            twin = next((k for k in coded if _alike(k.event, draft.event) or _leg(draft.event, k.event)), None)
            if twin is not None and twin.event is not None:
                draft.event, draft.refused = None, f"told before by {twin.event.frame}"
            elif draft.event is not None:
                coded.append(draft)

    def headlines(self, drafts: list[Draft]) -> None:
        """A headline's word for a quarrel gives way to the act of the body: "London hits back" to the expulsion."""
        body = [d.event for d in drafts if d.event is not None and not self._in_title(d)]
        deeds = [e for e in body if quad_class().get(e.type) == FORCE]
        for draft in drafts:
            event = draft.event
            if event is None or event.kind not in QUARRELS or not self._in_title(draft):
                continue
            told = next((e for e in deeds if _between_the_same(e, event)), None)
            if told is not None:
                draft.event, draft.refused = None, f"the headline's word for {told.frame}"

    def _in_title(self, draft: Draft) -> bool:
        """Is an act told by a headline?"""
        return self._parse.sentence_of(draft.match.clause.trigger).role == "title"

    def _same(self, one: Draft, two: Draft) -> bool:
        a, b = one.event, two.event
        if a is None or b is None or not (_alike(a, b) or _leg(a, b) or _leg(b, a)):
            return False
        if kinds()[a.kind].speech and not self._one_saying(one, two):
            return False
        fact = ("happened", "ongoing")
        if a.status != b.status and not (a.status in fact and b.status in fact):
            return False
        if a.persons and b.persons and not set(a.persons) & set(b.persons):
            return False
        if one_act().get(a.kind, a.kind) == "meeting" and _other_persons(a, b):
            return False
        if one_act().get(a.kind, a.kind) == "meeting" and not _one_level(one.sides, two.sides):
            return False
        return not (kinds()[a.kind].of_text and self._another_text(one, two))

    def _another_text(self, one: Draft, two: Draft) -> bool:
        """Does the body introduce, beside a text already told of there, one of another name: "signed a memorandum"?"""
        if any(self._parse.sentence_of(d.match.clause.trigger).role == "title" for d in (one, two)):
            return False
        held = [self._texts(d) for d in (one, two)]
        heads = [{self._tokens[h].low for h in texts} for texts in held]
        if not heads[0] or not heads[1] or heads[0] & heads[1]:
            return False
        counted = any(
            self._tokens[c].feats.get("Definite") == "Ind" or self._tokens[c].dep == "nummod"
            for h in held[1]
            for c in self._tokens[h].children
            if c < h
        )
        dated = (
            one.event is not None and two.event is not None and one.event.date is None and two.event.date is not None
        )
        return counted or (dated and two.match.trigger.part == "noun" and two.match.clause.trigger in held[1])

    def _texts(self, draft: Draft) -> list[int]:
        """The texts that an act is done to: the noun itself, what is signed, or to what a name is put."""
        clause, words = draft.match.clause, self._status.instruments
        if draft.match.trigger.part == "noun" and self._tokens[clause.trigger].low in words:
            return [clause.trigger]
        held = [h for slot in ("object", "to") for h in clause.of(slot) if self._tokens[h].low in words]
        return held or list(clause.of("object"))

    def _one_saying(self, one: Draft, two: Draft) -> bool:
        """Two speech acts of one kind are told twice only by a headline, or in one sentence."""
        i, j = one.match.clause.trigger, two.match.clause.trigger
        roles = {self._parse.sentence_of(i).role, self._parse.sentence_of(j).role}
        return self._tokens[i].sent == self._tokens[j].sent or "title" in roles or self._quoted_next(i, j)

    def _quoted_next(self, i: int, j: int) -> bool:
        """Do the next sentence's quoted words say what was told: "a dénoncé la décision. « Je la condamne », ..."?"""
        if self._tokens[j].sent != self._tokens[i].sent + 1:
            return False
        before = self._tokens[self._parse.sentence_of(j).first : j]
        opened = max((t.i for t in before if t.text in OPENING), default=-1)
        closed = max((t.i for t in before if t.text in CLOSING), default=-1)
        return opened > closed

    def _fullness(self, draft: Draft) -> tuple[int, int, int, int, int]:
        event = draft.event
        if event is None:
            return (0, 0, 0, 0, 0)
        stated = sum(a.basis == "stated" for a in (*event.source, *event.target))
        precise = (
            0
            if event.date is None
            else 3
            if event.date_basis == "stated"
            else 2
            if event.date_basis == "relative"
            else 1
        )
        title = self._parse.sentence_of(draft.match.clause.trigger).role == "title"
        tour = len(event.target) if event.kind == TOURED else 0
        return (tour, precise, 0 if title else 1, stated, 1 if draft.match.trigger.part == "verb" else 0)


def _alike(one: Event | None, two: Event | None) -> bool:
    """Are two acts of one kind, between the same, and not told to be of different days?"""
    if one is None or two is None or one.type != two.type or not _between_the_same(one, two):
        return False
    if one_act().get(one.kind, one.kind) != one_act().get(two.kind, two.kind):
        return False
    if one.date is None or two.date is None:
        # What is done every year is not what was done in one.
        return (one.status == "ongoing") == (two.status == "ongoing") or one.date == two.date
    return read_period(one.date).overlaps(read_period(two.date))


def _leg(part: Event | None, whole: Event | None) -> bool:
    """Is a visit the part of a journey to several states that lies within its days?"""
    if part is None or whole is None:
        return False
    if part.kind != TOURED or whole.kind != TOURED or part.date is None or whole.date is None:
        return False
    went = [{a.code for a in event.target} for event in (part, whole)]
    span, days = read_period(whole.date), read_period(part.date)
    lasts = span.first is not None and span.last is not None and span.first < span.last
    return lasts and _wholly(part.source) == _wholly(whole.source) and went[0] < went[1] and span.overlaps(days)


def _other_persons(a: Event, b: Event) -> bool:
    """Does somebody else of a state take part in the one than in the other: first its president, then its premier?"""
    told = [{actor.code: actor.person for actor in event.source if actor.person} for event in (a, b)]
    return any(told[0][code] != told[1][code] for code in told[0].keys() & told[1].keys())


def _between_the_same(one: Event, two: Event) -> bool:
    """Do two acts have the same doers and the same states to which they are done?"""
    return all(_wholly(x) == _wholly(y) for x, y in ((one.source, two.source), (one.target, two.target)))


def _wholly(side: Sequence[Actor]) -> set[str]:
    """The codes of a side, an organ's being that of its organisation: the Council's envoy is the organisation's too."""
    codes = {actor.code for actor in side}
    organs = {code for code in codes if code in organisations()}
    return codes - organs | {wholes().get(code, code) for code in organs}


def _one_level(a: Sides, b: Sides) -> bool:
    """Can two meetings be one: not when heads of state meet in one and ministers in the other."""
    ranks = [
        frozenset("head" if f.ref.rank in _HEADS else "other" for f in s.source if f.ref and f.ref.rank) for s in (a, b)
    ]
    return not ranks[0] or not ranks[1] or ranks[0] == ranks[1]
