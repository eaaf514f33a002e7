"""Words are cut into the likeliest row of parts."""

import math

import pytest

from depeche.texts.pieces import UNKNOWN, Pieces

LIKELY = {"▁am": -3.0, "bass": -3.0, "ade": -3.0, "▁ambassade": -8.0, "▁l": -2.0, "'": -2.0, "ambassade": -9.5}
LIKELY |= dict.fromkeys("abdesm▁", -12.0)
NUMBER = {piece: n for n, piece in enumerate(LIKELY, 2)}


@pytest.fixture(scope="module")
def pieces():
    return Pieces(LIKELY)


def test_a_word_is_cut_into_the_likeliest_row(pieces):
    assert pieces.of_sentence(["ambassade"]) == [(NUMBER["▁ambassade"],)]


def test_what_is_not_known_as_a_whole_is_put_together(pieces):
    assert pieces.of_sentence(["amade"]) == [(NUMBER["▁am"], NUMBER["ade"])]
    assert pieces.of_sentence(["sam"]) == [(NUMBER["▁"], NUMBER["s"], NUMBER["a"], NUMBER["m"])]


def test_a_letter_that_is_not_known_has_a_number_of_its_own(pieces):
    assert pieces.of_sentence(["amß"]) == [(NUMBER["▁am"], UNKNOWN)]
    assert pieces.of_sentence([""]) == [(NUMBER["▁"],)]


def test_what_is_written_to_the_word_before_has_no_mark(pieces):
    assert pieces.of_sentence(["l’", "ambassade"]) == [(NUMBER["▁l"], NUMBER["'"]), (NUMBER["ambassade"],)]
    apart = pieces.of_sentence(["l", "ambassade"])
    assert apart == [(NUMBER["▁l"],), (NUMBER["▁ambassade"],)]


def test_no_other_row_is_likelier(pieces):
    def rows(word):
        if not word:
            yield 0.0
        for end in range(1, len(word) + 1):
            if word[:end] in LIKELY:
                yield from (LIKELY[word[:end]] + rest for rest in rows(word[end:]))

    for word in ("ambassade", "ambassades", "madame", "assemblaabass"):
        known = [number for number in pieces.of_sentence([word])[0] if number != UNKNOWN]
        told = sum(LIKELY[list(LIKELY)[number - 2]] for number in known)
        best = max(rows("▁" + word), default=-math.inf)
        assert best == -math.inf or told == pytest.approx(best)
