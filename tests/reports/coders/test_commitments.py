"""Commitments: definite acts that a state binds itself to, and by when."""

from __future__ import annotations

import pytest

from depeche.reports.coders.commitments import code_commitments


def bound(reading):
    return [(c.by, c.due, c.status) for c in code_commitments(reading)]


def test_a_promise_with_a_deadline_is_due_on_its_bare_day(read_french):
    reading = read_french("La Thaïlande s'est engagée à libérer 18 détenus cambodgiens d'ici le 10 décembre.")
    assert bound(reading) == [(("THA",), "2025-12-10", "planned")]


def test_an_act_that_will_be_done_by_a_day_binds(read_french):
    reading = read_french("L'Italie rouvrira son ambassade en Syrie en mars 2026.")
    assert bound(reading) == [(("ITA",), "2026-03", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "La Grèce s'est engagée à renforcer sa coopération avec la Turquie.",
        "Le président serbe rencontrera son homologue croate le 12 décembre.",
        "Le Canada a menacé de sanctionner la Russie d'ici janvier.",
    ],
    ids=["goodwill", "meeting", "threat"],
)
def test_goodwill_meetings_and_threats_bind_nobody(read_french, text):
    assert bound(read_french(text)) == []


def test_help_over_years_to_come_is_owed_until_the_last(read_french):
    reading = read_french("La Suisse a accordé à l'Albanie un don de 90 millions d'euros pour la période 2025-2028.")
    assert bound(reading) == [(("CHE",), "2028", "planned")]


def test_a_promise_not_to_act_binds(read_french):
    reading = read_french(
        "La Bolivie s'est engagée auprès du Chili à ne plus saisir la Cour internationale de justice."
    )
    assert bound(reading) == [(("BOL",), None, "planned")]


def test_what_will_be_done_for_another_by_a_day_binds(read_french):
    reading = read_french("L'Éthiopie fournira à Djibouti, d'ici à juin 2026, 120 mégawatts supplémentaires.")
    assert bound(reading) == [(("ETH",), "2026-06", "planned")]
