"""Subject: whether an article is about relations between states, told by its words before anything is parsed.

Most of what general news holds is sport, home news, accidents and shows, in which states are named by the way. A side
that nobody names there is a guess, and a parse is time lost. So each word in small letters speaks for or against
relations between states, beside how many states the article names and how many of its sentences tell (`first_look`).
The weights are learnt from articles that people read (`training/subject.py`) and stand in a language's `subject.csv`,
where an analyst may read and mend them; a language without that table takes every article.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from depeche.codebook.folding import fold
from depeche.codebook.tables import read_csv
from depeche.mentions.first_look import FirstLook, first_look

RELATES = 0.15  # likelihood from which on an article is read; what it keeps and loses: training/subjects/fr.json
NOTE = 4  # sentences, the title among them, of a note too short to be judged by its words
BRIEF = 6  # sentences of one whose few words say little: it takes more of them to speak against it
BRIEF_RELATES = 0.05  # likelihood from which on such a one is read
SHORTEST = 3  # letters of a word that speaks
SPOKEN = 10  # words in small letters below which nothing is judged: a text in capitals, a table
MEASURES = ("telling_share", "states", "telling", "sentences", "elsewhere")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Subject:
    """What an article is likely about.

    Attributes:
        likelihood: 0 to 1: that it is about relations between states, or holds an act between them by the way.
        judged: Whether there was enough to judge it by; else it counts as related.
        brief: Whether it is a note of few words, against which more must speak.
    """

    likelihood: float
    judged: bool = True
    brief: bool = False

    @property
    def relates(self) -> bool:
        """Whether the article is worth reading for acts between states."""
        return not self.judged or self.likelihood >= (BRIEF_RELATES if self.brief else RELATES)


UNJUDGED = Subject(1.0, judged=False)
"""Of an article that is taken whatever it is about."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for (above 0) and against relations between states."""

    constant: float
    measures: tuple[float, ...]
    words: Mapping[str, float]


@cache
def weights(language: str) -> Weights | None:
    """The weights of a language; None where it has no table."""
    rows = read_csv("languages", language, "subject.csv")
    if not rows:
        return None
    found = {(row["what"], row["sign"]): float(row["weight"]) for row in rows}
    return Weights(
        found["constant", ""],
        tuple(found["measure", name] for name in MEASURES),
        {sign: weight for (what, sign), weight in found.items() if what == "word"},
    )


def words_of(text: str) -> frozenset[str]:
    """The words in small letters of a text, folded: names say whom a story is about, not what it is."""
    return frozenset(fold(word) for word in _WORD.findall(text) if len(word) >= SHORTEST and word[0].islower())


def measures_of(look: FirstLook) -> tuple[float, ...]:
    """What the first look counted, in the order of `MEASURES`."""
    sentences = max(look.sentences, 1)
    return (
        look.telling / sentences,
        math.log1p(len(look.states)),
        math.log1p(look.telling),
        math.log1p(sentences),
        min(1.0, look.elsewhere / sentences),
    )


def subject(text: str, language: str, *, title: str | None = None) -> Subject:
    """Judge what an article is about.

    Args:
        title: Where it does not stand at the head of the text.
    """
    table, look = weights(language), first_look(text, language, title=title)
    words = words_of(f"{title}\n{text}" if title else text)
    if table is None or look is None or look.sentences <= NOTE or len(words) < SPOKEN:
        return UNJUDGED
    score = table.constant + sum(w * m for w, m in zip(table.measures, measures_of(look), strict=True))
    score += math.fsum(table.words[word] for word in words if word in table.words)
    return Subject(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), brief=look.sentences <= BRIEF)
