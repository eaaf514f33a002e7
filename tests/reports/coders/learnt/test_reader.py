"""What the network's likelihoods make sides of: a second or third one must be likelier than the first."""

import numpy
import pytest

from depeche.reports.coders.learnt.reader import FURTHER, THIRD, _over, _surety

CODES = ("AAA", "BBB", "CCC")


def shares(*values):
    return numpy.array(values, dtype=numpy.float32)


@pytest.mark.parametrize(
    ("values", "least", "further", "chosen"),
    [
        ((0.9, 0.6, 0.1), 1, FURTHER, ("AAA",)),
        ((0.9, 0.7, 0.1), 1, FURTHER, ("AAA", "BBB")),
        ((0.2, 0.3, 0.1), 1, FURTHER, ("BBB",)),
        ((0.9, 0.4, 0.6), 2, THIRD, ("AAA", "CCC")),
        ((0.9, 0.8, 0.65), 2, THIRD, ("AAA", "BBB")),
        ((0.9, 0.8, 0.75), 2, THIRD, ("AAA", "BBB", "CCC")),
    ],
)
def test_sides(values, least, further, chosen):
    assert _over(CODES, shares(*values), least=least, further=further) == chosen


def test_an_act_is_no_less_likely_for_a_side_that_was_left_out():
    likely = shares(0.9, 0.6, 0.1)
    assert _surety(CODES, likely, ("AAA",)) == pytest.approx(0.9 * 0.6 * 0.9)
    assert _surety(CODES, shares(0.2, 0.3, 0.1), ("BBB",)) == pytest.approx(0.8 * 0.3 * 0.9)
