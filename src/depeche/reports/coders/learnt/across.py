"""Across: how the words of an article stand to one another, so that each can look at all the others.

"Le ministre", "M. Dupont", "la junte": who such words stand for is told elsewhere in the article, by the same word, by
a name, by whom the sentence before is about. The layers of `attention.py` learn where to look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from depeche.reports.coders.learnt.given import Given
from depeche.texts.parse import runs
from depeche.texts.recurrent import Floats, Numbers

RANKS = 24  # codes of an article that are told apart, the most often named first
SENTENCES = 6  # sentences between two words that are told apart
NEAR = (1, 4, 9)  # words between two of one sentence, from which on distances are told apart
TIES = 6
NOT, HEAD, HANGS, TEXT, CODE, BOTH = range(TIES)
"""How a word may be tied to another: not, as to its head, as to what hangs on it, by the same text, by standing for the
same code, by both."""
APART = 2 * SENTENCES + 1 + 2 * (len(NEAR) + 1)  # ways in which one word may stand apart from another
PLACES = APART * TIES
LONGEST = 640  # words that look at one another, at most: those of a longer article do so in pieces of whole sentences
TELLING = ("NOUN", "PROPN", "VERB", "ADJ", "X")  # parts of speech of words whose return tells something


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of an article that look at one another.

    Attributes:
        first, last: The first of them, and one past the last.
        places: How each stands to each, shape (words, words); below `PLACES`.
    """

    first: int
    last: int
    places: NDArray[numpy.uint8]


def ranks_of(given: Given) -> Floats:
    """Which codes each word stands for, by their rank in the article, shape (words, RANKS + 1)."""
    rank = {code: min(n, RANKS) for n, code in enumerate(given.codes)}
    out = numpy.zeros((len(given.words), RANKS + 1), dtype=numpy.float32)
    for mention in given.mentions:
        out[mention.first : mention.last, [rank[code] for code in mention.codes]] = 1
    return out


def pieces_of(given: Given) -> list[Piece]:
    """An article in as few pieces as its length allows."""
    return [Piece(first, last, _places(given, first, last)) for first, last in _spans([w.sent for w in given.words])]


def apart_of(at: Numbers, sent: Numbers) -> Numbers:
    """How far words stand from one another: by sentences, in one sentence by words; shape (words, words), below APART.

    Args:
        at: The words.
        sent: Their sentences.
    """
    apart = numpy.clip(sent[None] - sent[:, None], -SENTENCES, SENTENCES)
    ahead = at[None] - at[:, None]
    steps = numpy.digitize(numpy.abs(ahead), NEAR)
    within = 2 * SENTENCES + 1 + numpy.where(ahead < 0, steps, steps + len(NEAR) + 1)
    stand: Numbers = numpy.where(apart != 0, apart + SENTENCES, within)
    return stand


def _spans(sentences: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pieces of whole sentences; a sentence that is longer than a piece may be is taken apart."""
    first = 0
    for start, end in _short(sentences):
        if end - first > LONGEST:
            yield first, start
            first = start
    yield first, len(sentences)


def _short(sentences: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Sentences, and the parts of those that are longer than a piece may be."""
    for start, end in runs(sentences):
        yield from ((k, min(k + LONGEST, end)) for k in range(start, end, LONGEST))


def _places(given: Given, first: int, last: int) -> NDArray[numpy.uint8]:
    at = numpy.arange(first, last)
    apart = apart_of(at, numpy.array([word.sent for word in given.words[first:last]]))
    return (apart * TIES + _ties(given, first, last)).astype(numpy.uint8)


def _ties(given: Given, first: int, last: int) -> Numbers:
    words = given.words[first:last]
    number: dict[str, int] = {}
    text = numpy.array(
        [number.setdefault(w.text.lower(), len(number)) if w.pos in TELLING else -1 - n for n, w in enumerate(words)]
    )
    code = -1 - numpy.arange(len(given.words))
    for mention in given.mentions:
        code[mention.first : mention.last] = given.codes.index(mention.codes[0])
    code = code[first:last]
    same = text[None] == text[:, None]
    ties = numpy.where(code[None] == code[:, None], numpy.where(same, BOTH, CODE), numpy.where(same, TEXT, NOT))
    numpy.fill_diagonal(ties, NOT)
    for k, word in enumerate(words):
        if first <= word.head < last and word.head != first + k:
            ties[k, word.head - first], ties[word.head - first, k] = HEAD, HANGS
    return ties
