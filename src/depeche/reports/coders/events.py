"""Events: from the matches of an article to its events, each once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from depeche.codebook.actors import wholes
from depeche.codebook.acts import acts
from depeche.codebook.frames import noun_classes
from depeche.codebook.kinds import kinds, one_act
from depeche.mentions.cast import Cast
from depeche.mentions.dates import DateMention
from depeche.mentions.names import PLACE_TYPES
from depeche.mentions.refs import Ref
from depeche.mentions.subject import Subject
from depeche.reports.coders.agreed import Agreed
from depeche.reports.coders.apart import Apart
from depeche.reports.coders.bills import Bills
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.counted import Counter
from depeche.reports.coders.dating import Dated, Dater
from depeche.reports.coders.domains import domains_of
from depeche.reports.coders.draft import FINAL, NOBODY, PRIVATE, Draft, attributive, dated_by, replace_event
from depeche.reports.coders.dropped import Dropped
from depeche.reports.coders.echoes import EchoReader
from depeche.reports.coders.evidence import Evidence
from depeche.reports.coders.fitting import Fitting
from depeche.reports.coders.houses import HouseReader
from depeche.reports.coders.lasting import Lasting
from depeche.reports.coders.learnt.days import complete as complete_days
from depeche.reports.coders.learnt.options import Options
from depeche.reports.coders.learnt.reader import tables
from depeche.reports.coders.learnt.second import SecondReader
from depeche.reports.coders.likewise import LikewiseReader
from depeche.reports.coders.matching import Match, Matcher
from depeche.reports.coders.parties import Parties
from depeche.reports.coders.pointing import Pointing
from depeche.reports.coders.retold import Retold
from depeche.reports.coders.serving import Serving
from depeche.reports.coders.settings import Settings
from depeche.reports.coders.settling import Around, settled
from depeche.reports.coders.sides import SideFinder
from depeche.reports.coders.slots import Found, Sides, actors_of, persons_of
from depeche.reports.coders.standing import Standing
from depeche.reports.coders.status import StatusReader, operators
from depeche.reports.coders.stops import Stop, StopReader
from depeche.reports.coders.today import Today
from depeche.reports.coders.unlikely import Unlikely
from depeche.reports.coders.verdict import Verdict
from depeche.reports.coders.vouching import Vouching
from depeche.reports.coders.which import Which
from depeche.reports.event import Actor, Event, Place
from depeche.texts.quotation import Quotation

AGAIN = ("call", "joint_exercise")  # what is done time and again, as visits and meetings are
TRIES = 3  # frames of one kind tried on one trigger, the first that finds its sides being taken
SUM = 2  # tokens after a noun in which a sum begins
HERE = 8  # tokens after a journey in which "here" tells where it leads
SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}")  # of a match
SO_LONG = 8  # tokens after an act in which the time is counted since which it was not done
FAR_FROM_YEARS = 3  # words behind "years of" among which that stands of which they are counted
STILL = "/.."  # the end of a date of what still goes on
UNDERGONE = ("subject", "object", "against", "of", "by", "with", "between", "adjective")  # where sides stand
OF_OTHERS = ("criticise", "accuse")  # what one asks others to do is not done


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
        self._cast = cast
        self._scene = scene
        self._again = again
        self._here = clauses.grammar.words("here")
        self._subject = subject
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._published = published
        self._clauses = clauses
        self._operators = operators(language)
        self._matcher = Matcher(cast, clauses, language, self._operators.light)
        self.sums = self._matcher.sums
        self._finder = SideFinder(cast, clauses, language)
        self._status = StatusReader(clauses, language)
        self._echoes = EchoReader(clauses, language, self._operators.light)
        self.houses = HouseReader(clauses, language)
        self.dater = Dater(clauses, mentions)
        self._today = Today(published)
        self._lasting = Lasting(clauses, self.dater, self._status, self._today, language)
        tables = clauses.grammar.tables
        self._yardsticks = clauses.grammar.words("yardsticks")
        self._places = clauses.grammar.words("place")
        self._language = language
        counted = tables.get("counted_from") or {}
        before, after = (frozenset(map(str, counted.get(side) or ())) for side in ("before", "after"))
        self._counter = Counter(cast, language, before, after)
        self._counting = before | after
        self._stops = StopReader(cast, clauses, self.dater, language)
        self._settings = Settings(cast, clauses, self.dater, self._status, self._counter, published)
        self._fitting = Fitting(cast, clauses, self.dater, self._settings, self._today, language)
        agreed = Agreed(clauses, self._today, language)
        self._standing = Standing(cast, self.dater, self._status, self._matcher, self._lasting, agreed, self._today)
        self._dropped = Dropped(clauses, self.dater, self._today, language)
        self._evidence = Evidence(cast.parse)
        self._which = Which(clauses, self.dater)
        self._vouching = Vouching(cast, clauses, self._finder, subject)
        self._parties = Parties(cast)
        self._unlikely = Unlikely(clauses, self._finder, self._status)
        self._bills = Bills(cast, self.houses)
        likewise = tuple(LikewiseReader(cast, clauses, self.dater, self._status, language).acts())
        self._finder.likewise = {k for one in likewise for k in range(one.ref.first, one.last)}
        self._pointing = Pointing(cast, clauses, likewise, self._finder, self.dater, self._today)
        self._apart = Apart(cast.parse, clauses, self._finder, self.dater)
        self._serving = Serving(cast, clauses, self._status, published)
        self._retold = Retold(cast.parse, self._status)
        self.second = SecondReader(cast, self._matcher, language, self._finder.opposed)
        self._few = clauses.grammar.words("few")
        self._marks = frozenset(map(str, (tables.get("quotes") or {}).get("open") or ()))

    def drafts(self) -> list[Draft]:
        """Every match of the article, coded or refused with the reason."""
        drafts: list[Draft] = []
        taken: dict[int, str] = {}
        held: dict[tuple[int, str], int] = {}
        for match in self._matcher.matches():
            if any(taken.get(k) for k in range(match.clause.trigger, match.clause.last)) or self._labels(match):
                continue
            if held.get((match.clause.trigger, match.frame.kind), 0) >= TRIES:
                continue
            tried = held.get((match.clause.trigger, match.frame.kind), 0)
            draft = self._draft(match)
            if draft.event is None and match.frame.only is not None and not draft.open_sides:
                continue  # said in another way than the one in which the frame means it
            held[match.clause.trigger, match.frame.kind] = tried + 1
            if draft.refused in FINAL:  # nor is it told by another frame of its kind, or by a noun in its words
                held |= dict.fromkeys(((k, match.frame.kind) for k in _words_of(match)), TRIES)
            if draft.event is None and tried:
                continue  # the first frame's refusal stands for them all
            drafts.extend(self._by_stops(draft) or self._apart.each(draft))
            drafts.extend(self._apart.agents_apart(draft))
            drafts.extend(self._dropped.set_anew(draft))
            if draft.event is not None:
                self._finder.history.add(
                    match.frame.kind,
                    draft.sides.codes("source"),
                    draft.sides.codes("target"),
                    self._tokens[match.clause.trigger].sent,
                    match.clause.trigger,
                )
                for k in range(match.clause.trigger, match.clause.last):
                    taken[k] = match.frame.id
        self._whereabouts(drafts)
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

    def options(self, drafts: Sequence[Draft]) -> Options:
        """The days that acts may have, of those named around them."""
        return Options(
            self._parse, self.dater, self._status, self._fits, self._date_of, tables().labels, drafts, self._published
        )

    def _fits(self, draft: Draft, mention: DateMention) -> DateMention | None:
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
        self.second.read()
        self.second.reconsider(drafts)
        if about_others:
            return
        new: list[Draft] = []
        for match, sides, note in self.second.unlisted(drafts):
            if self._unlikely.told_against(match, sides, drafts):
                continue
            draft = self._draft(match, sides)
            draft.notes.append(note)
            new += self._apart.each(draft)
        self._settings.date(new)
        self._retold.told_already(new, drafts)
        drafts += new
        self._bills.hold(drafts)

    def _by_stops(self, draft: Draft) -> list[Draft]:
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

    def _whereabouts(self, drafts: list[Draft]) -> None:
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

    def _scored(self, i: int) -> bool:
        """Does the sentence of a token hold a score, and no span of days or number of things: "l'a écrasée 5-0"?"""
        sentence = self._parse.sentence_of(i)
        days = {k for first, last, _ in self.dater.in_sentence(sentence.number) for k in range(first, last + 1)}
        for k in range(sentence.first, sentence.last - 1):
            if SCORE.fullmatch(self._tokens[k].text) and k not in days:
                return self._tokens[k + 1].pos != "NOUN" or k + 1 in days
        return False

    def _met_by_nobody(self, match: Match, sides: Sides) -> bool:
        """Does somebody who is never a side do it, or undergo it, and is the other side a guess?

        "Opposition leader X met him", "the president met trade unionists".
        """
        if match.trigger.part != "verb" or all(f.basis != "cast" for f in sides.source):
            return False
        refs = [self._cast.refs.at.get(head) for head in match.clause.of("subject")]
        private = bool(refs) and all(ref is not None and ref.group == "never" for ref in refs)
        return private or self._finder.strangers.undergo(match)

    def _draft(self, match: Match, known: Sides | None = None) -> Draft:
        kind = kinds()[match.frame.kind]
        verdict = self._status.read(match)
        sides = known or self._finder.find(match)
        self._at_scene(match, sides)
        dated = self._fitting.day(match, verdict)
        verdict, dated = self._standing.told_then(match, verdict, dated)
        verdict, dated, put_off = self._dropped.weigh(match, verdict, dated)
        draft = Draft(match, sides, verdict, dated, put_off=put_off)
        if verdict.dropped and not (verdict.possible and dated is not None and self._today.ahead(dated)):
            draft.refused = verdict.reason
            return draft
        if match.frame.only == "negated" and verdict.status not in ("negated", "denied"):
            draft.refused = "only negated does it mean that"
            return draft
        if kind.name == "call" and match.trigger.part == "verb" and self._calls_it(match):
            draft.refused = "called something"
            return draft
        if one_act().get(kind.name, kind.name) == "meeting" and self._crowd(match):
            draft.refused = "so many people are taken in, not met"
            return draft
        if self._asked(match):
            draft.refused = "asked, not told"
            return draft
        given = acts().behaviour[kind.name] == "gift" and self._summed(match.clause)
        if (
            match.trigger.part == "noun"
            and kind.name != "ceasefire"
            and not given
            and self._about(match.clause.trigger)
        ):
            draft.refused = "what an instrument is about"
            return draft
        encounter = one_act().get(kind.name, kind.name) in ("meeting", "visit")
        if (
            (encounter or (kind.of_text and dated is None))
            and match.trigger.part == "noun"
            and self._clauses.is_yardstick(match.clause.trigger)
        ):
            draft.refused = "a yardstick of time"
            return draft
        if match.trigger.part == "noun" and self._counted_off(match.clause.trigger):
            draft.refused = "a yardstick of time"
            return draft
        if kind.name == "establish_relations" and self._years_of(match.clause):
            draft.refused = "how long they have had relations"
            return draft
        unmet = verdict.status == "negated" and (encounter or kind.name in AGAIN)
        since = unmet and self._not_since(match.clause, dated)
        if unmet and (self._for_so_long(match.clause) or (since and not self._still_so(match.clause))):
            draft.refused = "how long nothing happened"
            return draft
        dated = None if since else dated
        strangers = self._finder.strangers
        if (sides.blocked and not sides.source) or (kind.symmetric and self._met_by_nobody(match, sides)):
            draft.refused = NOBODY
            return draft
        if strangers.act(match) or ((kind.speech or verdict.status == "called_for") and strangers.tell(match)):
            draft.refused = NOBODY
            return draft
        guessed = bool(sides.target) and all(f.basis == "cast" for f in sides.target)
        if guessed and strangers.at_home(match):
            draft.refused = PRIVATE
            return draft
        if kind.name == "attack" and self._scored(match.clause.trigger):
            draft.refused = "a match, told with its score"
            return draft
        if kind.of_text and match.trigger.part == "noun" and self._status.supposing.remains(match.clause):
            draft.refused = "what is told of the text is that it remains"
            return draft
        spared = noun_classes(self._language).get(kind.spares or "")
        if spared and self._matcher.fills(match.clause, UNDERGONE, spared):
            draft.refused = "done to or by those who are never a side"
            return draft
        mutual = bool(match.frame.both) and dated is not None and sides.codes("source") == sides.codes("target")
        if kind.named_doer and not mutual and sides.source and all(f.basis == "cast" for f in sides.source):
            draft.refused = "nobody is said to have done it"
            return draft
        unsaid = kind.speech and match.trigger.part == "verb" and attributive(draft, self._tokens) and dated is None
        named = any(f.basis == "stated" for f in sides.target)
        if unsaid and not named and sides.source and all(f.basis == "cast" for f in sides.source):
            draft.refused = "nobody is said to say it"  # "le général soupçonné du meurtre"
            return draft
        unsaid = verdict.status in ("negated", "denied") and match.frame.only != "negated"
        if kind.speech and unsaid and (kind.name != "promise" or self._status.of_nothing(match.clause)):
            draft.refused = "not said"
            return draft
        own, other = set(sides.codes("source")), set(sides.codes("target"))
        if own and other and own | other != own & other and len({wholes().get(c, c) for c in own | other}) == 1:
            draft.refused = "a state and its own territory"
            return draft
        if sides.at_home and not sides.target:
            draft.refused = "somebody travels in his own state"
            return draft
        one_sided = len(sides.codes("target")) < (2 if kind.symmetric else kind.recipient == "required")
        if one_sided and sides.private:
            draft.refused = PRIVATE
            return draft
        if not sides.source or (kind.recipient == "required" and not sides.target):
            draft.refused, draft.open_sides = "no single answer for its sides: " + "; ".join(sides.tried), True
            return draft
        if (
            kind.name == "visit"
            and match.trigger.part == "verb"
            and all(f.basis == "cast" for f in sides.target)
            and not self._over_there(match, sides)
        ):
            draft.refused = "a journey without a destination"
            return draft
        alone = bool(match.frame.both) and own == other
        if (kind.symmetric or alone) and len(sides.source) < 2:
            draft.refused = "one side only"
            return draft
        if kind.name == "protest" and self._purpose_of_protest(match):
            draft.refused = "the purpose of what told the protest"
            return draft
        if kind.speech and verdict.status == "called_for" and match.trigger.part == "verb" and kind.name in OF_OTHERS:
            draft.refused = "asked of somebody, not said"
            return draft
        status, dated = self._standing.of(draft, dated)
        if match.frame.only not in (None, status):
            draft.refused = f"only {match.frame.only} does it mean that"
            return draft
        if match.frame.only is not None and match.frame.status is not None:
            status = match.frame.status  # what would be done is a threat made
        dated = draft.dated = self._standing.plausible(match, status, dated)
        edtf = self._lasting.edtf(match, status, dated)
        if status == "happened" and dated is not None and self._lasting.runs(match, dated.edtf, edtf):
            status = "ongoing"
        evidence = self._evidence.of(match, sides, dated)
        draft.event = Event(
            kind=kind.name,
            type=match.frame.type or kind.type or "",
            mode=kind.mode,
            domains=tuple(sorted({*match.frame.domains, *domains_of(evidence.quote, self._language)})),
            source=actors_of(sides.source),
            target=actors_of(sides.target),
            persons=persons_of(sides),
            date=edtf,
            date_basis=dated.basis if dated else None,
            place=self._place(match),
            status=status,
            according_to=self._speaker(verdict),
            evidence=evidence,
            frame=match.frame.id,
        )
        return draft

    def _purpose_of_protest(self, match: Match) -> bool:
        """Is an infinitive what an envoy was summoned for, as told before it: "called him in to protest"?"""
        sentence = self._tokens[match.clause.trigger].sent
        infinitive = self._tokens[match.clause.trigger].feats.get("VerbForm") == "Inf"
        told = (d for d in self._finder.history.back(sentence) if d.sentence == sentence)
        return infinitive and any(d.kind == match.frame.kind for d in told)

    def _at_scene(self, match: Match, sides: Sides) -> None:
        """Where a journey without a place leads: to where the article is written ("is due here", "flew in")."""
        scene, trigger = self._scene, match.clause.trigger
        if match.frame.kind != "visit" or scene is None or scene in sides.codes("source") or sides.blocked:
            return
        if any(f.basis != "cast" for f in sides.target):
            return
        sentence = self._parse.sentence_of(trigger)
        near = self._tokens[match.clause.last : min(match.clause.last + HERE, sentence.last)]
        here = any(t.low in self._here for t in near)
        if here or (match.trigger.part == "verb" and match.trigger.rest):
            sides.target = [Found(scene, "stated" if here else "coreference", "where the article is written")]
            if not sides.source:
                sides.source = [Found(c, "coreference", "who acts") for c in self._finder.acting(match) if c != scene]

    def _over_there(self, match: Match, sides: Sides) -> bool:
        """Does one of the article's two fly over or in, to the other: "the Azeri leader flew over"?"""
        dyad = set(self._cast.dyad(self._tokens[match.clause.trigger].sent))
        named = all(f.basis != "cast" for f in sides.source) and bool(match.trigger.rest)
        return named and len(dyad) == 2 and {*sides.codes("source"), *sides.codes("target")} == dyad

    def _speaker(self, verdict: Verdict) -> str | None:
        """Who is said to say so, as printed."""
        if verdict.according_to is None:
            return None
        subject = self._clauses.subject_of(verdict.according_to)
        ref = self._cast.refs.at.get(subject) if subject is not None else None
        if ref is None:
            return None
        return self._parse.text[self._tokens[ref.first].start : self._tokens[ref.last - 1].end]

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

    def _not_since(self, clause: Clause, dated: Dated | None) -> bool:
        """Is only the day told since which it was not done again: "ne s'étaient plus vus depuis mars 2022"?"""
        if dated is None or dated.mention is None or dated.mention.bound != "since" or not self._today.over(dated):
            return False
        return self._status.tense(clause.verb if clause.verb is not None else clause.trigger) == "Past"

    def _still_so(self, clause: Clause) -> bool:
        """Does a verb reach up to now: "ne se sont plus vus", not "ne s'étaient plus vus"?"""
        return self._status.reaches_now(clause.verb if clause.verb is not None else clause.trigger)

    def _counted_off(self, i: int) -> bool:
        """Does a noun only say from what time is counted: "soixante ans après la guerre du Chaco"?"""
        first = self._clauses.phrase_start(i)
        years = first > 1 and self._counter.units.get(self._tokens[first - 2].low) == "year"
        return years and self._tokens[first - 1].low in self._counting

    def _years_of(self, clause: Clause) -> bool:
        """Do words count the years of what an act begins: "marked 60 years of diplomatic relations"?"""
        sentence = self._parse.sentence_of(clause.trigger)
        return any(
            self._counter.units.get(self._tokens[k].low) == "year"
            and self._tokens[k + 1].low in self._clauses.grammar.of
            and (clause.trigger in range(k + 2, k + 2 + FAR_FROM_YEARS) or self._tokens[k].head == clause.trigger)
            for k in range(sentence.first, sentence.last - 2)
        )

    def _for_so_long(self, clause: Clause) -> bool:
        """Do words count the time in which something was not done: "n'avait pas foulé ce sol depuis six ans"?"""
        sentence = self._parse.sentence_of(clause.trigger)
        after = range(clause.last, min(clause.last + SO_LONG, sentence.last - 2))
        return any(
            self._tokens[k].low in self._yardsticks
            and self._tokens[k + 1].pos in ("NUM", "DET")
            and any(self._unit(n) for n in (k + 2, k + 3) if n < sentence.last)
            for k in after
        )

    def _unit(self, k: int) -> bool:
        """Is a token a unit of time: a day, a week, a month, a year?"""
        return self._tokens[k].low in self._counter.units

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

    def _about(self, i: int) -> bool:
        """Does the noun only say what an agreement is about ("un mémorandum sur les consultations")?"""
        token = self._tokens[i]
        if token.dep == "conj" and self._clauses.marker(i):  # "accords on buses and on extradition"
            token = self._tokens[token.head]
        return token.dep == "nmod" and token.head < i and self._tokens[token.head].low in self._status.instruments

    def _summed(self, clause: Clause) -> bool:
        """Does a sum stand with a noun: "un accord de prêt de 300 milliards de yens"?"""
        sentence = self._parse.sentence_of(clause.trigger)
        after = self._tokens[clause.last : min(clause.last + SUM, sentence.last)]
        return len(after) > 1 and after[0].low in self._clauses.grammar.of and after[1].pos == "NUM"

    def _place(self, match: Match) -> Place | None:
        """The nearest name after a preposition of place in the trigger's sentence."""
        sentence = self._parse.sentence_of(match.clause.trigger)
        best: tuple[int, Place] | None = None
        for ref in self._cast.refs.items:
            if ref.name is None or ref.name.type not in PLACE_TYPES or not sentence.first <= ref.first < sentence.last:
                continue
            marker = self._clauses.marker_before(self._clauses.phrase_start(ref.first))
            if marker not in self._places:
                continue
            distance = abs(ref.first - match.clause.trigger)
            if best is None or distance < best[0]:
                best = (
                    distance,
                    Place(
                        name=self._parse.text[self._tokens[ref.first].start : self._tokens[ref.last - 1].end],
                        country=ref.name.code,
                    ),
                )
        return best[1] if best and best[0] <= 15 else None


def _words_of(match: Match) -> range:
    """The words that set a frame off."""
    return range(match.clause.trigger, max(match.clause.last, match.clause.trigger + 1))
