"""The published form of the coded article, held to its JSON Schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from depeche.articles.article import Article
from depeche.articles.readers.file import read_files
from depeche.codebook.kinds import kinds
from depeche.reading import code
from depeche.reports.agreement import STEPS
from depeche.reports.coded import from_form, to_form
from depeche.reports.coded_schema import schema_text
from depeche.reports.event import BASES, DATE_BASES, STATUSES

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "togo-russia"
SCHEMA = json.loads(schema_text())


def examples() -> list[Article]:
    return [reading for reading in read_files([EXAMPLES]) if isinstance(reading, Article)]


@pytest.fixture(scope="module")
def coded() -> list[dict]:
    return [json.loads(json.dumps(to_form(code(article)))) for article in examples()]


def complaints(form: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(SCHEMA).iter_errors(form)]


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_coded_examples_keep_to_the_schema(coded):
    assert [complaints(form) for form in coded] == [[], [], []]
    assert all(form["events"] for form in coded)


def test_every_kind_that_is_printed_is_of_the_codebook(coded):
    assert {event["kind"] for form in coded for event in form["events"]} <= set(kinds())


def test_every_type_of_the_codebook_is_in_the_schema():
    types = {kind.type for kind in kinds().values() if kind.type}
    assert types <= set(SCHEMA["$defs"]["event"]["properties"]["type"]["enum"])


def test_the_schema_has_the_statuses_bases_and_steps_of_the_reports():
    defs = SCHEMA["$defs"]
    steps = defs["agreement"]["properties"]["steps"]["items"]["properties"]["step"]["enum"]
    assert defs["status"]["enum"] == list(STATUSES)
    assert defs["actor"]["properties"]["basis"]["enum"] == list(BASES)
    assert defs["event"]["properties"]["date_basis"]["enum"] == [*DATE_BASES, None]
    assert steps == list(STEPS)


def test_what_is_printed_is_read_back_as_the_same(coded):
    for article, form in zip(examples(), coded, strict=True):
        assert to_form(from_form(form, article.text)) == form


@pytest.mark.parametrize(
    ("place", "value"),
    [(("status",), "done"), (("evidence", "quote"), ""), (("source",), []), (("date",), "in May"), (("kind",), None)],
)
def test_a_form_that_breaks_the_schema_is_found(coded, place, value):
    form = json.loads(json.dumps(coded[0]))
    holder = form["events"][0]
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    assert complaints(form) != []
