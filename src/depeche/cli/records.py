"""`depeche records`: what happened, one line for each thing."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from depeche.cli.filters import (
    AlsoArgument,
    DomainOption,
    KindOption,
    LanguageOption,
    OutletOption,
    SinceOption,
    StatusOption,
    UntilOption,
)
from depeche.cli.options import DEFAULT_LEDGER, Between, LedgerOption, SourcesOption, ranks_of, standing_ledger
from depeche.cli.printing import print_jsonl, print_table
from depeche.records.filters import Filters
from depeche.records.form import record_form
from depeche.records.record import Record
from depeche.records.shelf import open_shelf


def records(
    also: AlsoArgument = None,
    between: Between = None,
    since: SinceOption = None,
    until: UntilOption = None,
    kind: KindOption = None,
    domain: DomainOption = None,
    status: StatusOption = None,
    outlet: OutletOption = None,
    language: LanguageOption = None,
    form: Annotated[Literal["table", "jsonl"], typer.Option("--format", help="For people or for programs.")] = "table",
    ledger: LedgerOption = DEFAULT_LEDGER,
    sources: SourcesOption = None,
) -> None:
    """List the records: reports of the same thing brought together, with their sources and conflicts.

    Example: depeche records --between TGO RUS --since 2025-10
    """
    chosen = Filters.of(
        between=[*(between or ()), *(also or ())],
        since=since,
        until=until,
        kind=kind,
        domain=domain,
        status=status,
        outlet=outlet,
        language=language,
    )
    ranks = ranks_of(sources)
    with standing_ledger(ledger) as opened:
        found = open_shelf(opened, ranks=ranks).page(chosen, limit=None, order="oldest").records
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
