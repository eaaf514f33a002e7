"""Articles from files and folders of them, in every form that a reader takes, and from what they lead to.

What can't be read is handed on as a refusal beside the articles, so that one bad article never stops the others. A text
is kept as it was decoded, character for character, since every quotation counts from its first character: line ends
stay as they are, and only a byte order mark at the very start, which is no part of the text, is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from depeche.articles.lead import Lead
from depeche.articles.limits import LIMITS, Limits
from depeche.articles.readers.document import Document, Found, Reading, Refusal
from depeche.articles.readers.forms import OPEN, SUFFIXES, read_document, suffix_of
from depeche.articles.readers.rows import rows_between
from depeche.errors import DepecheError, NoArticles, SkippedFiles, UnreadableArticle, UnsupportedFormat

__all__ = ["LIMIT", "Follow", "Reading", "Refusal", "read_files", "read_rows"]

LIMIT = LIMITS.characters
Follow: TypeAlias = Callable[[Lead], Iterator[Reading]]


def read_files(
    paths: Iterable[Path | Lead],
    *,
    limit: int | None = None,
    limits: Limits = LIMITS,
    follow: Follow | None = None,
    keep: Callable[[bytes], object] | None = None,
) -> Iterator[Reading]:
    """Read every article in files and folders, in the order of the paths and, in a folder, of the names.

    Args:
        paths: Files or folders, and addresses; folders are read with all that lies below them, except hidden files.
        limit: The longest text that is taken, in characters, instead of that of `limits`.
        limits: Bounds of what is read of one article.
        follow: Fetches what a lead leads to (`fetching.following`); without it, leads are refused.
        keep: What is to be done with the bytes of each page, letter or PDF that was read (`archive.Archive.keep`).

    Yields:
        Articles, and a refusal for every file or row that is none. The same article twice is read once; another text
        under an id that was read before is refused, unless both are of one address: then the page has changed.
    """
    seen: dict[str, tuple[str, str | None]] = {}
    if limit is not None:
        limits = replace(limits, characters=limit)
    for path in paths:
        found: Iterator[Found] = iter((path,)) if isinstance(path, Lead) else _read(path, limits, keep)
        for reading in _followed(found, str(path), follow):
            if isinstance(reading, Refusal):
                yield reading
                continue
            digest, (before, address) = reading.text_sha256, seen.get(reading.id, (None, None))
            if before is None or (before != digest and reading.url is not None and reading.url == address):
                seen[reading.id] = digest, reading.url
                yield reading
            elif before != digest:
                why = f"another article has the id {reading.id!r} already; give each its own"
                yield Refusal(UnreadableArticle(str(path), why))


def read_rows(
    path: Path, limits: Limits = LIMITS, *, start: int = 0, end: int | None = None, before: int = 0
) -> Iterator[Reading]:
    """Read the rows of a .jsonl file between two bytes, as `rows.rows_between`; rows without a text are refused."""
    document = Document(where=str(path), id=path.stem, path=path)
    yield from _followed(rows_between(document, limits, start=start, end=end, before=before), str(path), None)


def _followed(found: Iterable[Found], where: str, follow: Follow | None) -> Iterator[Reading]:
    unfollowed = 0
    for reading in found:
        if not isinstance(reading, Lead):
            yield reading
        elif follow is not None:
            yield from follow(reading)
        else:
            unfollowed += 1
    if unfollowed:
        counted = "1 address" if unfollowed == 1 else f"{unfollowed} addresses"
        yield Refusal(UnreadableArticle(where, f"it holds {counted} and no texts; depeche add fetches them"))


def _read(path: Path, limits: Limits, keep: Callable[[bytes], object] | None) -> Iterator[Found]:
    try:
        if not path.exists():
            yield Refusal(UnreadableArticle(str(path), "no such file"))
        elif path.is_dir():
            yield from _folder(path, limits, keep)
        elif not path.is_file():
            yield Refusal(UnreadableArticle(str(path), "neither a file nor a folder"))
        else:
            stem = path.name[: len(path.name) - len(suffix_of(path.name))] or path.stem
            yield from read_document(Document(where=str(path), id=stem, path=path, keep=keep), limits)
    except DepecheError as wrong:
        yield Refusal(wrong)
    except OSError as wrong:
        yield Refusal(UnreadableArticle(str(path), wrong.strerror or type(wrong).__name__))


def _folder(folder: Path, limits: Limits, keep: Callable[[bytes], object] | None) -> Iterator[Found]:
    files = sorted(f for f in folder.rglob("*") if f.is_file() and not _hidden(f, folder))
    met, skipped = False, Counter[str]()
    for file in files:
        suffix = suffix_of(file.name)
        if suffix not in SUFFIXES and suffix not in OPEN:
            skipped[suffix or "no ending"] += 1
            continue
        for found in _read(file, limits, keep):
            # Coded articles (.json) and settings (.xml) lie beside texts in many folders and are no failed articles.
            if suffix in OPEN and isinstance(found, Refusal) and isinstance(found.error, UnsupportedFormat):
                skipped[suffix] += 1
                continue
            met = True
            yield found
    if not met:
        raise NoArticles(str(folder))
    if skipped:
        yield Refusal(SkippedFiles(str(folder), skipped), skipped=True)


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)
