"""`depeche watch`: keep stories up to date, and tell what is new in them."""

from __future__ import annotations

import datetime
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from depeche.cli.fetching import (
    DELAY,
    ArchiveOption,
    CacheOption,
    ContactOption,
    DelayOption,
    PrivateOption,
    fetching,
    manners_of,
)
from depeche.cli.options import DEFAULT_LEDGER, LedgerOption
from depeche.cli.trail import LogOption, Trail
from depeche.ledger.holding import alone
from depeche.ledger.ledger import open_ledger
from depeche.ledger.visits import Visit
from depeche.watch.round import MOST, Summary, go_round
from depeche.watch.story import Story, read_stories


def watch(
    stories: Annotated[Path, typer.Argument(help="File of stories (YAML); docs/watching.md explains it.")],
    ledger: LedgerOption = DEFAULT_LEDGER,
    once: Annotated[bool, typer.Option("--once", help="One round and no more, for cron.")] = False,
    every: Annotated[int, typer.Option("--every", min=1, help="Minutes from one round to the next.")] = 30,
    most: Annotated[int, typer.Option("--most", min=1, help="Addresses that one round visits.")] = MOST,
    contact: ContactOption = None,
    delay: DelayOption = DELAY,
    cache: CacheOption = None,
    archive: ArchiveOption = None,
    private: PrivateOption = None,
    log: LogOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> None:
    """Poll the feeds of stories, add what concerns them, and tell what is new, each thing once.

    Killed at any moment, it goes on where it was. Passwords and secrets are read from the variables that the file
    names.

    Example: depeche watch stories.yaml --once --ledger depeche.db
    """
    watched = read_stories(stories)
    secrets, manners = _secrets(watched), manners_of(contact, delay, private)
    with open_ledger(ledger) as opened, alone(opened, "watch"), Trail(log, ledger=opened.name) as trail:
        while True:
            # A round has a fetcher of its own, so that the sites' rules are read anew.
            with fetching(ledger, manners, cache=cache, archive=archive) as fetch, _bar(quiet) as show:

                def listen(visit: Visit, place: int, number: int, show: _Show = show) -> None:
                    show(place, number)
                    trail.line(visit.outcome, article=visit.address, **({"reason": visit.why} if visit.why else {}))

                summary = go_round(opened, watched, fetch, now=_now, secrets=secrets, most=most, listen=listen)
            if not quiet:
                print("\n".join(summary_lines(summary)), file=sys.stderr)
            if once:
                break
            time.sleep(every * 60)
    if summary.untold:
        raise typer.Exit(1)


_Show: TypeAlias = Callable[[int, int], None]


def summary_lines(summary: Summary) -> Iterator[str]:
    """The summary of a round in words."""
    fetched = f"{summary.fetched} fetched, {summary.new} new"
    copies = f" (of them {summary.copies} copies)" if summary.copies else ""
    failed = sum(summary.failed.values())
    yield f"{fetched}{copies}, {summary.known} known already, {summary.aside} concern no story, {failed} failed"
    for why, number in sorted(summary.failed.items(), key=lambda item: (-item[1], item[0])):
        yield f"  failed {number}: {why}"
    if summary.left:
        yield f"  {summary.left} addresses wait for the next round"
    yield f"{summary.notices} things new" if summary.notices != 1 else "1 thing new"
    for channel, number in sorted(summary.told.items()):
        yield f"  told {number}: {channel}"
    for untold in summary.untold:
        yield f"  {untold}"


@contextmanager
def _bar(quiet: bool) -> Iterator[_Show]:
    """What shows how far a round is, on the error stream where that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda place, number: None
        return
    from rich.console import Console  # a terminal alone needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("addresses"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
    task = bar.add_task("addresses", total=None)

    def show(place: int, number: int) -> None:
        # It stands only while addresses are visited, so that what is told never runs into it.
        bar.start()
        bar.update(task, completed=place, total=number)
        if place >= number:
            bar.stop()

    try:
        yield show
    finally:
        bar.stop()


def _secrets(stories: Sequence[Story]) -> Mapping[str, str]:
    """What the environment holds under the names that the stories' channels give."""
    named = {
        str(channel.settings[key])
        for story in stories
        for channel in story.tell
        for key in ("secret", "password")
        if channel.settings.get(key)
    }
    return {name: os.environ[name] for name in sorted(named) if name in os.environ}


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
