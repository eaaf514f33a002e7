"""Blocks: the lines of an article, and which of them are the article.

A scraped text mixes the article with its title, byline, captions, teasers, adverts and the metadata of embedded posts.
Each line is a block by itself, so that a headline is never parsed together with the paragraph under it; a line that
was broken in mid-sentence is joined with the next. What is not the article stays in the text and is left out of coding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CODED = ("title", "body", "post")
_BLANK = re.compile(r"\s*")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…:;»\"”)\]]\s*$")
_LONG_LINE = 60  # characters; a shorter line that ends without a stop is a heading, not a broken one


@dataclass(frozen=True, slots=True)
class Furniture:
    """One rule of `furniture.yaml`: lines that match are of `kind`; `following` takes the lines below as well."""

    kind: str
    line: re.Pattern[str]
    following: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of a text that belong together.

    Attributes:
        start: First character of the block in the text.
        end: One past its last.
        role: "title", "body" and "post" (an embedded post's words) are coded; "teaser", "byline", "caption", "advert"
            and "social" are not.
    """

    start: int
    end: int
    role: str

    @property
    def coded(self) -> bool:
        return self.role in CODED


def read_blocks(text: str, furniture: Sequence[Furniture]) -> tuple[Block, ...]:
    """Split a text into its blocks, in order; blank lines belong to none."""
    blocks: list[Block] = []
    swallow: str | None = None
    previous_end = 0
    for start, end in _joined_lines(text):
        if text.count("\n", previous_end, start) > 1 and previous_end:
            swallow = None
        line = text[start:end]
        rule = next((rule for rule in furniture if rule.line.search(line)), None)
        role = rule.kind if rule else swallow
        if role is None:
            role = "title" if not blocks and not _SENTENCE_END.search(line) else "body"
        if rule and rule.following:
            swallow = rule.kind
        blocks.append(Block(start, end, role))
        previous_end = end
    return tuple(blocks)


def _joined_lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the lines without outer white space; a line broken in mid-sentence goes on into the next."""
    held: tuple[int, int] | None = None
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start >= end:
            continue
        if held is not None and _goes_on(text, held, start):
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


def _goes_on(text: str, held: tuple[int, int], start: int) -> bool:
    between = text[held[1] : start]
    first = text[start]
    broken = held[1] - held[0] >= _LONG_LINE and not _SENTENCE_END.search(text[held[0] : held[1]])
    return broken and first.islower() and len(re.findall(r"\r\n|[\n\r\u2028\u2029]", between)) == 1
