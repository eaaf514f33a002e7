"""Following: a lead is fetched and read in the form in which it comes; lists lead on to what they name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from depeche.articles.addresses import address_id, plain_address
from depeche.articles.fetching.fetcher import Fetched, Fetcher
from depeche.articles.lead import Lead
from depeche.articles.limits import LIMITS, Limits
from depeche.articles.readers.document import Document, Reading, Refusal
from depeche.articles.readers.forms import form_of, read_document
from depeche.errors import DepecheError, Unfetchable

DEEPEST = 3  # an outline of feeds of articles; a map of maps of articles


class Follower:
    """Follows leads with one fetcher, each address once."""

    def __init__(
        self,
        fetcher: Fetcher,
        *,
        limits: Limits = LIMITS,
        keep: Callable[[bytes], object] | None = None,
        most: int | None = None,
    ) -> None:
        """`most` is how many addresses are fetched at all; the rest are refused."""
        self._fetcher, self._limits, self._keep, self._most = fetcher, limits, keep, most
        self._seen: set[str] = set()

    def __call__(self, lead: Lead) -> Iterator[Reading]:
        """Yield the articles that a lead leads to, and a refusal for each that can't be had."""
        yield from self._follow(lead, 1)

    def _follow(self, lead: Lead, depth: int) -> Iterator[Reading]:
        try:
            plain = plain_address(lead.address)
            if plain in self._seen:
                return
            self._seen.add(plain)
            if self._most is not None and len(self._seen) > self._most:
                raise Unfetchable(lead.address, f"left alone: {self._most} addresses were fetched already")
            fetched = self._fetcher.fetch(lead.address)
            for found in read_fetched(fetched, lead, limits=self._limits, keep=self._keep):
                if not isinstance(found, Lead):
                    yield found
                elif depth < DEEPEST:
                    yield from self._follow(found, depth + 1)
                else:
                    yield Refusal(Unfetchable(found.address, "left alone: a list of lists of lists named it"))
        except ValueError as wrong:  # an address that falls to pieces only when it is taken apart
            yield Refusal(Unfetchable(lead.address, f"no address of the web: {wrong}"))
        except DepecheError as wrong:
            yield Refusal(wrong)


def read_fetched(
    fetched: Fetched, lead: Lead, *, limits: Limits = LIMITS, keep: Callable[[bytes], object] | None = None
) -> Iterator[Reading | Lead]:
    """Read what was fetched in its form.

    Raises:
        DepecheError: It can't be read.
    """
    document = Document(
        where=fetched.asked,
        id=address_id(fetched.address),
        content=fetched.content,
        address=fetched.address,
        charset=fetched.charset,
        fetched=fetched.fetched,
        lead=lead,
        keep=keep,
    )
    form = form_of(document, limits, media_type=fetched.media_type)
    for found in read_document(document, limits, form=form):
        if isinstance(found, Lead | Refusal):
            yield found
            continue
        # A text that was fetched is known by its address, as a page is.
        yield replace(
            found,
            url=found.url or fetched.address,
            fetched=found.fetched or fetched.fetched.isoformat(timespec="seconds"),
            published=found.published or lead.published,
            day_source=found.day_source or ("feed" if lead.published else None),
            title=found.title or lead.title,
            outlet=found.outlet or lead.outlet,
        )
