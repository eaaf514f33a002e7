"""Days: which day of its sentence an act has, and which it takes from what tells it."""

from __future__ import annotations

import datetime

import pytest

from tests.reports.coders.telling import events, read_on

DAY = datetime.date(2022, 2, 5)  # a Saturday


def days(text: str, language: str) -> set[tuple[str, str | None]]:
    """Kind and date of every event."""
    return {(event.kind, event.date) for event in events(read_on(DAY, text, language))}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "fr",
            "La Pologne a rappelé jeudi son ambassadeur à Prague, déplorant les attaques de la Tchéquie.",
            ("criticise", "2022-02-03"),
        ),
        (
            "fr",
            "Après sept ans de négociations, la Pologne et la Tchéquie ont signé jeudi un traité.",
            ("negotiate", None),
        ),
        (
            "en",
            "Poland's minister met his Czech counterpart on Thursday, following a visit to Prague on Wednesday.",
            ("visit", "2022-02-02"),
        ),
        (
            "fr",
            "Dans la nuit du mardi, la Pologne a rompu ses relations diplomatiques avec la Tchéquie.",
            ("other", "2022-02-01"),
        ),
        (
            "fr",
            "L'Iran a fait savoir jeudi qu'il se félicitait de l'accord entre Riyad et Bangkok.",
            ("praise", "2022-02-03"),
        ),
        (
            "fr",
            "Dans un communiqué publié mardi, la Pologne exige de la Tchéquie la libération des neuf hommes.",
            ("demand", "2022-02-01"),
        ),
        (
            "en",
            "The Polish minister told reporters on Tuesday that Warsaw accused Prague of lying.",
            ("accuse", "2022-02-01"),
        ),
    ],
)
def test_a_speech_act_has_the_day_of_the_verb_or_the_paper_by_which_it_is_told(language, text, told):
    assert told in days(text, language)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Denmark on Thursday gave two attaches at the Russian trade mission until Sunday to get out.",
            ("expel_diplomat", "2022-02-03"),
        ),
        ("en", "Russia offered Armenia and Azerbaijan its good offices in January.", ("promise", "2022-01")),
        (
            "fr",
            "Kinshasa et Bangui sont convenues mardi de se restituer leurs prisonniers avant le 15 mars. Le même jour, "
            "Kigali dépêchait à Bria 300 policiers.",
            ("deploy", "2022-02-01"),
        ),
        ("fr", "Les ministres serbe et croate se verront le 24 à New York.", ("meeting", "2022-02-24")),
        (
            "fr",
            "Djibouti s'est félicité du retrait, intervenu le 30 janvier, des soldats éthiopiens.",
            ("withdraw", "2022-01-30"),
        ),
    ],
)
def test_an_act_has_the_day_that_is_its_own_and_no_deadline(language, text, told):
    assert told in days(text, language)


@pytest.mark.parametrize(
    ("language", "text", "kind", "day"),
    [
        ("fr", "Le 30 janvier 2022, le Ghana a prolongé pour 2023 son accord avec le Togo.", "sign", "2022-01-30"),
        (
            "fr",
            "Le Togo a reçu jeudi les envoyés. Du côté ghanéen, c'est Ama Mensah, née en 1965 et nommée en janvier, "
            "qui a critiqué le Togo.",
            "criticise",
            None,
        ),
        ("fr", "Après sept ans de négociations, le Ghana et le Togo ont signé jeudi un traité.", "negotiate", None),
    ],
)
def test_a_day_of_something_else_is_not_the_acts(language, text, kind, day):
    found = {date for told_of, date in days(text, language) if told_of == kind}
    assert found == {day}


def test_a_dateline_dates_no_act_and_a_heading_does():
    dateline = "5 février 2022. – La Pologne a rappelé son ambassadeur à Prague."
    assert ("recall_ambassador", None) in days(dateline, "fr")
    heading = "Les deux voisins se brouillent.\n\n3 février. La Pologne a rappelé son ambassadeur à Prague."
    assert ("recall_ambassador", "2022-02-03") in days(heading, "fr")
