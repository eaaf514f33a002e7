"""Filters: the options that choose records, the same for every command that lists or writes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from depeche.cli.options import codes, first_day, last_day
from depeche.codebook.kinds import kinds
from depeche.errors import UnknownKind
from depeche.records.selection import Selection

_OTHER_KINDS = ("agreement", "commitment", "measure", "statement", "office")

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


def selection_of(
    sides: Sequence[str],
    *,
    since: str | None,
    until: str | None,
    kind: str | None,
    domain: str | None,
    status: str | None,
    outlet: str | None,
    language: str | None,
) -> Selection:
    """The selection that the options name.

    Raises:
        UnknownState: A side is none.
        UnknownKind: The codebook has no such kind.
        UnreadableDate: A bound is no date.
    """
    if kind is not None and kind not in kinds() and kind not in _OTHER_KINDS:
        raise UnknownKind(kind, known=[*kinds(), *_OTHER_KINDS])
    return Selection(
        between=codes(sides),
        since=first_day(since),
        until=last_day(until),
        kind=kind,
        domain=domain,
        status=status,
        outlet=outlet,
        language=language,
    )
