"""Counted days: an act dated so many days before or after another ("Two days before the entry into force, they met").

The date grammar knows no acts; here the other one is found by its words, and its day among the acts coded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from depeche.codebook.tables import read_yaml
from depeche.errors import UnreadableDate
from depeche.mentions.cast import Cast
from depeche.texts.parse import Sentence, Token
from depeche.texts.period import Unit, shift

REACH = 6  # tokens after "before" in which the act stands that is counted from
_UNITS: tuple[Unit, ...] = ("day", "week", "month", "year")


@cache
def counting_words(language: str) -> tuple[Mapping[str, Unit], Mapping[str, int]]:
    """Forms of units, and numerals, of a language."""
    table = read_yaml("languages", language, "dates.yaml") or {}
    units = {str(w).lower(): unit for unit in _UNITS for w in (table.get("units") or {}).get(unit) or ()}
    numerals = {str(w).lower(): int(n) for w, n in (table.get("numerals") or {}).items() if str(n).isdigit()}
    return units, numerals


def number_of(token: Token, numerals: Mapping[str, int]) -> int | None:
    """Return the number that a token is, in figures or in words."""
    return int(token.text) if token.text.isdecimal() else numerals.get(token.low)


class Counter:
    """Counts the days of one article's acts from others."""

    def __init__(self, cast: Cast, language: str, before: frozenset[str], after: frozenset[str]) -> None:
        self._tokens = cast.parse.tokens
        self.units, self._numerals = counting_words(language)
        self._before, self._after = before, after
        self.words = before | after

    def dates(self, sentence: Sentence, day_of: Callable[[int], str | None]) -> Iterator[str]:
        """Days that a sentence counts from an act.

        Args:
            day_of: The day of the act that a token sets off; None where it sets off none, or none with a day.
        """
        for i in range(sentence.first + 1, sentence.last - 1):
            count, unit = number_of(self._tokens[i - 1], self._numerals), self.units.get(self._tokens[i].low)
            word = self._tokens[i + 1].low
            if count is None or unit is None or word not in self.words:
                continue
            days = (day_of(k) for k in range(i + 2, min(i + 2 + REACH, sentence.last)))
            day = next((d for d in days if d is not None), None)
            moved = self.moved(day, -count if word in self._before else count, unit) if day else None
            if moved is not None:
                yield moved

    @staticmethod
    def moved(day: str, count: int, unit: Unit) -> str | None:
        """A day so many units later; None where there is none."""
        try:
            return shift(day, count, unit)
        except UnreadableDate:
            return None
