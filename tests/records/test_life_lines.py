"""Steps of one agreement from several articles make one life line, with what is missing."""

from __future__ import annotations

from depeche.records.record import MissingStep
from tests.records.making import agreement, coded, event, together


def story():
    return together(
        coded(
            "a",
            "2025-11-19",
            agreement(
                "Accord de coopération militaire",
                "RUS TGO",
                ("sign", "RUS TGO", "2025-04", "happened", "signé en avril"),
                ("ratify", "RUS", "2025-10", "happened", "ratifié le mois dernier"),
                domain="military",
            ),
            event("sign", "RUS TGO", "", "signé en avril", date="2025-04"),
            event("ratify", "RUS", "TGO", "ratifié le mois dernier", date="2025-10"),
        ),
        coded(
            "b",
            "2025-11-22",
            agreement(
                "pacte militaire",
                "RUS TGO",
                ("ratify", "RUS", "2025-10-07", "happened", "ratifié le 7 octobre"),
                domain="military",
            ),
            event("ratify", "RUS", "TGO", "ratifié le 7 octobre", date="2025-10-07"),
        ),
    )


def test_steps_from_two_articles_make_one_line_and_the_finer_day_stands():
    (record,) = story().agreements()
    assert [(s.step, s.by, s.date, s.articles) for s in record.steps] == [
        ("sign", ("RUS", "TGO"), "2025-04", ("a",)),
        ("ratify", ("RUS",), "2025-10-07", ("a", "b")),
    ]


def test_the_line_knows_the_events_that_tell_its_steps_and_they_know_it():
    records = story()
    (record,) = records.agreements()
    assert [records.find(s.record or "").kind for s in record.steps] == ["sign", "ratify"]
    assert all(record.id in records.find(s.record or "").linked for s in record.steps)


def test_steps_that_no_article_reports_are_missed():
    (record,) = story().agreements()
    assert record.missing == (MissingStep(step="ratify", by="TGO"), MissingStep(step="enter_into_force", by=None))


def test_a_declaration_needs_no_ratification():
    records = together(
        coded(
            "a",
            "2025-08-09",
            agreement(
                "Déclaration commune",
                "ARM AZE",
                ("sign", "ARM AZE", "2025-08-08", "happened", "ont signé une déclaration"),
            ),
        )
    )
    assert records.agreements()[0].missing == ()


def test_agreements_on_two_matters_are_two_even_when_they_were_signed_on_one_day():
    def told(name, title, domain=None):
        return coded(
            name,
            "2025-11-29",
            agreement(
                title, "RUS TGO", ("sign", "RUS TGO", "2025-04-02", "happened", f"ont signé ({name})"), domain=domain
            ),
        )

    assert len(together(told("a", "accord de pêche"), told("b", "accord d'extradition")).agreements()) == 2
    assert len(together(told("a", "accord militaire"), told("b", "pacte de défense")).agreements()) == 1
    security = told("b", "pacte de sécurité", "military")
    assert len(together(told("a", "accord de coopération militaire", "military"), security).agreements()) == 1
