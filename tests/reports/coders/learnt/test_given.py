"""Given: what the network is told of an article."""

import datetime

import pytest

from depeche.reports.coders.learnt.given import RULED, SAID, Around, Given, label_of
from tests.reports.coders.telling import read_on

TEXT = (
    "Lomé et Moscou se rapprochent\n\n"
    "Le président togolais Faure Gnassingbé s'est rendu mercredi à Moscou. "
    "La Russie ouvrira une ambassade à Lomé. "
    "Le Togo a remercié la Russie."
)


@pytest.fixture(scope="module")
def given() -> Given:
    found = read_on(datetime.date(2025, 12, 5), TEXT, "fr").coder.second.given
    assert found is not None
    return found


def at(given, text):
    return next(n for n, word in enumerate(given.words) if word.text == text)


def test_a_kind_without_a_type_of_its_own_is_labelled_with_its_type():
    assert label_of("visit", "CONSULT") == "visit"
    assert label_of("other", "COERCE") == "other/COERCE"
    assert label_of("vote", "REJECT") == "vote/REJECT"


def test_words_know_for_what_the_frames_list_them_and_what_came_of_it(given):
    word = given.words[at(given, "remercié")]
    assert "praise" in word.listed
    assert "coded:praise" in word.told
    assert given.words[at(given, "mercredi")].told == ()


def test_those_who_are_named_are_ordered_by_how_often(given):
    assert set(given.codes) == {"RUS", "TGO"}
    weights = given.weights(at(given, "remercié"))
    assert weights.shape == (2, 11)
    assert weights[0, 0] >= weights[1, 0]


def test_every_reference_stands_in_some_way_to_a_trigger(given):
    trigger = at(given, "remercié")
    pairs = given.pairs(trigger)
    here = [p for p in pairs if p.numbers[0]]
    assert {given.codes[p.code] for p in here} == {"RUS", "TGO"}
    subject = next(p for p in here if given.codes[p.code] == "TGO")
    assert subject.classes[7] == "nsubj"
    assert all(len(p.classes) == 10 and len(p.numbers) == 10 for p in pairs)


def test_what_the_frames_say_of_each_as_a_side(given):
    said = given.said(at(given, "remercié"), "praise", given.coded)
    togo, russia = (given.codes.index(code) for code in ("TGO", "RUS"))
    assert said[togo, 1] == said[russia, 2] == 1
    assert said[togo, 2] == said[russia, 1] == 0
    assert not given.said(at(given, "mercredi"), "praise", given.coded)[:, :7].any()


def test_the_acts_that_the_frames_coded_stand_around_an_act(given):
    togo, russia = (given.codes.index(code) for code in ("TGO", "RUS"))
    said = given.said(at(given, "remercié"), "praise", given.coded)
    assert said.shape == (2, SAID)
    assert [said[russia, RULED], said[togo, RULED + 1]] == [1, 1], "the embassy, told before"
    assert [said[togo, RULED + 2], said[russia, RULED + 3]] == [1, 1], "the visit before that"
    assert not said[:, RULED + 4 : RULED + 6].any(), "nothing is told after"
    assert said[togo, SAID - 2] == pytest.approx(1 / 2)


def test_other_acts_may_be_given_as_those_around(given):
    togo = given.codes.index("TGO")
    trigger = at(given, "ouvrira")
    after = Around(at(given, "remercié"), ("TGO",), ("RUS",))
    said = given.said(trigger, "open_embassy", [Around(trigger, ("RUS",), ("TGO",)), after])
    assert said[togo, RULED + 4 : RULED + 6].tolist() == [1, 0]
    assert not said[:, RULED : RULED + 4].any(), "an act does not stand around itself"


def test_the_sentence_before_a_trigger(given):
    first, last = given.before(at(given, "remercié"))
    assert " ".join(w.text for w in given.words[first:last]).startswith("La Russie ouvrira")
    assert given.before(0) == (0, 0)
