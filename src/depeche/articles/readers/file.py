"""Articles from files: .txt, .html and .jsonl, and folders of them.

What can't be read is handed on as a refusal beside the articles, so that one bad article never stops the others. A text
is kept as it was decoded, character for character, since every quotation counts from its first character: line ends
stay as they are, and only a byte order mark at the very start, which is no part of the text, is left out.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from depeche.articles.article import Article
from depeche.errors import DepecheError, NoArticles, TooLong, UnreadableArticle, UnsupportedFormat

# Characters of one text. The longest articles of the press have some 100,000; what is longer is something else.
LIMIT = 2_000_000
# Bytes of one file that holds one article, so that a huge one is refused before it is read.
_BYTES_A_CHARACTER = 4
_SURROGATE = re.compile("[\ud800-\udfff]")
SUFFIXES = (".txt", ".html", ".htm", ".jsonl")


@dataclass(frozen=True, slots=True)
class Refusal:
    """An article that could not be read, and why."""

    error: DepecheError

    def __str__(self) -> str:
        return str(self.error)


Reading: TypeAlias = Article | Refusal


def read_files(paths: Iterable[Path], *, limit: int = LIMIT) -> Iterator[Reading]:
    """Read every article in files and folders, in the order of the paths and, in a folder, of the names.

    Args:
        paths: Files or folders; folders are read with all that lies below them, except hidden files.
        limit: The longest text that is taken, in characters.

    Yields:
        Articles, and a refusal for every file or row that is none. The same article twice is read once; another text
        under an id that was read before is refused.
    """
    seen: dict[str, str] = {}
    for path in paths:
        for reading in _read(path, limit):
            if isinstance(reading, Refusal):
                yield reading
                continue
            digest, before = reading.text_sha256, seen.get(reading.id)
            if before is None:
                seen[reading.id] = digest
                yield reading
            elif before != digest:
                why = f"another article has the id {reading.id!r} already; give each its own"
                yield Refusal(UnreadableArticle(str(path), why))


def _read(path: Path, limit: int) -> Iterator[Reading]:
    try:
        if not path.exists():
            yield Refusal(UnreadableArticle(str(path), "no such file"))
        elif path.is_dir():
            yield from _folder(path, limit)
        elif path.suffix.lower() == ".jsonl":
            yield from _rows(path, limit)
        elif path.suffix.lower() in SUFFIXES:
            yield _one(path, limit)
        else:
            yield Refusal(UnsupportedFormat(str(path), known=SUFFIXES))
    except DepecheError as wrong:
        yield Refusal(wrong)
    except OSError as wrong:
        yield Refusal(UnreadableArticle(str(path), wrong.strerror or type(wrong).__name__))


def _folder(folder: Path, limit: int) -> Iterator[Reading]:
    files = sorted(f for f in folder.rglob("*") if f.is_file() and not _hidden(f, folder))
    taken = [f for f in files if f.suffix.lower() in SUFFIXES]
    if not taken:
        raise NoArticles(str(folder))
    # Coded articles (.json) and notes lie beside texts in many folders and are no failed articles; a PDF is one.
    for file in files:
        if file.suffix.lower() in SUFFIXES or file.suffix.lower() in _OTHER_ARTICLES:
            yield from _read(file, limit)


_OTHER_ARTICLES = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub")


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _one(path: Path, limit: int) -> Article:
    size = path.stat().st_size
    if size > limit * _BYTES_A_CHARACTER:
        raise TooLong(str(path), length=size // _BYTES_A_CHARACTER, limit=limit)
    raw = path.read_bytes()
    if path.suffix.lower() == ".txt":
        return Article(id=path.stem, text=_checked(_decoded(raw, str(path)), str(path), limit))
    return _page(raw, path, limit)


def _decoded(raw: bytes, where: str) -> str:
    """UTF-8 text; UTF-16 when it says so by its byte order mark. The mark itself is left out."""
    if raw.startswith(b"%PDF"):
        raise UnreadableArticle(where, "this is a PDF; give its text")
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as wrong:
        why = f"not UTF-8: byte {raw[wrong.start]:#04x} at {wrong.start}; save it as UTF-8"
        raise UnreadableArticle(where, why) from wrong


def _checked(text: str, where: str, limit: int) -> str:
    if len(text) > limit:
        raise TooLong(where, length=len(text), limit=limit)
    if "\0" in text:
        raise UnreadableArticle(where, "it holds NUL characters, so it is no text")
    if _SURROGATE.search(text):
        raise UnreadableArticle(where, "it holds half characters (lone surrogates), so its letters can't be counted")
    if not text.strip():
        raise UnreadableArticle(where, "there is no text in it")
    return text


def _page(raw: bytes, path: Path, limit: int) -> Article:
    import trafilatura  # takes half a second, which only pages should pay for

    where = str(path)
    page = _decoded(raw, where) if raw[:3] == b"\xef\xbb\xbf" else raw
    try:
        found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    except (ValueError, RecursionError) as wrong:
        raise UnreadableArticle(where, f"no page that can be read: {wrong}") from wrong
    if found is None or isinstance(found, dict) or not found.text:
        raise UnreadableArticle(where, "no article was found on this page")
    return Article(
        id=path.stem,
        text=_checked(found.text, where, limit),
        published=_day(found.date) if found.date else None,
        title=found.title or None,
        outlet=found.sitename or None,
        url=found.url or None,
    )


def _day(words: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(words[:10])
    except ValueError:
        return None


def _rows(path: Path, limit: int) -> Iterator[Reading]:
    met = False
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            met = True
            where = f"{path}:{number}"
            try:
                yield _row(line, where, limit)
            except DepecheError as wrong:
                yield Refusal(wrong)
    if not met:
        raise NoArticles(str(path))


def _row(line: bytes, where: str, limit: int) -> Article:
    row = read_row(line, where)
    identity, text = row.get("id"), row.get("text")
    if not isinstance(identity, str | int) or identity == "":
        raise UnreadableArticle(where, "a row needs an id")
    named = f"{where} ({identity})"
    if not isinstance(text, str):
        raise UnreadableArticle(named, "a row needs a text")
    published = row.get("published")
    day = _day(published) if isinstance(published, str) else None
    if published and day is None:
        raise UnreadableArticle(named, f"published is no day such as 2025-11-19: {str(published)[:40]!r}")
    return Article(
        id=str(identity),
        text=_checked(text, named, limit),
        published=day,
        language=_words(row, "language") or _words(row, "lang"),
        title=_words(row, "title"),
        outlet=_words(row, "outlet"),
        url=_words(row, "url"),
    )


def read_row(line: bytes, where: str) -> Mapping[str, Any]:
    """Read one line of a .jsonl file as an object.

    Raises:
        UnreadableArticle: It is none; the message says where.
    """
    try:
        row = json.loads(_decoded(line, where))
    except (ValueError, RecursionError) as wrong:
        raise UnreadableArticle(where, f"no JSON object: {str(wrong)[:80]}") from wrong
    if not isinstance(row, dict):
        raise UnreadableArticle(where, "a line needs a JSON object")
    return row


def _words(row: Mapping[str, Any], name: str) -> str | None:
    value = row.get(name)
    return value if isinstance(value, str) and value else None
