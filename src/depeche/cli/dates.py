"""`depeche dates`: the dates that articles name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, TypeAlias

import typer

from depeche.articles.readers.file import LIMIT, Refusal
from depeche.cli.articles import (
    LanguageOption,
    LimitOption,
    PathsArgument,
    PublishedOption,
    QuietOption,
    articles,
    naming,
    publication_day,
    watched,
)
from depeche.cli.printing import print_jsonl, print_table, refuse
from depeche.errors import DepecheError
from depeche.mentions.dates import date_languages, date_rows
from depeche.texts.language import settle_language

Rows: TypeAlias = list[dict[str, str | int | None]]


def dates(
    paths: PathsArgument = None,
    form: Annotated[Literal["table", "jsonl"], typer.Option("--format", help="For people or for programs.")] = "table",
    published: PublishedOption = None,
    language: LanguageOption = None,
    limit: LimitOption = LIMIT,
    quiet: QuietOption = False,
) -> None:
    """List the expressions of a date in articles, in EDTF; those that nothing resolves have none.

    Example: depeche dates article.txt --published 2025-11-19 --language fr
    """
    given = articles(paths, published=publication_day(published), language=language, limit=limit)
    found, refused = [], False

    def rows() -> Iterator[Rows | str]:
        for reading in given:
            if isinstance(reading, Refusal):
                yield str(reading)
                continue
            try:
                spoken = settle_language(reading.language, reading.text, known=date_languages())
                yield date_rows(reading.id, reading.text, reading.published, spoken)
            except DepecheError as wrong:
                yield naming(reading, wrong)

    for row in watched(rows(), paths, quiet=quiet):
        if isinstance(row, str):
            refused = True
            refuse(row)
        elif form == "jsonl":
            print_jsonl(row)
        else:
            found += row
    if form == "table":
        columns = ("article", "text", "start", "end", "edtf", "basis")
        print_table(
            columns, ([" ".join(str(row[c] if row[c] is not None else "").split()) for c in columns] for row in found)
        )
    if refused:
        raise typer.Exit(1)
