"""Lasting: acts that go on for a while: whether they still do on the publication day, and from when till when."""

from __future__ import annotations

from depeche.codebook.acts import acts
from depeche.errors import UnreadableDate
from depeche.mentions.dates import DateMention
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.dating import Dated, Dater
from depeche.reports.coders.matching import Match, past_participle
from depeche.reports.coders.status import StatusReader
from depeche.reports.coders.stays import StayReader
from depeche.reports.coders.today import Today
from depeche.texts.period import read_period

STANDING = frozenset({"sanction", "border_close", "close_embassy", "suspend"})  # acts that stand until they are undone


class Lasting:
    """Tells how long the acts of one article last."""

    def __init__(self, clauses: ClauseReader, dater: Dater, status: StatusReader, today: Today, language: str) -> None:
        self._clauses = clauses
        self._tokens = clauses.parse.tokens
        self._dater = dater
        self._status = status
        self._today = today
        self._stays = StayReader(clauses, language)

    def lasts(self, match: Match, dated: Dated | None) -> bool:
        """Does an act that lasts run since its day, told in the present or by a verb that reaches up to it?

        "Séjourne à Oslo depuis dimanche", "has trained its soldiers since 1994".
        """
        if dated is None or dated.mention is None or dated.mention.bound != "since":
            return False
        kind = match.frame.kind
        if kind not in acts().lasting and kind not in STANDING:
            return False
        clause = match.clause
        verb = clause.verb if match.trigger.part == "noun" else clause.trigger
        return verb is not None and (self._status.reaches_now(verb) or self._has_come(match))

    def _has_come(self, match: Match) -> bool:
        """Is somebody there because he came: "arrivé depuis lundi", not "a visité trois pays depuis lundi"?"""
        token = self._tokens[match.clause.trigger]
        helpers = [self._tokens[c].low for c in token.children if self._tokens[c].dep.startswith("aux")]
        came = match.frame.kind == "visit" and match.trigger.part == "verb" and past_participle(token)
        return came and not any(self._clauses.takes_active(word) for word in helpers)

    def runs(self, match: Match, day: str, edtf: str | None) -> bool:
        """Does a stay that began on a day, and of which the days are counted, still last: "arrivé lundi pour cinq"?"""
        if match.frame.kind not in acts().lasting or edtf is None or self._today.published is None:
            return False
        if not edtf.startswith(f"{day}/"):
            return False  # "à l'issue de deux jours de pourparlers": the day is the last
        period = read_period(edtf)
        if period.first is None or period.last is None:
            return False
        return period.first < self._today.published <= period.last

    def edtf(self, match: Match, status: str, dated: Dated | None) -> str | None:
        """The date that an act of this status has: from when till when, where it lasts or is bounded."""
        if dated is None:
            return None
        mention = dated.mention
        if mention is None:
            return dated.edtf
        if mention.bound == "by" and status in ("planned", "happened", "cancelled", "called_for"):
            return mention.bounded_edtf()
        if mention.bound == "since" and status == "ongoing" and match.frame.kind in acts().lasting:
            stay = self._stays.days(match.clause, dated.edtf, planned=True) if mention.grain == "day" else None
            if stay is not None:
                return stay
        if mention.bound in ("since", "until") and status == "ongoing":
            span = self._since_until(match, mention)
            if span is not None:
                return span
            return mention.bounded_edtf()
        if match.frame.kind in acts().lasting and mention.grain == "day" and mention.bound in (None, "from"):
            return self._stays.days(match.clause, dated.edtf, planned=status == "planned") or dated.edtf
        return dated.edtf

    def _since_until(self, match: Match, mention: DateMention) -> str | None:
        """From when till when, told apart: "depuis le 22 septembre et jusqu'au 10 octobre"."""
        sentence = self._tokens[match.clause.trigger].sent
        told = {m.bound: m for _, _, m in self._dater.in_sentence(sentence) if m.bound in ("since", "until") and m.edtf}
        if len(told) < len(("since", "until")) or mention not in told.values():
            return None
        first, last = told["since"].edtf or "", told["until"].edtf or ""
        try:
            return f"{first}/{last}" if read_period(f"{first}/{last}").first else None
        except UnreadableDate:
            return None
