"""Whether the words near an offset speak of the past or of the future.

A cheap stand-in for a parse: cues are expressions of the language's table, and the nearest in the sentence counts.
"""

import re
from typing import Final

from depeche.mentions.dates.lexicon import DateLexicon, lower
from depeche.mentions.dates.mention import Direction

_REACH: Final = 160
"""Characters looked at on each side."""

_BREAK_COST: Final = 40
"""What a comma or bracket between cue and date adds to their distance, in characters: about the length of a short
clause. The open half of FR-TimeBank scores alike from 0 to 100."""

_BLOCK: Final = 512
"""Cues are looked for once in each block of a text that holds a date, so that dense dates cost no more."""

_LONGEST_CUE: Final = 80

_BREAKS: Final = re.compile(r"[,;:()\u00ab\u00bb\"\u2013\u2014]")
_SENTENCE_END: Final = re.compile(
    r"(?:(?<=[^\W\d_A-Z]{2})|(?<=[\d\s\u00bb\u201d\")\]%]))[.!?\u2026](?=\s+[^\W\d_a-z])|\n\s*\n"
)
"""A stop before a capital; not after a capital or a single letter, which end no sentence ("M. Aliev")."""


class TenseCues:
    """The cues of one language."""

    def __init__(self, lexicon: DateLexicon) -> None:
        future, past = "|".join(lexicon.future) or "(?!)", "|".join(lexicon.past) or "(?!)"
        self.cue = re.compile(rf"(?<!\w)(?:(?P<future>{future})|(?P<past>{past}))(?!\w)")
        self.never = lexicon.never


class Tenses:
    """The cues met in one text."""

    def __init__(self, cues: TenseCues, text: str) -> None:
        self._cues = cues
        self._text = text
        self._lower: str | None = None
        self._blocks: dict[int, list[tuple[int, int, Direction]]] = {}

    def near(self, start: int, end: int) -> Direction | None:
        """The tense of the nearest cue in the sentence around `start:end`, or None without any."""
        low, high = max(0, start - _REACH), min(len(self._text), end + _REACH)
        for found in _SENTENCE_END.finditer(self._text, low, high):
            if found.end() <= start:
                low = found.end()
            elif found.start() >= end:
                high = found.start()
                break
        best: tuple[int, Direction] | None = None
        for block in range(low // _BLOCK, high // _BLOCK + 1):
            for first, last, direction in self._block(block):
                if first < start < last:
                    # "ont convenu mardi de rouvrir": what stands before the date may be a cue of its own.
                    shorter = self._cues.cue.match(self._lower or "", first, start)
                    if shorter is None:
                        continue
                    last, direction = shorter.end(), _direction(shorter)
                if first < low or last > high or (first < end and last > start):
                    continue
                gap = (last, start) if last <= start else (end, first)
                distance = gap[1] - gap[0]
                if best is not None and distance >= best[0]:
                    continue
                distance += _BREAK_COST * len(_BREAKS.findall(self._text, *gap))
                if best is None or distance < best[0]:
                    best = (distance, direction)
        return best[1] if best else None

    def _block(self, number: int) -> list[tuple[int, int, Direction]]:
        if number not in self._blocks:
            if self._lower is None:
                self._lower = lower(self._text)
            start, end = number * _BLOCK, (number + 1) * _BLOCK
            self._blocks[number] = [
                (cue.start(), cue.end(), _direction(cue))
                for cue in self._cues.cue.finditer(self._lower, start, end + _LONGEST_CUE)
                if cue.start() < end and cue.group() not in self._cues.never and not self._names(cue)
            ]
        return self._blocks[number]

    def _names(self, cue: re.Match[str]) -> bool:
        """Is what ends like a verb in the future one word with a capital, which is a name ("Narendra")?"""
        return cue.lastgroup == "future" and cue.group().isalpha() and self._text[cue.start() : cue.end()].istitle()


def _direction(cue: re.Match[str]) -> Direction:
    return "future" if cue.lastgroup == "future" else "past"
