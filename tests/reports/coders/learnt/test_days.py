"""Days: what is asked of the day of a coded act."""

import datetime

import numpy
import pytest

from depeche.reports.coders.learnt.daynet import DayNet
from depeche.reports.coders.learnt.days import DayAsker, names
from tests.reports.coders.telling import read_on

TEXT = (
    "Lomé et Moscou se rapprochent\n\n"
    "Le président togolais Faure Gnassingbé est arrivé mercredi à Moscou. "
    "La Russie ouvrira une ambassade à Lomé d'ici mars 2026.\n\n"
    "Le Togo a remercié la Russie."
)
DAY = datetime.date(2025, 12, 5)


@pytest.fixture(scope="module")
def asked():
    reading = read_on(DAY, TEXT, "fr")
    asker = DayAsker(reading.clauses, reading.coder.dater, DAY)
    return {draft.event.kind: question for draft, question in asker.questions(reading.drafts)}


def choice(question, edtf):
    return next(c for c in question.choices if c.edtf == edtf)


def test_every_date_of_the_article_may_be_that_of_an_act_and_none_may(asked):
    for question in asked.values():
        assert {"2025-12-03", "2026-03", "../2026-03", None} <= {c.edtf for c in question.choices}


def test_the_frames_own_day_is_told_apart(asked):
    own = choice(asked["visit"], "2025-12-03")
    assert "ruled:True" in own.features
    assert own.first is not None
    assert own.first.words == "mercredi"
    assert all("ruled:False" in c.features for c in asked["visit"].choices if c is not own)


def test_a_mention_tells_how_it_stands_to_the_act(asked):
    here = choice(asked["visit"], "2025-12-03").mentions[0]
    assert here.word == "arrivé"
    assert "here after mine:own" in here.features
    there = choice(asked["praise"], "2025-12-03").mentions[0]
    assert "apart:2" in there.features
    assert "owner:visit same:all" in there.features


def test_a_date_with_a_bound_may_be_taken_with_it_or_without(asked):
    assert any(f.startswith("bound:by taken:True") for f in choice(asked["visit"], "../2026-03").mentions[0].features)
    assert any(f.startswith("bound:by taken:False") for f in choice(asked["visit"], "2026-03").mentions[0].features)


def test_none_has_no_mention(asked):
    assert choice(asked["praise"], None).mentions == ()
    assert "none:True" in choice(asked["praise"], None).features


def test_all_that_is_said_is_named_by_its_part(asked):
    said = set(names(asked["visit"]))
    assert "act kind:visit" in said
    assert "choice none:True" in said
    assert "near grain:day" in said


def test_the_likelihoods_of_the_choices_make_one(asked):
    net = DayNet.shipped()
    assert net is not None
    shares = net.likely(asked["visit"], "fr")
    assert shares.shape == (len(asked["visit"].choices),)
    assert numpy.isclose(shares.sum(), 1)
    assert asked["visit"].choices[int(shares.argmax())].edtf == "2025-12-03"


def test_a_language_that_was_not_learnt_is_left_alone():
    net = DayNet.shipped()
    assert net is not None
    assert net.reads("fr")
    assert net.reads("en")
    assert not net.reads("xx")
