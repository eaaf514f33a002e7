"""The second reading: what is added, dropped and given other sides, and how it says so."""

import datetime
from dataclasses import replace

import numpy
import pytest

from depeche.codebook.tables import languages
from depeche.reports.coders.learnt import network, reader, second
from depeche.reports.coders.learnt.numbers import numbered
from depeche.reports.coders.learnt.reader import Deemed, networks, tables
from depeche.reports.event import Actor
from depeche.texts.pipelines import word_vectors
from tests.reports.coders.telling import read_on, told

DAY = datetime.date(2025, 12, 5)
TITLE = "Lomé et Moscou se rapprochent"
BODY = (
    "Le président togolais Faure Gnassingbé s'est rendu mercredi à Moscou.",
    "La Russie a grimacé devant le Togo.",
    "Le Ghana a remercié la Russie.",
)
TEXT = f"{TITLE}\n\n{' '.join(BODY)}"


def words(text):
    return [t.text for t in read_on(DAY, text, "fr").parse.tokens]


def deeming(monkeypatch, *acts):
    """Let the network deem just these acts told: word, label, likelihood, source, target, surety."""
    at = words(TEXT)
    rows = [Deemed(at.index(word), label, p, s, t, sure) for word, label, p, s, t, sure in acts]
    monkeypatch.setattr(second, "deem", lambda given: rows)


def draft_of(reading, frame):
    return next(d for d in reading.drafts if d.frame.id.startswith(frame))


def test_an_act_that_no_frame_has_words_for_is_added(monkeypatch):
    deeming(monkeypatch, ("grimacé", "criticise", 0.7, ("RUS",), ("TGO",), 0.8))
    reading = read_on(DAY, TEXT, "fr")
    assert ("criticise", "RUS", "TGO") in told(reading)
    draft = draft_of(reading, "fr/criticise.learnt@1")
    assert draft.event is not None
    assert draft.notes == ["learnt from hand-coded articles: likely 0.70, its sides 0.80"]
    evidence = draft.event.evidence
    assert TEXT[evidence.start : evidence.end] == evidence.quote
    assert "grimacé" in evidence.quote
    assert draft.event.status == "happened"


def test_an_act_that_is_not_likely_enough_is_left(monkeypatch):
    deeming(monkeypatch, ("grimacé", "criticise", 0.3, ("RUS",), ("TGO",), 0.3))
    assert "criticise" not in [kind for kind, _, _ in told(read_on(DAY, TEXT, "fr"))]


def test_what_is_only_likely_and_told_between_the_same_already_is_refused(monkeypatch):
    deeming(monkeypatch, ("grimacé", "praise", 0.9, ("GHA",), ("RUS",), 0.9))
    reading = read_on(DAY, TEXT, "fr")
    assert told(reading).count(("praise", "GHA", "RUS")) == 1
    assert str(draft_of(reading, "fr/praise.learnt@1").refused).startswith("told before by fr/praise.")


def test_what_the_frames_coded_is_not_told_twice(monkeypatch):
    deeming(monkeypatch, ("remercié", "praise", 0.9, ("GHA",), ("RUS",), 0.2))
    assert told(read_on(DAY, TEXT, "fr")).count(("praise", "GHA", "RUS")) == 1


@pytest.mark.parametrize(("basis", "given"), [("cast", "TGO"), ("stated", "RUS")])
def test_only_a_guessed_side_gives_way_to_the_one_deemed_likely(monkeypatch, basis, given):
    deeming(monkeypatch)
    reading = read_on(DAY, TEXT, "fr")
    draft = draft_of(reading, "fr/praise")
    assert draft.event is not None
    draft.event = replace(draft.event, target=(Actor(code="RUS", basis=basis),))
    trigger = draft.match.clause.trigger
    reading.coder.second.deemed = [Deemed(trigger, "praise", 0.9, ("GHA",), ("TGO",), 0.5)]
    reading.coder.second.reconsider([draft])
    assert [a.code for a in draft.event.target] == [given]
    assert any(note.endswith("the frame had GHA → RUS") for note in draft.notes) == (given == "TGO")


