"""Standing: the status of an act as its day, its kind and its sides leave it.

What its words alone say is read in `status`; here a fact that lies ahead becomes a plan, a stay that lasts goes on, and
a plan that was not kept is called off.
"""

from __future__ import annotations

import datetime
from dataclasses import replace

from depeche.codebook.acts import acts
from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.reports.coders.agreed import Agreed
from depeche.reports.coders.dating import Dated, Dater
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.lasting import Lasting
from depeche.reports.coders.matching import Match, Matcher
from depeche.reports.coders.slots import Sides
from depeche.reports.coders.status import StatusReader
from depeche.reports.coders.today import WEEK, Today
from depeche.reports.coders.verdict import Verdict
from depeche.texts.period import read_period

MOMENTS = ("invite", "recall_ambassador", "expel_diplomat", "appoint_ambassador", "call")  # never under way
APPOINTED = ("visit", "meeting", "talks", "summit", "sign", "initial", "negotiate", "joint_exercise", "open_embassy")
AHEAD = frozenset({"planned", "called_for"})


class Standing:
    """Weighs the status of one article's acts with their days."""

    def __init__(
        self,
        cast: Cast,
        dater: Dater,
        status: StatusReader,
        matcher: Matcher,
        lasting: Lasting,
        agreed: Agreed,
        today: Today,
    ) -> None:
        self._cast = cast
        self._tokens = cast.parse.tokens
        self._dater = dater
        self._status = status
        self._matcher = matcher
        self._lasting = lasting
        self._agreed = agreed
        self._today = today

    def of(self, draft: Draft, dated: Dated | None) -> tuple[str, Dated | None]:
        """The status of an act whose sides are known, and the day that it leaves it."""
        match, verdict, kind = draft.match, draft.verdict, kinds()[draft.frame.kind]
        if verdict.past and dated is not None and self._today.after(dated):
            dated = None  # what is told in the past tense has no day to come
        status = self._today.status(verdict.status, dated)
        if status == "happened" and self._lasting.lasts(match, dated):
            status = "ongoing"
        if status == "happened" and dated is not None and self._agreed.for_next_term(match, dated):
            status = "planned"
        if status == "happened" and kind.name in APPOINTED and self._agreed.only_agreed(match):
            status, dated = "planned", self._agreed.day(match, dated)
        if status == "negated" and self._own_denial(match, draft.sides):
            status = "denied"
        if status == "ongoing" and (kind.name in MOMENTS or kind.name in acts().concluding) and not verdict.in_course:
            status = "happened"
        if self._said_so(match, status, dated):
            status = "happened"
        if verdict.unkept and dated is not None and self._today.over(dated):
            status = "cancelled" if kind.name in APPOINTED else "negated"
        return status, dated

    def only_supposed(self, draft: Draft) -> str | None:
        """Why what a draft tells is not taken for an act; None where it is."""
        verdict, dated = draft.verdict, draft.dated
        if verdict.dropped and not (verdict.possible and dated is not None and self._today.ahead(dated)):
            return verdict.reason
        if draft.frame.only == "negated" and verdict.status not in ("negated", "denied"):
            return "only negated does it mean that"
        return None

    def told_then(self, match: Match, verdict: Verdict, dated: Dated | None) -> tuple[Verdict, Dated | None]:
        """What a line of a chronology tells in the future tense was done later: "16 mai. ... Il signera en juin"."""
        clause = match.clause
        head = self._dater.heading(clause)
        if (
            head is None
            or verdict.status != "planned"
            or self._today.published is None
            or not self._today.long_past(head)
        ):
            return verdict, dated
        if self._status.tense(clause.verb if clause.verb is not None else clause.trigger) != "Fut":
            return verdict, dated
        own = dated if dated is not None and dated.mention is not None else None
        if own is not None and not self._today.over(own):
            return verdict, dated
        return replace(verdict, status="happened", reason="told in the future of a day long past"), own

    def _own_denial(self, match: Match, sides: Sides) -> bool:
        """Does one of the sides itself say that it has not done it, or will not?"""
        i = match.clause.trigger
        if match.trigger.part != "verb" or not self._status.negated(i) or self._status.not_yet(i):
            return False
        both = {f.code for f in (*sides.source, *sides.target) if f.basis != "cast"}
        voice = self._cast.voice
        if voice.own and not voice.quoted(self._tokens[i].start):
            return bool(voice.interview and set(voice.codes) & both)
        teller = self._matcher.teller(i)
        ref = self._cast.refs.at.get(teller) if teller is not None else None
        return ref is not None and not ref.blocked and bool(set(ref.codes) & both)

    def _said_so(self, match: Match, status: str, dated: Dated | None) -> bool:
        """Is something said, though what tells it looks ahead: "rang him to thank him"?"""
        kind = kinds()[match.frame.kind]
        if status not in ("planned", "called_for") or (dated is not None and self._today.ahead(dated)):
            return False
        return kind.speech and match.frame.only is None

    def plausible(self, match: Match, status: str, dated: Dated | None) -> Dated | None:
        """A planned act does not take a date that is over from another verb of its sentence."""
        if dated is None or dated.mention is None or self._today.published is None or status not in AHEAD:
            return dated
        period = read_period(dated.edtf)
        if period.last is not None and period.last < self._today.published and dated.mention.bound is None:
            return self._next_week(match, dated, period.last)
        if period.last == self._today.published and match.trigger.part == "noun":
            return None
        return dated

    def _next_week(self, match: Match, dated: Dated, day: datetime.date) -> Dated | None:
        """The coming weekday of a planned act told in the present: "propose une rencontre mardi"."""
        mention = dated.mention
        if mention is None or self._today.published is None or (self._today.published - day).days >= WEEK:
            return None
        if not self._dater.joined(match.clause, mention):
            return None
        if mention.grain != "day" or mention.direction != "past" or mention.numbered:
            return None
        coming = (day + datetime.timedelta(days=WEEK)).isoformat()
        return replace(dated, edtf=coming) if mention.edtf == day.isoformat() else None
