"""Dating: EDTF dates in a reader's words, no finer than they were given, and where they lie in their year."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from babel.dates import format_date, format_interval, format_skeleton

from depeche.texts.period import Period, read_period
from depeche.views.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Where days lie in a year.

    Attributes:
        left: Per cent of the year before them.
        width: Per cent of the year that they take; a day has some 0.3.
        opens: They may begin before what is shown. runs_on: They may end after it.
    """

    left: float
    width: float
    opens: bool = False
    runs_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date for a reader.

    Attributes:
        edtf: As it stands in the record; several with " | " where the sources disagree.
        text: In the reader's language.
        first, last: Its days (ISO); None for an open end.
        bars: Where it lies in `year`; one for each date where the sources disagree.
        year: The year of its first day (of its last, when it has no first).
    """

    edtf: str
    text: str
    first: str | None = None
    last: str | None = None
    year: int | None = None
    bars: tuple[Bar, ...] = ()


def when(dates: Sequence[str], wording: Wording) -> When:
    """One date, or several that the sources disagree on."""
    periods = [read_period(d) for d in dates]
    known = [p.first or p.last for p in periods]
    year = min((d.year for d in known if d), default=None)
    firsts, lasts = [p.first for p in periods], [p.last for p in periods]
    return When(
        edtf=" | ".join(dates),
        text=" / ".join(date_words(d, wording) for d in dates),
        first=None if None in firsts else min(d for d in firsts if d).isoformat(),
        last=None if None in lasts else max(d for d in lasts if d).isoformat(),
        year=year,
        bars=tuple(_bar(p, year) for p in periods) if year else (),
    )


# A page of thousands of reports names the same days again and again.
@lru_cache(maxsize=20_000)
def date_words(edtf: str, wording: Wording) -> str:
    """A date in words: "7 Oct 2025", "October 2025", "by the end of March 2026", "18–19 Nov 2025".

    Raises:
        UnreadableDate: It is no EDTF date.
    """
    period = read_period(edtf)
    first, slash, last = edtf.partition("/")
    if not slash:
        return _part(edtf, period, wording)
    if first in ("", ".."):
        return _open("until", last, wording)
    if last in ("", ".."):
        return _open("from", first, wording)
    shapes = {len(first), len(last)}
    if shapes == {10} and not _qualified(edtf) and period.first and period.last:
        return _between(period.first, period.last, "yMMMd", wording)
    if (
        shapes == {7}
        and not _qualified(edtf)
        and _month(first) <= 12
        and _month(last) <= 12
        and period.first
        and period.last
    ):
        return _between(period.first, period.last, "yMMMM", wording)
    if shapes == {4} and "X" not in edtf:
        return _between(period.first, period.last, "y", wording) if period.first and period.last else edtf
    parts = {"first": date_words(first, wording), "last": date_words(last, wording)}
    return wording.say("dates.to", **parts)


def first_to_last(edtf: str) -> tuple[str, str, str]:
    """What puts dates in order: by first day (by the last, where the beginning is open), then the shorter first."""
    period = read_period(edtf)
    known = [day.isoformat() for day in (period.first, period.last) if day]
    return known[0], known[-1], edtf


def days_between(first: str, last: str, wording: Wording) -> str:
    """One day, or the first and the last, in words."""
    begin, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    return date_words(first, wording) if begin == end else _between(begin, end, "yMMMd", wording)


def day_words(day: str | None, wording: Wording) -> str:
    """A day of publication, short; or that it is unknown."""
    return date_words(day, wording) if day else wording.say("day_unknown")


def long_day(day: str, wording: Wording) -> str:
    """A day with its month in full."""
    return str(format_date(datetime.date.fromisoformat(day), format="long", locale=wording.locale))


def _between(first: datetime.date, last: datetime.date, skeleton: str, wording: Wording) -> str:
    return str(format_interval(first, last, skeleton, locale=wording.locale))


def _open(end: str, part: str, wording: Wording) -> str:
    unit = {4: "year", 7: "month", 10: "day"}[len(part.rstrip("?~%"))]
    return wording.say(f"dates.{end}.{unit}", date=date_words(part, wording))


def _part(edtf: str, period: Period, wording: Wording) -> str:
    bare = edtf.rstrip("?~%")
    first = period.first or datetime.date.min
    if "X" in bare:
        words = _between(first, period.last or first, "y", wording)
    elif len(bare) == 10:
        words = str(format_skeleton("yMMMd", first, locale=wording.locale))
    elif len(bare) == 7 and _month(bare) > 12:
        words = wording.say(f"dates.seasons.{bare[5:]}", year=bare[:4])
    elif len(bare) == 7:
        words = str(format_skeleton("yMMMM", first, locale=wording.locale))
    else:
        words = bare
    if edtf.endswith(("?", "%")):
        words = wording.say("dates.uncertain", date=words)
    return wording.say("dates.about", date=words) if edtf.endswith(("~", "%")) else words


def _qualified(edtf: str) -> bool:
    return any(sign in edtf for sign in "?~%")


def _month(part: str) -> int:
    return int(part[5:7])


def _bar(period: Period, year: int) -> Bar:
    begin, end = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    length = (end - begin).days + 1
    first, last = period.first or begin, period.last or end
    shown_first, shown_last = min(max(first, begin), end), max(min(last, end), begin)
    return Bar(
        left=round((shown_first - begin).days / length * 100, 2),
        width=round(((shown_last - shown_first).days + 1) / length * 100, 2),
        opens=period.first is None or period.first < begin,
        runs_on=period.last is None or period.last > end,
    )
