"""Texts: a .txt file is one article, character for character; or a list of addresses."""

from __future__ import annotations

from collections.abc import Iterator

from depeche.articles.article import Article
from depeche.articles.limits import Limits
from depeche.articles.readers.addresses import leads_in
from depeche.articles.readers.document import Document, Found
from depeche.articles.words import checked_text, decode_text
from depeche.errors import TooLong

# A character takes at most four bytes, so that a long text is refused by the size of its file, before it is read.
_BYTES_A_CHARACTER = 4


def read_text(document: Document, limits: Limits) -> Iterator[Found]:
    """Read one text; every line an address makes a list of leads of it instead."""
    size = document.path.stat().st_size if document.path else len(document.content or b"")
    if size > limits.characters * _BYTES_A_CHARACTER:
        raise TooLong(document.where, length=size // _BYTES_A_CHARACTER, limit=limits.characters)
    text = checked_text(decode_text(document.whole(limits), document.where), document.where, limits.characters)
    leads = leads_in(text)
    if leads:
        yield from leads
    else:
        yield Article(id=document.id, text=text)
