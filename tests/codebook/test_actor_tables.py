"""The actor tables are consistent: codes known, forms clean, doubt marked."""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

import depeche.codebook

CODEBOOK = Path(depeche.codebook.__path__[0])
LANGUAGES = ("en", "fr")
FORM_TYPES = {
    "name",
    "demonym_adj",
    "demonym_prefix",
    "people",
    "capital",
    "seat",
    "parliament",
    "army",
    "ministry",
    "residence",
    "city",
}
SECTORS = {"GOV", "MIL", "LEG", "JUD", "DIP", "SPY", "COP", "IGO"}


def rows(*path: str) -> list[dict[str, str]]:
    with CODEBOOK.joinpath(*path).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def fold(form: str) -> str:
    letters = unicodedata.normalize("NFD", form)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def actor_codes() -> set[str]:
    return {row["alpha3"] for row in rows("states.csv")} | {row["code"] for row in rows("organisations.csv")}


def unmarked_doubles(table: Iterable[dict[str, str]], code: str) -> dict[tuple[str, str], set[str]]:
    sure: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in table:
        if row["ambiguous"] != "yes":
            sure[row["type"], fold(row["form"])].add(row[code])
    return {form: codes for form, codes in sure.items() if len(codes) > 1}


def office_book(language: str) -> dict[str, Any]:
    text = CODEBOOK.joinpath("languages", language, "offices.yaml").read_text(encoding="utf-8")
    book = yaml.safe_load(text)
    assert isinstance(book, dict)
    return book


def test_every_state_has_its_codes_once() -> None:
    states = rows("states.csv")
    assert len({row["alpha3"] for row in states}) == len(states)
    assert all(re.fullmatch("[A-Z]{3}", row["alpha3"]) and re.fullmatch("[A-Z]{2}", row["alpha2"]) for row in states)
    present = [row["alpha2"] for row in states if row["status"] != "former"]
    assert len(set(present)) == len(present)


def test_the_united_nations_have_193_members() -> None:
    assert sum(row["status"] == "un_member" for row in rows("states.csv")) == 193


def test_a_sovereign_is_a_known_state() -> None:
    states = rows("states.csv")
    known = {row["alpha3"] for row in states}
    assert {row["sovereign"] for row in states} - {""} <= known
    assert all(row["sovereign"] for row in states if row["status"] == "former")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_stands_for_a_known_state(language: str) -> None:
    known = {row["alpha3"] for row in rows("states.csv")}
    table = rows("languages", language, "states.csv")
    assert {row["alpha3"] for row in table} <= known
    assert {row["type"] for row in table} <= FORM_TYPES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_a_name_a_demonym_and_a_capital(language: str) -> None:
    types: dict[str, set[str]] = defaultdict(set)
    for row in rows("languages", language, "states.csv"):
        types[row["alpha3"]].add(row["type"])
    wanted = {"name", "demonym_adj", "capital"}
    states = [row["alpha3"] for row in rows("states.csv") if row["status"] in {"un_member", "observer", "disputed"}]
    assert {state: wanted - types[state] for state in states if wanted - types[state]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_organisation_has_a_name(language: str) -> None:
    named = {row["code"] for row in rows("languages", language, "organisations.csv") if row["type"] == "name"}
    assert named == {row["code"] for row in rows("organisations.csv")}


def test_an_organisation_has_one_row_and_a_known_parent() -> None:
    organisations = rows("organisations.csv")
    codes = [row["code"] for row in organisations]
    assert len(set(codes)) == len(codes)
    assert {row["parent"] for row in organisations} - {""} <= set(codes)
    assert {row["kind"] for row in organisations} <= {"igo", "organ", "court", "bank", "mission", "forum"}


def test_no_code_is_both_a_state_and_an_organisation() -> None:
    shared = {row["alpha3"] for row in rows("states.csv")} & {row["code"] for row in rows("organisations.csv")}
    assert shared == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("table", "code"), [("states.csv", "alpha3"), ("organisations.csv", "code")])
def test_a_form_with_two_codes_is_unmarked_for_one_of_them_at_most(language: str, table: str, code: str) -> None:
    assert unmarked_doubles(rows("languages", language, table), code) == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("table", "code"), [("states.csv", "alpha3"), ("organisations.csv", "code")])
def test_no_row_stands_twice_once_accents_and_case_are_folded(language: str, table: str, code: str) -> None:
    keys = [(row[code], row["type"], fold(row["form"])) for row in rows("languages", language, table)]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ["states.csv", "organisations.csv"])
def test_forms_are_composed_stripped_and_marked_with_yes_or_nothing(language: str, table: str) -> None:
    for row in rows("languages", language, table):
        form = row["form"]
        assert form
        assert form == unicodedata.normalize("NFC", form).strip()
        assert not re.search("\u2019|  |[?]", form)
        assert {row["ambiguous"], row["case"]} <= {"", "yes"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_that_must_keep_its_capital_has_one(language: str) -> None:
    for table in ("states.csv", "organisations.csv"):
        for row in rows("languages", language, table):
            assert row["case"] != "yes" or any(letter.isupper() for letter in row["form"]), row


def test_a_person_stands_for_a_known_actor_and_is_listed_once_for_it() -> None:
    persons = rows("persons.csv")
    assert {row["code"] for row in persons} <= actor_codes()
    pairs = [(row["code"], fold(row["name"])) for row in persons]
    assert len(set(pairs)) == len(pairs)


def test_every_member_of_the_united_nations_has_a_person() -> None:
    members = {row["alpha3"] for row in rows("states.csv") if row["status"] == "un_member"}
    assert members - {row["code"] for row in rows("persons.csv")} == set()


def test_years_of_persons_are_years_in_order() -> None:
    for row in rows("persons.csv"):
        assert re.fullmatch(r"(\d{4})?,(\d{4})?", f"{row['since']},{row['until']}"), row
        assert not (row["since"] and row["until"]) or row["since"] <= row["until"], row


def test_an_alias_never_stands_for_two_persons() -> None:
    holders: dict[str, set[str]] = defaultdict(set)
    for row in rows("persons.csv"):
        for alias in [row["name"], *filter(None, row["aliases"].split(";"))]:
            assert alias == unicodedata.normalize("NFC", alias).strip()
            holders[fold(alias)].add(fold(row["name"]))
    assert {alias: sorted(names) for alias, names in holders.items() if len(names) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_offices_and_bodies_name_their_sector(language: str) -> None:
    book = office_book(language)
    for part in ("offices", "bodies"):
        entries = book[part]
        for entry in entries:
            assert entry["sector"] in SECTORS, entry
            assert all(isinstance(form, str) for form in [entry["lemma"], *entry["forms"]]), entry
            assert part == "bodies" or entry["rank"], entry
            assert entry.get("code") is None or entry["code"] in actor_codes(), entry
        lemmas = [entry["lemma"] for entry in entries]
        assert len(set(lemmas)) == len(lemmas)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_weak_word_is_an_office_or_a_body(language: str) -> None:
    book = office_book(language)
    lemmas = {entry["lemma"] for part in ("offices", "bodies") for entry in book[part]}
    assert set(book["weak"]) - lemmas == set()


def test_both_languages_have_the_same_parts() -> None:
    assert list(office_book("fr")) == list(office_book("en"))
