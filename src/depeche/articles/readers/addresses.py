"""Lists of addresses: one a line, with comments behind #."""

from __future__ import annotations

from collections.abc import Iterator

from depeche.articles.addresses import is_address
from depeche.articles.lead import Lead
from depeche.articles.limits import Limits
from depeche.articles.readers.document import Document, Found, Refusal
from depeche.articles.words import decode_text
from depeche.errors import UnreadableArticle


def read_addresses(document: Document, limits: Limits) -> Iterator[Found]:
    """Read a list of addresses; a line that is none is refused with its number."""
    for number, line in enumerate(decode_text(document.whole(limits), document.where).splitlines(), 1):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        if is_address(words):
            yield Lead(address=words)
        else:
            yield Refusal(UnreadableArticle(f"{document.where}:{number}", f"no address of the web: {words[:60]!r}"))


def leads_in(text: str) -> list[Lead]:
    """The leads of a text that holds addresses and nothing else; none of any other text."""
    lines = [words for line in text.splitlines() if (words := line.strip()) and not words.startswith("#")]
    if not lines or not all(" " not in words and is_address(words) for words in lines):
        return []
    return [Lead(address=words) for words in lines]
