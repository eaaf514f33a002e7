"""Vectors that others learnt are cut to size, and come back as they were written."""

import json

import numpy
import pytest

from training import known


@pytest.fixture
def vectors(tmp_path):
    file = tmp_path / "vectors.json"
    told = {"dimensions": 2, "words": ["la", "visite"], "vectors": {"la": [3, 4, 9], "visite": [0, 2, 9]}}
    file.write_text(json.dumps(told), encoding="utf-8")
    return known.from_json(file)


def test_vectors_have_one_length_and_a_spread_of_one(vectors):
    lengths = numpy.linalg.norm(vectors.vectors, axis=1)
    assert lengths[0] == pytest.approx(lengths[1])
    assert vectors.vectors.std() == pytest.approx(1)
    assert vectors.vectors[0, 0] / vectors.vectors[0, 1] == pytest.approx(0.75)


def test_a_word_is_known_in_capitals_too(vectors):
    assert (vectors.row("Visite"), vectors.row("la"), vectors.row("Lomé")) == (1, 0, None)


def test_what_is_written_comes_back(vectors, tmp_path):
    known.write(vectors, tmp_path / "known.npz")
    again = known.read(tmp_path / "known.npz")
    assert again.rows == vectors.rows
    assert (again.vectors == vectors.vectors).all()
