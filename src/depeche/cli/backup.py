"""`depeche backup`: all of a ledger in one file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from depeche.cli.options import DEFAULT_LEDGER, LedgerOption, standing_ledger
from depeche.ledger.backup import back_up


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; there must be none of its name.")],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Write the ledger as it is at one moment to a file, while others may go on writing.

    The file is a ledger itself: any command can open it, and restore brings it into either kind of database.

    Example: depeche backup depeche-2025-11-19.db
    """
    with standing_ledger(ledger) as opened:
        counted = back_up(opened, file)
    print(f"{file}: {', '.join(f'{n} {name}' for name, n in counted.items())}", file=sys.stderr)
