"""Filters: the options that choose records, the same for every command that lists or writes them."""

from __future__ import annotations

from typing import Annotated

import typer

AlsoArgument = Annotated[list[str] | None, typer.Argument(metavar="[SIDE]...", help="Further sides after --between.")]
SinceOption = Annotated[str | None, typer.Option("--since", help="From this year, month or day on.")]
UntilOption = Annotated[str | None, typer.Option("--until", help="Up to this year, month or day.")]
KindOption = Annotated[str | None, typer.Option("--kind", help="Only this kind (visit, ratify, agreement...).")]
DomainOption = Annotated[str | None, typer.Option("--domain", help="Only this domain (military, economic...).")]
StatusOption = Annotated[str | None, typer.Option("--status", help="Only what stands so (happened, planned, kept...).")]
OutletOption = Annotated[str | None, typer.Option("--outlet", help="Only what this outlet reports.")]
LanguageOption = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="Only what articles in this language report.")
]
