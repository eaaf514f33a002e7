"""Article: what one outlet published, as it came."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What one outlet published.

    Attributes:
        id: The file's stem, or the `id` of the row; unique in a ledger together with the text.
        text: The text as it came; every offset counts its Unicode code points.
        published: Publication day; None when it is not known, and relative dates then stay unresolved.
        language: ISO 639-1 code; None when it is still to be recognised.
        title: Headline, where it is apart from the text.
        outlet: Who published it, as named by the source.
        url: Its address.
        author: Who wrote it, as printed; several are separated by commas.
        section: The part of the outlet that it stands in, as printed.
        day_source: Where `published` was read: "json-ld", "opengraph", "meta", "markup", "feed", "header", "row",
            "address" or "text"; None when nobody said.
        fetched: When its bytes were fetched: ISO 8601 in UTC, to the second; None for files.
        raw_sha256: Digest of the bytes it was read from, under which `archive` may keep them.
        text_sha256: Digest of `text` in UTF-8, in hexadecimal.
    """

    id: str
    text: str
    published: datetime.date | None = None
    language: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    section: str | None = None
    day_source: str | None = None
    fetched: str | None = None
    raw_sha256: str | None = None
    text_sha256: str = field(init=False)

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "text_sha256", digest)
