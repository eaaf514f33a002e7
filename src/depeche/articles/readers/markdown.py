"""Markdown: a note is one article; what stands in its head between lines of dashes says what is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from depeche.articles.limits import Limits
from depeche.articles.pages.prose import plain_text
from depeche.articles.readers.document import Document, Found
from depeche.articles.readers.rows import article_of
from depeche.articles.words import decode_text
from depeche.errors import UnreadableArticle

_HEAD = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LONGEST_HEAD = 20_000  # characters; a head of more is none


def read_markdown(document: Document, limits: Limits) -> Iterator[Found]:
    """Read a note: its words without the signs of Markdown, its first heading as the title if its head gives none."""
    from markdown_it import MarkdownIt

    words = decode_text(document.whole(limits), document.where)
    head, body = _head(words, document.where)
    page = MarkdownIt("commonmark", {"html": False}).enable("table").render(body)
    text, title = plain_text(page, document.where, limits), None
    first = re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)
    if first:
        title = plain_text(first[1], document.where, limits)
        text = text.removeprefix(title).lstrip("\n")
    row = {"id": document.id, "title": title, **{k: v for k, v in head.items() if v is not None}, "text": text}
    yield article_of(row | {"id": document.id}, document.where, limits.characters)


def _head(words: str, where: str) -> tuple[Mapping[str, Any], str]:
    found = _HEAD.match(words)
    if not found or len(found[1]) > _LONGEST_HEAD:
        return {}, words
    try:
        # No aliases: a few lines of them could name each other into gigabytes.
        if re.search(r"(?m)[:\-] *[&*]\w", found[1]):
            raise UnreadableArticle(where, "its head holds YAML anchors, which are not read")
        head = yaml.load(found[1], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as wrong:
        raise UnreadableArticle(where, f"its head is no YAML: {str(wrong)[:80]}") from wrong
    return (head if isinstance(head, dict) else {}), words[found.end() :]
