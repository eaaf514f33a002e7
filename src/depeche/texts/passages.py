"""Passages: pieces of a block that are parsed each by itself, a sentence or a few.

They end where a sentence surely ends, so that one can be parsed and its neighbour left alone, and each is parsed to the
same result whatever becomes of the others. Where an end is in doubt (an abbreviation, an open quotation) none is made;
the sentences within a passage are the parser's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from depeche.texts.blocks import Block

_END = re.compile(r"""[.!?…]+["»”')\]]*\s+(?=[«“"(\[]*\s*[^\W\d_])""")
_OPENING = '«“"([ '
_LAST_WORD = re.compile(r"[^\s'(«“\"-]*$")
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))
_SHORTEST = 3  # letters; a shorter word before a full stop may be an initial or an abbreviation


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: `text[start:end]` of the article, in block number `block`, which has `role`."""

    start: int
    end: int
    block: int
    role: str


def read_passages(text: str, blocks: Sequence[Block], abbreviations: Collection[str]) -> tuple[Passage, ...]:
    """The passages of a text's coded blocks, in order; together they are the whole of each block.

    Args:
        text: The normalised text.
        abbreviations: Words that keep their full stop ("M.", "Mr."), as printed.
    """
    return tuple(
        Passage(block.start + first, block.start + last, number, block.role)
        for number, block in enumerate(blocks)
        if block.coded
        for first, last in _pieces(text[block.start : block.end], abbreviations)
    )


def _pieces(words: str, abbreviations: Collection[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _END.finditer(words):
        if _ends(words, end, abbreviations) and _closed(words[start : end.end()]):
            yield start, end.end()
            start = end.end()
    yield start, len(words)


def _ends(words: str, end: re.Match[str], abbreviations: Collection[str]) -> bool:
    """Does a sentence surely end here: a capital follows, and the stop is that of no abbreviation?"""
    if not words[end.end() :].lstrip(_OPENING)[:1].isupper():
        return False
    if words[end.start()] != ".":
        return True
    found = _LAST_WORD.search(words, max(0, end.start() - 40), end.start())
    last = found.group() if found is not None else ""
    abbreviated = f"{last}." in abbreviations or "." in last or last.isupper()
    return not abbreviated and (len(last) >= _SHORTEST or last.isdigit())


def _closed(words: str) -> bool:
    return all(words.count(one) == words.count(two) for one, two in _PAIRS) and words.count('"') % 2 == 0
