"""Dayreader: gives acts the days that hand-coded articles taught, where the frames likely took another or none."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace

from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.dating import Dated, Dater
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.learnt.daynet import DayNet
from depeche.reports.coders.learnt.days import Choice, DayAsker

SURE = 0.5
"""Likelihood from which on a day stands for that of the frames: of several, that which dates most acts rightly in
articles that are not learnt from (`python -m training.days` prints both shares)."""


class DayReader:
    """Looks at the days of one article's acts a second time."""

    def __init__(self, clauses: ClauseReader, dater: Dater, published: datetime.date | None, language: str) -> None:
        self._clauses = clauses
        self._dater = dater
        self._published = published
        self._language = language

    def reconsider(self, drafts: Sequence[Draft], by_day: Callable[[str, Dated | None], str]) -> None:
        """Give acts another day, or none, where that is likelier by far.

        Args:
            drafts: The acts of the article.
            by_day: The status of an act of that status on that day.
        """
        net = DayNet.shipped()
        if net is None or not net.reads(self._language):
            return
        given = []
        for draft, question in DayAsker(self._clauses, self._dater, self._published).questions(drafts):
            shares = net.likely(question, self._language)
            best = int(shares.argmax())
            choice = question.choices[best]
            if draft.event is not None and choice.edtf != draft.event.date and shares[best] >= SURE:
                given.append((draft, choice, float(shares[best])))
        for draft, choice, share in given:
            _give(draft, choice, share, by_day)


def _give(draft: Draft, choice: Choice, share: float, by_day: Callable[[str, Dated | None], str]) -> None:
    """Give an act a day, and say what it had."""
    event = draft.event
    if event is None:
        return
    draft.notes.append(
        f"its day learnt from hand-coded articles (likely {share:.2f}); before it was {event.date or 'none'}"
    )
    if choice.edtf is None:
        draft.dated, draft.event = None, replace(event, date=None, date_basis=None)
        return
    mention = choice.first
    basis = "inferred" if mention is None else "stated" if mention.basis == "stated" else "relative"
    reason = f"“{mention.words}”" if mention is not None else "a day told elsewhere in the article"
    draft.dated = Dated(choice.edtf, basis, mention, reason)
    draft.event = replace(event, date=choice.edtf, date_basis=basis, status=by_day(event.status, draft.dated))
