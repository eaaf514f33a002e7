"""Train the weigher: how likely the acts that an article may tell are told, and between whom, from hand-coded articles.

Example: python -m training.claims

Needs LightGBM beside what the package needs (`pip install lightgbm`).  Learnt from are the claims that the coder makes
of the articles and passages of `gold/taught` by itself, each right where it is coded there with the same kind and
sides: half an hour to read them on one core (`training.readings`), two minutes to learn.  The networks have learnt from
the same articles, which makes them look a little better here than they are elsewhere.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy
from numpy.typing import NDArray

from depeche.reports.coders.learnt.claims import Claim, Pair, claims_of
from depeche.reports.coders.learnt.grounds import NAMES, NUMBERS, Grounds, grounds_of
from depeche.reports.coders.learnt.reader import deem
from depeche.reports.coders.learnt.second import SHORTEST
from depeche.reports.coders.learnt.trees import Trees
from depeche.reports.coders.learnt.weigher import RATES, TREES, Weigher, weigher
from depeche.texts.parse import Token
from gold.likeness import Span, kind, overlap, sides, span
from gold.score import Form
from training.boosted import nodes_of
from training.gathered import parser_of
from training.readings import Read, held, taught

FOLDS = 5
"""How often a name told an act is counted, for each fifth of the articles, in the others."""
LEAST = 6  # claims of a name from which on it has a rate of its own
PRIOR = 8  # claims that are as often right as any, which are counted with those of each name
ROUNDS = 400
WORSE = 8.0  # how much more a claim counts where the article is marked as telling no act
HOW = {
    "objective": "binary",
    "learning_rate": 0.06,
    "num_leaves": 31,
    "min_data_in_leaf": 100,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}


@dataclass(frozen=True, slots=True)
class Lesson:
    """The claims of one article.

    Attributes:
        grounds: What speaks for each set of sides of each claim.
        right: Which of them are coded by hand, shape (rows,).
        weight: How much each counts, shape (rows,).
        first: Which rows are the first of their claim, shape (rows,).
    """

    article: str
    grounds: Grounds
    right: NDArray[numpy.bool_]
    weight: NDArray[numpy.float64]
    first: NDArray[numpy.bool_]


def lessons(readings: Iterable[Read]) -> Iterator[Lesson]:
    """What the claims of hand-coded articles teach, as the frames leave them."""
    for each in readings:
        deeming = deem(each.given) if each.given.words[-1].sent + 1 >= SHORTEST else None
        claims = claims_of(each.given, deeming.acts, each.drafts) if deeming is not None else []
        if deeming is not None and claims:
            yield _lesson(each.form, each.text, each.tokens, grounds_of(each.given, deeming, claims), claims)


def _lesson(form: Form, text: str, tokens: Sequence[Token], grounds: Grounds, claims: Sequence[Claim]) -> Lesson:
    taken: dict[int, int] = {}
    told = [_told(form, text, tokens, claim) for claim in claims]
    for n, claim in enumerate(claims):
        if claim.draft is not None:  # what the frames told is nobody else's, so that nothing is told twice
            free = next((g for g in told[n][0] if g not in taken), None)
            if free is not None:
                taken[free] = n
    right = [any(taken.get(g, n) == n for g in some) for n, each in enumerate(told) for some in each]
    barred = [span(text, each["evidence"]) for each in form.get("must_not") or ()]
    counts = [WORSE if any(overlap(each, _where(tokens, claim)) for each in barred) else 1.0 for claim in claims]
    first = numpy.diff(grounds.claim, prepend=-1) != 0
    return Lesson(form["id"], grounds, numpy.array(right, dtype=bool), numpy.array(counts)[grounds.claim], first)


def _told(form: Form, text: str, tokens: Sequence[Token], claim: Claim) -> list[list[int]]:
    """For each set of sides of a claim the acts of the gold that it tells, by their number."""
    where, like = _where(tokens, claim), _kind(claim)
    here = [
        (n, event)
        for n, event in enumerate(form["events"])
        if kind(event) == like and overlap(span(text, event["evidence"]), where)
    ]
    return [[n for n, event in here if sides(event) == _sides(event, pair)] for pair in claim.sides]


def _sides(event: Mapping[str, Any], pair: Pair) -> tuple[frozenset[str], ...]:
    return sides({"kind": event["kind"], "source": pair[0], "target": pair[1]})


def _kind(claim: Claim) -> Any:
    return kind({"kind": claim.act.kind})


def _where(tokens: Sequence[Token], claim: Claim) -> Span:
    event = claim.draft.event if claim.draft is not None else None
    if event is not None:
        return event.evidence.start, event.evidence.end
    token = tokens[claim.act.trigger]
    return token.start, token.end


class Rates:
    """How often claims were right by what they are called."""

    def __init__(self, taught: Sequence[Lesson]) -> None:
        rows = [(n % FOLDS, each) for n, each in enumerate(taught)]
        firsts = [(fold, name, bool(right)) for fold, each in rows for name, right in _firsts(each)]
        self.usual = sum(right for *_, right in firsts) / len(firsts)
        self._counts: list[dict[str, NDArray[numpy.float64]]] = [{} for _ in NAMES]
        for fold, names, right in firsts:
            for counts, name in zip(self._counts, names, strict=True):
                counts.setdefault(name, numpy.zeros((FOLDS, 2)))[fold] += (right, 1)

    def shipped(self) -> dict[str, dict[str, float]]:
        """The rates of the names that are often enough met, by all articles."""
        return {
            of: {name: self._rate(each.sum(axis=0)) for name, each in sorted(counts.items()) if _often(each)}
            for of, counts in zip(NAMES, self._counts, strict=True)
        }

    def table(self, taught: Sequence[Lesson]) -> NDArray[numpy.float64]:
        """The rates of each row, by the articles of the other folds."""
        held: dict[tuple[int, int, str], float] = {}
        rows = []
        for n, lesson in enumerate(taught):
            for names in lesson.grounds.names:
                row = []
                for of, name in enumerate(names):
                    key = (n % FOLDS, of, name)
                    if key not in held:
                        held[key] = self._without(*key)
                    row.append(held[key])
                rows.append(row)
        return numpy.array(rows)

    def _without(self, fold: int, of: int, name: str) -> float:
        counts = self._counts[of].get(name)
        if counts is None or not _often(counts):
            return self.usual
        return self._rate(counts.sum(axis=0) - counts[fold])

    def _rate(self, counts: NDArray[numpy.float64]) -> float:
        return round(float((counts[0] + PRIOR * self.usual) / (counts[1] + PRIOR)), 4)


def _firsts(lesson: Lesson) -> Iterable[tuple[tuple[str, ...], bool]]:
    rows = zip(lesson.grounds.names, lesson.right, lesson.first, strict=True)
    return [(names, bool(right)) for names, right, first in rows if first]


def _often(counts: NDArray[numpy.float64]) -> bool:
    return bool(counts[:, 1].sum() >= LEAST)


def learn(taught: Sequence[Lesson], rounds: int) -> tuple[dict[str, NDArray[Any]], Rates]:
    """The trees that weigh claims, as `learnt.trees` runs them, and the rates that they ask for."""
    rates = Rates(taught)
    numbers = numpy.concatenate([lesson.grounds.numbers for lesson in taught])
    right = numpy.concatenate([lesson.right for lesson in taught])
    weight = numpy.concatenate([lesson.weight for lesson in taught])
    data = lightgbm.Dataset(numpy.hstack([numbers, rates.table(taught)]), right.astype(float), weight=weight)
    booster = lightgbm.train(HOW, data, rounds)
    return nodes_of(booster.dump_model()["tree_info"]), rates


def figures(learnt: Weigher, kept: Sequence[Lesson]) -> str:
    """How sure what was learnt is of claims that it has not seen, as they come, and how often it is right."""
    likely = numpy.concatenate([learnt.judge(lesson.grounds)[lesson.first] for lesson in kept])
    right = numpy.concatenate([lesson.right[lesson.first] for lesson in kept])
    alone = numpy.concatenate([lesson.grounds.numbers[lesson.first, NUMBERS.index("both")] for lesson in kept])
    taken = likely > 1 / 2
    best = numpy.argsort(-alone, kind="stable")[: int(taken.sum())]
    lines = [
        f"of {len(right)} claims held back {int(right.sum())} are right as they come",
        f"of the {int(taken.sum())} that are likelier than not {int(right[taken].sum())} are right; "
        f"of as many that the networks alone have as the likeliest, {int(right[best].sum())}",
    ]
    for tenth in range(10):
        here = (likely >= tenth / 10) & (likely < (tenth + 1) / 10)
        share = right[here].mean() if here.any() else float("nan")
        lines.append(f"likely by {tenth / 10:.1f} to {(tenth + 1) / 10:.1f}: {int(here.sum())}, right {share:.2f}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Train, put what was learnt into the package, and say how it does on articles that it has not seen."""
    parser = parser_of("claims", __doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--measure", action="store_true", help="only measure what lies in the package")
    asked = parser.parse_args(arguments)
    if asked.measure:
        learnt = weigher()
        if learnt is None:
            raise SystemExit("nothing was learnt yet: run this without --measure first")
    else:
        nodes, rates = learn(list(lessons(taught(asked.work))), asked.rounds)
        write(nodes, rates, asked.out)
        learnt = Weigher(Trees(nodes), rates.shipped(), rates.usual)
    print(figures(learnt, list(lessons(held(asked.work)))))
    return 0


def write(nodes: Mapping[str, NDArray[Any]], rates: Rates, folder: Path) -> None:
    """Put what was learnt where the package reads it."""
    folder.mkdir(parents=True, exist_ok=True)
    numpy.savez_compressed(folder / TREES, **nodes)
    text = json.dumps({"usual": rates.usual, "rates": rates.shipped()}, ensure_ascii=False, indent=0)
    (folder / RATES).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
