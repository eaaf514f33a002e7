"""Grounds: what speaks for a claim and what against it, as numbers and as names.

How likely the networks have it and its sides, how they stand in the article, what the frames made of its word, what
the sentence around says, and how it goes with the other acts that the article may tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy
from numpy.typing import NDArray

from depeche.reports.coders.learnt.claims import Claim, Pair, likelihood_of
from depeche.reports.coders.learnt.deemed import Deeming
from depeche.reports.coders.learnt.given import Given, Word
from depeche.reports.coders.retold import CLOSING, OPENING
from depeche.texts.recurrent import Floats

NEAR = 4  # words to each side of an act in which others are counted
FAR = 9  # place of a side that the article does not name
NAMED = frozenset({"state", "organisation", "place", "person", "people"})  # groups of references that are names

NUMBERS = (
    *("likelihood", "surety", "both", "together", "acts together"),
    *("no act", "best label", "is best", "near", "sentence", "article"),
    *("word", "words", "place", "share", "sentences", "quoted", "listed", "clause of words", "passive", "speaker"),
    *("exact", "least source", "least target", "other source", "other target", "sources", "targets", "named"),
    *("source rank", "target rank", "own", "networks'", "source here", "target here", "source cast", "target cast"),
    *("source coreference", "target coreference", "coded", "instead"),
    *("acts", "same sides", "same source", "same target", "same kind", "twin", "in sentence", "before", "after"),
)
NAMES = (
    *("label", "word", "word as label", "frame", "part", "relation", "head", "head's part", "head's relation"),
    *("status", "reason", "refused", "Mood", "Tense", "VerbForm", "best label"),
)


@dataclass(frozen=True, slots=True)
class Grounds:
    """What speaks for each set of sides of each claim, one row for each.

    Attributes:
        claim: The number of the claim of each row, shape (rows,).
        numbers: Shape (rows, len(NUMBERS)).
        names: For each row a name for each of NAMES.
    """

    claim: NDArray[numpy.int64]
    numbers: Floats
    names: list[tuple[str, ...]]


def grounds_of(given: Given, deeming: Deeming, claims: Sequence[Claim]) -> Grounds:
    """What speaks for the claims of an article."""
    reader = _Article(given, deeming, claims)
    claim, numbers, names = [], [], []
    for n, each in enumerate(claims):
        word, called, shares = reader.of_word(each), reader.names(each), reader.shares(each)
        for place, sides in enumerate(each.sides):
            row = (*word, *reader.of_sides(each, shares, place, sides), *reader.of_others(n, sides))
            claim.append(n)
            numbers.append(row)
            names.append(called)
    table = numpy.array(numbers, dtype=numpy.float32).reshape(len(numbers), len(NUMBERS))
    return Grounds(numpy.array(claim, dtype=numpy.int64), table, names)


class _Article:
    """One article and what it may tell."""

    def __init__(self, given: Given, deeming: Deeming, claims: Sequence[Claim]) -> None:
        self._given, self._deeming = given, deeming
        words = given.words
        self._told = 1 - deeming.likely[:, 0]
        self._together = sum(act.together for act in deeming.acts)
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        for k, word in enumerate(words):
            self._first.setdefault(word.sent, k)
            self._last[word.sent] = k + 1
        self._rank = {code: n for n, code in enumerate(given.codes)}
        self._named: dict[int, set[str]] = {}
        for mention in given.mentions:
            self._named.setdefault(words[mention.head].sent, set()).update(mention.codes)
        self._others = _Others(given, claims)

    def of_word(self, claim: Claim) -> tuple[float, ...]:
        """What its word and its sentence say."""
        act, words = claim.act, self._given.words
        k, sent = act.trigger, words[act.trigger].sent
        first, last = self._first[sent], self._last[sent]
        here = self._deeming.likely[k]
        best = int(here[1:].argmax()) + 1
        quoted = sum((w.text in OPENING) - (w.text in CLOSING) for w in words[first:k])
        clause = claim.draft.match.clause if claim.draft is not None else None
        event = claim.draft.event if claim.draft is not None else None
        return (
            act.likelihood,
            act.surety,
            act.both,
            act.together,
            self._together,
            float(here[0]),
            float(here[best]),
            float(self._deeming.labels[best] == act.label),
            float(self._told[max(first, k - NEAR) : min(last, k + NEAR + 1)].sum()),
            float(self._told[first:last].sum()),
            float(self._told.sum() / len(words)),
            k - first,
            last - first,
            sent,
            sent / (words[-1].sent + 1),
            words[-1].sent + 1,
            quoted,
            act.label in words[k].listed,
            clause is not None and clause.verb is not None,
            clause is not None and clause.passive,
            event is not None and event.according_to is not None,
        )

    def shares(self, claim: Claim) -> Mapping[str, list[float]]:
        """How likely the networks have each of those whom the article names as source, and as target."""
        return dict(zip(self._given.codes, claim.act.shares.tolist(), strict=True))

    def of_sides(self, claim: Claim, shares: Mapping[str, list[float]], place: int, sides: Pair) -> tuple[float, ...]:
        """How likely the networks have these sides, and how they stand in the article."""
        act, codes = claim.act, self._given.codes
        none = [0.0, 0.0]
        source, target = sides
        sent = self._given.words[act.trigger].sent
        named = self._named.get(sent, set())
        own = claim.draft is not None and place == 0
        bases = self._bases(claim) if own else ((), ())
        return (
            likelihood_of(sides, act, codes),
            min((shares.get(code, none)[0] for code in source), default=0.0),
            min((shares.get(code, none)[1] for code in target), default=0.0),
            max((row[0] for code, row in shares.items() if code not in source), default=0.0),
            max((row[1] for code, row in shares.items() if code not in target), default=0.0),
            len(source),
            len(target),
            len(codes),
            min((self._rank.get(code, FAR) for code in source), default=FAR),
            min((self._rank.get(code, FAR) for code in target), default=FAR),
            own,
            sides == (act.source, act.target),
            sum(code in named for code in source),
            sum(code in named for code in target),
            bases[0].count("cast"),
            bases[1].count("cast"),
            bases[0].count("coreference"),
            bases[1].count("coreference"),
            claim.draft is not None,
            claim.instead is not None,
        )

    @staticmethod
    def _bases(claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
        event = claim.draft.event if claim.draft is not None else None
        if event is None:
            return (), ()
        return tuple(a.basis for a in event.source), tuple(a.basis for a in event.target)

    def of_others(self, n: int, sides: Pair) -> tuple[float, ...]:
        """How it goes with what else the article may tell."""
        return self._others.beside(n, sides)

    def names(self, claim: Claim) -> tuple[str, ...]:
        """What of a claim has a name."""
        words, act, draft = self._given.words, claim.act, claim.draft
        word = words[act.trigger]
        head = words[word.head]
        features = dict(feature.split("=", 1) for feature in word.features)
        low = _common(word)
        best = int(self._deeming.likely[act.trigger, 1:].argmax()) + 1
        return (
            act.label,
            low,
            f"{low} {act.label}",
            draft.frame.id if draft is not None else "",
            word.pos,
            word.dep,
            _common(head),
            head.pos,
            head.dep,
            draft.event.status if draft is not None and draft.event is not None else "",
            (draft.verdict.reason or "").split("“")[0].split(":")[0] if draft is not None else "",
            claim.refused,
            *(features.get(name, "") for name in ("Mood", "Tense", "VerbForm")),
            self._deeming.labels[best],
        )


def _common(word: Word) -> str:
    """A word in small letters; "" for a name, so that no state is weighed otherwise than another."""
    of_a_state = word.pos == "ADJ" and word.marks[0]  # "l'ambassade russe"
    return "" if word.pos == "PROPN" or word.group in NAMED or of_a_state else word.text.lower()


class _Others:
    """What else an article may tell beside a claim, each act counting for as much as it is likely."""

    def __init__(self, given: Given, claims: Sequence[Claim]) -> None:
        self._numbers: dict[object, int] = {}
        self._weight = numpy.array([each.act.both for each in claims])
        self._label = self._all(each.act.label for each in claims)
        self._sent = numpy.array([given.words[each.act.trigger].sent for each in claims])
        self._source = self._all(each.sides[0][0] for each in claims)
        self._target = self._all(each.sides[0][1] for each in claims)
        self._sides = [frozenset(each.sides[0][0] + each.sides[0][1]) for each in claims]
        self._both = self._all(self._sides)
        order = sorted(range(len(claims)), key=lambda n: claims[n].act.trigger)
        self._before = {n: before for before, n in pairwise(order)}
        self._after = dict(pairwise(order))

    def _all(self, things: Iterable[object]) -> NDArray[numpy.int64]:
        return numpy.array([self._number(thing) for thing in things], dtype=numpy.int64)

    def _number(self, thing: object) -> int:
        return self._numbers.setdefault(thing, len(self._numbers))

    def beside(self, n: int, sides: Pair) -> tuple[float, ...]:
        """How many acts there are, what share of them has the same sides, source, target, and so on."""
        pair = frozenset(sides[0] + sides[1])
        weight = self._weight.copy()
        weight[n] = 0
        acts = float(weight.sum())
        same, kind = self._both == self._number(pair), self._label == self._label[n]
        alike = (same, self._source == self._number(sides[0]), self._target == self._number(sides[1]))
        shares = [float(weight[each].sum()) / max(acts, 1e-6) for each in alike]
        sums = [float(weight[each].sum()) for each in (kind, kind & same, self._sent == self._sent[n])]
        return (acts, *shares, *sums, self._shared(pair, self._before.get(n)), self._shared(pair, self._after.get(n)))

    def _shared(self, pair: frozenset[str], other: int | None) -> float:
        """What share of the sides of both another act has too; less than nobody where there is none."""
        if other is None:
            return -1.0
        return len(pair & self._sides[other]) / max(1, len(pair | self._sides[other]))
