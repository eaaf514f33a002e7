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
        text_sha256: Digest of `text` in UTF-8, in hexadecimal.
    """

    id: str
    text: str
    published: datetime.date | None = None
    language: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    text_sha256: str = field(init=False)

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "text_sha256", digest)
