"""What is put off: the day it had been set for, and the day it is set anew for."""

from __future__ import annotations

import datetime

import pytest

from tests.reports.coders.telling import events, read_on


def told(text: str, language: str) -> set[tuple[str, str | None]]:
    return {(event.status, event.date) for event in events(read_on(datetime.date(2022, 2, 5), text, language))}


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (
            "fr",
            "La visite du président polonais à Prague, prévue lundi, a été reportée au 14 mars.",
            {("cancelled", "2022-02-07"), ("planned", "2022-03-14")},
        ),
        (
            "fr",
            "Report à l'automne de la visite du président polonais à Prague, initialement fixée à lundi prochain.",
            {("cancelled", "2022-02-07"), ("planned", "2022-09/2022-12")},
        ),
        (
            "fr",
            "La visite du ministre polonais à Prague, décalée d'une semaine, aura lieu lundi.",
            {("cancelled", "2022-01-31"), ("planned", "2022-02-07")},
        ),
        (
            "fr",
            "Les pourparlers de Prague entre Tchèques et Polonais sont repoussés de février à avril.",
            {("cancelled", "2022-02"), ("planned", "2022-04")},
        ),
        (
            "en",
            "Water talks between Syria and Jordan, which were to be held in Amman on Monday, have been postponed until "
            "February 14.",
            {("cancelled", "2022-02-07"), ("planned", "2022-02-14")},
        ),
        (
            "en",
            "The Polish-Czech summit planned for February 10 was delayed by two weeks.",
            {("cancelled", "2022-02-10"), ("planned", "2022-02-24")},
        ),
    ],
)
def test_what_is_put_off_is_dropped_on_one_day_and_planned_for_another(language, text, days):
    assert days <= told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Varsovie a annulé lundi la visite de son ministre à Prague.", None),
        ("fr", "La visite du président polonais à Prague, prévue en novembre, a été annulée vendredi.", "2021-11"),
        ("en", "The Polish prime minister's visit to Prague, due on Monday, was called off on Friday.", "2022-02-07"),
    ],
)
def test_a_dropped_act_has_the_day_it_had_been_set_for(language, text, day):
    assert ("cancelled", day) in told(text, language)
