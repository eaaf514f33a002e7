"""Pressing: large matrices are kept in four bits a number, so that the package stays small.

The numbers of each row stand in groups of thirty-two, each with the step by which to multiply them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy
from numpy.typing import NDArray

GROUP = 32
NEGATIVE, POSITIVE = -8, 7  # what four bits hold
TRIED = (1.0, 0.95, 0.9, 0.85, 0.8)  # shares of the largest number of a group that are taken for its largest step
STEPS, FOURS = ".steps", ".fours"  # how the parts of a pressed matrix are called behind its name


def press(name: str, matrix: NDArray[numpy.float32]) -> dict[str, NDArray[Any]]:
    """A matrix in four bits a number; its width must be a multiple of GROUP.

    The step of each group is the one of a few that errs least.
    """
    groups = matrix.reshape(-1, GROUP)
    most = numpy.abs(groups).max(axis=1)
    best, least = numpy.zeros(len(groups), dtype=numpy.float16), numpy.full(len(groups), numpy.inf)
    for share in TRIED:
        steps = numpy.maximum(most * share / POSITIVE, 1e-6).astype(numpy.float16)
        wrong = ((_rounded(groups, steps) * steps[:, None].astype(numpy.float32) - groups) ** 2).sum(axis=1)
        best, least = numpy.where(wrong < least, steps, best), numpy.minimum(wrong, least)
    fours = (_rounded(groups, best) - NEGATIVE).astype(numpy.uint8)
    packed = fours[:, 0::2] | fours[:, 1::2] << 4
    rows = len(matrix)
    return {name + FOURS: packed.reshape(rows, -1), name + STEPS: best.reshape(rows, -1)}


def _rounded(groups: NDArray[numpy.float32], steps: NDArray[numpy.float16]) -> NDArray[numpy.float32]:
    whole = numpy.rint(groups / steps[:, None].astype(numpy.float32))
    return whole.clip(NEGATIVE, POSITIVE)


def spread(weights: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """Weights of which some are pressed, all as they were."""
    out = {name: w for name, w in weights.items() if not name.endswith((FOURS, STEPS))}
    for name, packed in weights.items():
        if name.endswith(FOURS):
            name = name.removesuffix(FOURS)
            out[name] = _spread(packed, weights[name + STEPS])
    return out


def _spread(packed: NDArray[numpy.uint8], steps: NDArray[numpy.float16]) -> NDArray[numpy.float32]:
    fours = numpy.stack([packed & 15, packed >> 4], axis=-1).reshape(*steps.shape, GROUP)
    numbers = (fours.astype(numpy.float32) + NEGATIVE) * steps[:, :, None].astype(numpy.float32)
    return numbers.reshape(len(packed), -1)
