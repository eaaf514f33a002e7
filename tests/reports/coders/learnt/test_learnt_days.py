"""Days that were learnt: which options an act has, when one is given, and how it says so."""

import datetime

import numpy
import pytest

from depeche.reports.coders.learnt import days, second
from depeche.reports.coders.learnt.days import day_network
from depeche.reports.coders.learnt.deemed import Deemed, Deeming
from depeche.reports.coders.learnt.options import HOW_MANY, OWN
from depeche.reports.coders.learnt.reader import tables
from depeche.views.explanation import explain
from tests.reports.coders.telling import read_on

DAY = datetime.date(2025, 12, 5)  # a Friday
TEXT = (
    "Lomé et Moscou se rapprochent\n\nLe président togolais s'est rendu mercredi à Moscou. "
    "La Russie a critiqué le Togo. Le Ghana signera lundi un traité avec la Russie."
)
VISIT, BLAME, SIGN = "visit", "criticise", "sign"


class Preferring:
    """A network that is sure of one option, by its number."""

    def __init__(self, number: int, likelihood: float = 0.9) -> None:
        self.number, self.likelihood = number, likelihood

    def judge(self, numbers):
        shares = numpy.full(len(numbers), (1 - self.likelihood) / max(1, len(numbers) - 1))
        shares[min(self.number, len(numbers) - 1)] = self.likelihood
        return shares


@pytest.fixture
def read_twice(monkeypatch):
    """Read the text with a network for the days, and no acts but those of the frames."""
    nothing = numpy.zeros((0, 1), dtype=numpy.float32)
    acts = [Deemed(0, "visit", 0.0, (), (), 0.0)]
    monkeypatch.setattr(second, "deem", lambda given: Deeming(acts, ("none",), nothing))
    monkeypatch.setattr(second, "weigh", lambda given, deeming, claims: [])

    def reading(network):
        monkeypatch.setattr(days, "day_network", lambda: network)
        return read_on(DAY, TEXT, "fr")

    return reading


def dates(reading):
    return {d.event.kind: d.event.date for d in reading.drafts if d.event is not None}


def test_without_a_network_the_rules_give_the_days(read_twice):
    assert dates(read_twice(None)) == {VISIT: "2025-12-03", BLAME: None, SIGN: "2025-12-08"}


def test_options_are_none_and_the_days_around_that_the_status_allows(read_twice):
    reading = read_twice(None)
    options = reading.coder.options(reading.drafts)
    found = {d.event.kind: [o.edtf for o in options.of(d, d.event)] for d in reading.drafts if d.event is not None}
    assert found == {
        VISIT: [None, "2025-12-03"],
        BLAME: [None, "2025-12-03"],
        SIGN: [None, "2025-12-08"],  # what is planned has no day that is over, what happened none to come
    }


def test_an_act_without_a_day_is_given_a_likely_one_and_says_so(read_twice):
    reading = read_twice(Preferring(1))
    blame = next(d for d in reading.drafts if d.frame.kind == BLAME)
    assert blame.event.date == "2025-12-03"
    assert blame.event.date_basis == "inferred"
    assert blame.notes[-1] == "its day learnt from hand-coded articles (likely 0.90)"
    told = next(e for e in explain(reading) if e.event.kind == BLAME)
    assert "“mercredi”, told around it" in told.date


def test_a_day_that_the_rules_gave_is_left(read_twice):
    assert dates(read_twice(Preferring(0)))[VISIT] == "2025-12-03"


def test_a_day_that_is_hardly_likelier_than_none_is_not_given(read_twice):
    assert dates(read_twice(Preferring(1, likelihood=0.54)))[BLAME] is None


def test_one_option_is_judged_alike_alone_and_among_others():
    network = day_network()
    assert network is not None
    width = HOW_MANY + (OWN[-1] + 1 - HOW_MANY) + 10 + len(tables().labels)
    rows = numpy.random.default_rng(1).normal(size=(7, width)).astype(numpy.float32)
    whole = network.judge(rows)
    assert whole.sum() == pytest.approx(1)
    two = network.judge(rows[:2])
    assert two[0] / two[1] == pytest.approx(whole[0] / whole[1])
