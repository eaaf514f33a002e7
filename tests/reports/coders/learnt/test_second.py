"""The second reading: what is added, dropped and given other sides, and how it says so."""

import datetime

import numpy
import pytest

from depeche.codebook.tables import languages
from depeche.reports.coders.learnt import network, reader, second
from depeche.reports.coders.learnt.across import pieces_of
from depeche.reports.coders.learnt.deemed import Deemed, Deeming
from depeche.reports.coders.learnt.numbers import numbered
from depeche.reports.coders.learnt.reader import meant_by, networks, tables
from depeche.reports.coders.learnt.weigher import Weighed
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


def weighing(monkeypatch, acts, sides=None, share=1.0, beside=0.0):
    """Let the networks deem just these acts told, and each be as likely right as it and its sides are.

    Args:
        sides: For a kind other sides that are likelier than those that it comes with.
        share: What of that likelihood all grounds leave.
        beside: How likely each is with other sides than those that it is given.
    """
    given = sides or {}

    def weigh(_given, _deeming, claims):
        likely = [share * c.act.both for c in claims]
        rows = zip(claims, likely, strict=True)
        return [Weighed(c, given.get(c.act.kind, c.sides[0]), p, min(p + beside, 1.0)) for c, p in rows]

    nothing = numpy.zeros((0, 1), dtype=numpy.float32)
    monkeypatch.setattr(second, "deem", lambda given: Deeming(list(acts), ("none",), nothing))
    monkeypatch.setattr(second, "weigh", weigh)


def deeming(monkeypatch, *acts, sides=None):
    """Let the networks deem just these acts told: word, label, likelihood, source, target, surety."""
    at = words(TEXT)
    rows = [Deemed(at.index(word), label, p, s, t, sure) for word, label, p, s, t, sure in acts]
    monkeypatch.setattr(second, "BY_THE_WAY", 0)
    weighing(monkeypatch, rows, sides)


def draft_of(reading, frame):
    return next(d for d in reading.drafts if d.frame.id.startswith(frame))


def test_an_act_that_no_frame_has_words_for_is_added(monkeypatch):
    deeming(monkeypatch, ("grimacé", "criticise", 0.7, ("RUS",), ("TGO",), 0.8))
    reading = read_on(DAY, TEXT, "fr")
    assert ("criticise", "RUS", "TGO") in told(reading)
    draft = draft_of(reading, "fr/criticise.learnt@1")
    assert draft.event is not None
    assert draft.notes == ["learnt from hand-coded articles: likely 0.56"]
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
    deeming(monkeypatch, ("remercié", "praise", 0.9, ("GHA",), ("RUS",), 0.5))
    assert told(read_on(DAY, TEXT, "fr")).count(("praise", "GHA", "RUS")) == 1


@pytest.mark.parametrize(("sides", "coded"), [((("GHA",), ("TGO",)), ("GHA", "TGO")), (None, ("GHA", "RUS"))])
def test_likelier_sides_stand_for_those_that_the_frame_gave(monkeypatch, sides, coded):
    deeming(monkeypatch, ("remercié", "praise", 0.9, ("GHA",), ("TGO",), 0.5), sides={"praise": sides} if sides else {})
    reading = read_on(DAY, TEXT, "fr")
    assert ("praise", *coded) in told(reading)
    given = "its sides learnt from hand-coded articles (likely 0.45); the frame had GHA → RUS"
    kept = "likely 0.45 by what was learnt"
    assert [note for note in draft_of(reading, "fr/praise").notes if "likely" in note] == [given if sides else kept]


def test_an_act_that_is_unlikely_is_dropped_and_says_why(monkeypatch):
    deeming(monkeypatch, ("remercié", "praise", 0.3, ("GHA",), ("RUS",), 0.4))
    reading = read_on(DAY, TEXT, "fr")
    assert "praise" not in [kind for kind, _, _ in told(reading)]
    assert draft_of(reading, "fr/praise").refused == "deemed unlikely (0.12) by what was learnt"


@pytest.mark.parametrize(("likelihood", "kind"), [(0.9, "accuse"), (0.4, "praise")])
def test_a_likelier_act_stands_for_the_one_that_the_frame_told(monkeypatch, likelihood, kind):
    own = ("remercié", "praise", 0.5, ("GHA",), ("RUS",), 0.9)
    deeming(monkeypatch, own, ("remercié", "accuse", likelihood, ("GHA",), ("RUS",), 0.9))
    reading = read_on(DAY, TEXT, "fr")
    assert [row for row in told(reading) if row[1:] == ("GHA", "RUS")] == [(kind, "GHA", "RUS")]
    refused = "deemed accuse by what was learnt" if kind == "accuse" else None
    assert draft_of(reading, "fr/praise").refused == refused


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


