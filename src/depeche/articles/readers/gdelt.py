"""GDELT: its lists of events, mentions and articles (tab-separated) are leads: of each row, the address alone.

What GDELT coded is not taken over: an article is read and coded here, or not at all.
Source: The GDELT Event Database and Global Knowledge Graph data formats, version 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from depeche.articles.addresses import is_address
from depeche.articles.lead import Lead
from depeche.articles.limits import Limits
from depeche.articles.readers.document import Document, Found, Refusal
from depeche.articles.readers.rows import lines_of
from depeche.errors import NoArticles, UnreadableArticle

_FEWEST = 3  # columns; a table of two with a tab between is anybody's


def is_gdelt(beginning: bytes) -> bool:
    """Is the first line a row without heads, of columns between tabs, one of them an address?"""
    first = beginning.partition(b"\n")[0]
    return _address(first) is not None and first.count(b"\t") >= _FEWEST - 1


def read_gdelt(document: Document, limits: Limits) -> Iterator[Found]:
    """Read the addresses of a list, each once."""
    seen: set[str] = set()
    for number, line in lines_of(document, limits):
        address = _address(line)
        if address is None:
            yield Refusal(UnreadableArticle(f"{document.where}:{number}", "no address stands in this row"))
        elif address not in seen:
            seen.add(address)
            yield Lead(address=address)
    if not seen:
        raise NoArticles(document.where)


def _address(line: bytes) -> str | None:
    """The address of a row: the last column that is one, since lists of events end with it."""
    cells = line.decode("utf-8", "replace").rstrip("\r\n").split("\t")
    return next((cell.strip() for cell in reversed(cells) if " " not in cell.strip() and is_address(cell)), None)
