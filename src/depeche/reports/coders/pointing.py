"""Pointing: acts that the text tells again of somebody else, without naming them, made into drafts.

Which words do so is read in `likewise`; here they find the act at which they point, and whose side they name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.mentions.names import PLACE_TYPES
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.dating import Dated, Dater
from depeche.reports.coders.draft import Draft, replace_event
from depeche.reports.coders.likewise import Likewise
from depeche.reports.coders.sides import SideFinder
from depeche.reports.coders.slots import actors_of
from depeche.reports.coders.today import Today
from depeche.reports.event import Actor, Event
from depeche.texts.quotation import Quotation

BACK = 2  # sentences back to the act that "likewise" points at


class Pointing:
    """Codes the acts of one article that are told by pointing at others."""

    def __init__(
        self,
        cast: Cast,
        clauses: ClauseReader,
        acts: Sequence[Likewise],
        finder: SideFinder,
        dater: Dater,
        today: Today,
    ) -> None:
        self._cast = cast
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._acts = acts
        self._finder = finder
        self._dater = dater
        self._today = today
        self._places = clauses.grammar.words("place")
        self._ratifiers: set[str] = set()

    def add(self, drafts: list[Draft]) -> None:
        """Acts that the text tells again of somebody else, without naming them: "Poland followed suit"."""
        told = [(d, d.match.clause.trigger) for d in drafts if d.event is not None]
        texts = [d.event for d in drafts if d.event is not None and kinds()[d.event.kind].of_text]
        self._ratifiers = {a.code for event in texts if kinds()[event.kind].each for a in event.source}
        for one in self._acts:
            before = self._pointed_at(one, told)
            if before is None or before.event is None:
                continue
            for some in self._doers(one, before.event):
                event = self._event(one, before, before.event, some)
                if event is not None:
                    for draft in drafts if one.gap else ():
                        if draft.match is before.match:
                            self._no_target(draft, some)
                    self._own_day(before, one)
                    drafts.append(replace_event(before, event))
                    told.append((drafts[-1], one.first))
                    self._ratifiers |= {a.code for a in event.source if kinds()[event.kind].of_text}
                    drafts[-1].notes.append("told by pointing at what was told before")

    def _pointed_at(self, one: Likewise, told: Sequence[tuple[Draft, int]]) -> Draft | None:
        """The act that it points at: the last of its sentence, else the first of the last sentence with acts."""
        own = self._tokens[one.first].sent
        here = [(at, d) for d, at in told if self._tokens[at].sent == own and at < one.first]
        if one.into:
            here = [(at, d) for at, d in here if d.frame.kind == "visit"]
        if here or one.gap:
            return max(here, key=lambda row: row[0])[1] if here else None
        near = [(at, d) for d, at in told if 0 < own - self._tokens[at].sent <= BACK]
        last = max((self._tokens[at].sent for at, _ in near), default=0)
        acts_there = [d for at, d in sorted(near, key=lambda row: row[0]) if self._tokens[at].sent == last]
        if one.back:  # what was only said beside a deed is not paid back in kind
            deeds = [d for _, d in sorted(near, key=lambda row: row[0]) if not kinds()[d.frame.kind].speech]
            acts_there = deeds or acts_there
        return acts_there[-1 if one.back else 0] if acts_there else None

    def _doers(self, one: Likewise, event: Event) -> list[tuple[Actor, ...]]:
        """Who does it: each apart where the kind is done by each, else all together."""
        doers = self._finder.slots.actors(one.ref.first, source=True)[0]
        if one.echo and one.gap:  # whom the act before is done to is no doer of this one
            doers = [f for f in doers if f.token is None or f.token >= one.first]
        if not doers:
            return []
        actors = self._house(one, event) or actors_of(doers)
        each = kinds()[event.kind].each and not self._visited(one, event)
        return [(a,) for a in actors] if each else [actors]

    def _house(self, one: Likewise, event: Event) -> tuple[Actor, ...]:
        """Whose a house is that is named without its state: that of the seat behind it, else of the parliament before.

        "The lower house passed it in May and the Senate on 3 June"; "parliament in Lima followed".
        """
        k = one.ref.last
        if one.ref.group != "body" or one.ref.basis == "stated" or not kinds()[event.kind].of_text:
            return ()
        seat = (
            self._cast.refs.at.get(k + 1) if self._tokens[min(k, len(self._tokens) - 1)].low in self._places else None
        )
        if seat is not None:
            return tuple(Actor(code=code, basis="stated") for code in seat.codes)
        return event.source if one.gap else ()

    @staticmethod
    def _no_target(draft: Draft, doers: tuple[Actor, ...]) -> None:
        """Take who does the like out of those it was done to, where a list led astray: "à Paris, Tunis le sien"."""
        event, own = draft.event, {a.code for a in doers}
        if event is None or kinds()[event.kind].symmetric or kinds()[event.kind].of_text:
            return
        rest = tuple(a for a in event.target if a.code not in own)
        if rest and len(rest) < len(event.target):
            draft.event = replace(event, target=rest)

    def _own_day(self, before: Draft, one: Likewise) -> None:
        """Give an act its own day, where it took that of the one joined to it: "saw A on Sunday and B on Monday"."""
        event, mention = before.event, one.mention
        if event is None or mention is None or not one.gap or event.date != mention.edtf:
            return
        trigger, sentence = before.match.clause.trigger, self._tokens[one.first].sent
        between = [m for a, b, m in self._dater.in_sentence(sentence) if trigger < a and b < one.first and m.edtf]
        if between and between[-1] is not mention:
            start, end = event.evidence.start, min(event.evidence.end, self._tokens[one.first - 1].start)
            held = Quotation.of(self._parse.text, min(start, between[-1].start), max(end, between[-1].end))
            before.event = replace(event, date=between[-1].edtf, evidence=held)

    def _event(self, one: Likewise, before: Draft, event: Event, doers: tuple[Actor, ...]) -> Event | None:
        """The event that is told so, where it can be done by somebody else."""
        sides = self._sides(one, before, event, doers)
        if sides is None or not _repeatable(one, event):
            return None
        if one.whose and not kinds()[event.kind].symmetric:
            sides = (doers, tuple(Actor(code=code, basis="stated") for code in one.whose))
        if event.status == "negated":  # "Oslo has not ratified it. Helsinki did so in May."
            event = replace(event, status="happened", date=None)
        mention, kept = one.mention, one.gap or one.echo
        date, basis = (event.date, event.date_basis) if kept else (None, None)
        if mention is not None:
            date = mention.bounded_edtf() if mention.bound == "by" else mention.edtf
            basis = "stated" if mention.basis == "stated" else "relative"
        status = "planned" if one.planned else event.status
        start, end = self._tokens[one.first].start, self._tokens[one.last - 1].end
        if mention is not None:
            start, end = min(start, mention.bound_start), max(end, mention.end)
        return replace(
            event,
            source=sides[0],
            target=sides[1],
            persons=(one.ref.person.name,) if one.ref.person else (),
            date=date,
            date_basis=basis,
            place=None,
            status=self._today.status(status, Dated(date, basis or "")) if date else status,
            evidence=Quotation.of(self._parse.text, start, end),
        )

    def _sides(
        self, one: Likewise, before: Draft, event: Event, doers: tuple[Actor, ...]
    ) -> tuple[tuple[Actor, ...], tuple[Actor, ...]] | None:
        """The sides of what is told so."""
        own = {a.code for a in doers}
        source, target = {a.code for a in event.source}, {a.code for a in event.target}
        kind = kinds()[event.kind]
        if one.place is not None:
            hosts = tuple(Actor(code=c, basis="stated") for c in one.place.codes if c not in own)
            return (doers, hosts) if hosts and kind.name == "visit" else None
        if kind.symmetric:
            return self._joint_sides(one, before, event, doers)
        if one.back:  # what will be done in return is a threat, unless it is a visit
            returned = own <= target and not own & source and (not one.planned or kind.name == "visit")
            return (doers, event.source) if returned else None
        if self._visited(one, event):
            return (event.source, doers) if not own & (source | target) else None
        if one.gap and self._undergoes(one, before):
            # "summoned the Greek envoy on Monday and the Danish one on Friday"
            return (event.source, doers) if not own & source else None
        return self._done_alike(one, event, doers)

    def _done_alike(
        self, one: Likewise, event: Event, doers: tuple[Actor, ...]
    ) -> tuple[tuple[Actor, ...], tuple[Actor, ...]] | None:
        """The sides where somebody else does it to those to whom it was done before, or to all other parties."""
        own, kind = {a.code for a in doers}, kinds()[event.kind]
        source, target = {a.code for a in event.source}, {a.code for a in event.target}
        if own & source and not (kind.of_text and own == source and one.mention is not None):
            return None
        if own <= target and all(a.basis == "cast" for a in event.target) and not kind.of_text:
            return None  # whom the cast gave for the act before it is who does this one
        everybody = {a.code: a for a in (*event.source, *event.target)}
        joint = kind.of_text and (len(target) > 1 or target <= self._ratifiers)
        if one.gap and not own & source and own < target:
            others = {a.code: a for a in event.target}  # a list led astray
        else:
            others = everybody if own <= target or joint else {a.code: a for a in event.target}
        rest = tuple(others[c] for c in sorted(others) if c not in own)
        return (doers, rest) if rest or not event.target else None

    @staticmethod
    def _visited(one: Likewise, event: Event) -> bool:
        """Are they the next stops of a journey: "flies to Samoa on Monday; Tonga and Fiji follow"?"""
        name = one.ref.name
        place = name is not None and name.type in PLACE_TYPES
        return event.kind == "visit" and place and not one.back and (one.gap or one.ref.group == "state")

    def _undergoes(self, one: Likewise, before: Draft) -> bool:
        """Is whoever is joined told like those to whom it was done, and not like who did it: an envoy, a person?"""
        clause, refs = before.match.clause, self._cast.refs
        groups = {
            slot: {ref.group for h in clause.of(slot) if (ref := refs.at.get(h)) is not None}
            for slot in ("subject", "object")
        }
        return one.ref.group in groups["object"] and bool(groups["subject"]) and one.ref.group not in groups["subject"]

    def _joint_sides(
        self, one: Likewise, before: Draft, event: Event, doers: tuple[Actor, ...]
    ) -> tuple[tuple[Actor, ...], tuple[Actor, ...]] | None:
        """Whom the same one met or rang next: "phoned Paris on Monday, then Rome on Tuesday"."""
        if one.joins:
            everybody = {a.code: a for a in (*event.source, *doers)}
            all_sides = tuple(everybody[c] for c in sorted(everybody))
            dated = one.mention is not None or one.planned  # else it is told of the same act
            return (all_sides, all_sides) if dated and len(all_sides) > len(event.source) else None
        heads = before.match.clause.of("subject")
        callers = actors_of(f for head in heads for f in self._finder.slots.actors(head, source=True)[0])
        if not one.gap or len(callers) != 1 or {a.code for a in doers} & {a.code for a in event.source}:
            return None
        both = tuple(sorted((*callers, *doers), key=lambda a: a.code))
        return both, both


def _repeatable(one: Likewise, event: Event) -> bool:
    """Can an act of this status be told again of somebody else in such words?"""
    if event.status == "negated":
        return not (one.gap or one.echo)
    if event.status == "planned":
        return one.gap or one.echo or one.planned
    return event.status in ("happened", "ongoing")
