"""Document: bytes that came in, with what is known of them, as every reader is given them; and what a reader yields."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeAlias

from depeche.articles.article import Article
from depeche.articles.lead import Lead
from depeche.articles.limits import Limits
from depeche.errors import DepecheError, TooLarge


@dataclass(frozen=True, slots=True)
class Refusal:
    """An article that could not be read, and why; with the article where only its coding failed.

    Attributes:
        skipped: It was never meant to be read: files of kinds that no reader takes, beside articles in a folder.
    """

    error: DepecheError
    article: Article | None = None
    skipped: bool = False

    def __str__(self) -> str:
        return str(self.error)


Reading: TypeAlias = Article | Refusal
Found: TypeAlias = Article | Refusal | Lead


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What one reader is to read.

    Attributes:
        where: Its name in messages: a path, an address, a place in an archive.
        id: Of its article, if it turns out to hold just one.
        path: The file it lies in; or
        content: Its bytes.
        address: Where it was fetched, charset: of the Content-Type it came with, fetched: when, with its zone.
        lead: What led to it.
        keep: What is to be done with the bytes of an article that was found, if anything (`archive.Archive.keep`).
    """

    where: str
    id: str
    path: Path | None = None
    content: bytes | None = None
    address: str | None = None
    charset: str | None = None
    fetched: datetime.datetime | None = None
    lead: Lead | None = None
    keep: Callable[[bytes], object] | None = None

    def open(self) -> BinaryIO:
        """The bytes as a stream, for forms that hold many articles."""
        return self.path.open("rb") if self.path is not None else io.BytesIO(self.content or b"")

    def beginning(self, size: int) -> bytes:
        """Its first bytes, which tell what it is."""
        if self.content is not None:
            return self.content[:size]
        with self.open() as stream:
            return stream.read(size)

    def whole(self, limits: Limits) -> bytes:
        """All its bytes.

        Raises:
            TooLarge: They are more than one article may have.
        """
        with self.open() as stream:
            raw = stream.read(limits.bytes + 1)  # and no more, whatever the size was said to be
        if len(raw) > limits.bytes:
            size = max(self.path.stat().st_size if self.path else 0, len(raw))
            raise TooLarge(self.where, size=size, limit=limits.bytes)
        return raw


Reader: TypeAlias = Callable[[Document, Limits], Iterator[Found]]
