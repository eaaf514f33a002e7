"""Naming a record on a page of its own or in a list: one line in the reader's language."""

from __future__ import annotations

from depeche.records.record import Record
from depeche.views.citing import Citer
from depeche.views.lines import Desk
from depeche.views.wording import Wording

_LONG = 120


def headline(record: Record, words: Wording) -> str:
    """What a record is, between whom: "Meeting · Russia – Togo · Lomé"."""
    item = Desk([record], Citer((), words), words, None).item(record)
    return item.text if len(item.text) <= _LONG else item.text[: _LONG - 1].rsplit(" ", 1)[0] + "…"


def dated(record: Record, words: Wording) -> str:
    """Its date in words; all of them where the sources disagree; "" without one."""
    return Desk([record], Citer((), words), words, None).item(record).when
