"""`depeche explain`: how an article's events came about."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from depeche.articles.article import Article
from depeche.articles.readers.file import LIMIT, Refusal
from depeche.cli.articles import (
    LanguageOption,
    LimitOption,
    PipelineOption,
    PublishedOption,
    articles,
    naming,
    publication_day,
)
from depeche.cli.printing import refuse
from depeche.errors import DepecheError

if TYPE_CHECKING:  # loads the parser, which --help can do without
    from depeche.mentions.officers import Officer
    from depeche.views.explanation import Explanation, Refused, Side

WIDTH = 80


def explain(
    article: Annotated[Path, typer.Argument(metavar="ARTICLE", help="A file (.txt, .html, .jsonl).")],
    event: Annotated[
        int | None, typer.Option("--event", min=1, help="Only this one, in the order of depeche code.")
    ] = None,
    identity: Annotated[str | None, typer.Option("--id", help="Which article of a .jsonl file.")] = None,
    refused: Annotated[
        bool, typer.Option("--refused", help="List everything that was considered and refused.")
    ] = False,
    ledger: Annotated[
        str | None,
        typer.Option("--ledger", help="Offices that the articles of this ledger print serve this one, as in add."),
    ] = None,
    published: PublishedOption = None,
    language: LanguageOption = None,
    pipeline: PipelineOption = None,
    limit: LimitOption = LIMIT,
) -> None:
    """Show how events were coded: sentence, frame, relations, sides, date and status, and what was refused beside them.

    Example: depeche explain examples/togo-russia/articles.jsonl --id 001 --event 1
    """
    chosen = _chosen(article, identity, published, language, limit)
    if chosen is None:
        raise typer.Exit(1)
    from depeche.ledger.ledger import open_ledger
    from depeche.reading import read
    from depeche.records.acquaintance import officers_for
    from depeche.views.explanation import explain as explain_events
    from depeche.views.explanation import refusals

    try:
        officers: tuple[Officer, ...] = ()
        if ledger is not None:
            with open_ledger(ledger) as opened:
                officers = officers_for(opened, chosen)
        reading = read(chosen, pipeline=pipeline, officers=officers)
    except DepecheError as wrong:
        refuse(naming(chosen, wrong))
        raise typer.Exit(1) from wrong
    out = Console() if sys.stdout.isatty() else Console(width=WIDTH, no_color=True, highlight=False)
    found = explain_events(reading)
    if event is not None and event > len(found):
        raise typer.BadParameter(f"{chosen.id} has {len(found)} events", param_hint="--event")
    if refused:
        _show_refused(out, refusals(reading))
        return
    for one in found if event is None else found[event - 1 : event]:
        _show(out, chosen.id, one)
    if not reading.subject.relates:
        likely = f"{100 * reading.subject.likelihood:.0f} in 100"
        out.print(f"{chosen.id}: left out, since its words are about something else ({likely} that they", markup=False)
        out.print("are not); --refused lists what was considered, depeche code --every takes it")
    elif not found:
        out.print(f"{chosen.id}: no event; --refused lists what was considered", markup=False)


def _chosen(
    path: Path, identity: str | None, published: str | None, language: str | None, limit: int
) -> Article | None:
    """The one article that is meant; None when it was refused, which is then said on the error stream.

    Raises:
        typer.BadParameter: The file holds several and none was named, or not the one that was.
    """
    found: list[Article] = []
    other = False
    for reading in articles([path], published=publication_day(published), language=language, limit=limit):
        if isinstance(reading, Refusal):
            if identity is None or identity in str(reading):
                refuse(reading)
                other = True
        elif identity is None or reading.id == identity:
            found.append(reading)
    if len(found) == 1:
        return found[0]
    if len(found) > 1:
        named = ", ".join(reading.id for reading in found[:8]) + (", ..." if len(found) > 8 else "")
        raise typer.BadParameter(f"{path} holds {len(found)} articles; say which of {named}", param_hint="--id")
    if not other:
        raise typer.BadParameter(f"{path} holds no article {identity!r}", param_hint="--id")
    return None


def _show(out: Console, article: str, one: Explanation) -> None:
    event = one.event
    source, target = ", ".join(a.code for a in event.source), ", ".join(a.code for a in event.target)
    sides = source if source == target or not target else f"{source} > {target}"
    head = f"{article}  event {one.number}: {event.kind}  {sides}  {event.date or 'no date'}  {event.status}"
    out.print(Text(head, style="bold"))
    lines = Table.grid(padding=(0, 2))
    lines.add_column(style="dim", min_width=9, no_wrap=True)
    lines.add_column(overflow="fold")

    def row(name: str, *told: str) -> None:
        for words in told:
            lines.add_row(name, Text(words))
            name = ""

    row("sentence", f"« {_plain(one.sentence.quote)} »")
    words, voice = _plain(one.trigger.quote), f", {one.voice}" if one.voice else ""
    row("frame", f"{event.frame}, set off by the {one.part} “{words}”{voice} ({one.trigger.start}–{one.trigger.end})")
    if one.by_position:
        row("", "a need of the frame is met by position, where the parse is silent")
    row(
        "relations",
        *(f"{', '.join(r.slots)}{' (needed)' if r.needed else ''}: {r.words}  [{r.relation}]" for r in one.relations),
    )
    if one.source == one.target:
        row("sides", *map(_side, one.source))
    else:
        row("source", *map(_side, one.source))
        row("target", *map(_side, one.target))
    row("tried", *one.tried)
    row("date", one.date)
    row("status", one.status)
    if event.place is not None:
        row("place", event.place.name + (f" ({event.place.country})" if event.place.country else ""))
    row("notes", *one.notes)
    row("evidence", f"« {_plain(event.evidence.quote)} » ({event.evidence.start}–{event.evidence.end})")
    row("refused", *map(_refused, one.refused))
    out.print(lines)
    out.print()


def _show_refused(out: Console, refused: Sequence[Refused]) -> None:
    for one in refused:
        out.print(Text(_refused(one)))
    if not refused:
        out.print("nothing was refused")


def _side(side: Side) -> str:
    words = f"“{side.words}”" if side.words else ""
    reason = side.reason if side.reason != words else ""
    return f"{side.code}  {side.basis}: {', '.join(filter(None, (words, reason)))}"


def _refused(one: Refused) -> str:
    return f"{one.frame} on “{_plain(one.trigger.quote)}” ({one.trigger.start}–{one.trigger.end}): {one.why}"


def _plain(words: str) -> str:
    return " ".join(words.split())
