"""`depeche judge`: what a person decides about reports, records and values."""

from __future__ import annotations

import datetime
import getpass
from typing import Annotated

import typer

from depeche.cli.options import DEFAULT_LEDGER, LedgerOption, standing_ledger
from depeche.cli.printing import print_table
from depeche.ledger.judgement import VERDICTS, Judgement
from depeche.ledger.ledger import Ledger
from depeche.records.judging import subjects_of, undoing


def judge(
    verdict: Annotated[str | None, typer.Argument(help="same, different, wrong or right.")] = None,
    subjects: Annotated[list[str] | None, typer.Argument(help="Ids of records or reports.")] = None,
    field: Annotated[str | None, typer.Option("--field", help="With --value: judge a value of this field.")] = None,
    value: Annotated[str | None, typer.Option("--value", help="The value as the record shows it.")] = None,
    report: Annotated[bool, typer.Option("--report", help="The id means the one report, not its record.")] = False,
    author: Annotated[str | None, typer.Option("--author", envvar="DEPECHE_AUTHOR", help="Who decides.")] = None,
    reason: Annotated[str, typer.Option("--reason", help="Why.")] = "",
    time: Annotated[str | None, typer.Option("--time", help="When (ISO 8601); now by default.")] = None,
    undo: Annotated[str | None, typer.Option("--undo", help="Take back the judgement with this id.")] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Decide that reports are the same or different things, or that a report, record or value is wrong or right.

    Every later run obeys. Without a verdict the judgements that stand are listed.

    Example: depeche judge different ev-1a2b3c4d5e ev-6f7a8b9c0d --reason "two visits"
    """
    who = author or getpass.getuser()
    when = time or datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    with standing_ledger(ledger) as opened:
        if undo is not None:
            _undo(opened, undo, who, when, reason)
            return
        if verdict is None:
            _list(opened)
            return
        if verdict not in VERDICTS:
            raise typer.BadParameter(f"{verdict!r} is none of {', '.join(VERDICTS)}")
        needed = 2 if verdict in ("same", "different") else 1
        if len(subjects or ()) < needed:
            raise typer.BadParameter(f"{verdict} needs {needed} ids or more")
        if (field is None) != (value is None):
            raise typer.BadParameter("--field and --value go together")
        judgement = Judgement(
            verdict=verdict,
            subjects=subjects_of(opened, subjects or [], verdict, only_report=report),
            field=field,
            value=value,
            author=who,
            time=when,
            reason=reason,
        )
        print(f"ju-{opened.judge(judgement)[:10]}")


def _undo(ledger: Ledger, name: str, author: str, time: str, reason: str) -> None:
    print(f"ju-{ledger.judge(undoing(ledger, name, author=author, time=time, reason=reason))[:10]}")


def _list(ledger: Ledger) -> None:
    rows = [
        (
            f"ju-{j.digest[:10]}",
            j.verdict,
            " ".join(s[:10] for s in j.subjects),
            f"{j.field}={j.value}" if j.field else "",
            j.author,
            j.time,
            j.reason,
        )
        for j in ledger.judgements()
    ]
    print_table(("id", "verdict", "reports", "value", "author", "time", "reason"), rows)
