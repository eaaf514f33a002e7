"""First look: whether an article can be about relations between states at all, told without a parse.

A sentence *tells* when it names two states or organisations and holds a form that sets off a frame. Most general news
has no such sentence, or one by the way; an article about relations between states has several. What passes is parsed
and coded, so a look that lets too much through costs time, and one that stops too much loses events: it is tuned for
those. Measured by `python -m benchmarks.first_look`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from depeche.codebook.folding import fold
from depeche.codebook.frames import triggers
from depeche.codebook.tables import languages, read_yaml
from depeche.mentions.names import Name, name_table

# Of 100 hand-coded articles with a main event all pass (the fewest telling sentences are three), of 100 general ones
# 23; a brief, cut after four to eight sentences, often has but one that tells: python -m benchmarks.first_look.
TELLING = 2
BRIEF = 9  # sentences, the title among them, up to which one that tells is enough
# Sport and shows name many states. So many of their words to one telling sentence, beyond a few, and it is one of them.
ELSEWHERE, A_FEW = 2, 2
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…\n]*")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLook:
    """What a first look at an article sees.

    Attributes:
        language: In which it was read.
        states: Codes of the states and organisations that it names, the most named first.
        sentences: How many it has, its title among them; telling: how many of them tell.
        elsewhere: Words of matters in which states are teams, juries or places.
    """

    language: str
    states: tuple[str, ...]
    sentences: int
    telling: int
    elsewhere: int

    @property
    def relates(self) -> bool:
        """Whether the article can be about relations between states."""
        enough = self.telling >= (1 if self.sentences <= BRIEF else TELLING)
        return enough and self.elsewhere <= max(A_FEW, ELSEWHERE * self.telling)


def first_look(text: str, language: str, *, title: str | None = None) -> FirstLook | None:
    """Look at an article; None for a language without a coder, in which nothing can be told."""
    if language not in languages():
        return None
    whole = f"{title}\n{text}" if title else text
    names = [name for name in name_table(language).find(whole) if name.type != "blocked"]
    named = Counter(name.code for name in names)
    sentences = [match.span() for match in _SENTENCE.finditer(whole) if not match[0].isspace()]
    return FirstLook(
        language=language,
        states=tuple(sorted(named, key=lambda code: (-named[code], code))),
        sentences=len(sentences),
        telling=_telling(whole, sentences, names, triggers(language)),
        elsewhere=len(_elsewhere(language)(fold(whole))),
    )


def _telling(whole: str, sentences: list[tuple[int, int]], names: list[Name], forms: Mapping[str, object]) -> int:
    telling = at = 0
    for start, end in sentences:
        codes = set()
        while at < len(names) and names[at].start < end:
            codes.add(names[at].code)
            at += 1
        # Words are looked up only where two are named, which few sentences of general news do.
        telling += len(codes) >= 2 and any(word in forms for word in _WORD.findall(whole[start:end].lower()))
    return telling


@cache
def _elsewhere(language: str) -> Callable[[str], list[str]]:
    """All the words of a folded text that stand in the language's table of such words."""
    words = [fold(word) for word in (read_yaml("languages", language, "first_look.yaml") or {}).get("elsewhere", ())]
    if not words:
        return lambda text: []
    whole = "|".join(re.escape(word[1:]) for word in words if word.startswith("="))
    beginnings = "|".join(re.escape(word) for word in words if not word.startswith("="))
    return re.compile(rf"\b(?:(?:{whole})\b|(?:{beginnings}))").findall
