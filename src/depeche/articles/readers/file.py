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
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from depeche.articles.article import Article
from depeche.articles.limits import LIMITS, Limits
from depeche.errors import DepecheError, NoArticles, TooLarge, TooLong, UnreadableArticle, UnsupportedFormat

LIMIT = LIMITS.characters
# A character takes at most four bytes, so that a long text is refused by the size of its file, before it is read.
_BYTES_A_CHARACTER = 4
# What compressed data begins with. Pages come as they are read: unpacking could make anything of a few bytes.
_PACKED = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"PK\x03\x04", b"BZh", b"\xfd7zXZ\x00")
# Without a way back (*+): a tag that never ends costs its length once.
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>")
# The parser compares every attribute of an element with every other.
_ATTRIBUTES = 5000
_LONG_TAG = re.compile(rb"<[a-zA-Z][^<>]{%d,}" % (2 * _ATTRIBUTES))
# Elements of HTML that have no end, or need not have one and never stand in their own kind.
_FLAT = frozenset(
    b"area base br col embed hr img input link meta param source track wbr "
    b"p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp".split()
)
_SURROGATE = re.compile("[\ud800-\udfff]")
SUFFIXES = (".txt", ".html", ".htm", ".jsonl")


@dataclass(frozen=True, slots=True)
class Refusal:
    """An article that could not be read, and why; with the article where only its coding failed."""

    error: DepecheError
    article: Article | None = None

    def __str__(self) -> str:
        return str(self.error)


Reading: TypeAlias = Article | Refusal


def read_files(paths: Iterable[Path], *, limit: int | None = None, limits: Limits = LIMITS) -> Iterator[Reading]:
    """Read every article in files and folders, in the order of the paths and, in a folder, of the names.

    Args:
        paths: Files or folders; folders are read with all that lies below them, except hidden files.
        limit: The longest text that is taken, in characters, instead of that of `limits`.
        limits: Bounds of what is read of one article.

    Yields:
        Articles, and a refusal for every file or row that is none. The same article twice is read once; another text
        under an id that was read before is refused.
    """
    seen: dict[str, str] = {}
    if limit is not None:
        limits = replace(limits, characters=limit)
    for path in paths:
        for reading in _read(path, limits):
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


def _read(path: Path, limits: Limits) -> Iterator[Reading]:
    try:
        if not path.exists():
            yield Refusal(UnreadableArticle(str(path), "no such file"))
        elif path.is_dir():
            yield from _folder(path, limits)
        elif not path.is_file():
            yield Refusal(UnreadableArticle(str(path), "neither a file nor a folder"))
        elif path.suffix.lower() == ".jsonl":
            yield from _rows(path, limits)
        elif path.suffix.lower() in SUFFIXES:
            yield _one(path, limits)
        else:
            yield Refusal(UnsupportedFormat(str(path), known=SUFFIXES))
    except DepecheError as wrong:
        yield Refusal(wrong)
    except OSError as wrong:
        yield Refusal(UnreadableArticle(str(path), wrong.strerror or type(wrong).__name__))


def _folder(folder: Path, limits: Limits) -> Iterator[Reading]:
    files = sorted(f for f in folder.rglob("*") if f.is_file() and not _hidden(f, folder))
    taken = [f for f in files if f.suffix.lower() in SUFFIXES]
    if not taken:
        raise NoArticles(str(folder))
    # Coded articles (.json) and notes lie beside texts in many folders and are no failed articles; a PDF is one.
    for file in files:
        if file.suffix.lower() in SUFFIXES or file.suffix.lower() in _OTHER_ARTICLES:
            yield from _read(file, limits)


