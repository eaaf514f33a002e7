"""Sitemaps: the addresses that a site gives to machines, those of Google News with day and title; and maps of maps.

Source: sitemaps.org protocol 0.9; Google News sitemaps 0.9.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from depeche.articles.addresses import is_address
from depeche.articles.lead import Lead
from depeche.articles.limits import Limits
from depeche.articles.pages.days import read_stamp
from depeche.articles.readers.document import Document, Found
from depeche.articles.readers.markup import find, local_name, parse_xml, words_under
from depeche.articles.words import clean_words
from depeche.errors import NoArticles, TooLarge, UnreadableArticle


def read_sitemap(document: Document, limits: Limits) -> Iterator[Found]:
    """Read the addresses of a map in their order, of news its days, titles and outlets too."""
    raw = _unpacked(document.whole(limits), document.where, limits)
    met = False
    for element in parse_xml(raw, document.where):
        if local_name(element) not in ("url", "sitemap"):
            continue
        address = _said(element, "loc") or ""
        if is_address(address):
            met = True
            yield _lead(element, address)
    if not met:
        raise NoArticles(document.where)


def _lead(element: Element, address: str) -> Lead:
    stamp, published = _said(element, "lastmod"), _said(element, "publication_date")
    return Lead(
        address=address,
        title=clean_words(_said(element, "title") if find(element, "news") is not None else None),
        outlet=clean_words(_said(element, "name")),
        language=(_said(element, "language") or "")[:2].lower() or None,
        # The day of a map's last change is no day of publication.
        published=read_stamp(published) if published else None,
        stamp=clean_words(stamp or published),
    )


def _unpacked(raw: bytes, where: str, limits: Limits) -> bytes:
    """The map, unpacked where it came packed (.xml.gz), up to the limit."""
    if not raw.startswith(b"\x1f\x8b"):
        return raw
    try:
        unpacking = zlib.decompressobj(wbits=31)
        plain = unpacking.decompress(raw, limits.bytes + 1)
    except zlib.error as wrong:
        raise UnreadableArticle(where, f"its packing is broken: {wrong}") from wrong
    if len(plain) > limits.bytes:
        raise TooLarge(where, size=len(plain), limit=limits.bytes)
    return plain


def _said(element: Element, name: str) -> str | None:
    found = find(element, name)
    return (words_under(found) or None) if found is not None else None