@pytest.mark.parametrize(("likelihood", "surety"), [(0.05, 0.9), (0.3, 0.1)])
def test_an_act_that_is_most_unlikely_is_dropped_and_says_why(monkeypatch, likelihood, surety):
    deeming(monkeypatch, ("remercié", "praise", likelihood, ("GHA",), ("RUS",), surety))
    reading = read_on(DAY, TEXT, "fr")
    assert "praise" not in [kind for kind, _, _ in told(reading)]
    assert draft_of(reading, "fr/praise").refused == (
        f"deemed unlikely ({likelihood:.2f}, its sides {surety:.2f}) by what was learnt"
    )


def test_an_article_of_a_line_or_two_is_not_read_again(monkeypatch):
    deeming(monkeypatch, ("grimacé", "criticise", 0.9, ("RUS",), ("TGO",), 0.9))
    assert told(read_on(DAY, " ".join(BODY[:2]), "fr")) == [("visit", "TGO", "RUS")]


def test_one_is_done_together_by_two_at_least(monkeypatch):
    deeming(monkeypatch, ("grimacé", "talks", 0.9, ("RUS",), ("RUS",), 0.9))
    assert "talks" not in [kind for kind, _, _ in told(read_on(DAY, TEXT, "fr"))]


# -- what was learnt --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", languages())
def test_every_language_of_ours_was_learnt(language):
    assert len(networks()) > 1
    assert all(net.reads(language) for net in networks())
    assert not any(net.reads("xx") for net in networks())


def test_acts_are_judged_the_same_in_one_portion_and_in_several(monkeypatch):
    given = read_on(DAY, TEXT, "fr").coder.second.given
    assert given is not None
    whole = reader.deem(given)
    monkeypatch.setattr(network, "TOGETHER", 1)
    assert reader.deem(given) == whole
    assert len(whole) > 1


def test_the_likelihoods_of_a_word_are_shares_and_the_same_each_time():
    given = read_on(DAY, TEXT, "fr").coder.second.given
    assert given is not None
    vectors = word_vectors("fr")
    assert vectors is not None
    numbers = numbered(given, tables(), vectors)
    for net in networks():
        _, likely = net.read(numbers, "fr")
        assert likely.shape == (len(given.words), len(tables().labels))
        assert numpy.allclose(likely.sum(axis=1), 1, atol=1e-5)
        assert (net.read(numbers, "fr")[1] == likely).all()


def test_an_article_says_the_same_alone_and_after_others():
    given = read_on(DAY, TEXT, "fr").coder.second.given
    assert given is not None
    before = reader.deem(given)
    read_on(DAY, "Oslo proteste.\n\nLa Norvège a convoqué l'ambassadeur. Elle proteste. Rien de plus.", "fr")
    assert reader.deem(given) == before
    assert all(0 <= act.likelihood <= 1 and 0 <= act.surety <= 1 for act in before)
    assert before == sorted(before, key=lambda act: act.trigger)


QUIET = " ".join(["Dans la capitale, la foire annuelle du livre attire beaucoup de monde malgré la pluie."] * 4)


@pytest.mark.parametrize(("likelihood", "coded"), [(0.9, True), (0.7, False)])
def test_where_hardly_any_act_is_told_more_is_asked_of_each(monkeypatch, likelihood, coded):
    at = [t.text for t in read_on(DAY, f"{TEXT}\n\n{QUIET}", "fr").parse.tokens].index("grimacé")
    row = Deemed(at, "criticise", likelihood, ("RUS",), ("TGO",), 0.8)
    monkeypatch.setattr(second, "deem", lambda given: [row])
    reading = read_on(DAY, f"{TEXT}\n\n{QUIET}", "fr")
    assert reading.coder.second.sparse
    assert (("criticise", "RUS", "TGO") in told(reading)) is coded


def test_what_somebody_does_who_is_never_a_side_is_not_added(monkeypatch):
    text = f"{TEXT}\n\nL'opposant Jean Martin s'est rendu à Moscou vendredi."
    tokens = [t.text for t in read_on(DAY, text, "fr").parse.tokens]
    at = len(tokens) - 1 - tokens[::-1].index("rendu")
    rows = [Deemed(at, "visit", 0.9, ("TGO",), ("RUS",), 0.9)]
    monkeypatch.setattr(second, "deem", lambda given: rows)
    days = [draft.event.date for draft in read_on(DAY, text, "fr").drafts if draft.event is not None]
    assert "2025-12-05" not in days
