"""Phrases: rows of phrases laid out by their first word, so that a token meets only those that may begin at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

Words = tuple[str, ...]
Row = TypeVar("Row")


def by_first(rows: Iterable[Row], words: Callable[[Row], Words]) -> Mapping[str, tuple[Row, ...]]:
    """First word to the rows that begin with it, in the order in which they came; rows without a word are left out.

    Args:
        words: The words of a row.
    """
    found: dict[str, list[Row]] = {}
    for row in rows:
        for first in words(row)[:1]:
            found.setdefault(first, []).append(row)
    return {first: tuple(held) for first, held in found.items()}
