"""Explanations of events."""

from __future__ import annotations

import datetime

from depeche.articles.article import Article
from depeche.reading import code, read
from depeche.views.explanation import explain, refusals

TEXT = (
    "Le Parlement kényan a ratifié mardi l'accord commercial signé en mars avec la Turquie. "
    "Le président turc se rendra à Nairobi le mois prochain."
)
ARTICLE = Article(id="a", text=TEXT, published=datetime.date(2025, 11, 20), language="fr")


def test_every_event_is_explained_in_the_order_in_which_it_is_printed():
    told = explain(read(ARTICLE))
    assert [one.event for one in told] == list(code(ARTICLE).events)
    assert [one.number for one in told] == list(range(1, len(told) + 1))


def test_sentence_and_trigger_stand_in_the_text():
    for one in explain(read(ARTICLE)):
        for words in (one.sentence, one.trigger):
            assert TEXT[words.start : words.end] == words.quote
        assert one.sentence.start <= one.trigger.start < one.trigger.end <= one.sentence.end


def test_each_side_says_how_it_was_found_and_in_which_words():
    first = explain(read(ARTICLE))[0]
    assert [(side.code, side.basis) for side in first.source] == [("KEN", "stated")]
    assert first.source[0].words == "Parlement kényan"
    assert first.source[0].reason


def test_a_relative_date_names_its_words_and_the_publication_day():
    first = explain(read(ARTICLE))[0]
    assert first.date == "2025-11-18, relative to 2025-11-20: “mardi”"


def test_a_side_from_the_cast_has_no_words():
    text = "Paris et Berlin ont signé un traité. Des négociations ont eu lieu jeudi."
    told = explain(read(Article(id="a", text=text, language="fr")))
    cast = [side for one in told for side in one.source if side.basis == "cast"]
    assert {side.words for side in cast} <= {""}


def test_what_was_refused_in_the_sentence_is_told_with_the_reason():
    reading = read(Article(id="a", text="Les négociations continuent.", language="fr"))
    assert explain(reading) == ()
    assert [one.trigger.quote for one in refusals(reading)] == ["négociations"]
    assert all(one.why for one in refusals(reading))
