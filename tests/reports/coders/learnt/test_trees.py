"""Boosted trees: rows go down each of them, and what the leaves say is added up."""

import numpy
import pytest

from depeche.reports.coders.learnt import trees
from depeche.reports.coders.learnt.trees import Trees

# two trees: column 1 up to 0.5 says 1, beyond it column 0 up to 2 says -1, else 3; and one that always says 0.25
NODES = {
    "column": numpy.array([1, 0, 0, 0, 0, 0], dtype=numpy.uint8),
    "bound": numpy.array([0.5, numpy.inf, 2.0, numpy.inf, numpy.inf, numpy.inf]),
    "left": numpy.array([1, 1, 3, 3, 4, 5], dtype=numpy.uint16),
    "right": numpy.array([2, 1, 4, 3, 4, 5], dtype=numpy.uint16),
    "value": numpy.array([0, 1, 0, -1, 3, 0.25], dtype=numpy.float32),
    "root": numpy.array([0, 5], dtype=numpy.uint32),
    "depth": numpy.array(2),
}


@pytest.mark.parametrize(("row", "said"), [((9.0, 0.5), 1.25), ((2.0, 0.6), -0.75), ((2.1, 0.6), 3.25)])
def test_what_the_leaves_say_is_added_up(row, said):
    assert Trees(NODES).judge(numpy.array([row])) == pytest.approx([1 / (1 + numpy.exp(-said))])


def test_rows_are_judged_the_same_in_one_portion_and_in_several(monkeypatch):
    rows = numpy.random.default_rng(1).uniform(0, 3, (50, 2))
    whole = Trees(NODES).judge(rows)
    monkeypatch.setattr(trees, "TOGETHER", 3)
    assert (Trees(NODES).judge(rows) == whole).all()
    assert len(set(whole.tolist())) == 3


def test_no_rows_are_no_answers():
    assert Trees(NODES).judge(numpy.zeros((0, 2))).shape == (0,)
