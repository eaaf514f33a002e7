"""Daynet: how likely an act has each of the days that its article offers.

What is known of an act, of a choice and of each mention that gives it is added up from the vectors of its features; of
several mentions of one date the best in each number speaks.  Trained by `training.days`, run here with NumPy alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray

from depeche.reports.coders.learnt.days import Question
from depeche.texts.pipelines import word_vectors
from depeche.texts.recurrent import Floats
from depeche.texts.wordvectors import WordVectors

FOLDER = Path(__file__).with_name("weights") / "days"
TABLES = "tables.json"
WEIGHTS = "weights.npz"
PARTS = ("act", "choice", "near")


class DayNet:
    """The trained network."""

    def __init__(self, weights: Mapping[str, NDArray[Any]], tables: Mapping[str, Sequence[str]]) -> None:
        self._w = {name: numpy.asarray(w, dtype=numpy.float32) for name, w in weights.items()}
        self._numbers = {part: {name: n for n, name in enumerate(tables[part])} for part in PARTS}

    @staticmethod
    @cache
    def shipped() -> DayNet | None:
        """The network in the package; None where none was trained."""
        if not (FOLDER / WEIGHTS).is_file():
            return None
        with numpy.load(FOLDER / WEIGHTS) as weights:
            return DayNet(dict(weights), json.loads((FOLDER / TABLES).read_text(encoding="utf-8")))

    def reads(self, language: str) -> bool:
        """Was it trained on articles of a language?"""
        return f"act.{language}.weight" in self._w

    def likely(self, question: Question, language: str) -> Floats:
        """The likelihood of each choice, shape (choices,)."""
        words = word_vectors(language)
        if words is None:
            raise ValueError(f"no word vectors for {language}")
        act = self._sum("act", [(question.features, question.word)], words, language)[0]
        choice = self._sum("choice", [(c.features, None) for c in question.choices], words, language)
        near = [(n, m) for n, c in enumerate(question.choices) for m in c.mentions]
        best = numpy.zeros((len(question.choices), self._w["out.weight"].shape[0]), dtype=numpy.float32)
        if near:
            said = (
                self._sum("near", [(m.features, m.word) for _, m in near], words, language) + self._w["to_near"] @ act
            )
            given = numpy.maximum(said, 0) @ self._w["out.weight"].T + self._w["out.offsets"]
            for (n, _), row in zip(near, numpy.maximum(given, 0), strict=True):
                best[n] = numpy.maximum(best[n], row)
        z = choice + best @ self._w["to_choice.weight"].T + self._w["act_choice"] @ act
        scores = numpy.maximum(z, 0) @ self._w["score.weight"][0]
        raised = numpy.exp(scores - scores.max())
        shares: Floats = raised / raised.sum()
        return shares

    def _sum(
        self, part: str, rows: Sequence[tuple[Sequence[str], str | None]], words: WordVectors, language: str
    ) -> Floats:
        """The features of rows, added up, shape (rows, width)."""
        known = self._numbers[part]
        table = self._w[f"{part}.features"]
        out = numpy.tile(self._w[f"{part}.offsets"], (len(rows), 1))
        for n, (features, word) in enumerate(rows):
            out[n] += table[[known[name] for name in features if name in known]].sum(axis=0)
            if word is not None:
                out[n] += self._w[f"{part}.{language}.weight"] @ words.of(word)
        return out
