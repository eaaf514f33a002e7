"""Arithmetic of the calendar, without words: weeks, week-ends, seasons, quarters, and the nearest of several days."""

import datetime
from collections.abc import Iterable
from typing import Final, Literal

from depeche.mentions.dates.mention import Direction

Side = Literal["past", "future"] | None

SEASONS: Final = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12), "winter": (12, 3)}
"""First and last month; winter ends in the year after. Northern, as the coding guide has it."""

AHEAD_WEIGHT: Final = 2
"""A date ahead must be this many times nearer than the one behind to win without a cue: news looks back. The open half
of FR-TimeBank scores alike from 1 to 5."""


def month(year: int, number: int) -> str:
    """EDTF of a month; `number` may run beyond 1 to 12."""
    year, zero_based = divmod(year * 12 + number - 1, 12)
    return f"{year:04d}-{zero_based + 1:02d}"


def months(year: int, first: int, last: int) -> str:
    """EDTF of an interval of months within a year, or into the next when `last` is before `first`."""
    return f"{month(year, first)}/{month(year + (last < first), last)}"


def week(day: datetime.date) -> str:
    """EDTF of the week of a day, Monday to Sunday."""
    monday = day - datetime.timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"


def weekend(day: datetime.date) -> str:
    """EDTF of Saturday and Sunday of the week of a day."""
    saturday = day + datetime.timedelta(days=5 - day.weekday())
    return f"{saturday.isoformat()}/{(saturday + datetime.timedelta(days=1)).isoformat()}"


def weekday_near(day: datetime.date, weekday: int, direction: Direction, *, strictly: bool = False) -> datetime.date:
    """The weekday (1 Monday to 7 Sunday) on or before `day`, or on or after it; `strictly` leaves it out."""
    if direction == "past":
        back = (day.isoweekday() - weekday) % 7
        return day - datetime.timedelta(days=back or (7 if strictly else 0))
    ahead = (weekday - day.isoweekday()) % 7
    return day + datetime.timedelta(days=ahead or (7 if strictly else 0))


def nearest(
    candidates: Iterable[tuple[datetime.date, datetime.date]],
    published: datetime.date,
    direction: Side,
    *,
    strictly: bool = False,
) -> tuple[datetime.date, datetime.date] | None:
    """Choose among spans of days the one that a direction, or else nearness, points to.

    A span that holds the day of publication is both past and future unless `strictly`.
    """
    spans = sorted(candidates)
    behind = [span for span in spans if (span[1] < published if strictly else span[0] <= published)]
    ahead = [span for span in spans if (span[0] > published if strictly else span[1] >= published)]
    if direction == "past":
        return behind[-1] if behind else None
    if direction == "future":
        return ahead[0] if ahead else None
    if not behind or not ahead:
        return behind[-1] if behind else ahead[0] if ahead else None
    gap_behind = max(0, (published - behind[-1][1]).days)
    gap_ahead = max(0, (ahead[0][0] - published).days)
    return ahead[0] if gap_ahead * AHEAD_WEIGHT < gap_behind else behind[-1]
