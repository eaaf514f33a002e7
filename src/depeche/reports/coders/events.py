"""Events: from the matches of an article to its events, each once."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.mentions.dates import DateMention
from depeche.mentions.subject import Subject
from depeche.reports.coders.agreed import Agreed
from depeche.reports.coders.apart import Apart
from depeche.reports.coders.bills import Bills
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.counted import Counter
from depeche.reports.coders.dating import Dated, Dater
from depeche.reports.coders.destinations import Destinations
from depeche.reports.coders.doers import Doers
from depeche.reports.coders.domains import domains_of
from depeche.reports.coders.draft import FINAL, Draft
from depeche.reports.coders.dropped import Dropped
from depeche.reports.coders.echoes import EchoReader
from depeche.reports.coders.evidence import Evidence
from depeche.reports.coders.fitting import Fitting
from depeche.reports.coders.houses import HouseReader
from depeche.reports.coders.journeys import Journeys
from depeche.reports.coders.lacking import Lacking
from depeche.reports.coders.lasting import Lasting
from depeche.reports.coders.learnt.days import complete as complete_days
from depeche.reports.coders.learnt.options import Options
from depeche.reports.coders.learnt.reader import tables
from depeche.reports.coders.learnt.second import SecondReader
from depeche.reports.coders.likewise import LikewiseReader
from depeche.reports.coders.matching import Match, Matcher
from depeche.reports.coders.mere_words import MereWords
from depeche.reports.coders.parties import Parties
from depeche.reports.coders.pointing import Pointing
from depeche.reports.coders.retold import Retold
from depeche.reports.coders.serving import Serving
from depeche.reports.coders.settings import Settings
from depeche.reports.coders.settling import Around, settled
from depeche.reports.coders.sides import SideFinder
from depeche.reports.coders.slots import Sides, actors_of, persons_of
from depeche.reports.coders.standing import Standing
from depeche.reports.coders.status import StatusReader, operators
from depeche.reports.coders.stops import StopReader
from depeche.reports.coders.today import Today
from depeche.reports.coders.unlikely import Unlikely
from depeche.reports.coders.verdict import Verdict
from depeche.reports.coders.vouching import Vouching
from depeche.reports.coders.where import Where
from depeche.reports.coders.which import Which
from depeche.reports.coders.yardsticks import Yardsticks
from depeche.reports.event import Event

TRIES = 3  # frames of one kind tried on one trigger, the first that finds its sides being taken


class EventCoder:
    """Codes the events of one article."""

    def __init__(
        self,
        cast: Cast,
        language: str,
        mentions: Sequence[DateMention],
        published: datetime.date | None,
        clauses: ClauseReader,
        subject: Subject,
        scene: str | None = None,
        again: bool = True,
    ) -> None:
        self._again = again
        self._language = language
        self._cast = cast
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._published = published
        self._clauses = clauses
        self._subject = subject
        light = operators(language).light
        self._matcher = Matcher(cast, clauses, language, light)
        self.sums = self._matcher.sums
        self._finder = SideFinder(cast, clauses, language)
        self._status = StatusReader(clauses, language)
        self._echoes = EchoReader(clauses, language, light)
        self.houses = HouseReader(clauses, language)
        self.dater = Dater(clauses, mentions)
        today = Today(published)
        counted = clauses.grammar.tables.get("counted_from") or {}
        before, after = (frozenset(map(str, counted.get(side) or ())) for side in ("before", "after"))
        counter = Counter(cast, language, before, after)
        self._settings = Settings(cast, clauses, self.dater, self._status, counter, published)
        self._fitting = Fitting(cast, clauses, self.dater, self._settings, today, language)
        self._lasting = Lasting(clauses, self.dater, self._status, today, language)
        agreed = Agreed(clauses, today, language)
        self._standing = Standing(cast, self.dater, self._status, self._matcher, self._lasting, agreed, today)
        self._dropped = Dropped(clauses, self.dater, today, language)
        self._destinations = Destinations(cast, clauses, self._finder, scene)
        self._mere_words = MereWords(cast, clauses, self._status, self._finder.history)
        self._yardsticks = Yardsticks(clauses, counter, self._status, today)
        self._doers = Doers(cast, self._finder.strangers, self.dater, self._status, self._matcher, language)
        self._lacking = Lacking(self._destinations)
        self._evidence = Evidence(cast.parse)
        self._where = Where(cast, clauses)
        stops = StopReader(cast, clauses, self.dater, language)
        self._journeys = Journeys(cast, clauses, stops, self._finder, self._fitting, self._standing, today)
        likewise = tuple(LikewiseReader(cast, clauses, self.dater, self._status, language).acts())
        self._finder.likewise = {k for one in likewise for k in range(one.ref.first, one.last)}
        self._pointing = Pointing(cast, clauses, likewise, self._finder, self.dater, today)
        self._apart = Apart(cast.parse, clauses, self._finder, self.dater)
        self._serving = Serving(cast, clauses, self._status, published)
        self._which = Which(clauses, self.dater)
        self._retold = Retold(cast.parse, self._status)
        self._vouching = Vouching(cast, clauses, self._finder, subject)
        self._parties = Parties(cast)
        self._bills = Bills(cast, self.houses)
        self.second = SecondReader(cast, self._matcher, language, self._finder.opposed)
        self._unlikely = Unlikely(clauses, self._finder, self._status, language)

    def drafts(self) -> list[Draft]:
        """Every match of the article, coded or refused with the reason."""
        drafts = self._matched()
        self._journeys.add(drafts)
        self._echoed(drafts)
        self._settle(drafts)
        self._vouching.gate(drafts)
        self._serving.one_clause(drafts)
        self._serving.only_names_parties(drafts)
        self._which.texts(drafts)
        self._which.people(drafts)
        self._serving.called_untrue(drafts)
        self._which.told_before(drafts)
        self._retold.once(drafts)
        self._retold.headlines(drafts)
        self._settings.date(drafts)
        self._dropped.called_off(drafts)
        self._parties.fill(drafts)
        self._vouching.untold(drafts)
        self._pointing.add(drafts)
        self._serving.answered(drafts)
        self._bills.hold(drafts)
        self._retold.once(drafts)
        self._vouching.headlines(drafts)
        self._vouching.elsewhere(drafts)
        self._read_again(drafts)
        if self.second.deemed:
            complete_days(drafts, self.options(drafts))
        return drafts

    def _matched(self) -> list[Draft]:
        """What each match of the article tells, with what several acts told at once are each by itself."""
        drafts: list[Draft] = []
        taken: set[int] = set()
        held: dict[tuple[int, str], int] = {}
        for match in self._matcher.matches():
            place = match.clause.trigger, match.frame.kind
            tried = held.get(place, 0)
            own = range(match.clause.trigger, match.clause.last)
            if not taken.isdisjoint(own) or self._labels(match) or tried >= TRIES:
                continue
            draft = self._draft(match)
            if draft.event is None and match.frame.only is not None and not draft.open_sides:
                continue  # said in another way than the one in which the frame means it
            held[place] = tried + 1
            if draft.refused in FINAL:  # nor is it told by another frame of its kind, or by a noun in its words
                held |= dict.fromkeys(((k, match.frame.kind) for k in _words_of(match)), TRIES)
            if draft.event is None and tried:
                continue  # the first frame's refusal stands for them all
            drafts.extend(self._journeys.by_stops(draft) or self._apart.each(draft))
            drafts.extend(self._apart.agents_apart(draft))
            drafts.extend(self._dropped.set_anew(draft))
            if draft.event is not None:
                self._remember(draft)
                taken.update(own)
        return drafts

    def _remember(self, draft: Draft) -> None:
        """Keep a coded act for those that answer or undo it."""
        trigger, sides = draft.match.clause.trigger, draft.sides
        self._finder.history.add(
            draft.frame.kind, sides.codes("source"), sides.codes("target"), self._tokens[trigger].sent, trigger
        )

    def options(self, drafts: Sequence[Draft]) -> Options:
        """The days that acts may have, of those named around them."""
        return Options(
            self._parse, self.dater, self._status, self._fits, self._date_of, tables().labels, drafts, self._published
        )

    def _fits(self, draft: Draft, mention: DateMention) -> DateMention | None:
        """A date that is not another's, as the act of a draft may have it; None where it may not."""
        if self.dater.of_another(draft.match.clause, mention):
            return None
        return self._fitting.fitted(draft.match, draft.verdict, mention)

    def _date_of(self, draft: Draft, dated: Dated) -> str | None:
        """A date as the act of a draft has it."""
        status = draft.event.status if draft.event is not None else draft.verdict.status
        return self._lasting.edtf(draft.match, status, self._standing.plausible(draft.match, status, dated))

    def _read_again(self, drafts: list[Draft]) -> None:
        """What the frames have no words for, refused or took amiss, by what was learnt from hand-coded articles."""
        self.second.give(drafts)
        about_others = self._vouching.by_the_way()
        if not self._again or not self._subject.relates or (about_others and all(d.event is None for d in drafts)):
            return
        self.second.read(drafts)
        self.second.reconsider()
        if about_others:
            return
        new: list[Draft] = []
        for told in self.second.unlisted():
            if self._unlikely.told_against(told.match, told.sides, drafts):
                continue
            draft = self._draft(told.match, told.sides)
            draft.notes.append(told.note)
            if draft.event is not None and told.instead is not None:
                told.instead.event, told.instead.refused = None, f"deemed {draft.frame.kind} by what was learnt"
            new += self._apart.each(draft)
        self._settings.date(new)
        self._retold.told_already(new, drafts)
        drafts += new
        self._bills.hold(drafts)

    def _labels(self, match: Match) -> bool:
        """Does a noun in capitals only say what a piece is: "ENTRETIEN - Le président revient sur ..."?"""
        trigger, last = self._tokens[match.clause.trigger], match.clause.last
        first = self._parse.sentence_of(trigger.i).first
        after = self._tokens[last].text if last < len(self._tokens) else ""
        return (
            trigger.i == first
            and trigger.text.isupper()
            and len(trigger.text) > 1
            and after in ("-", "–", "—", ":", "|")
        )

    def _echoed(self, drafts: list[Draft]) -> None:
        """Acts that words tell which only point back to one told before: "Elles reprendront le 9 décembre"."""
        known = {id(d.match): d for d in drafts}
        for echo in self._echoes.echoes([d.match for d in drafts]):
            before = known[id(echo.told)].sides
            if not before.source or not before.target:
                continue
            sides = Sides(
                [replace(f, basis="coreference") for f in before.source],
                [replace(f, basis="coreference") for f in before.target],
                tried=["the sides of the act told before"],
            )
            drafts.append(self._draft(echo.match, sides))
            drafts.extend(self._dropped.set_anew(drafts[-1]))
        known = {id(d.match): d for d in drafts}
        for echo in self._echoes.others([d.match for d in drafts]):
            if echo.match.clause.trigger not in self._cast.refs.at:
                self._done_by_another(drafts, echo.match, known[id(echo.told)].sides)
        drafts.sort(key=lambda d: d.match.clause.trigger)

    def _done_by_another(self, drafts: list[Draft], match: Match, before: Sides) -> None:
        """One more act of a kind just told, by somebody whom its own words name."""
        sides = self._finder.find(match)
        own = sides.codes("source")
        if not own or any(f.basis == "cast" for f in sides.source):
            return
        if not sides.target or any(f.basis == "cast" for f in sides.target):
            everybody = {f.code: f for f in (*before.source, *before.target)}
            sides.target = [replace(everybody[c], basis="coreference") for c in sorted(everybody) if c not in own]
        drafts.append(self._draft(match, sides))

    def _settle(self, drafts: list[Draft]) -> None:
        """Code again those whose sides were left open, with what the acts around tell."""
        acts = [
            Around(
                kinds()[d.event.kind],
                tuple(a.code for a in d.event.source),
                tuple(a.code for a in d.event.target),
                *self._told_at(d),
            )
            for d in drafts
            if d.event is not None
        ]
        for i, draft in enumerate(drafts):
            if draft.event is None and draft.open_sides:
                sides = settled(kinds()[draft.frame.kind], draft.sides, self._told_at(draft), acts)
                drafts[i] = self._draft(draft.match, sides) if sides is not None else draft

    def _told_at(self, draft: Draft) -> tuple[int, int]:
        """The sentence and the block that tell of an act."""
        sentence = self._parse.sentence_of(draft.match.clause.trigger)
        return sentence.number, sentence.block

    def _draft(self, match: Match, known: Sides | None = None) -> Draft:
        """What a match tells: an event, or why it tells none.

        Args:
            known: Its sides, where they are known already.
        """
        draft = self._opened(match, known)
        dated = self._yardsticks.own_day(draft)
        draft.refused = self._why_none(draft, dated)
        if draft.refused is not None:
            return draft
        status, dated = self._standing.of(draft, dated)
        if match.frame.only not in (None, status):
            draft.refused = f"only {match.frame.only} does it mean that"
            return draft
        if match.frame.only is not None and match.frame.status is not None:
            status = match.frame.status  # what would be done is a threat made
        draft.dated = self._standing.plausible(match, status, dated)
        draft.event = self._event(draft, status)
        return draft

    def _opened(self, match: Match, known: Sides | None) -> Draft:
        """A match with its sides, its status and its day, as its words give them."""
        verdict = self._status.read(match)
        sides = known or self._finder.find(match)
        self._destinations.complete(match, sides)
        dated = self._fitting.day(match, verdict)
        verdict, dated = self._standing.told_then(match, verdict, dated)
        verdict, dated, put_off = self._dropped.weigh(match, verdict, dated)
        return Draft(match, sides, verdict, dated, put_off=put_off)

    def _why_none(self, draft: Draft, dated: Dated | None) -> str | None:
        """Why a draft is no event: the first reason that holds; None where none does."""
        return (
            self._standing.only_supposed(draft)
            or self._mere_words.why(draft)
            or self._yardsticks.why(draft)
            or self._doers.why(draft, dated)
            or self._lacking.why(draft)
            or self._mere_words.purpose(draft)
        )

    def _event(self, draft: Draft, status: str) -> Event:
        """The event that a draft is."""
        match, sides, dated = draft.match, draft.sides, draft.dated
        kind = kinds()[match.frame.kind]
        edtf = self._lasting.edtf(match, status, dated)
        if status == "happened" and dated is not None and self._lasting.runs(match, dated.edtf, edtf):
            status = "ongoing"
        evidence = self._evidence.of(match, sides, dated)
        return Event(
            kind=kind.name,
            type=match.frame.type or kind.type or "",
            mode=kind.mode,
            domains=tuple(sorted({*match.frame.domains, *domains_of(evidence.quote, self._language)})),
            source=actors_of(sides.source),
            target=actors_of(sides.target),
            persons=persons_of(sides),
            date=edtf,
            date_basis=dated.basis if dated else None,
            place=self._where.of(match),
            status=status,
            according_to=self._speaker(draft.verdict),
            evidence=evidence,
            frame=match.frame.id,
        )

    def _speaker(self, verdict: Verdict) -> str | None:
        """Who is said to say so, as printed."""
        if verdict.according_to is None:
            return None
        subject = self._clauses.subject_of(verdict.according_to)
        ref = self._cast.refs.at.get(subject) if subject is not None else None
        if ref is None:
            return None
        return self._parse.text[self._tokens[ref.first].start : self._tokens[ref.last - 1].end]


def _words_of(match: Match) -> range:
    """The words that set a frame off."""
    return range(match.clause.trigger, max(match.clause.last, match.clause.trigger + 1))
