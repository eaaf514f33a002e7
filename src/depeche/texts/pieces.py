"""Pieces: words cut as a translator cuts them, into the likeliest row of parts that it knows.

A word that is written apart from the one before begins with a mark; one that is not known as a whole is put together
from shorter parts, in the end from letters.

Source: Kudo, "Subword regularization", ACL 2018.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

APART = "▁"
UNKNOWN, END = 0, 1
"""Numbers of a letter that is not known, and of the end of a sentence; those of the pieces follow."""

REMEMBERED = 50_000  # words whose pieces are remembered, some 10 MB
UNLIKELY = 10.0  # by how much a letter that is not known is less likely than the least likely piece
OPEN = ("'", '"', "(", "[", "-", "/")  # what the next word is written to
CLOSE = frozenset([",", ".", ")", "]", "'", '"', "-", "/", "%", "..."])  # what is written to the word before
PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": "...", "–": "-", "—": "-"}
)
"""Signs that translators are given in their plainer form."""


class Pieces:
    """The parts that are known, with how likely each is."""

    def __init__(self, likely: Mapping[str, float]) -> None:
        """Number the parts in their order, the first of them by 2; `likely` are their likelihoods' logarithms."""
        self._known = {piece: (n, likelihood) for n, (piece, likelihood) in enumerate(likely.items(), 2)}
        self._longest = max(map(len, likely), default=1)
        self._least = min(likely.values(), default=0.0) - UNLIKELY
        self._of = lru_cache(REMEMBERED)(self._cut_up)

    def of_sentence(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """The numbers of the pieces of each word of a sentence, at least one each."""
        plain = [unicodedata.normalize("NFKC", word).translate(PLAIN) for word in words]
        cut = []
        for n, word in enumerate(plain):
            apart = n == 0 or not (plain[n - 1].endswith(OPEN) or word in CLOSE)
            cut.append(self._of(APART + word if apart else word))
        return cut

    def _cut_up(self, word: str) -> tuple[int, ...]:
        """The likeliest row of pieces that make up a word."""
        best: list[tuple[float, int, int]] = [(0.0, 0, UNKNOWN)]  # to each place: how likely, from where, by which
        for end in range(1, len(word) + 1):
            ways = [(best[end - 1][0] + self._least, end - 1, UNKNOWN)]
            for start in range(max(0, end - self._longest), end):
                known = self._known.get(word[start:end])
                if known is not None:
                    ways.append((best[start][0] + known[1], start, known[0]))
            best.append(max(ways, key=lambda way: (way[0], -way[1])))
        row: list[int] = []
        at = len(word)
        while at:
            _, start, number = best[at]
            row.append(number)
            at = start
        return tuple(reversed(row)) or (UNKNOWN,)
