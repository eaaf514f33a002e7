"""Days counted from another act, and days of live reports."""

from __future__ import annotations

import datetime

import pytest

from tests.reports.coders.telling import events, read_on


def dated(text: str, language: str) -> set[tuple[str, str | None]]:
    return {(event.kind, event.date) for event in events(read_on(datetime.date(2025, 12, 5), text, language))}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "fr",
            "Le traité entre le Ghana et le Togo est entré en vigueur le 4 décembre 2025. Deux jours avant l'entrée en "
            "vigueur, le président ghanéen a reçu son homologue togolais.",
            ("meeting", "2025-12-02"),
        ),
        (
            "fr",
            "Le Ghana et le Togo ont signé un accord le 3 novembre 2025. Trois semaines après la signature, Accra a "
            "rappelé son ambassadeur à Lomé.",
            ("recall_ambassador", "2025-11-24"),
        ),
        (
            "en",
            "The treaty between Ghana and Togo entered into force on 4 December 2025. Two days before the entry into "
            "force, the Ghanaian president met his Togolese counterpart.",
            ("meeting", "2025-12-02"),
        ),
    ],
)
def test_days_are_counted_from_an_act_of_the_article(language, text, told):
    assert told in dated(text, language)


def test_a_live_report_dates_what_its_lines_say_but_not_what_they_sum_up():
    text = (
        "En direct : la crise entre le Ghana et le Togo\n\n"
        "18h40 Accra accuse Lomé d'armer des rebelles.\n\n"
        "16h05 Le Togo a fermé sa frontière avec le Ghana.\n\n"
        "12h15 Le Bénin félicite le Togo.\n\n"
        "09h30 Rappel. Le Ghana avait menacé le Togo."
    )
    found = dated(text, "fr")
    assert {("accuse", "2025-12-05"), ("border_close", "2025-12-05"), ("praise", "2025-12-05")} <= found
    assert ("threaten", "2025-12-05") not in found
