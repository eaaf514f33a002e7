"""Trees as LightGBM writes them become those that the package runs."""

import numpy
import pytest

from depeche.reports.coders.learnt.trees import Trees
from training.boosted import nodes_of

INNER = {"split_feature": 0, "threshold": 2.0, "left_child": {"leaf_value": -1.0}, "right_child": {"leaf_value": 3.0}}
TREES = [
    {"tree_structure": {"split_feature": 1, "threshold": 0.5, "left_child": {"leaf_value": 1.0}, "right_child": INNER}},
    {"tree_structure": {"leaf_value": 0.25}},
]


@pytest.mark.parametrize(("row", "said"), [((9.0, 0.5), 1.25), ((2.0, 0.6), -0.75), ((2.1, 0.6), 3.25)])
def test_they_say_what_they_said(row, said):
    nodes = nodes_of(TREES)
    assert int(nodes["depth"]) == 2
    assert Trees(nodes).judge(numpy.array([row])) == pytest.approx([1 / (1 + numpy.exp(-said))])
