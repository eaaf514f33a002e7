"""Options that several commands share."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from depeche.codebook.naming import state_code
from depeche.errors import LedgerError, UnreadableDay
from depeche.ledger.ledger import Ledger, open_ledger
from depeche.records.ranks import Ranks, read_ranks
from depeche.texts.period import read_period

DEFAULT_LEDGER = "depeche.db"

LedgerOption = Annotated[
    str, typer.Option("--ledger", envvar="DEPECHE_LEDGER", help="File of the ledger, or address of its database.")
]
SourcesOption = Annotated[
    Path | None, typer.Option("--sources", help="Your own ranking of sources (YAML); by default none outranks another.")
]
Between = Annotated[
    list[str] | None,
    typer.Option("--between", help="A side, by code or name; give it twice, or two at once: --between TGO RUS."),
]


@contextmanager
def standing_ledger(where: str) -> Iterator[Ledger]:
    """Open a ledger that must be there already, since there is nothing to show in a new one."""
    if "://" not in where and not Path(where).is_file():
        raise LedgerError(where, "there is no such file; make one with depeche add")
    with open_ledger(where) as ledger:
        yield ledger


def ranks_of(path: Path | None) -> Ranks | None:
    """The user's ranking, if a file was named."""
    return read_ranks(path) if path else None


def codes(names: Sequence[str] | None) -> tuple[str, ...]:
    """Codes of states given by code or name; raises UnknownState with the nearest names."""
    return tuple(dict.fromkeys(state_code(name) for name in names or ()))


def first_day(words: str | None) -> str | None:
    """First day of an ISO year, month or day."""
    period = read_period(words) if words else None
    return period.first.isoformat() if period and period.first else None


def last_day(words: str | None) -> str | None:
    """Last day of an ISO year, month or day."""
    period = read_period(words) if words else None
    return period.last.isoformat() if period and period.last else None


def day(words: str) -> datetime.date:
    """One day.

    Raises:
        UnreadableDay: It is none.
    """
    try:
        return datetime.date.fromisoformat(words)
    except ValueError as wrong:
        raise UnreadableDay(words) from wrong
