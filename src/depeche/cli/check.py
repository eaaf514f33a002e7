"""`depeche check`: whether the ledger still holds what was entered."""

from __future__ import annotations

import sys

import typer

from depeche.cli.options import DEFAULT_LEDGER, LedgerOption, standing_ledger
from depeche.records.checking import check as check_ledger


def check(ledger: LedgerOption = DEFAULT_LEDGER) -> None:
    """Verify the ledger: every quotation stands in its text, every record can be computed again, nothing is orphaned.

    Prints a line for each fault; the exit code is 0 when there is none and 1 otherwise.

    Example: depeche check --ledger depeche.db
    """
    found = 0
    with standing_ledger(ledger) as opened:
        for fault in check_ledger(opened):
            found += 1
            print(f"{fault.what}: {fault.why}")
    print(f"{found or 'no'} fault{'' if found == 1 else 's'}", file=sys.stderr)
    if found:
        raise typer.Exit(1)
