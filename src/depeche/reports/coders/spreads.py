"""Spreads: the years over which a sum is paid or a promise runs ("sur trois ans", "over the years 2026 to 2029")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from depeche.codebook.counting import counting
from depeche.codebook.grammar import grammar
from depeche.mentions.dates import DateMention
from depeche.reports.coders.reader import Reading
from depeche.texts.period import read_period

_LEAD = 2  # words that may stand before the number of years ("over the next five years")


def spread_years(reading: Reading, after: int) -> int | None:
    """The years of a phrase such as "sur trois ans" behind token `after` in its sentence, or None."""
    found = _phrase(reading, after)
    return found[0] if found else None


def spread_until(reading: Reading, after: int, mentions: Sequence[tuple[int, int, DateMention]]) -> str | None:
    """The years that end or begin with one named: "over the three years to 2025", "over seven years from 2023"."""
    found = _phrase(reading, after)
    if found is None:
        return None
    years, last = found
    words = counting(reading.language)
    named = next((m for first, _, m in mentions if last <= first <= last + 1 and m.grain == "year" and m.edtf), None)
    if named is None or named.edtf is None:
        return None
    year, link = int(named.edtf[:4]), reading.parse.tokens[last].low
    if link in words.forms("ranges"):
        return f"{year - years + 1:04d}/{year:04d}"
    return f"{year:04d}/{year + years - 1:04d}" if link in words.forms("spread_from") else None


def year_to_year(reading: Reading, after: int, mentions: Sequence[tuple[int, int, DateMention]]) -> str | None:
    """The years from one to another named behind token `after`: "over the years 2026 to 2029"."""
    words, tokens = counting(reading.language), reading.parse.tokens
    joining = words.forms("ranges") | words.forms("spread_joins")
    for (first, last, one), (then, _, two) in pairwise(mentions):
        between = [t.low for t in tokens[last + 1 : then]]
        if first < after or one.grain != "year" or two.grain != "year" or not one.edtf or not two.edtf:
            continue
        if between and all(w in joining for w in between) and one.edtf < two.edtf:
            return f"{one.edtf}/{two.edtf}"
    return None


def last_day(reading: Reading, mention: DateMention) -> str | None:
    """What a date bounds as its language counts it: "by the end of May" is the 31st; else the date as it is."""
    words = grammar(reading.language).words("ends_on_day")
    named = mention.words.lower().replace("-", " ").split()[:2]
    last = read_period(mention.edtf).last if mention.edtf else None
    ends = mention.bound == "by" and mention.grain != "day" and last is not None and any(w in words for w in named)
    return last.isoformat() if ends and last is not None else mention.edtf


def _phrase(reading: Reading, after: int) -> tuple[int, int] | None:
    """The number of years of a spread behind token `after`, and one past its last word."""
    words = counting(reading.language)
    tokens = reading.parse.tokens
    end = reading.parse.sentence_of(min(after, len(tokens)) - 1).last
    for k in range(after, end - 2):
        if tokens[k].low not in words.forms("spread"):
            continue
        n = k + 1
        while n < min(end - 2, k + 1 + _LEAD) and tokens[n].low in words.forms("spread_leads"):
            n += 1
        if tokens[n + 1].low not in words.forms("years"):
            continue
        number = tokens[n].low
        value = int(number) if number.isdigit() else words.small.get(number)
        if value:
            return value, n + 2
    return None
