"""Dropped: what was to be and is called off or put off, with the day that it had been set for and its new one."""

from __future__ import annotations

import datetime
from dataclasses import replace

from depeche.codebook.kinds import one_act
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.dating import Dated, Dater
from depeche.reports.coders.draft import Draft, dated_by
from depeche.reports.coders.matching import Match
from depeche.reports.coders.put_off import PutOff, PutOffReader
from depeche.reports.coders.today import WEEK, Today
from depeche.reports.coders.verdict import Verdict
from depeche.reports.event import Event
from depeche.texts.period import read_period
from depeche.texts.quotation import Quotation

PUT_OFF = ("cancelled", "planned", "happened", "ongoing")  # what is said so of an act before the word that puts it off


class Dropped:
    """Tells what becomes of the acts of one article that are dropped."""

    def __init__(self, clauses: ClauseReader, dater: Dater, today: Today, language: str) -> None:
        self._parse = clauses.parse
        self._tokens = clauses.parse.tokens
        self._today = today
        self._put_offs = PutOffReader(clauses, dater, today.published, language)

    def weigh(self, match: Match, verdict: Verdict, dated: Dated | None) -> tuple[Verdict, Dated | None, PutOff | None]:
        """What a word that puts an act off makes of its status and its day."""
        put_off = self._put_offs.read(match.clause) if match.trigger.part == "noun" else None
        if put_off is not None and not verdict.dropped and verdict.status in PUT_OFF:
            verdict = replace(verdict, status="cancelled", reason=f"put off: “{self._tokens[put_off.word].text}”")
        else:
            put_off = None
        if verdict.status == "cancelled":
            dated = self._set_for(match, put_off, dated)
        return verdict, dated, put_off

    def _set_for(self, match: Match, put_off: PutOff | None, dated: Dated | None) -> Dated | None:
        """The day that a dropped act had been set for, not the one on which it was dropped or that it was moved to."""
        own = dated_by(put_off.old if put_off is not None else self._put_offs.set_for(match.clause))
        if own is not None or dated is None or dated.mention is None:
            return own or dated
        if put_off is not None and put_off.new is not None and put_off.new.start == dated.mention.start:
            return None
        if self._put_offs.drops(dated.mention, match.clause):
            return None
        return self._sooner_ahead(match, dated)

    def _sooner_ahead(self, match: Match, dated: Dated) -> Dated:
        """The coming weekday of what is dropped, where it is nearer than the last: "called off Thursday's meeting"."""
        mention, trigger = dated.mention, self._tokens[match.clause.trigger]
        if (
            mention is None
            or self._today.published is None
            or match.trigger.part != "noun"
            or mention.end > trigger.start
        ):
            return dated
        first = read_period(dated.edtf).first
        if mention.grain != "day" or mention.numbered or mention.direction or not mention.unclear or first is None:
            return dated
        back = (self._today.published - first).days
        if not 0 < WEEK - back < back:
            return dated
        return replace(dated, edtf=(first + datetime.timedelta(days=WEEK)).isoformat())

    def set_anew(self, draft: Draft) -> list[Draft]:
        """What is put off to another day is planned for that day: "la visite, prévue le 3, est repoussée au 14"."""
        event, put_off = draft.event, draft.put_off
        dated = dated_by(put_off.new) if put_off is not None else None
        if event is None or dated is None or dated.mention is None or not self._today.ahead(dated):
            return []
        mention = dated.mention
        start, end = event.evidence.start, event.evidence.end
        evidence = Quotation.of(self._parse.text, min(start, mention.start), max(end, mention.end))
        planned = replace(event, status="planned", date=dated.edtf, date_basis=dated.basis, evidence=evidence)
        again = Draft(draft.match, draft.sides, replace(draft.verdict, status="planned"), dated, planned)
        again.notes.append("set anew for another day")
        return [again]

    def called_off(self, drafts: list[Draft]) -> None:
        """What was to be and is then called off is one act: "devait voir Lula jeudi, mais l'entrevue est annulée"."""
        for after in drafts:
            event, at = after.event, after.match.clause.trigger
            if event is None or event.status not in ("cancelled", "negated") or after.match.trigger.part != "noun":
                continue
            for before in drafts:
                told, where = before.event, before.match.clause.trigger
                if told is None or told is event or not before.verdict.unkept or where >= at:
                    continue
                if self._tokens[at].sent - self._tokens[where].sent > 1 or not self._one_act(told, event):
                    continue
                if event.date is None or told.date is None or read_period(event.date).overlaps(read_period(told.date)):
                    after.event = replace(event, date=told.date or event.date, date_basis=told.date_basis)
                    before.event, before.refused = None, f"said to be dropped by {event.frame}"
                    break

    @staticmethod
    def _one_act(one: Event, two: Event) -> bool:
        """Are two events of one kind of act and of the same sides?"""
        kind = one_act().get(one.kind, one.kind) == one_act().get(two.kind, two.kind)
        sides = all(
            {a.code for a in x} == {a.code for a in y} for x, y in ((one.source, two.source), (one.target, two.target))
        )
        return kind and sides
