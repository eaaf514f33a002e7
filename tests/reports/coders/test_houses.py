"""Chambers: what one has adopted is under way while another has still to act."""

from __future__ import annotations

import pytest

from tests.reports.coders.telling import events


def told(reading):
    return [(event.kind, event.status) for event in events(reading)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Le Bundestag a ratifié jeudi l'accord de pêche avec le Maroc ; le Bundesrat doit encore se prononcer.",
            "ongoing",
        ),
        ("Le Bundestag a ratifié jeudi l'accord de pêche avec le Maroc. Le Bundesrat l'a suivi.", "happened"),
        (
            "La Douma a ratifié jeudi l'accord de pêche avec le Maroc. Le Bundesrat doit encore se prononcer.",
            "happened",
        ),
    ],
)
def test_a_bill_is_under_way_while_the_other_chamber_of_its_state_must_vote(read_french, text, status):
    assert ("ratify", status) in told(read_french(text))


def test_a_pronoun_beside_an_object_is_nobody(read_french):
    reading = read_french(
        "Le Sénat belge a reçu des confrères du Tchad. Les députés tchadiens n'en ont jamais vu la couleur."
    )
    assert ("meeting", "negated") not in told(reading)
