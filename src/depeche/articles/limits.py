"""Limits: how much of what comes in from outside is read. Whatever is beyond is refused with its size."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one article.

    Attributes:
        characters: Of its text. The longest articles of the press have some 100,000.
        bytes: Of its file or row, before anything of it is decoded; pages carry far more markup than text.
        nesting: Levels of a page's elements; a page of the press has some 40.
    """

    characters: int = 2_000_000
    bytes: int = 16_000_000
    nesting: int = 400


LIMITS = Limits()
