"""`depeche export`: records in a form for other programs, and beside it what the form has no room for."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer

from depeche.cli.files import written
from depeche.cli.filters import (
    AlsoArgument,
    DomainOption,
    KindOption,
    LanguageOption,
    OutletOption,
    SinceOption,
    StatusOption,
    UntilOption,
)
from depeche.cli.options import DEFAULT_LEDGER, Between, LedgerOption, SourcesOption, day, ranks_of, standing_ledger
from depeche.cli.printing import print_table
from depeche.errors import UnknownForm
from depeche.records.filters import Filters
from depeche.views.exports.forms import FORMS, form
from depeche.views.exports.loss import loss_form
from depeche.views.exports.material import material
from depeche.views.exports.tables import TABLES
from depeche.views.wording import wording


def export(
    also: AlsoArgument = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", help="The form; --list says which there are.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="File to write; the loss is counted beside it, in FILE.loss.json."),
    ] = None,
    between: Between = None,
    since: SinceOption = None,
    until: UntilOption = None,
    kind: KindOption = None,
    domain: DomainOption = None,
    status: StatusOption = None,
    outlet: OutletOption = None,
    language: LanguageOption = None,
    table: Annotated[
        str, typer.Option("--table", help=f"With csv and parquet: which table ({', '.join(TABLES)}).")
    ] = "records",
    lang: Annotated[str, typer.Option("--lang", help="With markdown: language of the dossier, en or fr.")] = "en",
    on: Annotated[str | None, typer.Option("--on", help="With markdown: judge lateness on this day.")] = None,
    licence: Annotated[
        str | None, typer.Option("--licence", help="With datapackage: SPDX name of the licence of your own work.")
    ] = None,
    listing: Annotated[bool, typer.Option("--list", help="List the forms and whom they are for, and stop.")] = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    sources: SourcesOption = None,
) -> None:
    """Write the records that are asked for, as `records` lists them, in a form for other programs.

    Without --out the export goes to the standard output, and what was lost is told on the error stream.

    Example: depeche export --format xlsx --between TGO RUS --out togo-russia.xlsx
    """
    if listing:
        print_table(("form", "files", "for"), ((name, f"*{f.suffix}", f.about) for name, f in FORMS.items()))
        return
    if format_ is None:
        raise typer.BadParameter("give --format; depeche export --list says which there are")
    chosen = form(format_)
    if table not in TABLES:
        raise UnknownForm(table, known=TABLES)
    if out is None and not chosen.text and sys.stdout.isatty():
        raise typer.BadParameter(f"{format_} is nothing to read on a terminal: give --out FILE{chosen.suffix}")
    wanted = Filters.of(
        between=[*(between or ()), *(also or ())],
        since=since,
        until=until,
        kind=kind,
        domain=domain,
        status=status,
        outlet=outlet,
        language=language,
    )
    wording(lang)
    lost: Counter[str] = Counter()
    with standing_ledger(ledger) as opened:
        given = material(
            opened,
            wanted,
            ranks=ranks_of(sources),
            table=table,
            lang=lang,
            on=day(on) if on else None,
            licence=licence,
        )
        if out is None:
            for part in chosen.write(given, lost):
                sys.stdout.buffer.write(part)
            sys.stdout.buffer.flush()
        else:
            with written(out) as file:
                file.writelines(chosen.write(given, lost))
        told = loss_form(format_, given, lost, chosen.losses)
    if out is not None:
        with written(out.with_name(f"{out.name}.loss.json")) as file:
            file.write(json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8") + b"\n")
    _tell(told, out)


def _tell(told: dict[str, Any], out: Path | None) -> None:
    lost = told["lost"]
    counted = f"{told['records']} records, {told['reports']} reports, {told['articles']} articles"
    left = ", ".join(f"{count} {name}" for name, count in lost.items())
    print(f"{f'{out}: ' if out else ''}{counted}; left out: {left or 'nothing'}", file=sys.stderr)
