"""Real news marked by hand: the table holds together without the news, and with it every span stands in its text."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from depeche.codebook.kinds import kinds
from gold.news import gold, half_of, marked
from gold.sample import news


def test_every_marked_event_has_a_kind_sides_and_words():
    rows = marked()
    events = [event for row in rows.values() for event in row["events"]]
    assert len(rows) == 120
    assert len(events) == 293
    assert {event["kind"] for event in events} <= set(kinds())
    assert all(event["source"] and event["start"] < event["end"] for event in events)


def test_articles_with_an_event_are_those_that_the_subjects_were_learnt_from(root: Path):
    with (root / "training" / "subjects" / "fr.csv").open(encoding="utf-8") as lines:
        about = {row["article"]: row["about"] for row in csv.DictReader(lines)}
    assert {name for name, told in about.items() if told != "0"} >= set(marked())


def test_each_article_is_in_one_half():
    known = marked()
    assert {half_of(name, known) for name in known} == {"read", "unread"}
    assert half_of("winer-2016-01-2016_01_02-004", known) in ("read", "unread")


@pytest.mark.parametrize("half", ["read", "unread"])
def test_the_words_stand_in_the_news(shared: Path, half):
    told = list(gold(half, news()))
    assert len(told) > 400
    for form, text in told:
        for event in form["events"]:
            assert 0 <= event["start"] < event["end"] <= len(text)
