"""Numbers: an article as the network reads it, from what it is given in words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy

from depeche.reports.coders.learnt.across import ranks_of
from depeche.reports.coders.learnt.given import Given, Pair
from depeche.texts.recurrent import Floats, Numbers
from depeche.texts.wordvectors import WordVectors

CLASSES = ("up", "down", "above", "below", "marker", "apart", "distance", "dep", "group", "parent")
"""What stands in `given.Pair.classes`, in order."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What the numbers stand for; in each, what it does not know is number 0.

    Attributes:
        labels: Labels of acts; the first stands for none.
        names: Names to numbers, by what they are of: "pos", "dep", "group", "features", "told", and CLASSES.
    """

    labels: tuple[str, ...]
    names: Mapping[str, Mapping[str, int]]

    @staticmethod
    def read(file: Path) -> Tables:
        """Read tables as `written` gives them."""
        told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        names = {of: {name: n for n, name in enumerate(row, 1)} for of, row in told["names"].items()}
        return Tables(tuple(told["labels"]), names)

    def written(self) -> dict[str, Any]:
        """The tables as JSON holds them."""
        return {"labels": list(self.labels), "names": {of: list(row) for of, row in self.names.items()}}

    def size(self, of: str) -> int:
        """How many numbers a table has, with that for what it does not know."""
        return len(self.names[of]) + 1


@dataclass(frozen=True, slots=True)
class Numbered:
    """The words of an article as numbers, each shape (words, ...).

    Attributes:
        seen: Their vectors, and what they mean where they stand.
        pos, dep, group, head, sent: Numbers of the parts, relations, groups, heads and sentences.
        marks: What is marked of them, and their features.
        listed: For which labels a frame lists them.
        told: What the frames made of them.
        ranks: Which codes of the article they stand for (`across.ranks_of`).
    """

    seen: Floats
    pos: Numbers
    dep: Numbers
    group: Numbers
    head: Numbers
    sent: Numbers
    marks: Floats
    listed: Floats
    told: Floats
    ranks: Floats


def numbered(given: Given, tables: Tables, words: WordVectors, meant: Floats) -> Numbered:
    """Turn the words of an article into numbers.

    Args:
        given: The article.
        tables: What the numbers stand for.
        words: The vectors of the words of its language.
        meant: What the words mean where they stand (`texts.contexts`), shape (words, width).
    """
    rows, many = given.words, len(given.words)
    names = tables.names
    label = {name: n for n, name in enumerate(tables.labels)}
    listed = numpy.zeros((many, len(tables.labels)), dtype=numpy.float32)
    told = numpy.zeros((many, tables.size("told")), dtype=numpy.float32)
    features = numpy.zeros((many, tables.size("features")), dtype=numpy.float32)
    for n, row in enumerate(rows):
        listed[n, [label[name] for name in row.listed if name in label]] = 1
        told[n, [names["told"].get(name, 0) for name in row.told]] = 1
        features[n, [names["features"].get(name, 0) for name in row.features]] = 1
    marks = numpy.array([row.marks for row in rows], dtype=numpy.float32)
    return Numbered(
        seen=numpy.concatenate([words.of_all([row.text for row in rows]), meant], axis=1),
        pos=numpy.array([names["pos"].get(row.pos, 0) for row in rows]),
        dep=numpy.array([names["dep"].get(row.dep, 0) for row in rows]),
        group=numpy.array([names["group"].get(row.group, 0) for row in rows]),
        head=numpy.array([row.head for row in rows]),
        sent=numpy.array([row.sent for row in rows]),
        marks=numpy.concatenate([marks, features], axis=1),
        listed=listed,
        told=told,
        ranks=ranks_of(given),
    )


@dataclass(frozen=True, slots=True)
class Paired:
    """References as they stand to one trigger, as numbers.

    Attributes:
        head: The head of each reference, shape (pairs,).
        code: Which code of the article each pair is of.
        classes: Numbers of its classes, shape (pairs, len(CLASSES)).
        numbers: Shape (pairs, 10).
    """

    head: Numbers
    code: Numbers
    classes: Numbers
    numbers: Floats


def paired(given: Given, pairs: Sequence[Pair], tables: Tables) -> Paired:
    """Turn the references of an article, as they stand to a trigger, into numbers."""
    lookup = [tables.names[of] for of in CLASSES]
    return Paired(
        head=numpy.array([given.mentions[p.mention].head for p in pairs], dtype=numpy.int64),
        code=numpy.array([p.code for p in pairs], dtype=numpy.int64),
        classes=numpy.array([[t.get(c, 0) for t, c in zip(lookup, p.classes, strict=True)] for p in pairs]),
        numbers=numpy.array([p.numbers for p in pairs], dtype=numpy.float32),
    )
