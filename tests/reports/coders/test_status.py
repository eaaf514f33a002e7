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
    ],
)
def test_status(language, text, told):
    assert told in statuses(text, language)
