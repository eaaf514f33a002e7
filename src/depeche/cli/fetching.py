"""Options of commands that fetch, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated

import typer

from depeche.articles.archive import Archive
from depeche.articles.fetching.manners import Manners
from depeche.articles.lead import Lead
from depeche.articles.limits import LIMITS, Limits
from depeche.articles.readers.document import Reading
from depeche.articles.readers.file import Follow

ContactOption = Annotated[
    str | None,
    typer.Option("--contact", envvar="DEPECHE_CONTACT", help="Mail or page where a site may complain; it is told."),
]
DelayOption = Annotated[
    float, typer.Option("--delay", envvar="DEPECHE_DELAY", min=0.0, help="Seconds between two requests to one host.")
]
CacheOption = Annotated[
    Path | None,
    typer.Option("--cache", envvar="DEPECHE_CACHE", help="File of what was fetched; beside the ledger by default."),
]
ArchiveOption = Annotated[
    Path | None,
    typer.Option("--archive", envvar="DEPECHE_ARCHIVE", help="Folder of pages as they came; beside the ledger."),
]
PrivateOption = Annotated[
    list[str] | None,
    typer.Option("--private", metavar="HOST", help="A host of your own that may lie in a private network."),
]
DELAY = Manners().delay


def manners_of(contact: str | None, delay: float, private: list[str] | None) -> Manners:
    """How sites are asked."""
    return Manners(contact=contact, delay=delay, private=frozenset(private or ()))


def beside(ledger: str, ending: str) -> Path:
    """A place beside the ledger's file; in the working folder for a ledger in a database."""
    place = Path("depeche.db") if "://" in ledger or ledger == ":memory:" else Path(ledger)
    return place.with_name(f"{place.name}{ending}")


def archive_of(ledger: str, folder: Path | None) -> Archive:
    """Where pages are kept."""
    return Archive(folder or beside(ledger, ".pages"))


@contextmanager
def following(
    ledger: str,
    manners: Manners,
    *,
    cache: Path | None,
    archive: Path | None,
    limits: Limits = LIMITS,
    most: int | None = None,
) -> Iterator[tuple[Follow, Callable[[bytes], object]]]:
    """Gives what follows a lead, and what keeps a page; nothing is opened before there is something to fetch."""
    keep = archive_of(ledger, archive).keep
    followers: list[Follow] = []
    with ExitStack() as opened:

        def follow(lead: Lead) -> Iterator[Reading]:
            if not followers:
                # Loads what asks the network, which only those who fetch need.
                from depeche.articles.fetching.fetcher import Fetcher
                from depeche.articles.fetching.following import Follower

                place = cache or beside(ledger, ".cache") / "answers.db"
                fetcher = opened.enter_context(Fetcher(manners, limits=limits, cache=place))
                followers.append(Follower(fetcher, limits=limits, keep=keep, most=most))
            return followers[0](lead)

        yield follow, keep


@contextmanager
def fetching(
    ledger: str, manners: Manners, *, cache: Path | None, archive: Path | None, limits: Limits = LIMITS
) -> Iterator[Callable[[Lead], Iterator[Reading | Lead]]]:
    """Gives what fetches an address and reads what is there."""
    from depeche.articles.fetching.fetcher import Fetcher
    from depeche.articles.fetching.following import read_fetched

    keep = archive_of(ledger, archive).keep
    with Fetcher(manners, limits=limits, cache=cache or beside(ledger, ".cache") / "answers.db") as fetcher:

        def fetch(lead: Lead) -> Iterator[Reading | Lead]:
            fetched = fetcher.fetch(lead.address)
            return read_fetched(fetched, lead, limits=limits, keep=keep)

        yield fetch
