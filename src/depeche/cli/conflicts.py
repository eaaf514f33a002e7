"""`depeche conflicts`: where the sources disagree, with both quotations."""

from __future__ import annotations

from typing import Annotated

import typer

from depeche.cli.options import DEFAULT_LEDGER, Between, LedgerOption, SourcesOption, codes, ranks_of, standing_ledger
from depeche.cli.printing import console
from depeche.records.filters import Filters
from depeche.records.shelf import open_shelf


def conflicts(
    also: Annotated[
        list[str] | None, typer.Argument(metavar="[SIDE]...", help="Further sides after --between.")
    ] = None,
    between: Between = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    sources: SourcesOption = None,
) -> None:
    """List every field in which sources disagree, with their words.

    Example: depeche conflicts --between TGO RUS
    """
    sides, ranks, out = codes([*(between or ()), *(also or ())]), ranks_of(sources), console()
    with standing_ledger(ledger) as opened:
        asked = Filters(between=sides, disputed=True)
        found = open_shelf(opened, ranks=ranks).page(asked, limit=None, order="oldest").records
    for record in found:
        for conflict in record.conflicts:
            out.print(
                f"{record.id}  {record.label}: {conflict.field} ({conflict.reason})", markup=False, soft_wrap=True
            )
            for value in conflict.values:
                out.print(f"    {value.value}", markup=False, soft_wrap=True)
                for article, quotation in value.quotations:
                    out.print(f"        {article}: « {quotation.quote} »", markup=False, soft_wrap=True)
