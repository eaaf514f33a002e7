"""Echoes: words that stand for an act told before, with the sides that it had there."""

from __future__ import annotations

import pytest

from tests.reports.coders.telling import codes, events


def told(reading):
    return [(event.kind, codes(event.source), event.status) for event in events(reading)]


@pytest.mark.parametrize(
    ("text", "kind", "sides", "status"),
    [
        (
            "Les négociations entre Oslo et Moscou ont débuté lundi à Bergen. Elles reprendront le 9 décembre.",
            "negotiate",
            "NOR+RUS",
            "planned",
        ),
        (
            "Quito et Ottawa devaient signer lundi un traité. La cérémonie a été reportée.",
            "sign",
            "CAN+ECU",
            "cancelled",
        ),
        (
            "La visite du président chilien à Hanoï a eu lieu en mai. Celle de juin a été annulée.",
            "visit",
            "CHL",
            "cancelled",
        ),
    ],
)
def test_words_that_point_back_tell_the_act_again(read_french, text, kind, sides, status):
    assert (kind, sides, status) in told(read_french(text))


def test_a_pronoun_of_another_gender_is_no_echo(read_french):
    reading = read_french("Le sommet entre l'Inde et le Japon s'est achevé vendredi. Elle reprendra le 9 décembre.")
    assert ("summit", "IND+JPN", "planned") not in told(reading)


def test_a_verb_with_an_object_of_its_own_is_no_echo(read_french):
    reading = read_french("La visite du président chilien à Hanoï a eu lieu en mai. Elle prévoyait un détour par Hué.")
    assert [row for row in told(reading) if row[0] == "visit" and row[2] == "planned"] == []


def test_words_may_point_back_to_an_act_that_was_itself_an_echo(read_french):
    reading = read_french(
        "Les pourparlers de commandants, dont la dixième séance avait eu lieu le 13 août à Chushul, se poursuivront. "
        "À Katmandou, le maire a renoncé à un voyage en Chine, car la carte ignore celle du Népal."
    )
    assert "visit" in {event.kind for event in events(reading)}
