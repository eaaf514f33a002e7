"""Network: tells of each word which act it likely tells, and of each act who likely does it to whom.

A layer of LSTM reads each sentence from both ends over what is given of its words, then the words of the article look
at one another; an act is judged from its word, the word above and those below, a side from the best of its references.
Trained by `training.acts` with PyTorch on hand-coded articles of all languages at once, run here with NumPy alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from numpy.typing import NDArray

from depeche.reports.coders.learnt.across import RANKS, Piece
from depeche.reports.coders.learnt.attention import Attention
from depeche.reports.coders.learnt.numbers import CLASSES, Numbered, Paired
from depeche.texts.dense import Dense, kept, shares
from depeche.texts.recurrent import Floats, Recurrent

TOGETHER = 4096  # references and codes that are judged in one product, so that a long article takes no more memory
LEAST = numpy.float32(-1e4)  # what a code without a reference scores


@dataclass(frozen=True, slots=True)
class Asked:
    """An act whose sides are asked for: its word, the number of its label, and how everybody stands to it."""

    trigger: int
    label: int
    pairs: Paired
    weights: Floats
    said: Floats
    before: tuple[int, int]
    """The sentence before it: its first word, and one past its last; (0, 0) where there is none."""


class Network:
    """One trained network."""

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        self._w = {name: numpy.ascontiguousarray(w, dtype=numpy.float32) for name, w in weights.items()}
        self._reader = Recurrent(self._w)
        self._across = Attention(self._w, "across.")
        self._linear = Dense(self._w)

    def reads(self, language: str) -> bool:
        """Was it trained on articles of a language?"""
        return f"seen.{language}.weight" in self._w

    def read(self, given: Numbered, pieces: Sequence[Piece], language: str) -> tuple[Floats, Floats]:
        """States of the words, and the likelihood of each label at each, shape (words, labels)."""
        seen = kept(self._linear(given.seen, f"seen.{language}"))
        dep = self._w["dep.weight"][given.dep]
        parts = (
            seen,
            self._w["pos.weight"][given.pos],
            dep,
            self._w["group.weight"][given.group],
            given.marks,
            kept(self._linear(given.listed, "listed")),
            kept(self._linear(given.told, "told")),
        )
        x = numpy.concatenate(parts, axis=1)
        states = self._sentences(x, given)
        entered = self._linear(numpy.concatenate([states, x], axis=1), "enter") + self._linear(given.ranks, "ranks")
        across = [self._across.look(entered[p.first : p.last], p.places) for p in pieces]
        states = numpy.concatenate([states, numpy.concatenate(across)], axis=1)
        own = numpy.concatenate([seen, dep], axis=1)
        below = numpy.zeros_like(own)
        numpy.add.at(below, given.head, own)
        z = numpy.concatenate([states, x, own[given.head], numpy.tanh(below)], axis=1)
        return states, shares(self._linear(kept(self._linear(z, "hidden")), "kinds"))

    def _sentences(self, x: Floats, given: Numbered) -> Floats:
        """The states of words, their sentences being read together, the longest first."""
        lengths = numpy.unique(given.sent, return_counts=True)[1]
        starts = numpy.concatenate([[0], numpy.cumsum(lengths)[:-1]])
        order = numpy.argsort(-lengths, kind="stable")
        place = numpy.concatenate([numpy.arange(starts[s], starts[s] + lengths[s]) for s in order])
        states = numpy.empty((len(x), 2 * self._w["0.f.state"].shape[1]), dtype=numpy.float32)
        states[place] = self._reader.read(x[place], lengths[order].tolist())
        return states

    def judge(self, states: Floats, acts: Sequence[Asked]) -> list[Floats]:
        """For each act the likelihood of each code as its source and as its target, shape (codes, 2)."""
        judged: list[Floats] = []
        first = pairs = 0
        for last, act in enumerate(acts):
            if pairs + len(act.pairs.code) > TOGETHER and last > first:
                judged += self._judged(states, acts[first:last])
                first, pairs = last, 0
            pairs += len(act.pairs.code)
        return judged + self._judged(states, acts[first:]) if acts else judged

    def _judged(self, states: Floats, acts: Sequence[Asked]) -> list[Floats]:
        """The same of acts that are judged in one product."""
        label = self._w["label.weight"][[act.label for act in acts]]
        weights = numpy.concatenate([act.weights for act in acts])
        said = numpy.concatenate([act.said for act in acts])
        codes = numpy.array([len(act.weights) for act in acts])
        ends = numpy.cumsum(codes)
        best = self._best(states, acts, label, weights, said, ends - codes)
        owner = numpy.repeat(numpy.arange(len(acts)), codes)
        whole = numpy.maximum.reduceat(best, ends - codes, axis=0)
        z = numpy.concatenate([best, whole[owner], weights, said, label[owner]], axis=1)
        scores = self._linear(kept(self._linear(z, "side")), "sides") + self._linear(best, "direct")
        return numpy.split(1 / (1 + numpy.exp(-scores)), ends[:-1])

    def _best(
        self,
        states: Floats,
        acts: Sequence[Asked],
        label: Floats,
        weights: Floats,
        said: Floats,
        starts: NDArray[numpy.int64],
    ) -> Floats:
        """What speaks for each code of each act, by the best of its references, shape (codes, width)."""
        pairs = [act.pairs for act in acts]
        which = numpy.repeat(numpy.arange(len(acts)), [len(p.code) for p in pairs])
        at = numpy.concatenate([p.code for p in pairs]) + starts[which]
        classes = numpy.concatenate([p.classes for p in pairs])
        told = [self._w[f"classes.{of}.weight"][classes[:, n]] for n, of in enumerate(CLASSES)]
        heads, back = numpy.unique(numpy.concatenate([p.head for p in pairs]), return_inverse=True)
        one = self._linear(states[heads], "one")[back]
        act = self._acts(states, acts, label)[which]
        numbers = numpy.concatenate([p.numbers for p in pairs])
        rank = self._w["rank.weight"][numpy.minimum(numpy.concatenate([p.code for p in pairs]), RANKS)]
        z = numpy.concatenate([*told, numbers, one, one * act, label[which], weights[at], said[at], rank], axis=1)
        deed = self._linear(kept(self._linear(z, "pair")), "deed")
        order = numpy.argsort(at, kind="stable")
        named, firsts = numpy.unique(at[order], return_index=True)
        best = numpy.full((len(weights), deed.shape[1]), LEAST)
        best[named] = numpy.maximum.reduceat(deed[order], firsts, axis=0)
        return kept(best)

    def _acts(self, states: Floats, acts: Sequence[Asked], label: Floats) -> Floats:
        """Each act, from its word, its label and the sentence before, shape (acts, width)."""
        before = numpy.zeros((len(acts), states.shape[1]), dtype=numpy.float32)
        for n, act in enumerate(acts):
            first, last = act.before
            if last > first:
                before[n] = states[first:last].max(axis=0)
        triggers = states[[act.trigger for act in acts]]
        return self._linear(numpy.concatenate([triggers, label, kept(self._linear(before, "before"))], axis=1), "act")
