"""Spreads: the number of years over which a sum is paid or a promise runs ("sur trois ans")."""

from __future__ import annotations

from depeche.codebook.counting import counting
from depeche.reports.coders.reader import Reading


def spread_years(reading: Reading, after: int) -> int | None:
    """The years of a phrase such as "sur trois ans" behind token `after` in its sentence, or None."""
    words = counting(reading.language)
    tokens = reading.parse.tokens
    for k in range(after, reading.parse.sentence_of(min(after, len(tokens)) - 1).last - 2):
        if tokens[k].low not in words.forms("spread") or tokens[k + 2].low not in words.forms("years"):
            continue
        number = tokens[k + 1].low
        value = int(number) if number.isdigit() else words.small.get(number)
        if value:
            return value
    return None
