"""Weigher: how likely each claim of an article is right as it stands, by what was learnt from hand-coded articles.

The networks judge an act from its sentence; here all that is known of it is weighed together, as what the frames made
of it, how often its word told an act before, and how it goes with the article's other acts (`grounds`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy
from numpy.typing import NDArray

from depeche.reports.coders.learnt.claims import Claim, Pair
from depeche.reports.coders.learnt.deemed import Deeming
from depeche.reports.coders.learnt.given import Given
from depeche.reports.coders.learnt.grounds import NAMES, Grounds, grounds_of
from depeche.reports.coders.learnt.reader import FOLDER
from depeche.reports.coders.learnt.trees import Trees

TREES, RATES = "claims.npz", "claims.json"
MARGIN = 0.2
"""By how much other sides than those of the claim must be likelier to be taken: of several values the best on articles
that are not learnt from."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A claim with the sides that are likeliest.

    Attributes:
        claim: What may be told.
        sides: The sides that are likeliest.
        likelihood: How likely the claim is right with these.
        told: How likely it is right with any sides, that is how likely the act is told at all.
    """

    claim: Claim
    sides: Pair
    likelihood: float
    told: float


class Weigher:
    """Tells how likely claims are right."""

    def __init__(self, trees: Trees, rates: Mapping[str, Mapping[str, float]], usual: float) -> None:
        """Take over what was learnt.

        Args:
            trees: What weighs the grounds.
            rates: By each of `grounds.NAMES` how often claims of each name were right.
            usual: How often any claim was, which stands for names that are not known.
        """
        self._trees = trees
        self._rates = [rates[of] for of in NAMES]
        self._usual = usual

    def judge(self, grounds: Grounds) -> NDArray[numpy.float64]:
        """How likely each set of sides of each claim is right, shape (rows,)."""
        return self._trees.judge(numpy.hstack([grounds.numbers, self._rated(grounds.names)]))

    def _rated(self, names: Sequence[Sequence[str]]) -> NDArray[numpy.float64]:
        rows = [[rates.get(name, self._usual) for rates, name in zip(self._rates, row, strict=True)] for row in names]
        return numpy.array(rows, dtype=numpy.float64).reshape(len(names), len(NAMES))


@cache
def weigher() -> Weigher | None:
    """What was learnt; None where nothing was."""
    if not (FOLDER / TREES).is_file():
        return None
    with numpy.load(FOLDER / TREES) as nodes:
        trees = Trees(dict(nodes))
    told = json.loads((FOLDER / RATES).read_text(encoding="utf-8"))
    return Weigher(trees, told["rates"], told["usual"])


def hoped(likelihoods: Iterable[float]) -> float:
    """The F1 that is to be hoped for an article at best, where each of its claims is right as likely as it is.

    A claim is worth taking where it is likelier right than half of that, so that more is asked where much is sure.
    Source: Lipton, Elkan and Naryanaswamy, "Optimal thresholding of classifiers to maximize F1", 2014.
    """
    ranked = sorted(likelihoods, reverse=True)
    told, taken, best = sum(ranked), 0.0, 0.0
    for many, likelihood in enumerate(ranked, 1):
        taken += likelihood
        best = max(best, 2 * taken / (many + told))
    return best


def weigh(given: Given, deeming: Deeming, claims: Sequence[Claim]) -> list[Weighed]:
    """Weigh the claims of an article; none where nothing was learnt."""
    judge = weigher()
    if judge is None or not claims:
        return []
    likely = judge.judge(grounds_of(given, deeming, claims)).tolist()
    weighed, first = [], 0
    for claim in claims:
        shares = likely[first : first + len(claim.sides)]
        first += len(claim.sides)
        best = max(range(len(shares)), key=shares.__getitem__)
        if shares[best] <= shares[0] + MARGIN:
            best = 0
        weighed.append(Weighed(claim, claim.sides[best], shares[best], min(sum(shares), 1.0)))
    return weighed
