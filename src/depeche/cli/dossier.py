"""`depeche dossier`: all that stands between two states, on one page and in short."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from depeche.cli.files import written
from depeche.cli.options import (
    DEFAULT_LEDGER,
    LedgerOption,
    SourcesOption,
    codes,
    day,
    first_day,
    last_day,
    ranks_of,
    standing_ledger,
)
from depeche.cli.summary import print_summary
from depeche.records.shelf import open_shelf
from depeche.views.dossier import Dossier
from depeche.views.dossier import dossier as dossier_of
from depeche.views.html import html
from depeche.views.json import json
from depeche.views.markdown import markdown
from depeche.views.wording import wording

FORMS: Mapping[str, Callable[[Dossier], str]] = {".html": html, ".md": markdown, ".json": json}


def dossier(
    sides: Annotated[
        list[str], typer.Argument(metavar="SIDE SIDE", help="Two states or organisations, by code or name.")
    ],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="File to write: .html (a page), .md or .json.")
    ] = None,
    lang: Annotated[str, typer.Option("--lang", help="Language of the dossier: en or fr.")] = "en",
    since: Annotated[str | None, typer.Option("--since", help="From this year, month or day on.")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Up to this year, month or day.")] = None,
    on: Annotated[
        str | None, typer.Option("--on", help="Judge lateness on this day; by default that of the latest article.")
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    sources: SourcesOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")] = False,
) -> None:
    """Write a dossier: timeline, agreements, commitments, figures, statements, offices and conflicts, with quotations.

    Example: depeche dossier TGO RUS --out dossier.html
    """
    between = codes(sides)
    if len(between) < 2:
        raise typer.BadParameter("give two different sides, such as TGO RUS")
    form = FORMS.get(out.suffix.lower()) if out else None
    if out and form is None:
        raise typer.BadParameter(f"{out}: name it .html, .md or .json")
    words, ranks, begin, end = wording(lang), ranks_of(sources), first_day(since), last_day(until)
    with standing_ledger(ledger) as opened:
        made = dossier_of(
            open_shelf(opened, ranks=ranks),
            opened,
            between=between,
            lang=lang,
            since=begin,
            until=end,
            on=day(on) if on else None,
        )
    if out and form:
        with written(out) as file:
            file.write(form(made).encode("utf-8"))
    if not quiet:
        print_summary(made, words, out)
