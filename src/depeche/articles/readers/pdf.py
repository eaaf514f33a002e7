"""PDF: a press release; its text only, as it is set. A scan has none, and is refused as what it is."""

from __future__ import annotations

import hashlib
import io
import logging
import re
from collections.abc import Iterator

from depeche.articles.article import Article
from depeche.articles.language import recognise
from depeche.articles.limits import Limits
from depeche.articles.pages.days import day_in_words, read_stamp
from depeche.articles.readers.document import Document, Found
from depeche.articles.words import checked_text, clean_words
from depeche.errors import TooLong, UnreadableArticle

PAGES = 300  # a press release has a few; a report of more is no article
_HEAD = 1500  # characters in which a release prints its day
_FEWEST = 40  # characters a page; less on all of them is a scan with a stamp


def read_pdf(document: Document, limits: Limits) -> Iterator[Found]:
    """Read one PDF file.

    Raises:
        UnreadableArticle: It is none, locked by a password, a scan without text, or longer than `PAGES`.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    raw = document.whole(limits)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file, its refusal says
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableArticle(document.where, "this PDF is locked by a password")
        if len(reader.pages) > PAGES:
            raise UnreadableArticle(document.where, f"{len(reader.pages)} pages, more than the {PAGES} of an article")
        text = _text(reader, document.where, limits)
        title, made = (reader.metadata.title, reader.metadata.creation_date) if reader.metadata else (None, None)
        scan = len(text.strip()) < _FEWEST * max(1, len(reader.pages)) and any(page.images for page in reader.pages[:3])
    except (
        PyPdfError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        AssertionError,
        RecursionError,
        OSError,
    ) as wrong:
        raise UnreadableArticle(document.where, f"no PDF that can be read: {wrong}") from wrong
    if scan:
        raise UnreadableArticle(
            document.where, "this PDF is a scan: pictures of pages, without text; read it by OCR first"
        )
    text = checked_text(text, document.where, limits.characters)
    printed = day_in_words(text[:_HEAD], recognise(text))
    day = read_stamp(printed, not_after=document.fetched) if printed else None
    if document.keep is not None:
        document.keep(raw)
    yield Article(
        id=document.id,
        text=text,
        published=day or (read_stamp(made.isoformat(), not_after=document.fetched) if made else None),
        day_source="text" if day else "meta" if made else None,
        title=clean_words(_title(title, text)),
        url=document.address,
        raw_sha256=hashlib.sha256(raw).hexdigest() if document.keep else None,
    )


def _text(reader: object, where: str, limits: Limits) -> str:
    pages, length = [], 0
    for page in reader.pages:  # type: ignore[attr-defined]  # loaded only here
        words = re.sub(r"[ \t]+\n", "\n", page.extract_text() or "").replace("\0", "").strip()
        # Halves of characters come from fonts without a table of their letters.
        words = words.encode("utf-8", "replace").decode("utf-8")
        length += len(words)
        if length > limits.characters:
            raise TooLong(where, length=length, limit=limits.characters)
        pages.append(words)
    return "\n\n".join(pages)


def _title(told: str | None, text: str) -> str | None:
    """The title that the file gives, unless it is the name of a file; else its first line when that is short."""
    if told and len(told.split()) >= 3 and not re.search(r"\.(?:docx?|pdf|indd|odt)\b", told, re.IGNORECASE):
        return told.strip()
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return first if 10 <= len(first) <= 150 else None
