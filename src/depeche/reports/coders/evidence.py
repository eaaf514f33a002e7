"""Evidence: the words of an article that an event rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from depeche.reports.coders.clauses import Clause
from depeche.reports.coders.dating import Dated
from depeche.reports.coders.matching import Match
from depeche.reports.coders.slots import Sides
from depeche.texts.parse import Parse, Sentence, Token
from depeche.texts.quotation import Quotation

LONG = 110  # characters from which on evidence leaves out what stands farthest from the trigger
WIDTH = 320  # characters: evidence is cut to the trigger's surroundings beyond it


class Evidence:
    """Quotes the evidence of one article's events."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._tokens = parse.tokens

    def of(self, match: Match, sides: Sides, dated: Dated | None) -> Quotation:
        """The shortest words that hold the trigger, who is found in its clause, and when.

        Where these stand far apart, those that stand farthest off are left out, until the trigger and one of them are
        left.
        """
        clause = match.clause
        sentence = self._parse.sentence_of(clause.trigger)
        own = self._own_words(clause)
        beside = list(self._who_stands_beside(match, sides, sentence))
        if dated is not None and dated.mention is not None:
            beside.append((dated.mention.bound_start, dated.mention.end))
        start, end = _around(own, beside)
        while end - start > LONG and len(beside) > 1:
            rest = [[b for b in beside if b is not left] for left in beside]
            beside = min(rest, key=lambda some: _length(_around(own, some)))
            start, end = _around(own, beside)
        if end - start > WIDTH:
            start, end = self._cut(start, end, self._tokens[clause.trigger], sentence)
        return Quotation.of(self._parse.text, start, end)

    def _own_words(self, clause: Clause) -> tuple[int, int]:
        """Where the words stand that set the act off, with the verb that carries a noun, and helpers."""
        core = [clause.trigger, clause.last - 1]
        if clause.verb is not None and clause.light is not None:
            core.append(clause.verb)
        core += [
            c
            for c in self._tokens[clause.trigger].children
            if self._tokens[c].dep.startswith(("aux", "cop", "expl", "advmod")) and self._tokens[c].dep != "advmod"
        ]
        return self._characters(min(core), max(core) + 1)

    def _cut(self, start: int, end: int, trigger: Token, sentence: Sentence) -> tuple[int, int]:
        """The surroundings of the trigger, in whole words."""
        start, end = max(start, trigger.start - WIDTH // 2), min(end, trigger.end + WIDTH // 2)
        start = min(t.start for t in self._tokens[sentence.first : sentence.last] if t.end > start)
        end = max(t.end for t in self._tokens[sentence.first : sentence.last] if t.start < end)
        return start, end

    def _who_stands_beside(self, match: Match, sides: Sides, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Where in the text the sides of an act stand in its sentence, and what its frame needs."""
        for found in (*sides.source, *sides.target):
            ref, token = found.ref, found.token
            here = ref is not None and token is not None and sentence.first <= ref.first < sentence.last
            if ref is not None and here and found.basis == "stated":
                yield self._characters(ref.first, ref.last)
            elif token is not None and sentence.first <= token < sentence.last:
                yield self._characters(token, token + 1)
        for slot in match.frame.needs:
            for head in match.clause.of(slot)[:1]:
                if sentence.first <= head < sentence.last:
                    yield self._characters(head, head + 1)

    def _characters(self, first: int, last: int) -> tuple[int, int]:
        """Where in the text some tokens stand."""
        return self._tokens[first].start, self._tokens[last - 1].end


def _around(own: tuple[int, int], beside: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The least stretch that holds several."""
    spans = (own, *beside)
    return min(start for start, _ in spans), max(end for _, end in spans)


def _length(stretch: tuple[int, int]) -> int:
    """How many characters a stretch has."""
    return stretch[1] - stretch[0]
