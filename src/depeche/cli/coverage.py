"""`depeche coverage`: what was fetched, read and failed, by source and day."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Literal

import typer

from depeche.cli.options import DEFAULT_LEDGER, LedgerOption, first_day, last_day, standing_ledger
from depeche.cli.printing import print_jsonl, print_table
from depeche.ledger.coverage import coverage as coverage_of


def coverage(
    since: Annotated[str | None, typer.Option("--since", help="From this year, month or day on.")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Up to this year, month or day.")] = None,
    form: Annotated[Literal["table", "jsonl"], typer.Option("--format", help="For people or for programs.")] = "table",
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """List for each source and day what came in, was read, failed (and why), and held no report.

    Example: depeche coverage --since 2025-11
    """
    begin, end = first_day(since), last_day(until)
    with standing_ledger(ledger) as opened:
        found = [
            c
            for c in coverage_of(opened)
            if (begin is None or (c.day is not None and c.day >= begin))
            and (end is None or (c.day is not None and c.day <= end))
        ]
    if form == "jsonl":
        print_jsonl({**asdict(c), "fetched": c.fetched} for c in found)
        return
    print_table(
        ("day", "source", "fetched", "read", "failed", "no report", "why"),
        (
            (
                c.day or "unknown",
                c.source or "unknown",
                *(str(n) for n in (c.fetched, c.read, c.failed, c.no_report)),
                "; ".join(f"{why} ({n})" if n > 1 else why for why, n in c.why),
            )
            for c in found
        ),
    )
