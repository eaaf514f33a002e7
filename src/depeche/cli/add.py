"""`depeche add`: read articles into a ledger."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from depeche.articles.addresses import is_address
from depeche.articles.article import Article
from depeche.articles.lead import Lead
from depeche.articles.limits import LIMITS, Limits
from depeche.articles.readers.file import Reading, Refusal, read_files
from depeche.cli.articles import (
    EveryOption,
    JobsOption,
    LanguageOption,
    PublishedOption,
    completed,
    processes,
    publication_day,
    watched,
)
from depeche.cli.fetching import (
    DELAY,
    ArchiveOption,
    CacheOption,
    ContactOption,
    DelayOption,
    PrivateOption,
    following,
    manners_of,
)
from depeche.cli.options import DEFAULT_LEDGER, LedgerOption
from depeche.cli.printing import refuse
from depeche.cli.trail import LogOption, Trail
from depeche.crews.processes import code_in_order
from depeche.errors import DepecheError
from depeche.ledger.coded_files import read_coded
from depeche.ledger.ledger import Ledger, open_ledger
from depeche.ledger.lookup import edition
from depeche.records.acquaintance import revisit
from depeche.reports.coded import CodedArticle

Read: TypeAlias = tuple[Article, CodedArticle] | Refusal


def add(
    places: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PLACE",
            help="Files, folders, addresses: texts, pages, tables, feeds, archives, letters (docs/bringing-in.md).",
        ),
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    coded: Annotated[
        list[Path] | None, typer.Option("--coded", help="Take these coded articles (.jsonl) instead of coding.")
    ] = None,
    texts: Annotated[
        Path | None, typer.Option("--texts", help="Folder of <id>.txt for coded articles without a text.")
    ] = None,
    published: PublishedOption = None,
    language: LanguageOption = None,
    again: Annotated[bool, typer.Option("--again", help="Code articles anew that the ledger has already.")] = False,
    limit: Annotated[
        int, typer.Option("--limit", envvar="DEPECHE_LIMIT", min=1, help="Longest text that is read, in characters.")
    ] = LIMITS.characters,
    limit_bytes: Annotated[
        int, typer.Option("--limit-bytes", envvar="DEPECHE_LIMIT_BYTES", min=1, help="Largest page or row.")
    ] = LIMITS.bytes,
    limit_nesting: Annotated[
        int, typer.Option("--limit-nesting", envvar="DEPECHE_LIMIT_NESTING", min=1, help="Deepest page, in elements.")
    ] = LIMITS.nesting,
    jobs: JobsOption = 1,
    every: EveryOption = False,
    most: Annotated[int | None, typer.Option("--most", min=1, help="Addresses that are fetched at most.")] = None,
    contact: ContactOption = None,
    delay: DelayOption = DELAY,
    cache: CacheOption = None,
    archive: ArchiveOption = None,
    private: PrivateOption = None,
    log: LogOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> None:
    """Read articles into the ledger; an article that is in it already adds nothing.

    Addresses, and those that feeds, maps of sites, GDELT lists and other lists name, are fetched: politely, from the
    public network alone. Pages are kept as they came beside the ledger.

    Broken off at any moment, it can be run again: each article goes in whole with its reports, or not at all.

    Example: depeche add articles/ --ledger depeche.db
    """
    paths = [Lead(address=place) if is_address(place) else Path(place) for place in places or ()]
    if not paths and not coded:
        raise typer.BadParameter("give files or folders of articles, or --coded FILE.jsonl")
    limits = Limits(characters=limit, bytes=limit_bytes, nesting=limit_nesting)
    files = [path for path in paths if isinstance(path, Path)]
    day = publication_day(published)
    counted = {"entered": 0, "known": 0, "refused": 0, "skipped": 0}
    manners = manners_of(contact, delay, private)
    with (
        open_ledger(ledger) as opened,
        Trail(log, ledger=opened.name) as trail,
        following(ledger, manners, cache=cache, archive=archive, limits=limits, most=most) as (follow, keep),
    ):
        readings = (
            read_coded(coded, texts=texts, articles=files, limits=limits)
            if coded
            else _coded_now(
                opened,
                completed(read_files(paths, limits=limits, follow=follow, keep=keep), day, language),
                again,
                every,
                processes(jobs),
            )
        )
        before = edition(opened).coding
        for reading in watched(readings, files, quiet=quiet):
            outcome, name, why = _enter(opened, reading)
            counted[outcome] += 1
            trail.line(outcome, article=name, **({"reason": why} if why else {}))
            if why and not (quiet and outcome == "skipped"):
                refuse(why)
        if counted["entered"]:
            revisit(opened, since=before, every=every)  # which keeps the records up, so that no reader has to wait
    if not quiet:
        new, old, refused, _ = counted.values()
        print(f"{new} new, {old} known already, {refused} refused", file=sys.stderr)
    if counted["refused"]:
        raise typer.Exit(1)


def _enter(ledger: Ledger, reading: Read | Article) -> tuple[str, str, str]:
    """What became of it ("entered", "known", "refused" or "skipped"), its name and the reason."""
    if isinstance(reading, Article):
        return "known", reading.id, ""
    if isinstance(reading, Refusal):
        name = reading.article.id if reading.article else str(getattr(reading.error, "where", "?"))
        if reading.skipped:
            return "skipped", name, str(reading)
        ledger.miss(name, str(reading), reading.article)
        return "refused", name, str(reading)
    article, coded = reading
    try:
        return ("entered" if ledger.add(article, coded) else "known"), article.id, ""
    except DepecheError as wrong:
        return "refused", article.id, f"{article.id}: {wrong}"


def _coded_now(
    ledger: Ledger, given: Iterable[Reading], again: bool, every: bool, jobs: int
) -> Iterator[Read | Article]:
    """Articles with our own coding; without one when the ledger has it already."""
    for done in code_in_order(given, jobs=jobs, every=every, wanted=lambda article: again or not ledger.holds(article)):
        if not isinstance(done, tuple):
            yield done
            continue
        article, coded = done
        if isinstance(coded, DepecheError):
            yield Refusal(_named(article, coded), article)
        else:
            yield article, coded


def _named(article: Article, refusal: DepecheError) -> DepecheError:
    words = str(refusal)
    return refusal if article.id in words else DepecheError(f"{article.id}: {words}")
