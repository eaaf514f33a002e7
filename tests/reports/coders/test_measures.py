"""Measures: sums and counts between states, with their value, unit and period."""

from __future__ import annotations

import pytest

from depeche.reports.coders.measures import code_measures


def values(reading):
    return [(m.value, m.unit) for m in code_measures(reading)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("La Chine a accordé au Kenya un don de 1 200 tonnes de riz.", 1200, "tonnes"),
        ("La Chine a accordé au Kenya un prêt de 4,5 millions d'euros.", 4500000, "EUR"),
        ("La Chine a accordé au Kenya un prêt de 35 milliards de yuans.", 35000000000, "CNY"),
        ("La France a expulsé vingt-quatre diplomates russes.", 24, "diplomates"),
        ("La France a livré trois hélicoptères au Tchad.", 3, "hélicoptères"),
        ("La Suisse a accordé au Kosovo une aide de 90 millions de francs.", 90000000, "CHF"),
        ("La Russie a offert 86 bourses d'études au Togo.", 86, "bourses"),
    ],
)
def test_numbers_in_figures_and_words_are_given_in_full_units(read_french, text, value, unit):
    assert values(read_french(text)) == [(value, unit)]


@pytest.mark.parametrize("words", ["plus de 40", "quelque 40", "une quarantaine de"])
def test_rounded_numbers_are_approximate(read_french, words):
    (measure,) = code_measures(read_french(f"La Turquie a envoyé {words} instructeurs en Somalie."))
    assert (measure.value, measure.approximate) == (40, True)


def test_both_currencies_of_a_sum_are_measures(read_french):
    reading = read_french("Le Japon a accordé au Laos un prêt de 300 millions de yens (1,8 million d'euros).")
    assert values(reading) == [(300000000, "JPY"), (1800000, "EUR")]


@pytest.mark.parametrize(
    "text",
    [
        "L'Italie et la Libye ont signé un accord de vingt ans.",
        "L'Espagne a rappelé son ambassadeur à 48 heures du sommet.",
        "Les deux ministres se sont rencontrés le 4 décembre 2025 à Rome.",
        "La frontière entre le Niger et le Bénin s'étend sur 277 kilomètres.",
        "En Italie, l'inflation a atteint 3 % et les loyers 900 euros.",
    ],
    ids=["duration", "hours", "date", "distance", "home"],
)
def test_what_no_analyst_would_tabulate_is_no_measure(read_french, text):
    assert values(read_french(text)) == []


def test_the_period_is_the_date_of_the_act(read_french):
    (measure,) = code_measures(read_french("La France a expulsé mardi six diplomates russes."))
    assert measure.period == "2025-12-02"


def test_years_of_payment_are_the_period(read_french):
    (measure,) = code_measures(
        read_french("La Suisse a accordé au Kosovo un don de 90 millions d'euros pour 2025-2028.")
    )
    assert measure.period == "2025/2028"


def test_casualties_are_counted_by_nobody(read_french):
    (measure,) = code_measures(read_french("Une frappe israélienne a tué mardi quatre soldats libanais."))
    assert (measure.value, measure.by) == (4, ())


def test_a_date_right_behind_a_figure_is_of_that_figure_alone(read_french):
    reading = read_french(
        "Reste pour le Togo et la Chine 65 boursiers et un commerce chiffré à 60 millions de dollars pour 2024."
    )
    assert [(m.value, m.period) for m in code_measures(reading)] == [(65, None), (60000000, "2024")]


def test_bare_millions_are_of_the_currency_named_last(read_french):
    text = "Le commerce du Chili avec la Bolivie vaut 1,3 milliard de dollars en 2024, contre 900 millions en 2020."
    assert values(read_french(text)) == [(1300000000, "USD"), (900000000, "USD")]


def test_a_date_in_a_clause_of_what_is_counted_is_its_own(read_french):
    text = "L'Inde a accordé au Guyana un prêt de 23 millions de dollars, consenti en mars 2024."
    assert [m.period for m in code_measures(read_french(text))] == ["2024-03"]


def test_a_letter_behind_a_signed_figure_multiplies_it(read_english):
    assert values(read_english("Britain gave Mauritius £45m for development.")) == [(45000000, "GBP")]


def test_the_dead_of_an_attack_told_just_before_have_its_day(read_english, read_french):
    english = read_english(
        "Afghan troops attacked Pakistani border posts on October 10. Twenty-three Pakistani soldiers died, it said."
    )
    french = read_french(
        "L'armée afghane a attaqué le 10 octobre des postes pakistanais. Vingt-trois soldats pakistanais ont été tués."
    )
    for reading in (english, french):
        assert [(m.value, m.period, m.by) for m in code_measures(reading)] == [(23, "2025-10-10", ())]


def test_what_a_compound_counts_is_its_last_noun(read_english):
    assert values(read_english("Lithuania closed two road crossings with Belarus on Thursday.")) == []
    (boats,) = code_measures(read_english("India gave Sri Lanka two patrol boats on Monday."))
    assert (boats.value, boats.what) == (2, "patrol boats")
