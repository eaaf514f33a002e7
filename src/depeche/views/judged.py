"""Judgements in words: who decided what of a record, and when."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from babel.dates import format_datetime

from depeche.errors import DepecheError
from depeche.ledger.judgement import Judgement
from depeche.records.record import Record
from depeche.views.sheet import value_text
from depeche.views.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One judgement: its id, what was decided in words, by whom, when, why, and whether it was taken back since."""

    id: str
    text: str
    author: str
    time: str
    when: str
    reason: str
    undone: bool


def decisions(judgements: Iterable[Judgement], record: Record | None, words: Wording) -> tuple[Decision, ...]:
    """The judgements that touch a record (or all), the latest first; those that took another back are folded into it.

    Args:
        judgements: All of them, in the order they were made, the undone and the undoing too.
        record: Whose; None for all.
        words: The reader's language.
    """
    every = list(judgements)
    back: set[str] = set()
    for judgement in reversed(every):
        if judgement.undoes and judgement.digest not in back:
            back.add(judgement.undoes)
    reports = {m.report for m in record.members} if record else set()
    held = [j for j in every if not j.undoes and (record is None or reports & set(j.subjects))]
    return tuple(
        Decision(
            id=f"ju-{j.digest[:10]}",
            text=_text(j, record, words),
            author=j.author,
            time=j.time,
            when=_when(j.time, words),
            reason=j.reason,
            undone=j.digest in back,
        )
        for j in reversed(held)
    )


def _text(judgement: Judgement, record: Record | None, words: Wording) -> str:
    if judgement.field is not None and judgement.value is not None:
        try:
            value = value_text(judgement.field, str(judgement.value), record, words)
        except (DepecheError, ValueError):  # what somebody judged need be no date or figure
            value = str(judgement.value)
        field = words.term("pages_field", judgement.field)
        return words.say(f"pages.decided.{judgement.verdict}_value", field=field, value=value)
    n = words.number(len(judgement.subjects))
    return words.say(f"pages.decided.{judgement.verdict}", n=n)


def _when(time: str, words: Wording) -> str:
    try:
        return str(format_datetime(datetime.datetime.fromisoformat(time), "medium", locale=words.locale))
    except ValueError:
        return time
