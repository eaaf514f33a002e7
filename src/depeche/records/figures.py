"""Figures: how far the true value may lie from a printed one."""

from __future__ import annotations

import re
from collections.abc import Callable

from depeche.codebook.folding import fold
from depeche.codebook.likeness import scales
from depeche.reports.measure import Measure

_NUMBER = re.compile(r"\d+(?:[ .,]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")


def span_of_figure(
    measure: Measure, text: str, rounding: Callable[[str], tuple[float, float] | None]
) -> tuple[float, float]:
    """Lowest and highest value that the words allow.

    "86" is 86; "60 millions" is 59.5 to 60.5 million, since no finer figure was printed; "plus de 80" and "une
    dizaine" reach as far as the table of rounding words says; a figure that is called approximate without such a word
    may be a tenth off.
    """
    value, evidence = float(measure.value), measure.evidence
    before = text[max(0, evidence.start - 24) : evidence.start]
    words, at = _around_figure(value, f"{before}{evidence.quote}", len(before))
    low = high = value
    step = _printed_step(value, evidence.quote)
    if step:
        low, high = value - step / 2, value + step / 2
    shares = rounding(words if at is None else words[:at])
    if shares:
        return min(low, value * shares[0]), max(high, value * shares[1])
    if measure.approximate:
        return min(low, value * 0.9), max(high, value * 1.1)
    return low, high


def _around_figure(value: float, words: str, quotation_starts: int) -> tuple[str, int | None]:
    """The words within 24 characters before the figure (its own word too, when it is printed as one)."""
    for match in _NUMBER.finditer(words):
        if match.end() <= quotation_starts:
            continue
        digits = re.sub(r"[ .,]", "", match.group())
        if digits.strip("0") and str(int(value)).startswith(digits.rstrip("0")[:6] or digits):
            start = max(0, match.start() - 24)
            clause = re.split(r"[,;.:(]\s", words[start : match.start()])[-1]
            return clause + " ", None
    return f" {words[quotation_starts:]} ", None


def _printed_step(value: float, words: str) -> float | None:
    """The last printed place of a figure that stands with a word such as "millions"; None when it is printed whole."""
    for match in _NUMBER.finditer(words):
        following = _WORD.match(fold(words[match.end() :]).lstrip(" \u00a0"))
        scale = scales().get(following.group()) if following else None
        if not scale or scale < 1_000_000:
            continue
        printed = match.group()
        whole = re.sub(r"[ .,]", "", printed)
        for decimals in (0, *(len(printed) - i - 1 for i, c in enumerate(printed) if c in ".,")):
            if abs(int(whole) / 10**decimals * scale - value) <= abs(value) * 1e-6:
                return scale / float(10**decimals)
    return None
