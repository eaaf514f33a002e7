"""`depeche records`: what happened, one line for each thing."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from depeche.cli.options import (
    DEFAULT_LEDGER,
    Between,
    LedgerOption,
    SourcesOption,
    codes,
    first_day,
    last_day,
    ranks_of,
    standing_ledger,
)
from depeche.cli.printing import print_jsonl, print_table
from depeche.codebook.kinds import kinds
from depeche.errors import UnknownKind
from depeche.records.form import record_form
from depeche.records.record import Record
from depeche.records.shelf import open_shelf

_OTHER_KINDS = ("agreement", "commitment", "measure", "statement", "office")


def records(
    also: Annotated[
        list[str] | None, typer.Argument(metavar="[SIDE]...", help="Further sides after --between.")
    ] = None,
    between: Between = None,
    since: Annotated[str | None, typer.Option("--since", help="From this year, month or day on.")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Up to this year, month or day.")] = None,
    kind: Annotated[str | None, typer.Option("--kind", help="Only this kind (visit, ratify, agreement...).")] = None,
    form: Annotated[Literal["table", "jsonl"], typer.Option("--format", help="For people or for programs.")] = "table",
    ledger: LedgerOption = DEFAULT_LEDGER,
    sources: SourcesOption = None,
) -> None:
    """List the records: reports of the same thing brought together, with their sources and conflicts.

    Example: depeche records --between TGO RUS --since 2025-10
    """
    sides = codes([*(between or ()), *(also or ())])
    if kind is not None and kind not in kinds() and kind not in _OTHER_KINDS:
        raise UnknownKind(kind, known=[*kinds(), *_OTHER_KINDS])
    begin, end, ranks = first_day(since), last_day(until), ranks_of(sources)
    with standing_ledger(ledger) as opened:
        found = open_shelf(opened, ranks=ranks).select(between=sides, since=begin, until=end, kind=kind)
    if form == "jsonl":
        print_jsonl(record_form(record) for record in found)
        return
    print_table(("id", "date", "status", "sources", "what", "conflicts"), (_row(r) for r in found))


def _row(record: Record) -> tuple[str, ...]:
    counted = (
        f"{record.sources}"
        if record.independent == record.sources
        else f"{record.sources}, {record.independent} independent"
    )
    told = "; ".join(f"{c.field}: {' / '.join(v.value for v in c.values)}" for c in record.conflicts)
    return record.id, record.date or "", record.status or "", counted, record.label, told
