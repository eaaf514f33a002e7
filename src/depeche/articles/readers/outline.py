"""Outlines: OPML, the list of feeds that a reader of feeds exports. Each is a lead: to a feed."""

from __future__ import annotations

from collections.abc import Iterator

from depeche.articles.addresses import is_address
from depeche.articles.lead import Lead
from depeche.articles.limits import Limits
from depeche.articles.readers.document import Document, Found
from depeche.articles.readers.markup import local_name, parse_xml
from depeche.articles.words import clean_words
from depeche.errors import NoArticles


def read_outline(document: Document, limits: Limits) -> Iterator[Found]:
    """Read the addresses of the feeds, each once, in their order.

    Source: OPML 2.0, subscription lists.
    """
    seen: set[str] = set()
    for element in parse_xml(document.whole(limits), document.where).iter():
        address = (element.get("xmlUrl") or element.get("url") or "").strip()
        if local_name(element) == "outline" and is_address(address) and address not in seen:
            seen.add(address)
            yield Lead(address=address, outlet=clean_words(element.get("title") or element.get("text")))
    if not seen:
        raise NoArticles(document.where)
