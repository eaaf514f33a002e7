"""Today: what the publication day makes of a date and of a status."""

from __future__ import annotations

import datetime
from dataclasses import replace

from depeche.errors import UnreadableDate
from depeche.mentions.dates import DateMention
from depeche.reports.coders.dating import Dated
from depeche.texts.period import read_period, years_on

WEEK = 7
YEAR = 365  # days
LONG_PAST = 45  # days after which a line of a chronology tells no news
FAR_AHEAD = 300  # days ahead in which a month that a plan names without its year must lie


class Today:
    """The day on which one article was published; where that is not known, no date lies before or after it."""

    def __init__(self, published: datetime.date | None) -> None:
        self.published = published

    def over(self, dated: Dated) -> bool:
        """Does a date lie wholly before the publication day?"""
        last = read_period(dated.edtf).last
        return self.published is not None and last is not None and last < self.published

    def after(self, dated: Dated) -> bool:
        """Does a date lie wholly after the publication day?"""
        first = read_period(dated.edtf).first
        return self.published is not None and first is not None and first > self.published

    def ahead(self, dated: Dated) -> bool:
        """Does a date reach beyond the publication day?"""
        period = read_period(dated.edtf)
        return self.published is not None and period.last is not None and period.last > self.published

    def long_past(self, head: Dated) -> bool:
        """Does a line's day lie weeks back?"""
        last = read_period(head.edtf).last
        return self.published is not None and last is not None and (self.published - last).days > LONG_PAST

    def a_year_ago(self, dated: Dated) -> bool:
        """Does a day lie a year or more back?"""
        last = read_period(dated.edtf).last
        return self.published is not None and last is not None and (self.published - last).days > YEAR

    def to_come(self, mention: DateMention, first: datetime.date | None) -> bool:
        """Is a date a term, or wholly ahead?"""
        return mention.bound == "by" or (first is not None and self.published is not None and first > self.published)

    def coming(self, mention: DateMention, last: datetime.date) -> DateMention | None:
        """The coming month or day of a name that was read as past: "will pay a visit in July"."""
        if self.published is None or last >= self.published or mention.bound is not None:
            return mention
        if mention.basis != "relative" or mention.grain not in ("month", "day") or mention.edtf is None:
            return mention
        if not (mention.direction or mention.unclear) or not (mention.grain == "month" or mention.numbered):
            return mention
        try:
            edtf = years_on(mention.edtf, 1)
            day = read_period(edtf).first
        except UnreadableDate:
            return mention
        near = day is not None and (day - self.published).days <= FAR_AHEAD
        return replace(mention, edtf=edtf) if near else mention

    def status(self, status: str, dated: Dated | None) -> str:
        """A fact that lies after the publication day is planned."""
        if dated is None or self.published is None:
            return status
        period = read_period(dated.edtf)
        if status == "happened" and dated.mention is not None and dated.mention.bound == "until":
            return "ongoing" if period.last is not None and period.last >= self.published else status
        bound = dated.mention.bound if dated.mention is not None else None
        under_way = status == "ongoing" and bound is None
        if (status == "happened" or under_way) and period.first is not None and period.first > self.published:
            return "planned"
        return status
