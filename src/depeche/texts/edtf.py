"""Periods: the days that an EDTF date may mean.

Reading dates in prose is the business of `mentions`; here stand only finished EDTF dates and how they compare.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from depeche.errors import UnreadableDate

_MASK = re.compile(r"(\d{1,3}X{1,3}|\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$")
# EDTF level 1: the four seasons of the north, as the quarter that they cover for the most part.
_SEASONS = {21: (3, 6), 22: (6, 9), 23: (9, 12), 24: (12, 15)}


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both included; None where the date leaves that end open or unknown."""

    first: datetime.date | None
    last: datetime.date | None

    @property
    def days(self) -> int | None:
        """How many days it may mean; None when an end is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    def overlaps(self, other: Period) -> bool:
        """Whether a day lies in both."""
        return not (
            (self.last is not None and other.first is not None and self.last < other.first)
            or (other.last is not None and self.first is not None and other.last < self.first)
        )

    def within(self, other: Period) -> bool:
        """Whether every day of it lies in `other`."""
        begins = other.first is None or (self.first is not None and self.first >= other.first)
        ends = other.last is None or (self.last is not None and self.last <= other.last)
        return begins and ends


@lru_cache(maxsize=65536)
def read_period(words: str) -> Period:
    """Read an EDTF date of level 0 or 1 as the days it may mean.

    Args:
        words: "2025", "2025-10", "2025-10-07", "199X", "2025-21" (a season), any of these with ?, ~ or %, or two of
            them with a slash; ".." or nothing leaves an end open.

    Raises:
        UnreadableDate: It is none of those, or no such day exists.

    Source: Extended Date/Time Format, Library of Congress, 2019; ISO 8601-2:2019.
    """
    if "/" in words:
        start, _, stop = words.partition("/")
        first = None if start in ("", "..") else _whole(start, words).first
        last = None if stop in ("", "..") else _whole(stop, words).last
        if (first is None and last is None) or (first and last and last < first):
            raise UnreadableDate(words)
        return Period(first, last)
    return _whole(words, words)


def _whole(words: str, all_words: str) -> Period:
    match = _MASK.match(words.strip().rstrip("?~%"))
    if not match:
        raise UnreadableDate(all_words)
    year, month, day = match.groups()
    try:
        first_year, last_year = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
        if first_year != last_year or month in (None, "XX"):
            return Period(datetime.date(first_year, 1, 1), datetime.date(last_year, 12, 31))
        if int(month) in _SEASONS:
            from_month, to_month = _SEASONS[int(month)]
            return Period(datetime.date(first_year, from_month, 1), _month_end(first_year, to_month))
        if day in (None, "XX"):
            return Period(datetime.date(first_year, int(month), 1), _month_end(first_year, int(month)))
        whole = datetime.date(first_year, int(month), int(day))
    except ValueError as wrong:
        raise UnreadableDate(all_words) from wrong
    return Period(whole, whole)


def _month_end(year: int, month: int) -> datetime.date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return datetime.date(year, month, calendar.monthrange(year, month)[1])
