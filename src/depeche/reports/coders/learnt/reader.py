"""Reader: the acts that an article likely tells, and their sides, by what was learnt from hand-coded articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy

from depeche.codebook.kinds import kinds
from depeche.reports.coders.learnt.across import pieces_of
from depeche.reports.coders.learnt.deemed import Deemed, Deeming
from depeche.reports.coders.learnt.given import Around, Given
from depeche.reports.coders.learnt.network import Asked, Network
from depeche.reports.coders.learnt.numbers import Tables, numbered, paired
from depeche.reports.coders.learnt.together import Seats, Together, seats_of
from depeche.texts.pipelines import contexts, word_vectors
from depeche.texts.recurrent import Floats

FOLDER = Path(__file__).with_name("weights")
TABLES, TOGETHER = "tables.json", "together-{}.npz"
AROUND = 0.2  # likelihood of an act and its sides from which on the acts around it are judged by them
ASKED = 0.08  # likelihood from which on the sides of an act are asked for
HALF = 0.5
# The likelihood of each code is told for itself, as if the others had no say; a side of several is rarer than that.
# Of several values those that give most sides as they are coded in the articles held back from learning.
FURTHER, THIRD = 0.65, 0.7  # likelihood of a second source or target; of one more of those who act together
_TWO = 2  # sides of what is done together, at least


@cache
def networks() -> tuple[Network, ...]:
    """The networks that were trained, whose judgements are taken together."""
    files = sorted(FOLDER.glob("[0-9]*.npz"))
    read = []
    for file in files:
        with numpy.load(file) as weights:
            read.append(Network(dict(weights)))
    return tuple(read)


@cache
def tables() -> Tables:
    return Tables.read(FOLDER / TABLES)


@cache
def together() -> tuple[Together, ...]:
    """Those that see all acts of an article together, whose judgements are taken together; none where none learnt."""
    read = []
    for file in sorted(FOLDER.glob(TOGETHER.format("[0-9]*"))):
        with numpy.load(file) as weights:
            read.append(Together(dict(weights)))
    return tuple(read)


def deem(given: Given) -> Deeming | None:
    """What the networks make of an article; None in a language that was not learnt, or where it names nobody."""
    seen = see(given)
    if seen is None:
        return None
    judged = [each.judge(seen.seats) for each in together()] if seen.acts else []
    return Deeming(_among(given, seen.acts, judged), tables().labels, seen.likely)


def _among(given: Given, acts: list[Deemed], judged: Sequence[tuple[Floats, Floats]]) -> list[Deemed]:
    """The acts as they are seen together."""
    if not judged:
        return acts
    told, sides = _mean([likely for likely, _ in judged]).tolist(), _mean([shares for _, shares in judged])
    return [
        replace(_deemed(given, act.trigger, act.label, act.likelihood, shares), together=likelihood)
        for act, likelihood, shares in zip(acts, told, sides, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the networks make of an article by its sentences, and the acts as they are seen together."""

    acts: list[Deemed]
    likely: Floats
    seats: Seats


def see(given: Given) -> Seen | None:
    """What the networks make of an article by its sentences; None where `deem` has none."""
    nets, words = networks(), word_vectors(given.language)
    if not nets or words is None or not given.codes or not all(net.reads(given.language) for net in nets):
        return None
    numbers = numbered(given, tables(), words, meant_by(given))
    pieces = pieces_of(given)
    read = [net.read(numbers, pieces, given.language) for net in nets]
    likely = _mean([likelihoods for _, likelihoods in read])
    states = [states for states, _ in read]
    asked = _asked(given, likely)
    first = _judged(given, asked, likely, states)
    around = [Around(d.trigger, d.source, d.target) for d in first if d.both >= AROUND]
    labels = tables().labels
    again = [replace(act, said=given.said(act.trigger, labels[act.label], around)) for act in asked]
    acts = _judged(given, again, likely, states)
    stand = [numpy.concatenate([act.weights, act.said], axis=1) for act in again]
    return Seen(acts, likely, seats_of(given, acts, stand, states, tables()))


def meant_by(given: Given) -> Floats:
    """What the words of an article mean where they stand; nothing in a language without a translator."""
    meanings = contexts(given.language)
    if meanings is None:
        return numpy.zeros((len(given.words), 0), dtype=numpy.float32)
    return meanings.of_all([word.text for word in given.words], [word.sent for word in given.words])


def _judged(given: Given, asked: Sequence[Asked], likely: Floats, states: Sequence[Floats]) -> list[Deemed]:
    """The sides of acts, by all networks together."""
    judged = [net.judge(of, asked) for net, of in zip(networks(), states, strict=True)]
    return [
        _deemed(
            given,
            act.trigger,
            tables().labels[act.label],
            float(likely[act.trigger, act.label]),
            _mean([row[n] for row in judged]),
        )
        for n, act in enumerate(asked)
    ]


def _mean(told: Sequence[Floats]) -> Floats:
    mean: Floats = numpy.mean(numpy.stack(told), axis=0, dtype=numpy.float32)
    return mean


def _asked(given: Given, likely: Floats) -> list[Asked]:
    labels = tables().labels
    number = {label: n for n, label in enumerate(labels)}
    keys = {(int(k), int(n) + 1) for k, n in numpy.argwhere(likely[:, 1:] > ASKED)}
    keys |= {(k, number[label]) for k, label in given.ruled if label in number}
    asked, coded = [], given.coded
    for k, n in sorted(keys):
        pairs = paired(given, given.pairs(k), tables())
        asked.append(Asked(k, n, pairs, given.weights(k), given.said(k, labels[n], coded), given.before(k)))
    return asked


def _deemed(given: Given, trigger: int, label: str, likelihood: float, sides: Floats) -> Deemed:
    """An act with the sides that it is taken to have, by how likely each code is one, shape (codes, 2)."""
    kind = kinds()[label.partition("/")[0]]
    if kind.symmetric:
        shares = sides.mean(axis=1)
        chosen = _over(given.codes, shares, least=_TWO, further=THIRD)
        surety = _surety(given.codes, shares, chosen)
        return Deemed(trigger, label, likelihood, chosen, chosen, surety, sides)
    source = _over(given.codes, sides[:, 0], least=1, further=FURTHER)
    rest = numpy.where(sides[:, 0] > HALF, sides[:, 1] - 1, sides[:, 1]) if (sides[:, 1] <= HALF).all() else sides[:, 1]
    target = _over(given.codes, rest, least=1, further=FURTHER)
    surety = _surety(given.codes, sides[:, 0], source) * _surety(given.codes, sides[:, 1], target)
    return Deemed(trigger, label, likelihood, source, target, surety, sides)


def _over(codes: Sequence[str], shares: Floats, *, least: int, further: float) -> tuple[str, ...]:
    """The `least` likeliest codes, and each other one that is likelier than `further`."""
    order = numpy.argsort(-shares, kind="stable")
    return tuple(sorted(codes[n] for place, n in enumerate(order) if place < least or shares[n] > further))


def _surety(codes: Sequence[str], shares: Floats, chosen: Sequence[str]) -> float:
    """How likely the chosen ones are all; where a further one was not likely enough, how likely it is with that."""
    whole = {c for c, s in zip(codes, shares, strict=True) if s > HALF}
    told = whole if {*chosen} < whole else chosen
    return float(numpy.prod([s if c in told else 1 - s for c, s in zip(codes, shares, strict=True)]))
