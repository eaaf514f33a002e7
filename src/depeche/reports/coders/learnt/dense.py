"""Dense: the plain layers of a network, run with NumPy alone."""

from __future__ import annotations

from collections.abc import Mapping

import numpy

from depeche.texts.products import Products
from depeche.texts.recurrent import Floats


class Dense:
    """Layers that multiply and add, by the names that they have among the weights of a network."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._w = weights
        self._product = Products().gemm

    def __call__(self, x: Floats, name: str) -> Floats:
        """Rows, shape (rows, width), times the weight "<name>.weight", with "<name>.offsets" added."""
        y: Floats = self._product(numpy.ascontiguousarray(x), self._w[f"{name}.weight"], trans2=True)
        return y + self._w[f"{name}.offsets"]


def kept(x: Floats) -> Floats:
    """What is above nothing, and nothing for the rest."""
    above: Floats = numpy.maximum(x, 0)
    return above
