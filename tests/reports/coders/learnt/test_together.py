"""All possible acts of an article seen together: how each stands to each, and how likely each is told."""

import datetime
from dataclasses import replace

import numpy
import pytest

from depeche.reports.coders.learnt import reader
from depeche.reports.coders.learnt.across import SENTENCES
from depeche.reports.coders.learnt.reader import deem, see, together
from depeche.reports.coders.learnt.together import KINDS, Together
from tests.reports.coders.telling import read_on

DAY = datetime.date(2025, 12, 5)
TEXT = (
    "Le Togo et la Russie se rapprochent\n\nLe président togolais Faure Gnassingbé s'est rendu mercredi à Moscou. "
    "Le Ghana a remercié la Russie, puis la Russie a remercié le Ghana."
)


@pytest.fixture(scope="module")
def given():
    return read_on(DAY, TEXT, "fr").coder.second.given


@pytest.fixture(scope="module")
def seats(given):
    return see(given).seats


def quiet():
    """The shipped network, with what it learnt struck out of what it says in the end."""
    with numpy.load(reader.FOLDER / reader.TOGETHER.format(1)) as weights:
        learnt = dict(weights)
    last = [name for name in learnt if name.startswith(("told.", "sides."))]
    return {**learnt, **{name: 0 * learnt[name] for name in last}}


def test_each_act_has_a_likelihood(given):
    acts = deem(given).acts
    assert {"visit", "praise"} <= {act.label for act in acts}
    assert all(0 < act.together < 1 for act in acts)


def test_it_starts_from_what_the_sentences_say(given, seats):
    likely, sides = Together(quiet()).judge(seats)
    acts = see(given).acts
    assert likely == pytest.approx([act.likelihood for act in acts], abs=2e-4)
    assert sides == pytest.approx(numpy.stack([act.shares for act in acts]), abs=2e-4)


def test_what_it_learnt_is_added_in_logits(given, seats):
    up = {**quiet(), "told.offsets": numpy.array([1.0]), "sides.offsets": numpy.array([-1.0, 1.0])}
    likely, sides = Together(up).judge(seats)
    assert numpy.log(likely / (1 - likely)) == pytest.approx(seats.likely + 1, abs=1e-3)
    assert numpy.log(sides / (1 - sides)) == pytest.approx(seats.shares + numpy.array([-1, 1]), abs=1e-3)


def test_an_act_is_judged_by_those_around_it(seats):
    alone = replace(
        seats,
        acts=seats.acts[:1],
        label=seats.label[:1],
        likely=seats.likely[:1],
        shares=seats.shares[:1],
        stand=seats.stand[:1],
        places=numpy.delete(numpy.delete(seats.places, range(1, len(seats.acts)), 0), range(1, len(seats.acts)), 1),
    )
    assert len(seats.acts) > 1
    for network in together():
        (likely, sides), (others, theirs) = network.judge(alone), network.judge(seats)
        assert likely[0] != pytest.approx(others[0], abs=1e-5)
        assert sides[0] != pytest.approx(theirs[0], abs=1e-5)


def test_in_which_order_references_are_seen_is_all_one(seats):
    acts, many = len(seats.acts), len(seats.references)
    turned = numpy.arange(many)[::-1]
    order = numpy.concatenate([numpy.arange(acts), acts + turned])
    other = replace(
        seats,
        references=seats.references[turned],
        named=seats.named[turned],
        group=seats.group[turned],
        marks=seats.marks[turned],
        places=seats.places[order[:, None], order[None]],
    )
    for network in together():
        for turned_round, as_it_was in zip(network.judge(other), network.judge(seats), strict=True):
            assert turned_round == pytest.approx(as_it_was, abs=1e-5)


def test_places(given, seats):
    heads = [mention.head for mention in given.mentions]
    words = [*(act.trigger for act in see(given).acts), *heads]
    acts = len(words) - len(heads)
    sent = [given.words[k].sent for k in words]
    for a, first in enumerate(words):
        for b, second in enumerate(words):
            place, kinds = divmod(int(seats.places[a, b]), KINDS)
            assert kinds == 2 * (a >= acts) + (b >= acts)
            if sent[a] != sent[b]:
                assert place - SENTENCES == sent[b] - sent[a]
            else:
                assert place > 2 * SENTENCES
                turned = int(seats.places[b, a]) // KINDS
                assert (place == turned) == (first == second)


def test_sides_are_those_that_are_likely_when_all_is_seen(given, seats):
    acts = deem(given).acts
    sides = numpy.mean([network.judge(seats)[1] for network in together()], axis=0)
    assert len(together()) > 1
    assert numpy.stack([act.shares for act in acts]) == pytest.approx(sides)
    visit = next(act for act in acts if act.label == "visit")
    assert (visit.source, visit.target) == (("TGO",), ("RUS",))


def test_where_nothing_was_learnt_nothing_is_said(given, monkeypatch):
    monkeypatch.setattr(reader, "together", tuple)
    assert deem(given).acts == see(given).acts
    assert {act.together for act in deem(given).acts} == {0.0}
