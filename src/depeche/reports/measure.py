"""Measures: figures between states, as one article gives them."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.texts.quotation import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A sum or a count between states.

    Attributes:
        what: What is counted, in the article's words.
        value: In full units: 4.5 millions is 4500000.
        unit: ISO 4217 code of a currency, or the noun that is counted.
        period: When it was given or counted, or the years it is spread over (EDTF), or None.
        by: Codes of those who give, hold or lose, sorted; empty for casualties.
        to: Codes of those who receive or suffer, sorted.
        approximate: The text rounds ("une dizaine", "more than 80").
        evidence: The words it rests on.
    """

    what: str
    value: float | int
    unit: str
    period: str | None
    by: tuple[str, ...]
    to: tuple[str, ...]
    evidence: Quotation
    approximate: bool = False
