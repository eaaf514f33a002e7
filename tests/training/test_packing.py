"""Weights are packed in fewer digits, and stay what they are."""

import numpy

from training.packing import pack, rounded


def test_what_is_rounded_is_near_to_what_it_was():
    values = numpy.random.default_rng(1).normal(0, 0.3, 5000).astype(numpy.float16)
    off = numpy.abs(rounded(values).astype(numpy.float64) - values)
    assert (off <= numpy.abs(values.astype(numpy.float64)) / 128).all()
    assert off.max() > 0


def test_what_has_few_digits_stays_and_the_middle_goes_to_the_even_one():
    values = numpy.array([0, -0.5, 1, 3, 1 + 1 / 64, 1 + 1 / 128, 1 + 3 / 128], dtype=numpy.float16)
    assert rounded(values).tolist() == [0, -0.5, 1, 3, 1 + 1 / 64, 1, 1 + 2 / 64]


def test_a_packed_file_has_the_rounded_weights_by_their_names(tmp_path):
    weights = {"a.given": numpy.full((2, 3), 0.123, dtype=numpy.float16), "b": numpy.ones(4, dtype=numpy.float16)}
    written = pack(tmp_path / "1.npz", weights)
    with numpy.load(tmp_path / "1.npz") as kept:
        assert {name: kept[name].shape for name in kept.files} == {"a.given": (2, 3), "b": (4,)}
        assert (kept["a.given"] == rounded(weights["a.given"])).all()
        assert all((kept[name] == written[name]).all() for name in kept.files)
