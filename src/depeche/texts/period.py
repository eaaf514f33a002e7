"""Periods: the days that an EDTF date may mean, and how two such dates compare.

EDTF level 1 as far as Dépêche meets it: years, months, days, intervals of them with open ends, unspecified digits
(199X, 19XX), seasons (2025-21) and the qualifiers ? ~ %. How words of an article become such a date: `mentions.dates`.
"""

import calendar
import datetime
import functools
import re
from dataclasses import dataclass
from typing import Final, Literal, Self

from depeche.errors import UnreadableDate

Unit = Literal["day", "week", "month", "year"]

_PART: Final = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?", re.ASCII)
# An unspecified month or day ("2025-XX", "2025-10-XX") is the date without it.
_UNSAID: Final = re.compile(r"(?<=^\d{4})-XX(?:-XX)?(?=[?~%]?$)|(?<=^\d{4}-\d\d)-XX(?=[?~%]?$)", re.ASCII)

_SEASONS: Final = {21: (3, 6), 22: (6, 9), 23: (9, 12), 24: (12, 15)}
"""Seasons of the north as months of their year; 15 is March of the next."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included.

    Attributes:
        first: None when the beginning is open or unknown.
        last: None when the end is open or unknown.
    """

    first: datetime.date | None
    last: datetime.date | None

    @property
    def days(self) -> int | None:
        """How many days it holds; None with an open end."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1

    def overlaps(self, other: Self) -> bool:
        """Whether a day could lie in both."""
        return not (
            (self.last is not None and other.first is not None and self.last < other.first)
            or (other.last is not None and self.first is not None and other.last < self.first)
        )

    def within(self, other: Self) -> bool:
        """Whether every day of it lies in `other`."""
        begins = other.first is None or (self.first is not None and self.first >= other.first)
        ends = other.last is None or (self.last is not None and self.last <= other.last)
        return begins and ends


@functools.lru_cache(maxsize=65_536)
def read_period(edtf: str) -> Period:
    """Read a date in EDTF level 1 as the days it may mean.

    Args:
        edtf: "2025", "2025-10", "2025-10-07", "2025-10/2025-12", "../2026-03", "2025-07/..", "199X", "2025-10-XX";
            Gregorian.

    Returns:
        First and last day, both included: "2024-05" is 1 to 31 May; an open end (".." or nothing) is None.

    Raises:
        UnreadableDate: None of those forms, no such day, or an interval that ends before it begins.

    Source: Extended Date/Time Format, Library of Congress, 2019 (ISO 8601-2:2019), levels 0 and 1.
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _read_part(edtf, edtf)
    start = None if first in ("", "..") else _read_part(first, edtf).first
    end = None if last in ("", "..") else _read_part(last, edtf).last
    if (start is None and end is None) or (start is not None and end is not None and end < start):
        raise UnreadableDate(edtf)
    return Period(start, end)


def _read_part(part: str, whole: str) -> Period:
    shape = _PART.fullmatch(_UNSAID.sub("", part))
    if shape is None:
        raise UnreadableDate(whole)
    year, month, day = shape.groups()
    try:
        if "X" in year:
            if month is not None:
                raise UnreadableDate(whole)
            first_year, last_year = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
            return Period(datetime.date(first_year, 1, 1), datetime.date(last_year, 12, 31))
        if month is None:
            return Period(datetime.date(int(year), 1, 1), datetime.date(int(year), 12, 31))
        if day is None:
            first_month, last_month = _SEASONS.get(int(month), (int(month), int(month)))
            return Period(datetime.date(int(year), first_month, 1), _month_end(int(year), last_month))
        only = datetime.date(int(year), int(month), int(day))
    except ValueError as fault:
        raise UnreadableDate(whole) from fault
    return Period(only, only)


def _month_end(year: int, month: int) -> datetime.date:
    """Last day of a month; `month` 13 is January of the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def compatible(a: str | None, b: str | None) -> bool:
    """Whether two dates could be the same at the coarser of their precisions.

    2025-10 and 2025-10-07 agree, 2025-11-18 and 2025-11-19 do not. None says nothing and agrees with all.
    Closed dates agree when one lies in the other; an open one ("../2026-03") agrees with all that it overlaps.

    Raises:
        UnreadableDate: One of them is no EDTF date.
    """
    if a is None or b is None:
        return True
    first, second = read_period(a), read_period(b)
    if None in (first.days, second.days):
        return first.overlaps(second)
    return first.within(second) or second.within(first)


def finer(a: str, b: str) -> str:
    """Return the date that means fewer days; the first one when they are alike. Open ends are wider than all.

    Raises:
        UnreadableDate: One of them is no EDTF date.
    """
    return b if _width(b) < _width(a) else a


def _width(edtf: str) -> tuple[bool, int]:
    days = read_period(edtf).days
    return (days is None, days or 0)


def shift(edtf: str, count: int, unit: Unit) -> str:
    """Return the date moved by `count` units, no finer than the unit allows.

    A day moved by years is a year ("two years earlier" names no day); an interval keeps its form, each end moved.
    Open ends stay open; "199X" can be moved by whole decades only. Qualifiers are dropped.

    Raises:
        UnreadableDate: No EDTF date, one coarser than the unit, or moved beyond the years 1 to 9999.
    """
    period = read_period(edtf)
    first, slash, last = edtf.partition("/")
    if slash:
        return "/".join(end if end in ("", "..") else shift(end, count, unit) for end in (first, last))
    bare = _UNSAID.sub("", edtf).rstrip("?~%")
    if period.first is None:
        raise UnreadableDate(edtf)
    try:
        if "X" in bare:
            return _shift_masked(bare, count, unit)
        if unit == "year":
            return f"{datetime.date(period.first.year + count, 1, 1).year:04d}"
        if unit == "month" and len(bare) > 4:
            months = period.first.year * 12 + period.first.month - 1 + count
            moved = datetime.date(months // 12, months % 12 + 1, 1)
            return f"{moved.year:04d}-{moved.month:02d}"
        if len(bare) == 10:
            return (period.first + datetime.timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
    except (ValueError, OverflowError) as fault:
        raise UnreadableDate(edtf) from fault
    raise UnreadableDate(edtf)


def years_on(edtf: str, years: int) -> str:
    """Return the same day, month or season so many years later, and so each end of an interval.

    Raises:
        UnreadableDate: There is none: 29 February, or no year is told.
    """
    try:
        moved = "/".join(f"{int(end[:4]) + years:04d}{end[4:]}" for end in edtf.split("/"))
    except ValueError as fault:
        raise UnreadableDate(edtf) from fault
    read_period(moved)
    return moved


def _shift_masked(bare: str, count: int, unit: Unit) -> str:
    open_digits = bare.count("X")
    moved = int(bare.replace("X", "0")) + count
    if unit != "year" or count % 10**open_digits or not 0 <= moved <= 9999:
        raise UnreadableDate(bare)
    return f"{moved:04d}"[: 4 - open_digits] + "X" * open_digits
