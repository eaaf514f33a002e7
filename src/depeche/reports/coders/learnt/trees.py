"""Trees: many small decision trees whose answers are added up, as gradient boosting learns them, run with NumPy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy
from numpy.typing import NDArray

TOGETHER = 512  # rows that are judged at once, so that a long article takes no more memory


class Trees:
    """Decision trees, all in one row of nodes; a leaf leads to itself.

    Source of the method: Friedman, "Greedy function approximation: a gradient boosting machine", 2001; the trees are
    learnt by LightGBM (`training.claims`).
    """

    def __init__(self, nodes: Mapping[str, NDArray[Any]]) -> None:
        """Take over trees.

        Args:
            nodes: For each node the "column" that it asks, the "bound" up to which the way goes to the "left" node and
                beyond it to the "right" one, and its "value"; the node that is the "root" of each tree; and the
                "depth", steps from a root to the farthest leaf.
        """
        self._column = nodes["column"].astype(numpy.int64)
        self._bound = nodes["bound"].astype(numpy.float64)
        self._left = nodes["left"].astype(numpy.int64)
        self._right = nodes["right"].astype(numpy.int64)
        self._value = nodes["value"].astype(numpy.float64)
        self._roots = nodes["root"].astype(numpy.int64)
        self._depth = int(nodes["depth"])

    def judge(self, numbers: NDArray[numpy.float64]) -> NDArray[numpy.float64]:
        """How likely each row is right, shape (rows,), from its numbers, shape (rows, columns)."""
        if not len(numbers):
            return numpy.zeros(0)
        parts = [self._added(numbers[k : k + TOGETHER]) for k in range(0, len(numbers), TOGETHER)]
        likely: NDArray[numpy.float64] = 1 / (1 + numpy.exp(-numpy.concatenate(parts)))
        return likely

    def _added(self, numbers: NDArray[numpy.float64]) -> NDArray[numpy.float64]:
        """What the leaves say to which each row leads, added up."""
        rows = numpy.arange(len(numbers))[:, None]
        at = numpy.broadcast_to(self._roots, (len(numbers), len(self._roots)))
        for _ in range(self._depth):
            left = numbers[rows, self._column[at]] <= self._bound[at]
            at = numpy.where(left, self._left[at], self._right[at])
        added: NDArray[numpy.float64] = self._value[at].sum(axis=1)
        return added
