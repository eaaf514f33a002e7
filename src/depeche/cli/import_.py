"""`depeche import`: a ledger that was exported as JSONL, into a ledger."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from depeche.cli.options import DEFAULT_LEDGER, LedgerOption
from depeche.ledger.ledger import open_ledger
from depeche.ledger.transcript import enter, enter_file


def import_(
    file: Annotated[Path, typer.Argument(help="What depeche export --format jsonl wrote; - for the standard input.")],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Enter an exported ledger, in one transaction: all of it, or nothing when a line is not what was exported.

    Into an empty ledger it gives the same ledger; another takes in what it lacks, and a second time adds nothing.

    Example: depeche import press.jsonl --ledger copy.db
    """
    with open_ledger(ledger) as opened:
        new = enter(sys.stdin.buffer, opened, "-") if str(file) == "-" else enter_file(file, opened)
    print(f"{opened.name}: {', '.join(f'{count} new {name}' for name, count in new.items())}", file=sys.stderr)
