"""Dense: the plain layers of a network, and what rows take from one another, run with NumPy alone."""

from __future__ import annotations

from collections.abc import Mapping

import numpy

from depeche.texts.products import Products
from depeche.texts.recurrent import Floats

SMALL = numpy.float32(1e-5)  # what keeps a spread from being nothing


class Dense:
    """Layers that multiply and add, by the names that they have among the weights of a network."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._w = weights
        self._product = Products().gemm

    def __call__(self, x: Floats, name: str) -> Floats:
        """Rows, shape (rows, width), times the weight "<name>.weight", with "<name>.offsets" added."""
        y: Floats = self._product(numpy.ascontiguousarray(x), self._w[f"{name}.weight"], trans2=True)
        return y + self._w[f"{name}.offsets"]

    def evened(self, x: Floats, name: str) -> Floats:
        """Rows of one mean and spread, times the weight "<name>.weight", with "<name>.offsets" added."""
        x = x - x.mean(axis=1, keepdims=True)
        x = x / numpy.sqrt((x * x).mean(axis=1, keepdims=True) + SMALL)
        evened: Floats = x * self._w[f"{name}.weight"] + self._w[f"{name}.offsets"]
        return evened


def kept(x: Floats) -> Floats:
    """What is above nothing, and nothing for the rest."""
    above: Floats = numpy.maximum(x, 0)
    return above


def shares(scores: Floats) -> Floats:
    """The shares of one that scores stand for, along their last axis."""
    raised = numpy.exp(scores - scores.max(axis=-1, keepdims=True))
    told: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return told


def taken(scores: Floats, told: Floats) -> Floats:
    """What rows take from others, shape (rows, heads * width).

    Args:
        scores: How much each looks at each, shape (heads, rows, rows).
        told: What each tells, shape (heads, rows, width).
    """
    took: Floats = (shares(scores) @ told).transpose(1, 0, 2).reshape(scores.shape[1], -1)
    return took
