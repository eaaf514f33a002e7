"""Whether the words near an offset speak of the past or of the future.

A cheap stand-in for a parse: cues are expressions of the language's table, and the nearest in the sentence counts.
"""

import re
from typing import Final

from depeche.mentions.dates.lexicon import DateLexicon
from depeche.mentions.dates.mention import Direction
from depeche.texts.normalise import normalise

_REACH: Final = 160
"""Characters looked at on each side."""

_BREAK_COST: Final = 40
"""What a comma or bracket between cue and date adds to their distance; chosen on the development half of FR-TimeBank."""

_BREAKS: Final = re.compile(r"[,;:()\u00ab\u00bb\"\u2013\u2014]")
_SENTENCE_END: Final = re.compile(r"(?<=[^\W\d_A-Z][^\W\d_A-Z])[.!?\u2026](?=\s+[^\W\d_a-z])|\n\s*\n")


class TenseCues:
    """Reads the cues of one language in one text after another."""

    def __init__(self, lexicon: DateLexicon) -> None:
        future, past = "|".join(lexicon.future) or "(?!)", "|".join(lexicon.past) or "(?!)"
        self._cue = re.compile(rf"(?<![\w'])(?:(?P<future>{future})|(?P<past>{past}))(?!\w)|(?<=')(?:(?P<future2>{future})|(?P<past2>{past}))(?!\w)")
        self._never = lexicon.never

    def near(self, text: str, start: int, end: int) -> Direction | None:
        """The tense of the nearest cue in the sentence around `start:end`, or None without any."""
        low, high = max(0, start - _REACH), min(len(text), end + _REACH)
        window = normalise(text[low:high])
        at, after = start - low, end - low
        sentence_start = max((found.end() for found in _SENTENCE_END.finditer(window) if found.end() <= at), default=0)
        ending = _SENTENCE_END.search(window, after)
        sentence = window[sentence_start : ending.start() if ending else len(window)].lower()
        if len(sentence) != (ending.start() if ending else len(window)) - sentence_start:
            return None
        at, after = at - sentence_start, after - sentence_start
        best: tuple[int, Direction] | None = None
        for cue in self._cue.finditer(sentence):
            if cue.group() in self._never:
                continue
            if cue.end() <= at:
                between = sentence[cue.end() : at]
            elif cue.start() >= after:
                between = sentence[after : cue.start()]
            else:
                continue
            distance = len(between) + _BREAK_COST * len(_BREAKS.findall(between))
            direction: Direction = "future" if cue.lastgroup in ("future", "future2") else "past"
            if best is None or distance < best[0]:
                best = (distance, direction)
        return best[1] if best else None
