"""`depeche add`: read articles into a ledger."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, TypeAlias

import typer
from rich.console import Console
from rich.progress import track

from depeche.articles.article import Article
from depeche.articles.readers.file import LIMIT, Refusal, read_files
from depeche.cli.options import DEFAULT_LEDGER, LedgerOption
from depeche.cli.printing import refuse
from depeche.errors import DepecheError
from depeche.ledger.coded_files import read_coded
from depeche.ledger.ledger import Ledger, open_ledger
from depeche.reports.coded import CodedArticle

Read: TypeAlias = tuple[Article, CodedArticle] | Refusal


def add(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files (.txt, .html, .jsonl) or folders of them.")] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    coded: Annotated[
        list[Path] | None, typer.Option("--coded", help="Take these coded articles (.jsonl) instead of coding.")
    ] = None,
    texts: Annotated[
        Path | None, typer.Option("--texts", help="Folder of <id>.txt for coded articles without a text.")
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Code articles anew that the ledger has already.")] = False,
    limit: Annotated[int, typer.Option("--limit", help="Longest text that is read, in characters.")] = LIMIT,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> None:
    """Read articles into the ledger; an article that is in it already adds nothing.

    Example: depeche add articles/ --ledger depeche.db
    """
    if not paths and not coded:
        raise typer.BadParameter("give files or folders of articles, or --coded FILE.jsonl")
    new = old = refused = 0
    with open_ledger(ledger) as opened:
        readings = (
            read_coded(coded, texts=texts, articles=paths or (), limit=limit)
            if coded
            else _coded_now(opened, paths or [], limit, again)
        )
        for reading in _watched(readings, quiet):
            if isinstance(reading, Refusal):
                refused += 1
                refuse(reading)
                continue
            if reading is None:
                old += 1
                continue
            try:
                entered = opened.add(*reading)
            except DepecheError as wrong:
                refused += 1
                refuse(f"{reading[0].id}: {wrong}")
                continue
            new, old = new + entered, old + (not entered)
    if not quiet:
        print(f"{new} new, {old} known already, {refused} refused", file=sys.stderr)
    if refused:
        raise typer.Exit(1)


def _coded_now(ledger: Ledger, paths: Iterable[Path], limit: int, again: bool) -> Iterator[Read | None]:
    """Articles with our own coding; None for one that the ledger has already."""
    from depeche.reading import code_articles  # loads the parser, which takes seconds

    for reading in read_files(paths, limit=limit):
        if isinstance(reading, Refusal):
            yield reading
        elif not again and ledger.holds(reading):
            yield None
        else:
            for article, coded in code_articles([reading]):
                if isinstance(coded, DepecheError):
                    yield Refusal(_named(article, coded))
                else:
                    yield article, coded


def _named(article: Article, refusal: DepecheError) -> DepecheError:
    words = str(refusal)
    return refusal if article.id in words else DepecheError(f"{article.id}: {words}")


def _watched(readings: Iterable[Read | None], quiet: bool) -> Iterable[Read | None]:
    """The same, with a bar that moves on a terminal."""
    bar = Console(stderr=True)
    return readings if quiet or not bar.is_terminal else track(readings, description="articles", console=bar)
