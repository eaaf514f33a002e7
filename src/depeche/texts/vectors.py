"""Vectors: what a pipeline makes of a word by itself, before its neighbours count, is worked out once a word.

A quarter of the time of a pipeline's first layers goes into this, and of the words of a text nine in ten have been met.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy
from spacy.language import Language
from thinc.api import Model
from thinc.types import Ragged

REMEMBERED = 60_000  # words; their vectors take 23 MB in each of two layers


def remember_words(pipeline: Language) -> None:
    """Let the layers of a pipeline that look at single words remember what they made of each."""
    for _, part in pipeline.pipeline:
        model = getattr(part, "model", None)
        if isinstance(model, Model):
            for node in list(model.walk()):
                _patch(node)


def _patch(chain: Model[Any, Any]) -> None:
    """Where a chain goes from a word's features over their rows to one vector, put the memory in place of the way."""
    names = [layer.name for layer in chain.layers]
    if len(names) != 5 or names[0] != "extract_features" or names[1] != "list2ragged" or names[4] != "ragged2list":
        return
    rows, joined = chain.layers[2], chain.layers[3]
    memory = _Memory(lambda features: joined.predict(rows.predict(features)))
    chain._layers[2] = Model("remembered", memory.forward, layers=[rows, joined])
    chain._layers[3] = Model("passed_on", lambda model, given, is_train: (given, lambda change: change))


class _Memory:
    """Vectors by the features that they were made of."""

    def __init__(self, make: Callable[[Ragged], Ragged]) -> None:
        self._make = make
        self._places: dict[bytes, int] = {}
        self._vectors: Any = None

    def forward(self, model: Model[Any, Any], given: Ragged, is_train: bool) -> tuple[Ragged, Callable[[Any], Any]]:
        features = numpy.ascontiguousarray(given.data)
        width = features.shape[1] * features.itemsize
        keys = features.tobytes()
        wanted = [keys[k : k + width] for k in range(0, len(keys), width)]
        if len(self._places) + len(wanted) > REMEMBERED:
            self._places.clear()
        new = {key: n for n, key in enumerate(wanted) if key not in self._places}
        if new:
            self._learn(features[list(new.values())], list(new))
        found = self._vectors[[self._places[key] for key in wanted]]
        return Ragged(found, given.lengths), _untrained

    def _learn(self, features: Any, keys: list[bytes]) -> None:
        lengths: Any = numpy.asarray([len(keys)], dtype="int32")
        made: Any = self._make(Ragged(features, lengths)).dataXd
        first = len(self._places)
        last = first + len(keys)
        if self._vectors is None or last > len(self._vectors):
            grown = numpy.zeros((max(2 * last, 1024), made.shape[1]), dtype=made.dtype)
            if self._vectors is not None:
                grown[:first] = self._vectors[:first]
            self._vectors = grown
        self._vectors[first:last] = made
        self._places.update(zip(keys, range(first, last), strict=True))


def _untrained(change: Any) -> Any:
    raise NotImplementedError("a pipeline that remembers its words can't be trained")
