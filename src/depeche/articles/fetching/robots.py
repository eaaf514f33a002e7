"""Robots: what a site lets programs fetch, and how fast.

Source: RFC 9309; a robots.txt that can't be read for a fault of the site forbids all of it until it can.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from depeche.articles.fetching.manners import TOKEN
from depeche.errors import Disallowed, Unfetchable

LARGEST = 500_000  # bytes that are read of one, as RFC 9309 asks at least


class Robots:
    """The rules of each site, read once."""

    def __init__(self, ask: Callable[[str], tuple[int, bytes]]) -> None:
        """`ask` fetches an address and returns status and content."""
        self._ask = ask
        self._known: dict[str, Protego | Unfetchable] = {}

    def delay(self, address: str) -> float:
        """Seconds that the site wants between two requests; 0 when it says nothing.

        Raises:
            Disallowed: The site does not let us fetch this address.
            Unfetchable: Its rules can't be read.
        """
        rules = self._rules(address)
        if not rules.can_fetch(address, TOKEN):
            raise Disallowed(address)
        return float(rules.crawl_delay(TOKEN) or 0)

    def _rules(self, address: str) -> Protego:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._known:
            try:
                self._known[site] = self._read(f"{site}/robots.txt")
            except Unfetchable as wrong:
                self._known[site] = wrong
        known = self._known[site]
        if isinstance(known, Unfetchable):
            raise known
        return known

    def _read(self, address: str) -> Protego:
        status, content = self._ask(address)
        if status >= 500 or status == 429:
            raise Unfetchable(address, f"the site's rules for programs can't be read (status {status})")
        words = content.decode("utf-8-sig", "replace") if status == 200 else ""
        return Protego.parse(words)
