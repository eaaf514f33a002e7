"""Fitting: which of the days that an article names an act of this status may have, and which of them is its own."""

from __future__ import annotations

import datetime
from dataclasses import replace

from depeche.codebook.kinds import kinds, one_act
from depeche.codebook.speech import speech
from depeche.errors import UnreadableDate
from depeche.mentions.cast import Cast
from depeche.mentions.dates import DateMention
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.dating import Dated, Dater
from depeche.reports.coders.matching import Match
from depeche.reports.coders.sayings import Sayings
from depeche.reports.coders.settings import Settings
from depeche.reports.coders.status import operators
from depeche.reports.coders.today import WEEK, Today
from depeche.reports.coders.verdict import Verdict
from depeche.texts.period import read_period, years_on

FORESEEN = frozenset({"planned", "cancelled"})
FORWARD = ("invite", "promise", "demand")  # what is to come is spoken of
OPENING = ("invite",)  # whose object has a day of its own: "convié à Paris le 9 mai"
LEAD_IN = 3  # characters before the day that heads an article ("Le 6 juin 2017. –")
YEARLESS = ("day", "month", "interval", "season")  # dates whose year the tense decides where they name none


class Fitting:
    """Finds the days of one article's acts among those that it names."""

    def __init__(
        self, cast: Cast, clauses: ClauseReader, dater: Dater, settings: Settings, today: Today, language: str
    ) -> None:
        self._cast = cast
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._clauses = clauses
        self._dater = dater
        self._settings = settings
        self._today = today
        self._published = today.published
        self._sayings = Sayings(clauses, operators(language).say, speech(language).replies)
        self._those = clauses.grammar.words("that_of")

    def day(self, match: Match, verdict: Verdict) -> Dated | None:
        """The day of an act: told with it, that of the saying by which it is told, or that which heads its line."""
        kind, clause = kinds()[match.frame.kind], match.clause

        def fitted(mention: DateMention) -> DateMention | None:
            return self.fitted(match, verdict, mention)

        dated = self._dater.date(
            clause,
            speech=kind.speech or kind.name in OPENING,
            fitted=fitted,
            ahead=self._published if kind.name in FORWARD else None,
        )
        if dated is None and kind.speech:
            dated = self._dater.of_saying(clause, self._sayings.of(clause), fitted)
        dated = dated or self._heading(clause)
        if dated is None or dated.mention is None or not self._adjunct(match):
            return dated
        return dated if self._dater.joined(clause, dated.mention) else None

    def fitted(self, match: Match, verdict: Verdict, mention: DateMention) -> DateMention | None:
        """A date as an act of this status has it: what is told in a past tense lies not ahead."""
        if self._is_dateline(mention):
            return None
        period = read_period(mention.edtf or "")
        if self._of_another(match, verdict, mention) or self._of_what_is_spoken_of(match, mention, period.first):
            return None
        if verdict.status == "planned" and mention.bound == "since":
            return None
        if verdict.status == "happened" and self._dater.aimed(mention):
            return None
        if verdict.unkept and mention.edtf and (mention.grain != "day" or mention.numbered):
            return mention if self._dater.governs(match.clause, mention) else None
        said = kinds()[match.frame.kind].speech and verdict.status == "happened"
        if said and self._today.to_come(mention, period.first):
            return None  # the day by which something is asked for or promised
        if verdict.status in FORESEEN and match.trigger.part == "verb" and period.last is not None:
            return self._today.coming(mention, period.last)
        if not verdict.behind or match.trigger.part == "noun":
            return mention
        return self._looked_back(match, mention, period.first)

    def _of_another(self, match: Match, verdict: Verdict, mention: DateMention) -> bool:
        """Is a day that of another's act, or of the denial?"""
        trigger = self._tokens[match.clause.trigger]
        if trigger.low in self._those and mention.end <= trigger.start:
            return True  # "sa venue en mai, puis celle du roi": the other's day
        joined = match.trigger.part == "verb" and self._dater.joined(match.clause, mention)
        if verdict.status == "negated" and match.trigger.part == "verb" and not joined:
            return True  # what has not been done has no day of another's
        if verdict.status != "denied" or verdict.according_to is None:
            return False
        if trigger.start < self._tokens[verdict.according_to].start < mention.start:
            return True  # "n'ira pas à Kiev, a fait savoir son porte-parole jeudi"
        return not joined and self._dater.hangs_from(mention, verdict.according_to)  # the day on which it was denied

    def _of_what_is_spoken_of(self, match: Match, mention: DateMention, first: datetime.date | None) -> bool:
        """Is a day that for which somebody is invited, and not that of the invitation?"""
        if match.frame.kind not in OPENING:
            return False
        if first is not None and self._published and first > self._published:
            return True
        return self._bidden_for(match, mention) or self._of_what_follows(match.clause, mention)

    def _looked_back(self, match: Match, mention: DateMention, first: datetime.date | None) -> DateMention | None:
        """A date as what is told in a past tense has it: one that would lie ahead is the last of its name."""
        if first is None or self._published is None or first <= self._published or mention.bound == "until":
            return mention
        if mention.basis != "relative" or mention.bound or mention.edtf is None or mention.grain not in YEARLESS:
            return None
        if not mention.direction and not mention.unclear:
            return None  # "demain", "dans deux mois"
        if kinds()[match.frame.kind].speech or match.frame.kind in OPENING:
            return None  # the day of what is spoken of
        behind = mention.start > self._tokens[match.clause.trigger].start
        if behind and not self._dater.joined(match.clause, mention):
            return None
        if mention.grain == "day" and not mention.numbered:
            day = first - datetime.timedelta(days=WEEK)
            return replace(mention, edtf=day.isoformat()) if day <= self._published else None
        try:
            return replace(mention, edtf=years_on(mention.edtf, -1))
        except UnreadableDate:
            return None  # 29 February

    def _heading(self, clause: Clause) -> Dated | None:
        """The date that heads the act's line; not that of a dateline, on which the article was written.

        What a state's own paper says is said on its day.
        """
        heading = self._dater.heading(clause)
        if heading is None or self._own_paper() or self._published is None:
            return heading
        if heading.edtf != self._published.isoformat():
            return heading
        block = self._parse.sentence_of(clause.trigger).block
        opens = next((s.block for s in self._parse.sentences if s.role != "title"), 0)
        return heading if block > opens else None

    def _is_dateline(self, mention: DateMention) -> bool:
        """Is it the day of publication, set before the first sentence: "6 juin 2017. – L'Arabie saoudite a ..."?"""
        if self._published is None or mention.edtf != self._published.isoformat() or self._own_paper():
            return False
        first = next((s.first for s in self._parse.sentences if s.role != "title"), 0)
        if mention.start > self._tokens[first].start + LEAD_IN:
            return False
        behind = self._parse.text[mention.end :].lstrip(" .\u00a0")
        return bool(behind) and behind[0] in "-–—"

    def _own_paper(self) -> bool:
        """Does a state itself speak, in a paper of its own, which tells what it says on that day?"""
        return self._settings.paper is not None

    def _bidden_for(self, match: Match, mention: DateMention) -> bool:
        """Is a month or season behind an invitation and its guest when one is to come: "invité à Amboise, en mai"?"""
        behind = self._tokens[match.clause.last - 1].end
        told = mention.grain == "day" and match.trigger.part == "verb"  # "a invité le roi mardi"
        if mention.start < behind or told or mention.basis != "relative":
            return False
        sentence = self._parse.sentence_of(match.clause.trigger)
        between = self._tokens[match.clause.last : sentence.last]
        return any(t.start < mention.start and t.pos in ("NOUN", "PROPN") for t in between)

    def _of_what_follows(self, clause: Clause, mention: DateMention) -> bool:
        """Does a day hang from an infinitive below the act, or follow a place: "invité à se rendre à Rome en mai"?"""
        first = next(
            (f for f, _, m in self._dater.in_sentence(self._tokens[clause.trigger].sent) if m is mention), None
        )
        verb = self._dater.verb_of(first, first) if first is not None else None
        places = (r.first for r in self._cast.refs.items if r.place)
        if first is not None and any(clause.trigger < k < first for k in places):
            return True  # "l'a invité à Milan en mars"
        if first is None or verb is None or verb in (clause.trigger, clause.verb) or not clause.trigger < verb < first:
            return False
        infinitive = self._tokens[verb].feats.get("VerbForm") == "Inf"
        return infinitive and any(a in (clause.trigger, clause.verb) for a in self._parse.ancestors(verb))

    def _adjunct(self, match: Match) -> bool:
        """A noun that only says how something else came about ("à l'invitation de", "à la suite de")."""
        i = match.clause.trigger
        if (
            not (match.trigger.part == "noun" or (match.trigger.part == "phrase" and match.frame.kind in OPENING))
            or match.clause.light is not None
            or one_act().get(match.frame.kind, match.frame.kind) in ("meeting", "visit")
        ):
            return False
        return self._tokens[i].dep.startswith("obl") and bool(self._clauses.marker(i))
