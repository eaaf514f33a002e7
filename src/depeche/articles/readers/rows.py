"""Rows: one article a line, as JSON objects (.jsonl), and what any row or table calls the parts of an article."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from depeche.articles.addresses import address_id, is_address
from depeche.articles.article import Article
from depeche.articles.lead import Lead
from depeche.articles.limits import Limits
from depeche.articles.pages.days import read_stamp
from depeche.articles.readers.document import Document, Found, Refusal
from depeche.articles.words import checked_text, clean_words, decode_text
from depeche.codebook.tables import read_yaml
from depeche.errors import DepecheError, NoArticles, TooLarge, UnreadableArticle


def read_rows(document: Document, limits: Limits) -> Iterator[Found]:
    """Read a .jsonl file; a broken line is refused with its number and the others go on."""
    met = False
    for found in rows_between(document, limits):
        met = True
        yield found
    if not met:
        raise NoArticles(document.where)


def rows_between(
    document: Document, limits: Limits, *, start: int = 0, end: int | None = None, before: int = 0
) -> Iterator[Found]:
    """Read the rows of a part of a .jsonl file.

    Args:
        start: Byte at which the first row begins.
        end: Byte at which the part ends; rows that begin before it are read whole.
        before: How many lines of the file stand before `start`, for the names of rows that are refused.
    """
    for number, line in lines_of(document, limits, start=start, end=end, before=before):
        where = f"{document.where}:{number}"
        try:
            row = read_row(_whole(line, where, limits), where)
            yield lead_of(row) or article_of(row, where, limits.characters)
        except DepecheError as wrong:
            yield Refusal(wrong)


def lines_of(
    document: Document, limits: Limits, *, start: int = 0, end: int | None = None, before: int = 0
) -> Iterator[tuple[int, bytes]]:
    """Number and bytes of every line that is not empty; of a longer one than the limit, one byte more than that."""
    with document.open() as file:
        file.seek(start)
        number = before
        while (end is None or file.tell() < end) and (line := file.readline(limits.bytes + 1)):
            number += 1
            if line.strip():
                yield number, line
            while len(line) > limits.bytes and not line.endswith(b"\n") and (line := file.readline(limits.bytes + 1)):
                pass  # the rest of a line that is refused


def _whole(line: bytes, where: str, limits: Limits) -> bytes:
    if len(line) > limits.bytes and not (len(line) == limits.bytes + 1 and line.endswith(b"\n")):
        raise TooLarge(where, size=len(line), limit=limits.bytes)
    return line


def read_row(line: bytes, where: str) -> Mapping[str, Any]:
    """Read one line of a .jsonl file as an object.

    Raises:
        UnreadableArticle: It is none; the message says where.
    """
    try:
        row = json.loads(decode_text(line, where))
    except (ValueError, RecursionError, MemoryError) as wrong:
        raise UnreadableArticle(where, f"no JSON object: {str(wrong)[:80]}") from wrong
    if not isinstance(row, dict):
        raise UnreadableArticle(where, "a line needs a JSON object")
    return row


def lead_of(row: Mapping[str, Any]) -> Lead | None:
    """The lead of a row that has an address and no text of its own; None for any other."""
    address = part_of(row, "url")
    if part_of(row, "text") is not None or not isinstance(address, str) or not is_address(address):
        return None
    published = part_of(row, "published")
    return Lead(
        address=address.strip(),
        title=words_of(row, "title"),
        outlet=words_of(row, "outlet"),
        author=words_of(row, "author"),
        language=words_of(row, "language"),
        published=read_stamp(published) if isinstance(published, str) else None,
    )


def article_of(row: Mapping[str, Any], where: str, limit: int) -> Article:
    """The article of a row that has a text; its id may be made from its address.

    Raises:
        UnreadableArticle: There is no id, no text, or no day where one should be.
    """
    address = words_of(row, "url")
    identity = part_of(row, "id")
    if identity is None and address and is_address(address):
        identity = address_id(address)
    if isinstance(identity, bool) or not isinstance(identity, str | int) or not clean_words(str(identity)):
        raise UnreadableArticle(where, "a row needs an id")
    named = f"{where} ({identity})" if where != identity else where
    text, published = part_of(row, "text"), part_of(row, "published")
    if not isinstance(text, str):
        raise UnreadableArticle(named, "a row needs a text")
    day = read_stamp(published) if isinstance(published, str) else None
    if published and day is None:
        raise UnreadableArticle(named, f"published is no day such as 2025-11-19: {str(published)[:40]!r}")
    return Article(
        id=clean_words(str(identity)) or "",
        text=checked_text(text, named, limit),
        published=day,
        day_source="row" if day else None,
        language=words_of(row, "language"),
        title=words_of(row, "title"),
        outlet=words_of(row, "outlet"),
        url=address,
        author=words_of(row, "author"),
        section=words_of(row, "section"),
    )


def part_of(row: Mapping[str, Any], part: str) -> Any:
    """What a row calls by one of the names of a part of an article (`columns` of codebook/pages.yaml)."""
    names = read_yaml("pages.yaml")["columns"][part]
    return next((row[name] for name in names if row.get(name) is not None), None)


def words_of(row: Mapping[str, Any], part: str) -> str | None:
    """The same where it is words."""
    value = part_of(row, part)
    return clean_words(value) if isinstance(value, str) else None
