"""Status: whether an act has happened, from who was first to do it, and from what is said to be in course."""

from __future__ import annotations

import datetime

import pytest

from tests.reports.coders.telling import events, read_on

DAY = datetime.date(2022, 2, 5)  # a Saturday


def statuses(text: str, language: str) -> set[tuple[str, str]]:
    """Kind and status of every event."""
    return {(event.kind, event.status) for event in events(read_on(DAY, text, language))}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "La Jordanie a été la première à fermer sa frontière avec la Syrie.", ("border_close", "happened")),
        ("fr", "La Jordanie sera la première à fermer sa frontière avec la Syrie.", ("border_close", "planned")),
        (
            "fr",
            "Les Jordaniens sont les seuls à avoir fermé leur frontière avec la Syrie.",
            ("border_close", "happened"),
        ),
        ("en", "Kenya was the last to reopen its embassy in Mogadishu.", ("open_embassy", "happened")),
        ("en", "Kenya will be the first country to reopen its embassy in Mogadishu.", ("open_embassy", "planned")),
        ("fr", "La procédure de retrait du Kenya de l'Union africaine a pris du retard.", ("denounce", "ongoing")),
        ("en", "The withdrawal process of Kenya from the African Union continues.", ("denounce", "ongoing")),
        ("fr", "Le Kenya a annoncé son retrait de l'Union africaine.", ("denounce", "happened")),
        ("fr", "L'Union européenne a lancé une procédure de sanction contre le Ghana.", ("sanction", "ongoing")),
        (
            "fr",
            "Nairobi redoute la sortie du Kenya de l'Union africaine dont le processus débutera demain.",
            ("denounce", "planned"),
        ),
        (
            "fr",
            "La réaction du Kenya ne s'est pas fait attendre : retrait de l'Union africaine.",
            ("denounce", "happened"),
        ),
        (
            "fr",
            "Les récentes décisions du Kenya, en particulier son refus de dialoguer ainsi que sa récente sortie de "
            "l'Union africaine, inquiètent le Ghana.",
            ("denounce", "happened"),
        ),
        ("fr", "Le président kényan est arrivé jeudi à Accra pour une visite de cinq jours.", ("visit", "ongoing")),
        ("fr", "Le président kényan a quitté Accra jeudi au terme d'une visite de cinq jours.", ("visit", "happened")),
        (
            "fr",
            "Le ministre kényan, arrivé depuis jeudi à Accra pour trois jours, y a vu le ministre ghanéen.",
            ("visit", "ongoing"),
        ),
    ],
)
def test_status(language, text, told):
    assert told in statuses(text, language)
