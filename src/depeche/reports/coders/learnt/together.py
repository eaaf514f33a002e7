"""Together: how likely each act that an article may tell is told, and between whom, seen with all the others.

The networks judge an act from its sentence.  Here the possible acts of an article and its references look at one
another, by how they stand to one another in the text and by who likely does what: a visit is likelier where talks
with the same state are told around it, and so is that state as where it goes.  Trained by `training.together` with
PyTorch, run here with NumPy alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log1p
from typing import Any

import numpy
from numpy.typing import NDArray

from depeche.reports.coders.learnt.across import APART, RANKS, apart_of
from depeche.reports.coders.learnt.attention import Attention
from depeche.reports.coders.learnt.deemed import Deemed
from depeche.reports.coders.learnt.given import SAID, Given
from depeche.reports.coders.learnt.numbers import Tables
from depeche.texts.dense import Dense, kept
from depeche.texts.recurrent import Floats, Numbers

KINDS = 4  # from an act or a reference to an act or a reference
PLACES = APART * KINDS  # how two may stand to one another
STAND = 11 + SAID  # numbers of `Given.weights` and `Given.said`
SURE = 1e-4  # likelihoods nearer to none or all are taken for this one


@dataclass(frozen=True, slots=True)
class Seats:
    """The acts and references of an article as they are seen together, acts first.

    Attributes:
        acts, references: What the networks made of each word, shape (acts, states), (references, states).
        label: Number of the label of each act.
        likely: How likely the networks have it, in logits, shape (acts,).
        shares: How likely each code is its source and its target, in logits, shape (acts, codes, 2).
        stand: How each code stands in the article, near each act and in those around it, shape (acts, codes, STAND).
        named: Which codes each reference stands for, shape (references, codes).
        group: Number of the group of each reference.
        marks: What is marked of each reference, shape (references, 7).
        places: How each stands to each, shape (acts + references, acts + references).
        whole: How long the article is, how many acts it likely tells, how many it names, shape (4,).
    """

    acts: Floats
    references: Floats
    label: Numbers
    likely: Floats
    shares: Floats
    stand: Floats
    named: Floats
    group: Numbers
    marks: Floats
    places: Numbers
    whole: Floats


def seats_of(
    given: Given, acts: Sequence[Deemed], stand: Sequence[Floats], states: Sequence[Floats], tables: Tables
) -> Seats:
    """An article as it is seen together.

    Args:
        given: The article.
        acts: What it may tell.
        stand: How each code stands to each of these, as the networks are told.
        states: What each network made of its words.
        tables: What the numbers stand for.
    """
    heads = [mention.head for mention in given.mentions]
    triggers = [act.trigger for act in acts]
    every = numpy.concatenate(states, axis=1)
    number = {label: n for n, label in enumerate(tables.labels)}
    rank = {code: n for n, code in enumerate(given.codes)}
    named = numpy.zeros((len(heads), len(rank)), dtype=numpy.float32)
    for n, mention in enumerate(given.mentions):
        named[n, [rank[code] for code in mention.codes]] = 1
    shares = numpy.array([act.shares for act in acts], dtype=numpy.float32).reshape(len(acts), len(rank), 2)
    sentences = log1p(given.words[-1].sent + 1)
    whole = (sentences, log1p(len(given.words)), sum(act.likelihood for act in acts) / 10, len(rank) / 10)
    group = tables.names["group"]
    return Seats(
        acts=every[triggers],
        references=every[heads],
        label=numpy.array([number[act.label] for act in acts], dtype=numpy.int64),
        likely=_logits(numpy.array([act.likelihood for act in acts], dtype=numpy.float32)),
        shares=_logits(shares),
        stand=numpy.array(stand, dtype=numpy.float32).reshape(len(acts), len(rank), STAND),
        named=named,
        group=numpy.array([group.get(mention.group, 0) for mention in given.mentions], dtype=numpy.int64),
        marks=numpy.array([mention.marks for mention in given.mentions], dtype=numpy.float32),
        places=_places(given, [*triggers, *heads], len(acts)),
        whole=numpy.array(whole, dtype=numpy.float32),
    )


def _logits(likely: Floats) -> Floats:
    likely = numpy.clip(likely, SURE, 1 - SURE)
    logits: Floats = numpy.log(likely / (1 - likely))
    return logits


def _places(given: Given, words: Sequence[int], acts: int) -> Numbers:
    """How each word stands to each: by sentences, in one sentence by words; and which of both are acts."""
    at = numpy.array(words)
    apart = apart_of(at, numpy.array([given.words[k].sent for k in words]))
    reference = numpy.arange(len(at)) >= acts
    places: Numbers = apart * KINDS + 2 * reference[:, None] + reference
    return places


class Together:
    """Tells of the possible acts of an article how likely each is told."""

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        self._w = {name: numpy.ascontiguousarray(w, dtype=numpy.float32) for name, w in weights.items()}
        self._attention = Attention(self._w)
        self._linear = Dense(self._w)

    def judge(self, seats: Seats) -> tuple[Floats, Floats]:
        """How likely each act is told, shape (acts,), and each code its source and target, shape (acts, codes, 2)."""
        acts = len(seats.acts)
        x = numpy.concatenate([self._acts(seats), self._references(seats)])
        x = self._attention.look(x, seats.places)
        return _likely(self._told(x[:acts], seats)), _likely(self._sides(x[:acts], x[acts:], seats))

    def _told(self, acts: Floats, seats: Seats) -> Floats:
        inner = numpy.concatenate([acts, self._w["label.weight"][seats.label]], axis=1)
        told: Floats = self._linear(kept(self._linear(inner, "inner")), "told")[:, 0] + seats.likely
        return told

    def _sides(self, acts: Floats, references: Floats, seats: Seats) -> Floats:
        """Each act beside each code, which is the mean of its references."""
        shape = seats.shares.shape
        ranks = numpy.minimum(numpy.arange(shape[1]), RANKS)
        shared = seats.named / numpy.maximum(seats.named.sum(axis=0), 1)
        code = self._linear(numpy.concatenate([shared.T @ references, self._w["rank.weight"][ranks]], axis=1), "code")
        asked = self._linear(acts, "asked")
        kind = self._w["kind.weight"][seats.label]
        parts = (
            numpy.broadcast_to(kept(asked)[:, None], (*shape[:2], asked.shape[1])),
            numpy.broadcast_to(kept(code)[None], (*shape[:2], code.shape[1])),
            asked[:, None] * code[None],
            seats.stand,
            seats.shares / 4,
            numpy.broadcast_to(kind[:, None], (*shape[:2], kind.shape[1])),
        )
        z = numpy.concatenate(parts, axis=2).reshape(shape[0] * shape[1], -1)
        return self._linear(kept(self._linear(z, "pair")), "sides").reshape(shape) + seats.shares

    def _acts(self, seats: Seats) -> Floats:
        ranks = numpy.minimum(numpy.arange(seats.shares.shape[1]), RANKS)
        numbers = numpy.concatenate(
            [seats.likely[:, None] / 4, numpy.broadcast_to(seats.whole, (len(seats.acts), len(seats.whole)))], axis=1
        )
        shares = _likely(seats.shares)
        sides = sum(shares[:, :, n] @ self._w[f"{of}.weight"][ranks] for n, of in enumerate(("source", "target")))
        acts: Floats = self._linear(seats.acts, "act") + self._w["label.weight"][seats.label] + sides
        return acts + self._linear(numbers.astype(numpy.float32), "numbers")

    def _references(self, seats: Seats) -> Floats:
        ranks = numpy.minimum(numpy.arange(seats.named.shape[1]), RANKS)
        named = seats.named @ self._w["rank.weight"][ranks]
        group: Floats = self._w["group.weight"][seats.group]
        return self._linear(seats.references, "reference") + group + self._linear(seats.marks, "marks") + named


def _likely(logits: Floats) -> Floats:
    likely: Floats = numpy.reciprocal(1 + numpy.exp(-logits))
    return likely
