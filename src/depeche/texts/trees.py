"""Trees: the best dependency tree over scored arcs.

Source: Chu and Liu 1965, Edmonds 1967, as in McDonald et al., "Non-projective dependency parsing using spanning tree
algorithms", 2005; one root a sentence.
"""

from __future__ import annotations

from typing import Any

import numpy
from numpy.typing import NDArray

Scores = NDArray[numpy.floating[Any]]
Heads = NDArray[numpy.int64]

NEVER = -1e9
ROOTS_TRIED = 8  # words that are tried as the one root, those that would make the best ones


def best_tree(scores: Scores) -> Heads:
    """The heads of the best tree with one root.

    Args:
        scores: A square: how well each word (row) hangs from each head (column); number 0 is the root of all.

    Returns:
        The head of each word; that of number 0 is 0.
    """
    scores = scores.astype(numpy.float64)
    numpy.fill_diagonal(scores, NEVER)
    scores[0] = NEVER
    free = spanning(scores)
    if int((free[1:] == 0).sum()) == 1:
        return free
    tried = numpy.argsort(-scores[1:, 0], kind="stable")[:ROOTS_TRIED] + 1
    trees = [spanning(_rooted(scores, int(root))) for root in tried]
    return max(trees, key=lambda tree: _worth(scores, tree))


def _rooted(scores: Scores, root: int) -> Scores:
    kept = scores.copy()
    kept[1:, 0] = NEVER
    kept[root, 0] = scores[root, 0]
    return kept


def _worth(scores: Scores, heads: Heads) -> float:
    return float(scores[numpy.arange(1, len(heads)), heads[1:]].sum())


def spanning(scores: Scores) -> Heads:
    """The best heads of all words that make no circle; any number of them may hang from the root."""
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    circle = _circle(heads)
    if circle is None:
        return heads
    return _opened(scores, heads, circle)


def _circle(heads: Heads) -> list[int] | None:
    """The words of the first circle, if there is one."""
    met = [0] * len(heads)
    for start in range(1, len(heads)):
        path, k = [], start
        while k and not met[k]:
            met[k] = start
            path.append(k)
            k = int(heads[k])
        if k and met[k] == start:
            return path[path.index(k) :]
    return None


def _opened(scores: Scores, heads: Heads, circle: list[int]) -> Heads:
    """Take a circle for one word, find the tree over the rest, and open the circle where that tree enters it."""
    inside = numpy.array(circle)
    rest = numpy.setdiff1d(numpy.arange(len(heads)), inside)
    lost = scores[inside, heads[inside]]
    entering = scores[inside][:, rest] - lost[:, None] + lost.sum()
    leaving = scores[rest][:, inside]
    size = len(rest)
    smaller = numpy.full((size + 1, size + 1), NEVER)
    smaller[:size, :size] = scores[numpy.ix_(rest, rest)]
    smaller[size, :size] = entering.max(axis=0)
    smaller[:size, size] = leaving.max(axis=1)
    found = spanning(smaller)
    told = heads.copy()
    for n, word in enumerate(rest):
        if word:
            told[word] = inside[leaving[n].argmax()] if found[n] == size else rest[found[n]]
    door = int(found[size])
    told[inside[entering[:, door].argmax()]] = rest[door]
    return told
