"""Articles on the command line: the arguments that name them, and a bar while they are worked on."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from depeche.articles.article import Article
from depeche.articles.readers.file import LIMIT, Reading, Refusal, read_files
from depeche.cli.printing import refuse
from depeche.errors import DepecheError, UnreadableDay

PathsArgument = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATH", help="Files of articles (.txt, .html, .jsonl, .csv, .warc.gz...) or folders of them."
    ),
]
PublishedOption = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="Publication day of articles that give none (YYYY-MM-DD)."),
]
LanguageOption = Annotated[
    str | None,
    typer.Option("--language", metavar="CODE", help="Language of articles that give none; recognised by default."),
]
PipelineOption = Annotated[
    str | None,
    typer.Option("--pipeline", metavar="NAME", help="An installed spaCy pipeline with UD labels, instead of ours."),
]
LimitOption = Annotated[int, typer.Option("--limit", min=1, help="Longest text that is read, in characters.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")]
EveryOption = Annotated[
    bool,
    typer.Option("--every", help="Take also articles whose words say that they are about something else."),
]
JobsOption = Annotated[
    int, typer.Option("--jobs", "-j", min=0, metavar="N", help="How many processes code; 0 for one on each core.")
]

T = TypeVar("T")


def processes(jobs: int) -> int:
    """How many processes --jobs asks for."""
    return jobs or os.cpu_count() or 1


def publication_day(words: str | None) -> date | None:
    """The day given by --published, or None without it.

    Raises:
        UnreadableDay: It is none.
    """
    if words is None:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError as wrong:
        raise UnreadableDay(words) from wrong


def articles(
    paths: Sequence[Path] | None, *, published: date | None = None, language: str | None = None, limit: int = LIMIT
) -> Iterator[Reading]:
    """The articles that the paths name, with a publication day and a language where they have none of their own.

    Raises:
        typer.BadParameter: No path was given.
    """
    if not paths:
        raise typer.BadParameter("give files of articles or folders of them")
    return completed(_unskipped(read_files(paths, limit=limit)), published, language)


def _unskipped(readings: Iterable[Reading]) -> Iterator[Reading]:
    """The same without what was never meant to be read, which is named and no failure."""
    for reading in readings:
        if isinstance(reading, Refusal) and reading.skipped:
            refuse(str(reading))
        else:
            yield reading


def completed(readings: Iterable[Reading], published: date | None, language: str | None) -> Iterator[Reading]:
    """The same articles, with this publication day and language where they give none."""
    for reading in readings:
        if isinstance(reading, Refusal):
            yield reading
        else:
            yield replace(reading, published=reading.published or published, language=reading.language or language)


def naming(article: Article, refusal: DepecheError) -> str:
    """Why an article was refused, in words that name it."""
    words = str(refusal)
    return words if article.id in words else f"{article.id}: {words}"


def watched(items: Iterable[T], paths: Sequence[Path] | None, *, quiet: bool) -> Iterator[T]:
    """The same items, with a bar on the error stream where that is a terminal.

    The bar stands only while the next item is in the making, so that what is printed between never runs into it.
    """
    if quiet or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console  # a terminal alone needs it
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    bar = Progress(
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,  # rich would send the results where the bar goes
        redirect_stderr=False,
    )
    task = bar.add_task("articles", total=_count(paths or ()), pace="")
    source = iter(items)
    began, done = time.monotonic(), 0
    while True:
        bar.start()
        try:
            item = next(source)
        except StopIteration:
            return
        finally:
            bar.stop()
        yield item
        done += 1
        bar.update(task, advance=1, pace=f"{done / max(time.monotonic() - began, 0.1):.1f} articles/s")


def _count(paths: Iterable[Path]) -> int:
    """About how many articles the paths hold: rows of .jsonl files, and one a file for the others."""
    files = [f for path in paths for f in (path.rglob("*") if path.is_dir() else (path,)) if f.is_file()]
    counted = 0
    for file in files:
        if file.suffix.lower() != ".jsonl":
            counted += 1
            continue
        try:
            with file.open("rb") as rows:
                counted += sum(1 for row in rows if row.strip())
        except OSError:
            counted += 1  # it will be refused, which is one line
    return counted
