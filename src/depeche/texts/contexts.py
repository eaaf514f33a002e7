"""Contexts: what each word means where it stands, as the lower layers of a translator have it.

To translate a sentence is to know which sense its words have in it.  A translator was taught that by far more text than
anybody can code by hand, and gave its numbers away; the layers that read the source language are run here with NumPy
alone.  `training.contexts` cuts one to size.

Source: Vaswani et al., "Attention is all you need", 2017; McCann et al., "Learned in translation: contextualized word
vectors", 2017.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray

from depeche.texts.dense import Dense, taken
from depeche.texts.parse import runs
from depeche.texts.pieces import END, Pieces
from depeche.texts.pressing import spread
from depeche.texts.recurrent import Floats

WEIGHTS, PIECES = "weights.npz", "pieces.json"
HEADS = 8
LONGEST = 500  # pieces that look at one another; a longer sentence is read in parts
_TURNS = 10_000.0  # how slowly the slowest wave of the places turns


class Contexts:
    """Reads sentences of one language."""

    def __init__(self, weights: Mapping[str, NDArray[Any]], pieces: Pieces) -> None:
        """Take what `training.contexts` wrote."""
        self._pieces = pieces
        self._w = {name: w.astype(numpy.float32) for name, w in spread(weights).items()}
        self._layers = sum(name.endswith(".own.weight") for name in self._w)
        self._waves = _waves(LONGEST + 1, self.width)
        self._linear = Dense(self._w)

    @staticmethod
    def read(folder: Path) -> Contexts:
        """Read a folder's files."""
        likely = json.loads((folder / PIECES).read_text(encoding="utf-8"))
        with numpy.load(folder / WEIGHTS) as weights:
            return Contexts(dict(weights), Pieces(likely))

    @property
    def width(self) -> int:
        """How many numbers stand for a word."""
        return int(self._w["pieces.weight"].shape[1])

    def of_all(self, words: Sequence[str], sent: Sequence[int]) -> Floats:
        """What words mean where they stand, the mean of their pieces, shape (words, width).

        Args:
            words: Those of a text, in its order.
            sent: The number of the sentence of each.
        """
        if not len(words):
            return numpy.zeros((0, self.width), dtype=numpy.float32)
        numbers: list[int] = []
        owners: list[int] = []
        sizes: list[int] = []
        for first, last in runs(sent):
            row, own = self._numbered(words, first, last)
            for start in range(0, len(row), LONGEST):
                part = row[start : start + LONGEST]
                numbers += [*part, END]
                owners += [*own[start : start + LONGEST], -1]
                sizes.append(len(part) + 1)
        states = self._read(numpy.array(numbers, dtype=numpy.int64), sizes)
        return _means(states, numpy.array(owners, dtype=numpy.int64), len(words))

    def _numbered(self, words: Sequence[str], first: int, last: int) -> tuple[list[int], list[int]]:
        """The pieces of a sentence, and the word of each."""
        row: list[int] = []
        own: list[int] = []
        for n, cut in enumerate(self._pieces.of_sentence(words[first:last]), first):
            row += cut
            own += [n] * len(cut)
        return row, own

    def _read(self, numbers: NDArray[numpy.int64], sizes: Sequence[int]) -> Floats:
        """The states of pieces, those of each sentence beside one another."""
        x: Floats = self._w["pieces.weight"][numbers] * numpy.sqrt(numpy.float32(self.width))
        x = x + numpy.concatenate([self._waves[:size] for size in sizes])
        ends = numpy.cumsum(sizes)
        spans = list(zip((ends - sizes).tolist(), ends.tolist(), strict=True))
        for n in range(self._layers):
            x = self._linear.evened(x + self._linear(self._looked(x, spans, n), f"{n}.out"), f"{n}.before")
            wide = self._linear(x, f"{n}.wide")
            x = self._linear.evened(x + self._linear(wide / (1 + numpy.exp(-wide)), f"{n}.back"), f"{n}.last")
        return x

    def _looked(self, x: Floats, spans: Sequence[tuple[int, int]], n: int) -> Floats:
        """What each piece takes from all those of its sentence."""
        own, other, told = self._linear(x, f"{n}.own").reshape(len(x), 3, HEADS, -1).transpose(1, 2, 0, 3)
        own = own / numpy.sqrt(numpy.float32(own.shape[2]))
        looked = numpy.empty_like(x)
        for first, last in spans:
            scores = own[:, first:last] @ other[:, first:last].transpose(0, 2, 1)
            looked[first:last] = taken(scores, told[:, first:last])
        return looked


def _means(states: Floats, owners: NDArray[numpy.int64], words: int) -> Floats:
    """The mean of the states of each word; each word has some, in a row."""
    own = owners >= 0
    firsts = numpy.flatnonzero(numpy.diff(owners[own], prepend=-1))
    sums: Floats = numpy.add.reduceat(states[own], firsts, axis=0)
    many: Floats = numpy.bincount(owners[own], minlength=words).astype(numpy.float32)
    means: Floats = sums / many[:, None]
    return means


def _waves(places: int, width: int) -> Floats:
    """What tells the places of a sentence apart, shape (places, width)."""
    turns = numpy.arange(width // 2, dtype=numpy.float64) * (-2 / width * math.log(_TURNS))
    turned = numpy.outer(numpy.arange(places, dtype=numpy.float64), numpy.exp(turns))
    return numpy.concatenate([numpy.sin(turned), numpy.cos(turned)], axis=1).astype(numpy.float32)
