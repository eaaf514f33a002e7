"""What words mean where they stand."""

import json

import numpy
import pytest

from depeche.texts import contexts as module
from depeche.texts import pipelines
from depeche.texts.contexts import PIECES, WEIGHTS, Contexts
from depeche.texts.parse import runs
from depeche.texts.pieces import Pieces
from depeche.texts.pipelines import contexts
from depeche.texts.pressing import press

LIKELY = {"▁le": -2.0, "▁chef": -3.0, "▁de": -2.0, "▁la": -2.0, "▁diplomatie": -5.0, ".": -1.0, "▁": -6.0, "e": -9.0}
WIDTH = 32


def weights():
    """Those of a small translator of two layers."""
    dice = numpy.random.default_rng(3)

    def some(*shape):
        return dice.normal(0, 0.2, shape).astype(numpy.float32)

    made = {"pieces.weight": some(len(LIKELY) + 2, WIDTH)}
    for n in range(2):
        for name, wide, deep in (
            ("own", 3 * WIDTH, WIDTH),
            ("out", WIDTH, WIDTH),
            ("wide", 64, WIDTH),
            ("back", WIDTH, 64),
        ):
            made |= {f"{n}.{name}.weight": some(wide, deep), f"{n}.{name}.offsets": some(wide)}
        for name in ("before", "last"):
            made |= {f"{n}.{name}.weight": 1 + some(WIDTH), f"{n}.{name}.offsets": some(WIDTH)}
    return made


@pytest.fixture(scope="module")
def small():
    return Contexts(weights(), Pieces(LIKELY))


def test_each_word_has_a_row(small):
    told = small.of_all(["le", "chef", "de", "la", "diplomatie", "."], [0] * 6)
    assert told.shape == (6, WIDTH)
    assert told.dtype == numpy.float32
    assert numpy.isfinite(told).all()
    assert small.of_all([], []).shape == (0, WIDTH)


def test_a_word_means_something_else_in_another_sentence(small):
    here, there = small.of_all(["le", "chef", "de", "chef"], [0, 0, 1, 1])[[1, 3]]
    assert not numpy.allclose(here, there, atol=1e-3)


def test_sentences_mean_the_same_whatever_stands_beside_them(small):
    one, other = ["le", "chef", "."], ["la", "diplomatie", "de", "la", "diplomatie"]
    alone = numpy.concatenate([small.of_all(one, [0] * 3), small.of_all(other, [0] * 5)])
    assert (small.of_all(one + other, [4] * 3 + [5] * 5) == alone).all()


def test_a_sentence_without_end_is_read_in_parts(small, monkeypatch):
    words = ["le", "chef"] * 4
    whole = small.of_all(words, [0] * 8)
    monkeypatch.setattr(module, "LONGEST", 4)
    parts = small.of_all(words, [0] * 8)
    assert parts.shape == whole.shape
    assert (parts[:4] == small.of_all(words[:4], [0] * 4)).all()


def test_runs_are_those_of_one_sentence():
    assert list(runs([7, 7, 8, 7])) == [(0, 2), (2, 3), (3, 4)]
    assert list(runs([])) == []


def test_a_language_without_a_translator_has_none():
    assert contexts("eo") is None


def test_it_is_read_from_where_it_lies(small, tmp_path, monkeypatch):
    folder = tmp_path / "eo"
    folder.mkdir()
    pressed = press("pieces.weight", weights()["pieces.weight"])
    numpy.savez(folder / WEIGHTS, **{k: w for k, w in weights().items() if k != "pieces.weight"}, **pressed)
    (folder / PIECES).write_text(json.dumps(LIKELY), encoding="utf-8")
    monkeypatch.setattr(pipelines, "TRANSLATORS", tmp_path)
    contexts.cache_clear()
    read = contexts("eo")
    assert read is not None
    assert contexts("eo") is read
    given = ["le", "chef", "de", "la", "diplomatie", "."]
    told, other = (each.of_all(given, [0] * 6) for each in (read, small))
    assert 0 < numpy.abs(told - other).max() < 0.5
    contexts.cache_clear()
