"""Agreements: the steps of instruments, each with its day and its words."""

from __future__ import annotations

from depeche.reports.coders.agreements import code_agreements


def steps(reading):
    return [(s.step, s.date) for a in code_agreements(reading) for s in a.steps]


def test_a_signature_is_a_step_of_its_instrument(read_french):
    reading = read_french("Rome et Tirana ont signé mardi un accord de coopération militaire.")
    (agreement,) = code_agreements(reading)
    assert agreement.title == "Accord de coopération militaire"
    assert agreement.parties == ("ALB", "ITA")
    assert agreement.domain == "military"
    assert [(s.step, s.date, s.status) for s in agreement.steps] == [("sign", "2025-12-02", "happened")]


def test_one_house_alone_adopts_and_both_ratify(read_french):
    alone = read_french("La Douma a ratifié mardi l'accord de défense entre la Russie et le Togo.")
    both = read_french(
        "L'accord entre la Russie et le Togo a été ratifié mardi par les deux chambres du Parlement russe."
    )
    assert steps(alone) == [("adopt_lower", "2025-12-02")]
    assert steps(both) == [("ratify", "2025-12-02")]


def test_a_name_that_only_refers_back_is_the_instrument_named_last(read_french):
    reading = read_french(
        "Rome et Tirana ont signé le 4 mars 2024 un traité d'amitié. Le texte est entré en vigueur le 1er juin 2024."
    )
    (agreement,) = code_agreements(reading)
    assert agreement.title == "Traité d'amitié"
    assert [s.step for s in agreement.steps] == ["sign", "enter_into_force"]


def test_what_an_instrument_provides_is_kept_in_its_words(read_french):
    reading = read_french(
        "Rome et Tirana ont signé mardi un accord de défense. Le texte prévoit des exercices conjoints."
    )
    (agreement,) = code_agreements(reading)
    assert agreement.provisions == ("des exercices conjoints",)


def test_an_article_without_instruments_has_no_agreements(read_french):
    assert code_agreements(read_french("La France a expulsé mardi six diplomates russes.")) == ()
