"""Word vectors: what others learnt of words from large corpora, as it lies in a language's parser of arcs.

The numbers of a word are held as whole ones of 8 bits, with the step by which to multiply them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from numpy.typing import NDArray

from depeche.texts.recurrent import Floats

WEIGHTS = "weights.npz"
TABLES = "tables.json"
MOST = 127


@dataclass(frozen=True, slots=True)
class WordVectors:
    """Words and the row of each, several of which may share one; the rows, and the step of each."""

    rows: Mapping[str, int]
    numbers: NDArray[numpy.int8]
    steps: Floats

    @staticmethod
    def of_tables(weights: Mapping[str, NDArray[Any]], tables: Mapping[str, Any]) -> WordVectors:
        """The vectors among the weights and tables of a parser of arcs."""
        rows = dict(zip(tables["known"], tables["rows"], strict=True))
        return WordVectors(rows, weights["vectors"], weights["vectors.steps"].astype(numpy.float32))

    @property
    def width(self) -> int:
        return int(self.numbers.shape[1])

    def row(self, word: str) -> int | None:
        """The row of a word as it stands, or else in small letters."""
        found = self.rows.get(word)
        return self.rows.get(word.lower()) if found is None else found

    def of(self, word: str) -> Floats:
        """The vector of a word; nought for one that is not known."""
        row = self.row(word)
        return numpy.zeros(self.width, dtype=numpy.float32) if row is None else self.numbers[row] * self.steps[row]

    def of_all(self, words: Sequence[str]) -> Floats:
        """The vectors of words, shape (words, width)."""
        return numpy.stack([self.of(word) for word in words])


def pressed(vectors: Floats) -> tuple[NDArray[numpy.int8], NDArray[numpy.float16]]:
    """Vectors as whole numbers of 8 bits, and the step of each."""
    steps = (numpy.abs(vectors).max(axis=1) / MOST).astype(numpy.float16)
    steps[steps == 0] = 1
    numbers = numpy.rint(vectors / steps[:, None].astype(numpy.float32)).clip(-MOST, MOST)
    return numbers.astype(numpy.int8), steps