def acts_of(given):
    deeming = reader.deem(given)
    assert deeming is not None
    return deeming.acts


def test_acts_are_judged_the_same_in_one_portion_and_in_several(monkeypatch):
    given = read_on(DAY, TEXT, "fr").coder.second.given
    assert given is not None
    whole = acts_of(given)
    monkeypatch.setattr(network, "TOGETHER", 1)
    assert acts_of(given) == whole
    assert len(whole) > 1


def test_the_likelihoods_of_a_word_are_shares_and_the_same_each_time():
    given = read_on(DAY, TEXT, "fr").coder.second.given
    assert given is not None
    vectors = word_vectors("fr")
    assert vectors is not None
    numbers, pieces = numbered(given, tables(), vectors, meant_by(given)), pieces_of(given)
    for net in networks():
        _, likely = net.read(numbers, pieces, "fr")
        assert likely.shape == (len(given.words), len(tables().labels))
        assert numpy.allclose(likely.sum(axis=1), 1, atol=1e-5)
        assert (net.read(numbers, pieces, "fr")[1] == likely).all()


def test_an_article_says_the_same_alone_and_after_others():
    given = read_on(DAY, TEXT, "fr").coder.second.given
    assert given is not None
    before = acts_of(given)
    read_on(DAY, "Oslo proteste.\n\nLa Norvège a convoqué l'ambassadeur. Elle proteste. Rien de plus.", "fr")
    assert acts_of(given) == before
    assert all(0 <= act.likelihood <= 1 and 0 <= act.surety <= 1 for act in before)
    assert before == sorted(before, key=lambda act: act.trigger)


QUIET = " ".join(["Dans la capitale, la foire annuelle du livre attire beaucoup de monde malgré la pluie."] * 8)


@pytest.mark.parametrize(
    ("rest", "likelihood", "share", "coded"),
    [(QUIET, 0.9, 1.0, True), (QUIET, 0.7, 1.0, False), (QUIET, 0.9, 0.5, False), ("", 0.9, 0.5, True)],
)
def test_where_hardly_any_act_is_told_more_is_asked_of_each(monkeypatch, rest, likelihood, share, coded):
    text = f"{TEXT}\n\n{rest}".strip()
    words = [t.text for t in read_on(DAY, text, "fr").parse.tokens]
    rows = [
        Deemed(words.index("grimacé"), "criticise", likelihood, ("RUS",), ("TGO",), 0.8),
        Deemed(words.index("remercié"), "praise", 0.9, ("GHA",), ("RUS",), 0.8),
    ]
    weighing(monkeypatch, rows, share=share)
    reading = read_on(DAY, text, "fr")
    assert reading.coder.second.sparse is bool(rest)
    assert (("criticise", "RUS", "TGO") in told(reading)) is coded


def test_one_act_alone_does_not_make_a_short_article_one_of_relations(monkeypatch):
    weighing(monkeypatch, [Deemed(words(TEXT).index("grimacé"), "criticise", 0.9, ("RUS",), ("TGO",), 0.8)])
    assert read_on(DAY, TEXT, "fr").coder.second.sparse


@pytest.mark.parametrize(
    ("who", "beside", "coded"),
    [
        ("Le Ghana", 0.3, False),
        ("Le Ghana, le Mali et le Niger", 0.0, False),
        ("Le Ghana, le Mali et le Niger", 0.3, True),
    ],
)
def test_an_act_of_several_stays_that_is_told_though_its_sides_are_unsure(monkeypatch, who, beside, coded):
    text = TEXT.replace("Le Ghana a remercié", f"{who} ont remercié" if "," in who else f"{who} a remercié")
    at = [t.text for t in read_on(DAY, text, "fr").parse.tokens].index("remercié")
    doers = ("GHA", "MLI", "NER") if "," in who else ("GHA",)
    monkeypatch.setattr(second, "BY_THE_WAY", 0)
    weighing(monkeypatch, [Deemed(at, "praise", 0.9, doers, ("RUS",), 0.08)], beside=beside)
    assert (("praise", "+".join(doers), "RUS") in told(read_on(DAY, text, "fr"))) is coded


def test_what_somebody_does_who_is_never_a_side_is_not_added(monkeypatch):
    text = f"{TEXT}\n\nL'opposant Jean Martin s'est rendu à Moscou vendredi."
    tokens = [t.text for t in read_on(DAY, text, "fr").parse.tokens]
    at = len(tokens) - 1 - tokens[::-1].index("rendu")
    rows = [Deemed(at, "visit", 0.9, ("TGO",), ("RUS",), 0.9)]
    weighing(monkeypatch, rows)
    days = [draft.event.date for draft in read_on(DAY, text, "fr").drafts if draft.event is not None]
    assert "2025-12-05" not in days
