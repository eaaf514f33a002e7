"""Words from outside: a text that is one, and words about it without what no ledger and no page can hold."""

from __future__ import annotations

import json
import re
from typing import Any

from depeche.errors import TooLong, UnreadableArticle

_SURROGATE = re.compile("[\ud800-\udfff]")


def checked_text(text: str, where: str, limit: int) -> str:
    """Return the text as it is.

    Raises:
        TooLong: It has more characters than `limit`.
        UnreadableArticle: It is none: nothing, NUL, halves of characters.
    """
    if len(text) > limit:
        raise TooLong(where, length=len(text), limit=limit)
    if "\0" in text:
        raise UnreadableArticle(where, "it holds NUL characters, so it is no text")
    if _SURROGATE.search(text):
        raise UnreadableArticle(where, "it holds half characters (lone surrogates), so its letters can't be counted")
    if not text.strip():
        raise UnreadableArticle(where, "there is no text in it")
    return text


def clean_words(words: str | None) -> str | None:
    """Return words about an article without what no ledger and no page can hold: NUL, and halves of characters."""
    return _SURROGATE.sub("\ufffd", words.replace("\0", "")) or None if words else None


def decode_text(raw: bytes, where: str) -> str:
    """UTF-8 text; UTF-16 when it says so by its byte order mark. The mark itself is left out.

    Raises:
        UnreadableArticle: It is neither.
    """
    if raw.startswith(b"%PDF"):
        raise UnreadableArticle(where, "this is a PDF; name it .pdf, or give its text")
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as wrong:
        why = f"not UTF-8: byte {raw[wrong.start]:#04x} at {wrong.start}; save it as UTF-8"
        raise UnreadableArticle(where, why) from wrong


def decode_json(raw: bytes, where: str) -> Any:
    """The value of a JSON text.

    Raises:
        UnreadableArticle: It is none.
    """
    try:
        return json.loads(decode_text(raw, where))
    except (ValueError, RecursionError, MemoryError) as wrong:
        raise UnreadableArticle(where, f"no JSON that can be read: {str(wrong)[:80]}") from wrong
