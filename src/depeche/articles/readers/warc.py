"""WARC: archives of pages as they were fetched, such as Common Crawl News; and WACZ, which packs them."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecordType

from depeche.articles.addresses import address_id, is_address
from depeche.articles.limits import Limits
from depeche.articles.readers.document import Document, Found, Refusal
from depeche.errors import DepecheError, NoArticles, TooLarge, UnreadableArticle

_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(document: Document, limits: Limits) -> Iterator[Found]:
    """Read every page of an archive that was answered with 200; what is no page (pictures, scripts) is passed over."""
    with document.open() as stream:
        yield from _pages(document, stream, limits)


def read_wacz(document: Document, limits: Limits) -> Iterator[Found]:
    """Read every page of the archives that a WACZ file packs.

    Source: Web Archive Collection Zipped 1.1.1, archive/.
    """
    try:
        with document.open() as stream, zipfile.ZipFile(stream) as packed:
            names = sorted(n for n in packed.namelist() if n.startswith("archive/") and ".warc" in n)
            if not names:
                raise NoArticles(document.where)
            for name in names:
                with packed.open(name) as member:
                    yield from _pages(replace(document, where=f"{document.where}/{name}"), _Whole(member), limits)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as wrong:
        raise UnreadableArticle(document.where, f"no WACZ file: {wrong}") from wrong


class _Whole:
    """A stream of an archive's member for a reader that takes any read of less than it asked for as the end."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        return bytes(self._stream.read(size))

    def tell(self) -> int:
        return int(self._stream.tell())

    def close(self) -> None:
        self._stream.close()


def _pages(document: Document, stream: BinaryIO | _Whole, limits: Limits) -> Iterator[Found]:
    met = False
    try:
        kinds = WarcRecordType.response | WarcRecordType.resource
        for record in ArchiveIterator(cast(Any, stream), record_types=kinds, parse_http=True, auto_decode="all"):
            address = (record.headers.get("WARC-Target-URI") or "").strip("<>")
            if not _is_page(record) or not is_address(address):
                continue
            met = True
            yield from _one(document, record, address, limits)
    except (OSError, ValueError, EOFError) as wrong:
        raise UnreadableArticle(document.where, f"the archive breaks off or is none: {wrong}") from wrong
    if not met:
        raise NoArticles(document.where)


def _one(document: Document, record: Any, address: str, limits: Limits) -> Iterator[Found]:
    from depeche.articles.readers.page import read_page  # loads what reads pages only for an archive that holds some

    where = f"{document.where}: {address}"
    try:
        raw = record.reader.read(limits.bytes + 1)
        if len(raw) > limits.bytes:
            raise TooLarge(where, size=len(raw), limit=limits.bytes)
        page = replace(
            document,
            where=where,
            id=address_id(address),
            path=None,
            content=raw,
            address=address,
            charset=record.http_charset,
            fetched=_fetched(record),
        )
        yield from read_page(page, limits)
    except DepecheError as wrong:
        yield Refusal(wrong)


def _is_page(record: Any) -> bool:
    if record.record_type == WarcRecordType.resource:
        return (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower() in _PAGES
    if not record.is_http or record.http_headers is None or record.http_headers.status_code != 200:
        return False
    kind = (record.http_content_type or "").strip().lower()
    return kind in _PAGES


def _fetched(record: Any) -> datetime.datetime | None:
    date = record.record_date
    if not isinstance(date, datetime.datetime):
        return None
    return date if date.tzinfo else date.replace(tzinfo=datetime.UTC)
