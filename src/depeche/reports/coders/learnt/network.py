"""Network: tells of each word which act it likely tells, and of each act who likely does it to whom.

A layer of LSTM reads each sentence from both ends over what is given of its words; an act is judged from its word, the
word above and those below, a side from the best of its references.  Trained by `training.acts` with PyTorch on
hand-coded articles of all languages at once, run here with NumPy alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from numpy.typing import NDArray

from depeche.reports.coders.learnt.numbers import CLASSES, Numbered, Paired
from depeche.texts.products import Products
from depeche.texts.recurrent import Floats, Recurrent

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
        self._product = Products().gemm

    def reads(self, language: str) -> bool:
        """Was it trained on articles of a language?"""
        return f"seen.{language}.weight" in self._w

    def read(self, given: Numbered, language: str) -> tuple[Floats, Floats]:
        """States of the words, and the likelihood of each label at each, shape (words, labels)."""
        seen = _kept(self._linear(given.seen, f"seen.{language}"))
        dep = self._w["dep.weight"][given.dep]
        x = numpy.concatenate(
            [
                seen,
                self._w["pos.weight"][given.pos],
                dep,
                self._w["group.weight"][given.group],
                given.marks,
                _kept(self._linear(given.listed, "listed")),
                _kept(self._linear(given.told, "told")),
            ],
            axis=1,
        )
        states = self._sentences(x, given)
        own = numpy.concatenate([seen, dep], axis=1)
        below = numpy.zeros_like(own)
        numpy.add.at(below, given.head, own)
        z = numpy.concatenate([states, x, own[given.head], numpy.tanh(below)], axis=1)
        return states, _shares(self._linear(_kept(self._linear(z, "hidden")), "kinds"))

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
        return [self._judged(states, act) for act in acts]

    def _judged(self, states: Floats, asked: Asked) -> Floats:
        pairs, codes = asked.pairs, len(asked.weights)
        label = self._w["label.weight"][asked.label]
        first, last = asked.before
        before = states[first:last].max(axis=0) if last > first else numpy.zeros_like(states[0])
        before = _kept(self._linear(before[None], "before"))[0]
        act = self._linear(numpy.concatenate([states[asked.trigger], label, before])[None], "act")[0]
        one = self._linear(states[pairs.head], "one")
        told = [self._w[f"classes.{of}.weight"][pairs.classes[:, n]] for n, of in enumerate(CLASSES)]
        labels = numpy.broadcast_to(label, (len(one), len(label)))
        rest = [pairs.numbers, one, one * act, labels, asked.weights[pairs.code], asked.said[pairs.code]]
        deed = self._linear(_kept(self._linear(numpy.concatenate([*told, *rest], axis=1), "pair")), "deed")
        best = numpy.full((codes, deed.shape[1]), LEAST)
        numpy.maximum.at(best, pairs.code, deed)
        best = _kept(best)
        labels = numpy.broadcast_to(label, (codes, len(label)))
        whole = numpy.broadcast_to(best.max(axis=0), best.shape)
        z = numpy.concatenate([best, whole, asked.weights, asked.said, labels], axis=1)
        scores = self._linear(_kept(self._linear(z, "side")), "sides") + self._linear(best, "direct")
        told_: Floats = 1 / (1 + numpy.exp(-scores))
        return told_

    def _linear(self, x: Floats, name: str) -> Floats:
        y: Floats = self._product(x, self._w[f"{name}.weight"], trans2=True) + self._w[f"{name}.offsets"]
        return y


def _kept(x: Floats) -> Floats:
    kept: Floats = numpy.maximum(x, 0)
    return kept


def _shares(x: Floats) -> Floats:
    raised = numpy.exp(x - x.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares
