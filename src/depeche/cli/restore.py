"""`depeche restore`: a backup into a new ledger."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from depeche.cli.options import DEFAULT_LEDGER, LedgerOption
from depeche.ledger.backup import restore as restore_backup
from depeche.ledger.ledger import open_ledger


def restore(
    file: Annotated[Path, typer.Argument(help="What depeche backup wrote.")],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Enter all that a backup holds into a new or empty ledger, in one transaction.

    Example: depeche restore depeche-2025-11-19.db --ledger postgresql+psycopg://press@db.example/ledger
    """
    with open_ledger(ledger) as opened:
        counted = restore_backup(file, opened)
    print(f"{opened.name}: {', '.join(f'{n} {name}' for name, n in counted.items())}", file=sys.stderr)
