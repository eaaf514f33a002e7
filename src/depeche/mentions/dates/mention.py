"""The date as an article words it, and what we made of it."""

from dataclasses import dataclass
from typing import Literal

Basis = Literal["stated", "relative", "anchored", "unresolved"]
Bound = Literal["since", "by", "until", "from", "after"]
Direction = Literal["past", "future"]

OPEN_AFTER = frozenset({"since", "from", "after"})
"""Bounds that leave the end open; the others leave the beginning open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """One expression of a date in a text.

    Attributes:
        start: Code point offset in the text as given.
        end: Offset after the last character.
        words: The expression as printed, `text[start:end]`.
        edtf: EDTF level 1 without its bound; None when it can't be resolved (no publication day, a general season).
        basis: "stated" in full, "relative" to the publication day, "anchored" to the date before, or "unresolved".
        grain: day, week, weekend, month, season, quarter, half, year, academic_year, decade, century or interval.
        bound: What the preposition before it makes of it; None for a plain date.
        bound_start: Where the mention starts with that preposition; `start` without one.
        weekday_conflict: The day named is not the weekday named.
        direction: "past" or "future" where a missing year or a bare weekday was decided by a cue.
        unclear: A direction, a year or an order of digits that no cue decided; `edtf` is the likelier reading.
        ends: The two ends of an interval, or the days of a list, where each was worded as a date of its own.
    """

    start: int
    end: int
    words: str
    edtf: str | None
    basis: Basis
    grain: str
    bound: Bound | None = None
    bound_start: int
    weekday_conflict: bool = False
    direction: Direction | None = None
    unclear: bool = False
    ends: tuple["DateMention", ...] = ()

    @property
    def numbered(self) -> bool:
        """Whether its words hold a figure: "le 3 mai", and not "lundi" or "en mai"."""
        return any(c.isdigit() for c in self.words)

    def bounded_edtf(self) -> str | None:
        """EDTF with its bound: "X/.." after since, from, after; "../X" after by, until; an interval gives one end."""
        if self.edtf is None or self.bound is None:
            return self.edtf
        first, slash, last = self.edtf.partition("/")
        if self.bound in OPEN_AFTER:
            return f"{(last if self.bound == 'after' and slash else first)}/.."
        return f"../{last if slash and self.bound == 'until' else last or first}"
