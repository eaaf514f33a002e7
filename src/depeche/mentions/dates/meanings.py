"""What each form of date means: plain functions in one table, named by the forms of the languages' tables.

A meaning gets a scene (the units that matched, the day of publication, the dates mentioned before, a cue of tense)
and answers with pieces: units and their reading. None says that the words are no date after all. To add one: write it
beside its like, list it here, and name it in a form of a language.
"""

from collections.abc import Mapping
from typing import Final

from depeche.mentions.dates import days, months, steps, years
from depeche.mentions.dates.scene import Meaning

MEANINGS: Final[Mapping[str, Meaning]] = {
    "date": days.date,
    "feast": days.feast,
    "weekday": days.weekday,
    "weekday_day": days.weekday_day,
    "day_only": days.day_only,
    "numeric": days.numeric,
    "days": days.days,
    "list": days.day_list,
    "weekdays": days.weekdays,
    "month": months.month,
    "months": months.months,
    "relative_day": days.relative_day,
    "unit": steps.unit,
    "year_word": steps.year_word,
    "ago": steps.ago,
    "ago_to_the_day": steps.ago_to_the_day,
    "ahead": steps.ahead,
    "earlier": steps.earlier,
    "after_which": steps.after_which,
    "before_which": steps.before_which,
    "later": steps.later,
    "anchored_day": steps.anchored_day,
    "anchored_unit": steps.anchored_unit,
    "season": months.season,
    "general_season": months.general_season,
    "habit": months.habit,
    "part_of_year": months.part_of_year,
    "years": years.years,
    "year": years.year,
    "short_year": years.short_year,
    "year_of": years.year_of,
    "bare_year": years.bare_year,
    "decade": years.decade,
    "century": years.century,
}
