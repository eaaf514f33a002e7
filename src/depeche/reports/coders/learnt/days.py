"""Days: gives a day to acts to which the rules give none, where what was learnt is sure of one.

Which day of those named around an act is its own is told by a small network, trained by `training.days` on the acts of
hand-coded articles as the rules date them; the draft notes the day that was given and how likely it is.  A day that
the rules gave is left: on articles unlike those that taught it, documents above all, the network is less often right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import numpy
from numpy.typing import NDArray

from depeche.reports.coders.draft import Draft
from depeche.reports.coders.learnt.options import Option, Options, table
from depeche.reports.coders.learnt.reader import FOLDER
from depeche.reports.event import Event
from depeche.texts.dense import shares
from depeche.texts.recurrent import Floats

WEIGHTS = "days.npz"
MARGIN = 0.1
"""By how much a day must be likelier than none: of several values the best on articles that are not learnt from."""


class DayNetwork:
    """Tells how likely each option of an act is its day."""

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        self._w = {name: numpy.ascontiguousarray(w, dtype=numpy.float32) for name, w in weights.items()}

    def judge(self, numbers: Floats) -> Floats:
        """The likelihood of each option, shape (options,), from their numbers; they add up to 1."""
        # one option after the other: a product of several rows adds each up in an order that depends on their number
        scores = numpy.array([self._score(row) for row in numbers], dtype=numpy.float32)
        return shares(scores)

    def _score(self, row: Floats) -> float:
        w = self._w
        hidden = numpy.maximum(w["hidden.weight"] @ row + w["hidden.offsets"], 0)
        return float(w["out.weight"] @ hidden + w["straight.weight"] @ row)


@cache
def day_network() -> DayNetwork | None:
    """The network that was trained; None where there is none."""
    file = FOLDER / WEIGHTS
    if not file.is_file():
        return None
    with numpy.load(file) as weights:
        return DayNetwork(dict(weights))


def complete(drafts: Sequence[Draft], options: Options) -> None:
    """Give days to the drafts that are coded without one."""
    network = day_network()
    if network is None:
        return
    undated = [(draft, event) for draft in drafts if (event := draft.event) is not None and event.date is None]
    chosen = [(draft, event, _likely(options.of(draft, event), network)) for draft, event in undated]
    for draft, event, found in chosen:  # all are judged by the days that the rules gave
        if found is not None:
            _give(draft, event, *found)


def _likely(options: Sequence[Option], network: DayNetwork) -> tuple[Option, float] | None:
    """The option that is likelier than no day at all, if any, and how likely it is; the first of them is no day."""
    if len(options) == 1:
        return None
    shares = network.judge(table(options))
    best = likelier_than_none(shares)
    return (options[best], float(shares[best])) if best is not None else None


def likelier_than_none(shares: Floats, margin: float = MARGIN) -> int | None:
    """The likeliest option where it is likelier than the first, which is no day, by more than a margin."""
    best = int(shares.argmax())
    return best if shares[best] > shares[0] + margin else None


def _give(draft: Draft, event: Event, option: Option, likelihood: float) -> None:
    """Give a draft the day of an option."""
    if option.dated is None:
        raise ValueError(f"no day to give: {option}")
    draft.dated = option.dated
    draft.event = replace(event, date=option.edtf, date_basis=option.dated.basis)
    draft.notes.append(f"its day learnt from hand-coded articles (likely {likelihood:.2f})")
