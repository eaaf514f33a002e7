"""Retold: an act that an article tells twice is coded once."""

from __future__ import annotations

import datetime

import pytest

from tests.reports.coders.telling import read_on, told

DAY = datetime.date(2022, 2, 5)  # a Saturday


@pytest.mark.parametrize(
    ("text", "kind", "event"),
    [
        (
            "Le président ghanéen a dénoncé mercredi la décision du Togo. « Je regrette et condamne la décision du "
            "Togo », a-t-il déclaré.",
            "criticise",
            ("criticise", "GHA", "TGO"),
        ),
        (
            "Le président ghanéen se rendra au Mali et au Togo du 10 au 12 février. Un accord sera signé pendant la "
            "visite du président ghanéen au Togo, prévue le 12 février.",
            "visit",
            ("visit", "GHA", "MLI+TGO"),
        ),
        (
            "Le Conseil de sécurité des Nations unies enverra un émissaire à Lomé la semaine prochaine. L'envoyé de "
            "l'ONU devrait se rendre rapidement au Togo.",
            "visit",
            ("visit", "UNSC", "TGO"),
        ),
    ],
)
def test_told_twice_is_coded_once(text, kind, event):
    assert [told_of for told_of in told(read_on(DAY, text, "fr")) if told_of[0] == kind] == [event]


def test_a_second_quarrel_is_another():
    text = "Le Ghana a critiqué mercredi le Togo. Le lendemain, il a dénoncé de nouveau le Togo, jeudi."
    assert [k for k, _, _ in told(read_on(DAY, text, "fr"))].count("criticise") == 2
