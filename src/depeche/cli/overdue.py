"""`depeche overdue`: commitments whose day has passed."""

from __future__ import annotations

from typing import Annotated

import typer

from depeche.cli.options import DEFAULT_LEDGER, Between, LedgerOption, codes, day, standing_ledger
from depeche.cli.printing import print_table
from depeche.records.filters import Filters
from depeche.records.overdue import overdue as overdue_commitments
from depeche.records.record import CommitmentRecord
from depeche.records.shelf import open_shelf


def overdue(
    on: Annotated[str, typer.Option("--on", help="Judge lateness on this day (YYYY-MM-DD).")],
    also: Annotated[
        list[str] | None, typer.Argument(metavar="[SIDE]...", help="Further sides after --between.")
    ] = None,
    between: Between = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """List commitments that were due before a day and that no report shows kept.

    Example: depeche overdue --on 2026-07-01
    """
    judged, sides = day(on), codes([*(between or ()), *(also or ())])
    with standing_ledger(ledger) as opened:
        asked = Filters(between=sides, kind="commitment")
        promised = open_shelf(opened).page(asked, limit=None, order="oldest").records
    found = overdue_commitments((c for c in promised if isinstance(c, CommitmentRecord)), on=judged)
    rows = [
        (c.id, c.due_by or "", c.state, ", ".join(c.source), c.what, ", ".join(sorted({m.article for m in c.members})))
        for c in found
    ]
    print_table(("id", "due by", "state", "by", "what", "articles"), rows)
