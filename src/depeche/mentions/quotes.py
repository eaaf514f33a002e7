"""Quotes: which words of a text stand between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks: `text[start:end]` with the marks, `text[first:last]` without."""

    start: int
    end: int
    first: int
    last: int


def find_quotes(text: str, lines: Iterable[tuple[int, int]], marks: Mapping[str, str]) -> tuple[Quote, ...]:
    """The outermost quotes of some lines of a text, in order.

    Args:
        lines: Spans that a quote does not cross; a quote that is not closed runs to the end of its line.
        marks: Opening marks to closing ones; a mark that opens and closes alternates.
    """
    found: list[Quote] = []
    if not marks:
        return ()
    opening = _any_of(tuple(marks))
    for low, high in lines:
        at = low
        while at < high:
            opened = opening.search(text, at)
            if opened is None or opened.start() >= high:
                break
            at, mark = opened.start(), opened.group()
            if not _opens(text, at, mark, marks[mark], low):
                at += 1
                continue
            end, first = _close(text, at, high, mark, marks[mark]), at + len(mark)
            last = end if end == high and not text.startswith(marks[mark], high - 1) else end - len(marks[mark])
            if text[first:last].strip():
                while text[first].isspace():
                    first += 1
                while text[last - 1].isspace():
                    last -= 1
                found.append(Quote(at, end, first, last))
            at = max(end, at + 1)
    return tuple(found)


@cache
def _any_of(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(mark) for mark in marks))


def _opens(text: str, at: int, mark: str, close: str, low: int) -> bool:
    """A mark that also closes opens only after white space or a bracket."""
    return mark != close or at == low or not text[at - 1].isalnum()


def _close(text: str, at: int, high: int, mark: str, close: str) -> int:
    depth, k = 1, at + len(mark)
    while k < high:
        if text.startswith(close, k):
            depth -= 1
            if depth == 0:
                return k + len(close)
            k += len(close)
        elif mark != close and text.startswith(mark, k):
            depth += 1
            k += len(mark)
        else:
            k += 1
    single = text.find(close, at + len(mark), high)  # an inner mark that was never closed
    return single + len(close) if single >= 0 else high
