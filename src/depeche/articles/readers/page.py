"""Pages: an .html file, or a page that was fetched, holds one article."""

from __future__ import annotations

from collections.abc import Iterator

from depeche.articles.limits import Limits
from depeche.articles.pages.extraction import read_page as extract
from depeche.articles.readers.document import Document, Found


def read_page(document: Document, limits: Limits) -> Iterator[Found]:
    """Read the article of a page."""
    raw = document.whole(limits)
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
