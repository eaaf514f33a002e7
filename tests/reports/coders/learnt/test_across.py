"""How the words of an article stand to one another, and what looking at one another makes of them."""

import datetime
from dataclasses import replace

import numpy
import pytest

from depeche.reports.coders.learnt import across
from depeche.reports.coders.learnt.across import (
    APART,
    BOTH,
    CODE,
    HANGS,
    HEAD,
    LONGEST,
    NOT,
    PLACES,
    RANKS,
    TIES,
    apart_of,
    pieces_of,
    ranks_of,
)
from depeche.reports.coders.learnt.attention import Attention
from tests.reports.coders.telling import read_on

TEXT = (
    "Le ministre togolais Robert Dussey a rencontré mardi le ministre ghanéen. "
    "Le ministre s'est ensuite rendu à Accra. Le Ghana a remercié le Togo."
)


@pytest.fixture(scope="module")
def given():
    found = read_on(datetime.date(2025, 12, 5), TEXT, "fr").coder.second.given
    assert found is not None
    return found


@pytest.fixture(scope="module")
def ties(given):
    (piece,) = pieces_of(given)
    return piece.places % TIES


def all_at(given, text):
    return [n for n, word in enumerate(given.words) if word.text == text]


def test_each_place_has_a_number_of_its_own(given):
    (piece,) = pieces_of(given)
    assert (piece.first, piece.last) == (0, len(given.words))
    assert piece.places.max() < PLACES <= numpy.iinfo(piece.places.dtype).max


def test_a_word_is_tied_to_its_head_and_to_where_it_returns(given, ties):
    first, second, third = all_at(given, "ministre")
    assert ties[first, second] == ties[third, first] == across.TEXT
    (met,) = all_at(given, "rencontré")
    assert given.words[first].head == met
    assert (ties[first, met], ties[met, first]) == (HEAD, HANGS)
    assert (numpy.diag(ties) == NOT).all()


def test_words_that_stand_for_one_code_are_tied(given, ties):
    (accra,), (ghana,), (togo,) = (all_at(given, text) for text in ("Accra", "Ghana", "Togo"))
    assert ties[accra, ghana] == ties[ghana, accra] == CODE
    assert ties[accra, togo] == NOT


def test_words_that_return_and_stand_for_the_same_are_tied_by_both():
    text = "Le Togo a remercié le Ghana. Le Ghana a invité le Togo."
    found = read_on(datetime.date(2025, 12, 5), text, "fr").coder.second.given
    one, other = all_at(found, "Ghana")
    (piece,) = pieces_of(found)
    assert (piece.places % TIES)[one, other] == BOTH


def test_a_word_knows_its_code_by_its_rank(given):
    ranks = ranks_of(given)
    assert ranks.shape == (len(given.words), RANKS + 1)
    (ghana,), (mardi,) = all_at(given, "Ghana"), all_at(given, "mardi")
    assert numpy.flatnonzero(ranks[ghana]).tolist() == [given.codes.index("GHA")]
    assert not ranks[mardi].any()


def test_words_of_other_sentences_stand_apart_by_these_alone():
    apart = apart_of(numpy.array([0, 1, 5, 20]), numpy.array([0, 0, 1, 9]))
    assert apart.max() < APART
    assert apart[0, 2] == apart[1, 2] != apart[2, 0]
    assert apart[0, 1] != apart[1, 0]


def lengthened(given, lengths):
    """An article of sentences of so many words each, all of them its first one."""
    words = [replace(given.words[0], head=0, sent=n) for n, many in enumerate(lengths) for _ in range(many)]
    return replace(given, words=words, mentions=[])


@pytest.mark.parametrize(
    ("lengths", "spans"),
    [
        ([1], [(0, 1)]),
        ([LONGEST], [(0, LONGEST)]),
        ([30] * 30, [(0, 630), (630, 900)]),
        ([5, LONGEST + 60, 5], [(0, 5), (5, 5 + LONGEST), (5 + LONGEST, LONGEST + 70)]),
    ],
)
def test_a_long_article_is_taken_in_pieces_of_whole_sentences(given, lengths, spans):
    pieces = pieces_of(lengthened(given, lengths))
    assert [(piece.first, piece.last) for piece in pieces] == spans
    assert all(piece.places.shape == (piece.last - piece.first,) * 2 for piece in pieces)
    assert all(piece.last - piece.first <= across.LONGEST for piece in pieces)


def layer(width, heads, dice):
    """The weights of one layer, of any numbers."""
    shapes = {"own": 3 * width, "out": width, "wide": 2 * width, "back": width}
    given = {name: (size, 2 * width if name == "back" else width) for name, size in shapes.items()}
    weights = {f"a.0.{name}.weight": dice.normal(size=shape) for name, shape in given.items()}
    weights |= {f"a.0.{name}.offsets": dice.normal(size=size) for name, size in shapes.items()}
    for name in ("0.before", "0.between", "last"):
        weights |= {f"a.{name}.weight": numpy.ones(width), f"a.{name}.offsets": numpy.zeros(width)}
    weights["a.places.weight"] = dice.normal(size=(PLACES, heads))
    return {name: w.astype(numpy.float32) for name, w in weights.items()}


def test_what_a_row_sees_depends_on_how_others_stand_to_it():
    dice = numpy.random.default_rng(0)
    look = Attention({**layer(8, 2, dice), "other.weight": numpy.zeros(1, numpy.float32)}, "a.").look
    x, places = dice.normal(size=(5, 8)).astype(numpy.float32), numpy.zeros((5, 5), dtype=numpy.uint8)
    seen = look(x, places)
    assert seen.shape == x.shape
    assert seen.mean(axis=1) == pytest.approx(numpy.zeros(5), abs=1e-5)
    turned = look(x[::-1], places)[::-1]
    assert seen == pytest.approx(turned, abs=1e-5)
    places[2, 4] = 7
    other = look(x, places)
    assert other[2] != pytest.approx(seen[2], abs=1e-3)
    assert other[[0, 1, 3, 4]] == pytest.approx(seen[[0, 1, 3, 4]], abs=1e-5)