_OTHER_ARTICLES = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub")


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _one(path: Path, limits: Limits) -> Article:
    size, plain = path.stat().st_size, path.suffix.lower() == ".txt"
    if plain and size > limits.characters * _BYTES_A_CHARACTER:
        raise TooLong(str(path), length=size // _BYTES_A_CHARACTER, limit=limits.characters)
    with path.open("rb") as file:
        raw = file.read(limits.bytes + 1)  # and no more, whatever the size was said to be
    if len(raw) > limits.bytes:
        raise TooLarge(str(path), size=max(size, len(raw)), limit=limits.bytes)
    if plain:
        return Article(id=path.stem, text=checked_text(_decoded(raw, str(path)), str(path), limits.characters))
    return _page(raw, path, limits)


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


def _page(raw: bytes, path: Path, limits: Limits) -> Article:
    import trafilatura  # takes half a second, which only pages should pay for

    where = str(path)
    if raw.startswith(_PACKED):
        raise UnreadableArticle(where, "it is compressed; unpack it first")
    if _depth(raw, limits.nesting) > limits.nesting:
        raise UnreadableArticle(where, f"its elements are nested more than {limits.nesting} deep")
    if any(tag[0].count(b"=") > _ATTRIBUTES or len(tag[0].split()) > _ATTRIBUTES for tag in _LONG_TAG.finditer(raw)):
        raise UnreadableArticle(where, f"one of its elements has more than {_ATTRIBUTES} attributes")
    try:
        found = trafilatura.bare_extraction(_markup(raw, where), with_metadata=True, include_comments=False)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError) as wrong:
        # Whatever a broken page makes of the extractor, it is the page that is refused.
        raise UnreadableArticle(where, f"no page that can be read: {wrong}") from wrong
    if found is None or isinstance(found, dict) or not found.text:
        raise UnreadableArticle(where, "no article was found on this page")
    return Article(
        id=path.stem,
        text=checked_text(found.text, where, limits.characters),
        published=_day(found.date) if found.date else None,
        title=clean_words(found.title),
        outlet=clean_words(found.sitename),
        url=clean_words(found.url),
    )


def _markup(raw: bytes, where: str) -> str:
    """The page as text: UTF-8 or UTF-16 where it is that, otherwise by its own word or what fits best."""
    from trafilatura.utils import decode_file

    if raw[:3] == b"\xef\xbb\xbf" or raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _decoded(raw, where)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return str(decode_file(raw, max_size=len(raw) * _BYTES_A_CHARACTER))


def _depth(raw: bytes, most: int) -> int:
    """How deep the page's elements are nested, counted to one beyond `most`."""
    depth = deepest = 0
    for tag in _TAG.finditer(raw):
        closing, name = tag.groups()
        if name.lower() in _FLAT:
            continue
        if closing:
            depth = max(0, depth - 1)
        else:
            depth += 1
            deepest = max(deepest, depth)
            if deepest > most:
                break
    return deepest


def _day(words: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(words[:10])
    except ValueError:
        return None


def _rows(path: Path, limits: Limits) -> Iterator[Reading]:
    met = False
    for reading in read_rows(path, limits):
        met = True
        yield reading
    if not met:
        raise NoArticles(str(path))


def read_rows(
    path: Path, limits: Limits = LIMITS, *, start: int = 0, end: int | None = None, before: int = 0
) -> Iterator[Reading]:
    """Read the rows of a .jsonl file, or of a part of it.

    Args:
        start: Byte at which the first row begins.
        end: Byte at which the part ends; rows that begin before it are read whole.
        before: How many lines of the file stand before `start`, for the names of rows that are refused.
    """
    for number, line in lines_of(path, limits, start=start, end=end, before=before):
        where = f"{path}:{number}"
        try:
            yield _row(_whole(line, where, limits), where, limits.characters)
        except DepecheError as wrong:
            yield Refusal(wrong)


def lines_of(
    path: Path, limits: Limits, *, start: int = 0, end: int | None = None, before: int = 0
) -> Iterator[tuple[int, bytes]]:
    """Number and bytes of every line that is not empty; of a longer one than the limit, one byte more than that."""
    with path.open("rb") as file:
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


def _row(line: bytes, where: str, limit: int) -> Article:
    row = read_row(line, where)
    identity, text = row.get("id"), row.get("text")
    if isinstance(identity, bool) or not isinstance(identity, str | int) or not clean_words(str(identity)):
        raise UnreadableArticle(where, "a row needs an id")
    named = f"{where} ({identity})"
    if not isinstance(text, str):
        raise UnreadableArticle(named, "a row needs a text")
    published = row.get("published")
    day = _day(published) if isinstance(published, str) else None
    if published and day is None:
        raise UnreadableArticle(named, f"published is no day such as 2025-11-19: {str(published)[:40]!r}")
    return Article(
        id=clean_words(str(identity)) or "",
        text=checked_text(text, named, limit),
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
    except (ValueError, RecursionError, MemoryError) as wrong:
        raise UnreadableArticle(where, f"no JSON object: {str(wrong)[:80]}") from wrong
    if not isinstance(row, dict):
        raise UnreadableArticle(where, "a line needs a JSON object")
    return row


def _words(row: Mapping[str, Any], name: str) -> str | None:
    value = row.get(name)
    return clean_words(value) if isinstance(value, str) else None


def clean_words(words: str | None) -> str | None:
    """Return words about an article without what no ledger and no page can hold: NUL, and halves of characters."""
    return _SURROGATE.sub("\ufffd", words.replace("\0", "")) or None if words else None
