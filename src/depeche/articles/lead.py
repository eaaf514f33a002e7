"""Lead: an address at which an article may stand, with what the list that named it said of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """An address that a feed, a map of a site or a list names.

    Attributes:
        address: As the list gives it, whole.
        published: Its day of publication, as the list gives it.
        stamp: Whatever the list changes when the article changes (its `updated` or `lastmod`), as printed.
        others as in `Article`.
    """

    address: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    language: str | None = None
    published: datetime.date | None = None
    stamp: str | None = None
