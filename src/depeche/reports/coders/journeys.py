"""Journeys: visits told by their stops, each with its own day, or without a verb by where somebody is."""

from __future__ import annotations

from dataclasses import replace

from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.mentions.refs import Ref
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.dating import Dated
from depeche.reports.coders.draft import Draft, dated_by, replace_event
from depeche.reports.coders.fitting import Fitting
from depeche.reports.coders.matching import Match
from depeche.reports.coders.sides import SideFinder
from depeche.reports.coders.slots import Found, Sides, actors_of, persons_of
from depeche.reports.coders.standing import Standing
from depeche.reports.coders.stops import Stop, StopReader
from depeche.reports.coders.today import Today
from depeche.reports.coders.verdict import Verdict
from depeche.reports.event import Actor, Event, Place
from depeche.texts.quotation import Quotation


class Journeys:
    """Codes the visits of one article that its stops and whereabouts tell."""

    def __init__(
        self,
        cast: Cast,
        clauses: ClauseReader,
        stops: StopReader,
        finder: SideFinder,
        fitting: Fitting,
        standing: Standing,
        today: Today,
    ) -> None:
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._clauses = clauses
        self._stops = stops
        self._finder = finder
        self._fitting = fitting
        self._standing = standing
        self._today = today

    def by_stops(self, draft: Draft) -> list[Draft]:
        """A journey to several places, each on its own day, makes as many: "sera lundi à Riyad et mardi au Caire"."""
        event = draft.event
        if event is None or event.kind != "visit" or draft.match.trigger.part != "verb":
            return []
        stops = self._stops.after(draft.match.clause)
        own = {a.code for a in event.source}
        if len(stops) < len(event.target) or any(stop.code in own for stop in stops):
            return []
        return [replace_event(draft, self._at_stop(draft, event, stop)) for stop in stops]

    def _at_stop(self, draft: Draft, event: Event, stop: Stop) -> Event:
        """The visit that one stop of a journey is."""
        mention = self._fitting.fitted(draft.match, draft.verdict, stop.mention)
        dated = self._standing.plausible(draft.match, event.status, dated_by(mention))
        start, end = self._tokens[stop.first].start, self._tokens[stop.last - 1].end
        name = self._parse.text[self._tokens[stop.ref.first].start : self._tokens[stop.ref.last - 1].end]
        return replace(
            event,
            target=(Actor(code=stop.code, basis="stated"),),
            date=dated.edtf if dated else None,
            date_basis=dated.basis if dated else None,
            status=self._today.status(event.status, dated),
            place=Place(name=name, country=stop.code),
            evidence=Quotation.of(self._parse.text, start, end),
        )

    def add(self, drafts: list[Draft]) -> None:
        """Visits told without a verb: "le Premier ministre hongrois, en Chine depuis dimanche, a vu Xi Jinping"."""
        known = {k for d in drafts if d.event is not None for k in range(d.match.clause.trigger, d.match.clause.last)}
        for match, stop in self._stops.beside():
            start = self._tokens[self._clauses.phrase_start(stop.first)].start
            dated = dated_by(stop.mention)
            if match.clause.trigger in known or dated is None:
                continue
            since = stop.mention.bound == "since"
            if since:
                dated = replace(dated, edtf=stop.mention.bounded_edtf() or dated.edtf)
            draft = self._stay(match, stop.ref, stop.code, dated, "ongoing" if since else "happened")
            if draft is not None and draft.event is not None:
                first = min(start, self._tokens[match.clause.of("subject")[0]].start)
                quoted = Quotation.of(self._parse.text, first, self._tokens[stop.last - 1].end)
                draft.event = replace(draft.event, evidence=quoted)
                drafts.append(draft)
        for match, ref in self._stops.headed():
            code = ref.codes[0] if ref.codes or ref.name is None else ref.name.code
            draft = None if match.clause.trigger in known else self._stay(match, ref, code, None, "happened")
            if draft is not None:
                drafts.append(draft)
        drafts.sort(key=lambda d: d.match.clause.trigger)

    def _stay(self, match: Match, ref: Ref, code: str, dated: Dated | None, status: str) -> Draft | None:
        """The visit of somebody of whom it is only said where he is."""
        who = match.clause.of("subject")[0]
        doers = self._finder.slots.actors(who, source=True)[0]
        if len(doers) != 1 or doers[0].code == code:
            return None
        sides = Sides(doers, [Found(code, "stated", "where somebody is", ref, ref.first)])
        end = self._tokens[ref.last - 1].end
        event = Event(
            kind=match.frame.kind,
            type=match.frame.type or kinds()[match.frame.kind].type or "",
            mode=kinds()[match.frame.kind].mode,
            domains=(),
            source=actors_of(sides.source),
            target=actors_of(sides.target),
            persons=persons_of(sides),
            date=dated.edtf if dated else None,
            date_basis=dated.basis if dated else None,
            place=Place(name=self._parse.text[self._tokens[ref.first].start : end], country=code),
            status=status if status == "ongoing" else self._today.status(status, dated),
            according_to=None,
            evidence=Quotation.of(self._parse.text, self._tokens[who].start, end),
            frame=match.frame.id,
        )
        return Draft(match, sides, Verdict(status, "told beside who is there"), dated, event)
