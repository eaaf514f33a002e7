"""Plain layers, and what rows take from one another."""

import numpy
import pytest

from depeche.texts.dense import Dense, shares, taken


def test_shares_follow_the_scores_and_add_up():
    told = shares(numpy.array([[0, numpy.log(3)], [1000, 1000]], dtype=numpy.float32))
    assert told.tolist() == [pytest.approx([0.25, 0.75]), pytest.approx([0.5, 0.5])]


def test_a_row_takes_what_those_tell_at_which_it_looks():
    told = numpy.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]], dtype=numpy.float32)
    far = -1000.0
    scores = numpy.array([[[0, far], [far, 0]], [[far, 0], [0, 0]]], dtype=numpy.float32)
    assert taken(scores, told).tolist() == [[1, 2, 7, 8], [3, 4, 6, 7]]


def test_rows_are_evened_each_for_itself():
    weights = {"a.weight": numpy.array([2, 2], numpy.float32), "a.offsets": numpy.array([0, 1], numpy.float32)}
    evened = Dense(weights).evened(numpy.array([[1, 3], [50, 10]], dtype=numpy.float32), "a")
    assert evened.tolist() == [pytest.approx([-2, 3], abs=1e-3), pytest.approx([2, -1], abs=1e-3)]
