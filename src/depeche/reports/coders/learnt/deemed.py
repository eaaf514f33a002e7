"""Deemed: an act as the networks take it, and all that they make of an article."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy

from depeche.codebook.kinds import kinds
from depeche.texts.recurrent import Floats


@dataclass(frozen=True, slots=True)
class Deemed:
    """An act as the network takes it.

    Attributes:
        trigger: The word that tells it.
        label: Its kind, and its type where the kind has none: "visit", "other/COERCE".
        likelihood: How likely it is told there.
        source, target: Its sides, sorted.
        surety: How likely all of these are its sides, and nobody else.
        shares: How likely each code of the article is its source and its target, shape (codes, 2).
        together: How likely it is told, seen with all that the article may tell; 0 where that was not learnt.
    """

    trigger: int
    label: str
    likelihood: float
    source: tuple[str, ...]
    target: tuple[str, ...]
    surety: float
    shares: Floats = field(default_factory=lambda: numpy.zeros((0, 2), dtype=numpy.float32), compare=False)
    together: float = 0.0

    @property
    def both(self) -> float:
        """How likely it is told, with just these sides."""
        return self.likelihood * self.surety

    @property
    def kind(self) -> str:
        return self.label.partition("/")[0]

    @property
    def type(self) -> str:
        return self.label.partition("/")[2] or kinds()[self.kind].type or ""


@dataclass(frozen=True, slots=True)
class Deeming:
    """What the networks make of an article.

    Attributes:
        acts: The acts that it likely tells, in the order of the text.
        labels: The labels of acts; the first stands for none.
        likely: How likely each word tells an act of each label, shape (words, labels).
    """

    acts: list[Deemed]
    labels: tuple[str, ...]
    likely: Floats
