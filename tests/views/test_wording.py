"""Words, names and figures in the reader's language."""

from __future__ import annotations

import string

import pytest

from depeche.codebook.kinds import kinds
from depeche.errors import UnknownWording
from depeche.reports.agreement import STEPS
from depeche.reports.event import STATUSES
from depeche.views.quality import quality
from depeche.views.wording import languages, wording


def leaves(table, path=()):
    if isinstance(table, dict):
        return {name: leaf for key, value in table.items() for name, leaf in leaves(value, (*path, key)).items()}
    return {".".join(path): table}


def blanks(words):
    return {field for _, field, _, _ in string.Formatter().parse(str(words)) if field}


def test_every_language_has_the_same_words_with_the_same_blanks():
    tables = {language: leaves(wording(language).words) for language in languages()}
    assert set(tables) >= {"en", "fr"}
    english = tables["en"]
    for table in tables.values():
        assert table.keys() == english.keys()
        assert {name: blanks(words) for name, words in table.items()} == {n: blanks(w) for n, w in english.items()}


@pytest.mark.parametrize("language", languages())
def test_every_status_and_step_of_the_codebook_has_a_word(language):
    words = wording(language).words
    assert words["status"].keys() == set(STATUSES)
    assert words["step"].keys() == set(STEPS)
    assert all(wording(language).kind(kind) != "" for kind in kinds())


def test_states_and_organisations_are_named_in_the_language_in_its_own_order():
    assert wording("fr").states(["TGO", "USA", "EGY", "AU"]) == ("Égypte", "États-Unis", "Togo", "Union africaine")
    assert wording("en").states(["TGO", "RUS", "RUS"]) == ("Russia", "Togo")
    assert wording("en").state("XXX") == "XXX"


@pytest.mark.parametrize(
    ("value", "unit", "approximate", "english", "french"),
    [
        (86, "bourses", False, "86 bourses", "86 bourses"),
        (10, "bourses", True, "≈ 10 bourses", "≈ 10 bourses"),
        (60_000_000, "USD", False, "US$60M", "60 M $US"),
        (1_234_567, "USD", False, "US$1,234,567", "1 234 567 $US"),
        (4_520_000_000, "EUR", False, "€4.52B", "4,52 Md €"),
        (1999.5, "EUR", False, "€1,999.50", "1 999,50 €"),
    ],
)
def test_an_amount_drops_no_digit(value, unit, approximate, english, french):
    def plain(words):
        return words.replace("\u202f", " ").replace("\u00a0", " ").replace("bn", "B")

    assert plain(wording("en").amount(value, unit, approximate=approximate)) == english
    assert plain(wording("fr").amount(value, unit, approximate=approximate)) == french


def test_scores_have_two_digits_so_that_a_column_lines_up():
    assert [wording("fr").score(value) for value in (0, 0.8, 0.67, 1)] == ["0,00", "0,80", "0,67", "1,00"]


def test_of_each_set_of_hand_coded_articles_is_said_what_it_is():
    for language in ("en", "fr"):
        assert {each.name for each in quality()} <= wording(language).words["pages_set"].keys()


def test_a_count_takes_the_plural_of_its_language():
    assert [wording("fr").count("articles", n) for n in (0, 1, 2)] == ["0 article", "1 article", "2 articles"]
    assert [wording("en").count("articles", n) for n in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]


def test_a_language_without_a_table_is_refused_with_those_that_have_one():
    with pytest.raises(UnknownWording) as refusal:
        wording("de")
    assert (refusal.value.language, refusal.value.known) == ("de", languages())
