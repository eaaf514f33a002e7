"""Recurrent: layers of LSTM that read sentences from both ends, run with NumPy alone.

What they tell of a sentence is the same, to the last digit, alone and among others (`texts.products`).

Source: Hochreiter and Schmidhuber, "Long short-term memory", Neural Computation 1997.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from depeche.texts.products import Products

Floats = NDArray[numpy.float32]
Numbers = NDArray[numpy.int64]

_PARTS = ("given", "state", "offsets")


@dataclass(frozen=True, slots=True)
class Layer:
    """One direction of one layer: weights of the input, of the state, and their offsets; gates in, forget, out, new."""

    given: Floats
    state: Floats
    offsets: Floats


class Recurrent:
    """Layers one on the other, each read from both ends."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        """Take the layers "0.f.given", "0.f.state"... from the weights of a network."""
        many = sum(name.endswith(".f.given") for name in weights)
        self._layers = [
            tuple(Layer(*(weights[f"{n}.{way}.{part}"] for part in _PARTS)) for way in "fb") for n in range(many)
        ]
        self._product = Products().gemm

    def read(self, x: Floats, lengths: Sequence[int]) -> Floats:
        """The state of each word, shape (words, twice the size of a direction).

        Args:
            x: The words of all sentences one after the other, shape (words, width).
            lengths: How many words each sentence has, in falling order.
        """
        packed, back, alive = _packing(numpy.array(lengths))
        x = x[packed]
        for ahead, behind in self._layers:
            forth = self._run(x, ahead, alive)
            x = numpy.concatenate([forth, self._run(x[back], behind, alive)[back]], axis=1)
        plain = numpy.empty_like(x)
        plain[packed] = x
        return plain

    def _run(self, x: Floats, layer: Layer, alive: Sequence[int]) -> Floats:
        """One direction over sentences that are read together, step by step; `alive` of them reach each step."""
        size = layer.state.shape[1]
        gates = self._product(x, layer.given, trans2=True) + layer.offsets
        out = numpy.empty((len(x), size), dtype=numpy.float32)
        state = numpy.zeros((alive[0], size), dtype=numpy.float32)
        cell = numpy.zeros_like(state)
        first = 0
        for reached in alive:
            g = gates[first : first + reached]
            if first:
                g += self._product(state[:reached], layer.state, trans2=True)
            open_ = 1 / (1 + numpy.exp(-g[:, : 3 * size]))
            cell = open_[:, size : 2 * size] * cell[:reached] + open_[:, :size] * numpy.tanh(g[:, 3 * size :])
            state = open_[:, 2 * size :] * numpy.tanh(cell)
            out[first : first + reached] = state
            first += reached
        return out


def _packing(lengths: Numbers) -> tuple[Numbers, Numbers, list[int]]:
    """How words are laid out for reading step by step, all sentences at once.

    Returns:
        packed: For each place, which word of the sentences one after the other stands there: all first ones, then all
            second ones.
        back: For each place, the place of the word as far from its sentence's end.
        alive: How many sentences reach each step.
    """
    starts = numpy.concatenate([[0], numpy.cumsum(lengths)[:-1]])
    alive = [int((lengths > step).sum()) for step in range(int(lengths.max()))]
    firsts = numpy.concatenate([[0], numpy.cumsum(alive)[:-1]])
    packed = numpy.concatenate([starts[:n] + step for step, n in enumerate(alive)])
    back = numpy.concatenate([firsts[lengths[:n] - 1 - step] + numpy.arange(n) for step, n in enumerate(alive)])
    return packed, back, alive
