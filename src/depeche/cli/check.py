"""`depeche check`: whether the ledger still holds what was entered."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from depeche.cli.options import DEFAULT_LEDGER, LedgerOption, standing_ledger
from depeche.records.checking import check as check_ledger
from depeche.records.upkeep import drop


def check(
    ledger: LedgerOption = DEFAULT_LEDGER,
    anew: Annotated[
        bool, typer.Option("--anew", help="First throw the stored records away, so that they are computed again.")
    ] = False,
) -> None:
    """Verify the ledger: quotations stand in their texts, records are stored as they come out, nothing is orphaned.

    Prints a line for each fault; the exit code is 0 when there is none and 1 otherwise.

    Example: depeche check --ledger depeche.db
    """
    found = 0
    with standing_ledger(ledger) as opened:
        if anew:
            drop(opened)
        for fault in check_ledger(opened):
            found += 1
            print(f"{fault.what}: {fault.why}")
    print(f"{found or 'no'} fault{'' if found == 1 else 's'}", file=sys.stderr)
    if found:
        raise typer.Exit(1)
