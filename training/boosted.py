"""Boosted: trees as LightGBM learnt them, turned into those that `depeche.reports.coders.learnt.trees` runs."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy
from numpy.typing import NDArray


def nodes_of(trees: Sequence[Mapping[str, Any]]) -> dict[str, NDArray[Any]]:
    """The nodes of trees, as `learnt.trees.Trees` takes them, from the "tree_info" of LightGBM's model."""
    made = _Nodes()
    roots = [made.put(tree["tree_structure"], 0) for tree in trees]
    column, bound, left, right, value = (numpy.array(each) for each in zip(*made.nodes, strict=True))
    return {
        "column": column.astype(numpy.uint8),
        "bound": bound,
        "left": left.astype(numpy.uint32),
        "right": right.astype(numpy.uint32),
        "value": value.astype(numpy.float32),
        "root": numpy.array(roots, dtype=numpy.uint32),
        "depth": numpy.array(made.depth),
    }


class _Nodes:
    """Nodes one after the other: the column that each asks, its bound, the nodes to the left and right, its value."""

    def __init__(self) -> None:
        self.nodes: list[list[float]] = []
        self.depth = 0

    def put(self, node: Mapping[str, Any], depth: int) -> int:
        """Add a node with all below it; its number."""
        self.depth = max(self.depth, depth)
        at = len(self.nodes)
        if "leaf_value" in node:
            self.nodes.append([0, numpy.inf, at, at, node["leaf_value"]])
            return at
        self.nodes.append([node["split_feature"], node["threshold"], 0, 0, 0.0])
        self.nodes[at][2] = self.put(node["left_child"], depth + 1)
        self.nodes[at][3] = self.put(node["right_child"], depth + 1)
        return at
