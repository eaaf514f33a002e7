"""The weigher: what speaks for a claim, and how likely it is right with which sides."""

import datetime

import numpy
import pytest

from depeche.reports.coders.learnt import weigher as weighers
from depeche.reports.coders.learnt.claims import claims_of
from depeche.reports.coders.learnt.grounds import NAMES, NUMBERS, _common, grounds_of
from depeche.reports.coders.learnt.reader import deem
from depeche.reports.coders.learnt.trees import Trees
from depeche.reports.coders.learnt.weigher import MARGIN, Weigher, hoped, weigh, weigher
from tests.reports.coders.learnt.test_trees import NODES
from tests.reports.coders.telling import read_on

DAY = datetime.date(2025, 12, 5)
TEXT = (
    "Le Togo et la Russie se rapprochent\n\nLe président togolais Faure Gnassingbé s'est rendu mercredi à Moscou. "
    "« Le Togo a accusé le Ghana », dit la radio. Le Ghana a remercié la Russie, puis la Russie a remercié le Ghana."
)


@pytest.fixture(scope="module")
def article():
    reading = read_on(DAY, TEXT, "fr")
    given = reading.coder.second.given
    deeming = deem(given)
    return given, deeming, claims_of(given, deeming.acts, reading.drafts)


def test_every_set_of_sides_has_a_row(article):
    _, _, claims = article
    grounds = grounds_of(*article)
    rows = [n for n, claim in enumerate(claims) for _ in claim.sides]
    assert grounds.claim.tolist() == rows
    assert grounds.numbers.shape == (len(rows), len(NUMBERS))
    assert [len(names) for names in grounds.names] == [len(NAMES)] * len(rows)
    assert numpy.isfinite(grounds.numbers).all()


def test_what_speaks_for_a_claim(article):
    _, _, claims = article
    grounds = grounds_of(*article)
    at = next(n for n, claim in enumerate(claims) if claim.act.label == "praise" and claim.draft is not None)
    row = grounds.claim.tolist().index(at)
    numbers = dict(zip(NUMBERS, grounds.numbers[row].tolist(), strict=True))
    names = dict(zip(NAMES, grounds.names[row], strict=True))
    assert (numbers["coded"], numbers["own"], numbers["sources"], numbers["source here"]) == (1, 1, 1, 1)
    assert numbers["likelihood"] == pytest.approx(claims[at].act.likelihood)
    assert 0 < numbers["same sides"] <= 1
    assert numbers["after"] == 1  # the thanks that are given back
    assert (names["label"], names["word"], names["part"], names["status"]) == ("praise", "remercié", "VERB", "happened")
    assert names["frame"].startswith("fr/praise")


def test_no_state_is_weighed_by_its_name():
    given = read_on(
        DAY, "Le Togo a applaudi mardi. Le président Diallo remercie Moscou et les Russes.", "fr"
    ).coder.second.given
    assert given is not None
    common = {word.text: _common(word) for word in given.words}
    assert [common[name] for name in ("Togo", "Diallo", "Moscou", "Russes")] == [""] * 4
    assert [common[word] for word in ("applaudi", "mardi", "remercie")] == ["applaudi", "mardi", "remercie"]


def test_names_that_are_not_known_are_as_often_right_as_any(article):
    grounds = grounds_of(*article)
    asked = {**NODES, "column": numpy.array([len(NUMBERS)] * 6, dtype=numpy.uint8)}  # asks the rate of the label
    rates = {of: {"praise": 0.1} if of == "label" else {} for of in NAMES}
    likely = Weigher(Trees(asked), rates, 0.9).judge(grounds)
    labels = [names[0] for names in grounds.names]
    low, usual = 1 / (1 + numpy.exp(-1.25)), 1 / (1 + numpy.exp(0.75))
    assert likely == pytest.approx([low if label == "praise" else usual for label in labels])


@pytest.mark.parametrize(("more", "taken"), [(MARGIN / 2, 0), (2 * MARGIN, 1)])
def test_other_sides_are_taken_where_they_are_likelier_by_a_margin(article, monkeypatch, more, taken):
    _, _, claims = article

    class Preferring:
        def judge(self, grounds):
            second = numpy.diff(grounds.claim, prepend=-1) == 0
            return numpy.where(second, 0.5 + more, 0.5)

    monkeypatch.setattr(weighers, "weigher", lambda: Preferring())
    for weighed in weigh(*article):
        place = min(taken, len(weighed.claim.sides) - 1)
        assert weighed.sides == weighed.claim.sides[place]
        assert weighed.likelihood == 0.5 + more * bool(place)
    assert any(len(claim.sides) > 1 for claim in claims)


@pytest.mark.parametrize(
    ("likelihoods", "best"),
    [((), 0), ((1.0, 1.0), 1), ((0.5,), 2 / 3), ((0.2, 0.9, 0.1), 2 * 0.9 / 2.2), ((0.6, 0.5), 2 * 1.1 / 3.1)],
)
def test_the_f1_to_be_hoped_for_is_that_of_the_likeliest_claims(likelihoods, best):
    assert hoped(likelihoods) == pytest.approx(best)


def test_what_was_learnt_gives_likelihoods(article):
    assert weigher() is not None
    weighed = weigh(*article)
    assert [w.claim for w in weighed] == article[2]
    assert all(0 < w.likelihood < 1 for w in weighed)
    assert weigh(*article) == weighed
