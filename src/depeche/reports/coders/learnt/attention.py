"""Attention: layers in which rows look at one another, by how they stand to one another, run with NumPy alone.

Source: Vaswani et al., "Attention is all you need", 2017; Xiong et al., "On layer normalization in the transformer
architecture", 2020.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy
from numpy.typing import NDArray

from depeche.reports.coders.learnt.dense import Dense, kept
from depeche.texts.recurrent import Floats

SMALL = numpy.float32(1e-5)  # what keeps a spread from being nothing


class Attention:
    """Layers one on the other."""

    def __init__(self, weights: Mapping[str, Floats], prefix: str = "") -> None:
        """Take "0.own.weight", "places.weight"... from the weights of a network, as they are called behind a prefix."""
        self._w = {name.removeprefix(prefix): w for name, w in weights.items() if name.startswith(prefix)}
        self._layers = sum(name.endswith(".own.weight") for name in self._w)
        self._linear = Dense(self._w)

    def look(self, x: Floats, places: NDArray[numpy.integer[Any]]) -> Floats:
        """The rows after they looked at one another.

        Args:
            x: Shape (rows, width).
            places: How each stands to each, shape (rows, rows).
        """
        bias = self._w["places.weight"][places].reshape(len(x), len(x), self._layers, -1)
        for n in range(self._layers):
            x = x + self._looked(self._evened(x, f"{n}.before"), bias[:, :, n], n)
            inner = kept(self._linear(self._evened(x, f"{n}.between"), f"{n}.wide"))
            x = x + self._linear(inner, f"{n}.back")
        return self._evened(x, "last")

    def _looked(self, x: Floats, bias: Floats, n: int) -> Floats:
        """What each takes from all the others, by how they stand to it."""
        heads = bias.shape[2]
        own, other, told = self._linear(x, f"{n}.own").reshape(len(x), 3, heads, -1).transpose(1, 2, 0, 3)
        weights = own @ other.transpose(0, 2, 1) / numpy.sqrt(numpy.float32(own.shape[2])) + bias.transpose(2, 0, 1)
        weights = numpy.exp(weights - weights.max(axis=2, keepdims=True))
        weights /= weights.sum(axis=2, keepdims=True)
        return self._linear((weights @ told).transpose(1, 0, 2).reshape(len(x), -1), f"{n}.out")

    def _evened(self, x: Floats, name: str) -> Floats:
        x = x - x.mean(axis=1, keepdims=True)
        x = x / numpy.sqrt((x * x).mean(axis=1, keepdims=True) + SMALL)
        evened: Floats = x * self._w[f"{name}.weight"] + self._w[f"{name}.offsets"]
        return evened
