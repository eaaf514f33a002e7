"""Attention: layers in which rows look at one another, by how they stand to one another, run with NumPy alone.

Source: Vaswani et al., "Attention is all you need", 2017; Xiong et al., "On layer normalization in the transformer
architecture", 2020.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy
from numpy.typing import NDArray

from depeche.texts.dense import Dense, kept, taken
from depeche.texts.recurrent import Floats


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
            x = x + self._looked(self._linear.evened(x, f"{n}.before"), bias[:, :, n], n)
            inner = kept(self._linear(self._linear.evened(x, f"{n}.between"), f"{n}.wide"))
            x = x + self._linear(inner, f"{n}.back")
        return self._linear.evened(x, "last")

    def _looked(self, x: Floats, bias: Floats, n: int) -> Floats:
        """What each takes from all the others, by how they stand to it."""
        heads = bias.shape[2]
        own, other, told = self._linear(x, f"{n}.own").reshape(len(x), 3, heads, -1).transpose(1, 2, 0, 3)
        scores = own @ other.transpose(0, 2, 1) / numpy.sqrt(numpy.float32(own.shape[2])) + bias.transpose(2, 0, 1)
        return self._linear(taken(scores, told), f"{n}.out")
