"""Pages: an .html file, or a page that was fetched, holds one article; the front page of a site leads to its feeds."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import urljoin

from depeche.articles.addresses import is_address, is_front
from depeche.articles.lead import Lead
from depeche.articles.limits import Limits
from depeche.articles.pages.extraction import read_page as extract
from depeche.articles.readers.document import Document, Found

# In the head of a page, where feeds are named for whoever reads feeds. Source: HTML, autodiscovery of feeds.
_LINK = re.compile(rb"<link\b[^<>]{1,1000}>", re.IGNORECASE)
_FEED = re.compile(rb"type\s*=\s*[\"']?application/(?:rss|atom|feed)\+(?:xml|json)", re.IGNORECASE)
_ALTERNATE = re.compile(rb"rel\s*=\s*[\"']?alternate", re.IGNORECASE)
_HREF = re.compile(rb"href\s*=\s*(?:\"([^\"<>]+)\"|'([^'<>]+)'|([^\s\"'<>]+))", re.IGNORECASE)
_HEAD = 200_000  # bytes in which the head of any page ends
_COMMENTS = re.compile(r"comment", re.IGNORECASE)


def read_page(document: Document, limits: Limits) -> Iterator[Found]:
    """Read the article of a page, or the feeds that a site's front page names."""
    raw = document.whole(limits)
    feeds = _feeds(raw, document.address) if document.address and is_front(document.address) else []
    if feeds:
        yield from feeds
        return
    article = extract(
        raw,
        document.where,
        id=document.id,
        address=document.address,
        charset=document.charset,
        fetched=document.fetched,
        lead=document.lead,
        limits=limits,
    )
    if document.keep is not None:
        document.keep(raw)
    yield article


def _feeds(raw: bytes, address: str | None) -> list[Lead]:
    """The first feed that a page names; a second is mostly of comments, or the same in another form."""
    for link in _LINK.findall(raw, 0, _HEAD):
        href = _HREF.search(link) if _FEED.search(link) and _ALTERNATE.search(link) else None
        if href is None or _COMMENTS.search(link.decode("utf-8", "replace")):
            continue
        words = next(group for group in href.groups() if group).decode("utf-8", "replace")
        try:
            found = urljoin(address or "", html.unescape(words).strip())
        except ValueError:
            continue
        if is_address(found):
            return [Lead(address=found)]
    return []
