"""The tree that is taken is the best one there is."""

from itertools import product

import numpy
import pytest

from depeche.texts.trees import best_tree


def worth(scores, heads):
    return sum(scores[word, head] for word, head in enumerate(heads, 1))


def is_tree(heads):
    for word in range(1, len(heads) + 1):
        met = set()
        while word:
            if word in met:
                return False
            met.add(word)
            word = heads[word - 1]
    return list(heads).count(0) == 1


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("words", [1, 2, 3, 4, 5])
def test_no_other_tree_is_better(seed, words):
    scores = numpy.random.default_rng(seed).normal(size=(words + 1, words + 1)).astype(numpy.float32)
    found = best_tree(scores)
    assert found[0] == 0
    assert is_tree(list(found[1:]))
    best = max(
        (heads for heads in product(range(words + 1), repeat=words) if is_tree(heads)), key=lambda h: worth(scores, h)
    )
    assert worth(scores, found[1:]) == pytest.approx(worth(scores, best), abs=1e-5)


def test_of_two_words_that_would_be_roots_only_one_is():
    scores = numpy.array([[0, 0, 0], [9, 0, 1], [8, 2, 0]], dtype=numpy.float32)
    assert best_tree(scores).tolist() == [0, 0, 1]


def test_circles_within_circles_are_opened():
    scores = numpy.full((6, 6), -5.0)
    for word, head in ((1, 2), (2, 1), (3, 4), (4, 3), (5, 3)):
        scores[word, head] = 9
    scores[1, 0], scores[3, 1] = 1, 2
    assert best_tree(scores).tolist() == [0, 0, 1, 1, 3, 3]
