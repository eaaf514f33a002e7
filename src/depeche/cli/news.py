"""`depeche news`: what the articles since a day changed."""

from __future__ import annotations

from typing import Annotated

import typer

from depeche.cli.options import (
    DEFAULT_LEDGER,
    Between,
    LedgerOption,
    SourcesOption,
    codes,
    day,
    ranks_of,
    standing_ledger,
)
from depeche.cli.printing import print_table
from depeche.records.news import news as news_of


def news(
    since: Annotated[str, typer.Option("--since", help="From this day of publication on (YYYY-MM-DD).")],
    also: Annotated[
        list[str] | None, typer.Argument(metavar="[SIDE]...", help="Further sides after --between.")
    ] = None,
    between: Between = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    sources: SourcesOption = None,
) -> None:
    """List records that are new, changed status, gained a conflict or a first independent second source; each once.

    Example: depeche news --since 2025-11-20
    """
    begin, sides, ranks = day(since), codes([*(between or ()), *(also or ())]), ranks_of(sources)
    with standing_ledger(ledger) as opened:
        found = [item for item in news_of(opened, since=begin, ranks=ranks) if set(sides) <= set(item.record.sides)]
    rows = (
        (
            n.record.id,
            "; ".join(f"{what} {words}".strip() for what, words in n.changes),
            n.record.date or "",
            n.record.label,
        )
        for n in found
    )
    print_table(("id", "news", "date", "what"), rows)
