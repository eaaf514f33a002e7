"""Houses of parliament that have still to act: "le Sénat doit encore se prononcer"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from depeche.codebook.instruments import instruments
from depeche.codebook.phrases import Words, by_first
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.status import StatusReader

HOUSES = ("lower", "upper")
_REACH = 12  # words between a house and the verb that says that it has still to act


@dataclass(frozen=True, slots=True)
class Waiting:
    """A house that has still to act: which, its tokens (the last excluded), and the verb that says so."""

    house: str
    first: int
    last: int
    verb: int


class HouseReader:
    """Finds the houses of an article that have still to act."""

    def __init__(self, clauses: ClauseReader, language: str) -> None:
        self._clauses = clauses
        self._tokens = clauses.parse.tokens
        self._words = instruments(language)
        self._status = StatusReader(clauses, language)
        plain = clauses.plain
        self._by_first = {
            house: by_first(self._words.houses.get(house, ()), lambda words: (plain(words[0]),)) for house in HOUSES
        }

    def waiting(self) -> Iterator[Waiting]:
        """Every house that has still to act, the lower ones first, in the order of the text; headlines tell none."""
        for house in HOUSES:
            for token in self._tokens:
                if self._clauses.plain(token.low) not in self._by_first[house]:
                    continue
                phrase = self._phrase(house, token.i)
                sentence = self._clauses.parse.sentence_of(token.i)
                verb = None if phrase is None or sentence.role == "title" else self._verb(token.i)
                if phrase is not None and verb is not None:
                    yield Waiting(house, token.i, token.i + len(phrase), verb)

    def _phrase(self, house: str, i: int) -> Words | None:
        own = self._by_first[house].get(self._clauses.plain(self._tokens[i].low), ())
        return next((p for p in own if self._clauses.stands(p, i)), None)

    def _verb(self, i: int) -> int | None:
        """The verb nearest to token `i` that says something is still to come."""
        sentence = self._clauses.parse.sentence_of(i)
        near = range(max(sentence.first, i - _REACH), min(sentence.last, i + _REACH))
        for k in sorted(near, key=lambda k: (abs(k - i), k)):
            token = self._tokens[k]
            if token.pos in ("VERB", "AUX") and (
                token.low in self._words.awaiting
                or (token.low in self._words.pending and self._status.tense(k) == "Fut")
            ):
                return k
        return None
