"""Large matrices take four bits a number, and come back near to what they were."""

import numpy

from depeche.texts.pressing import GROUP, press, spread


def test_what_is_pressed_comes_back_near_to_what_it_was():
    matrix = numpy.random.default_rng(2).normal(0, 0.05, (48, 4 * GROUP)).astype(numpy.float32)
    back = spread(press("a", matrix))["a"]
    assert back.shape == matrix.shape
    off = back - matrix
    assert 0 < (off**2).mean() < 0.012 * (matrix**2).mean()


def test_numbers_of_few_steps_come_back_as_they_were():
    matrix = numpy.tile(numpy.arange(-8, 8, dtype=numpy.float32) / 16, (3, 2 * GROUP // 16))
    matrix[:, ::GROUP] = 7 / 16
    assert (numpy.abs(spread(press("a", matrix))["a"] - matrix).max(axis=1) <= 1 / 16).all()
    assert (spread(press("b", numpy.zeros((2, GROUP), dtype=numpy.float32)))["b"] == 0).all()


def test_it_takes_four_bits_a_number_and_sixteen_a_group():
    made = press("a", numpy.ones((10, 2 * GROUP), dtype=numpy.float32))
    assert sum(part.nbytes for part in made.values()) == 10 * 2 * GROUP // 2 + 10 * 2 * 2


def test_what_is_not_pressed_stays():
    weights = {"offsets": numpy.arange(3, dtype=numpy.float16), **press("a", numpy.ones((1, GROUP), numpy.float32))}
    assert (spread(weights)["offsets"] == weights["offsets"]).all()
    assert sorted(spread(weights)) == ["a", "offsets"]
