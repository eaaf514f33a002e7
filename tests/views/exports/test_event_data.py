"""PLOVER, GDELT and CAMEO: event data as their readers expect it."""

from __future__ import annotations

import io
import json

import jsonschema
import polars
import pytest

from depeche.records.filters import Filters
from depeche.records.record import EventRecord
from depeche.views.exports.cameo import COLUMNS as CAMEO
from depeche.views.exports.forms import export
from depeche.views.exports.gdelt import COLUMNS as GDELT
from depeche.views.exports.material import material
from depeche.views.exports.plover import plover_schema


def table(name, given):
    """As polars reads it when it is told nothing but that codes are strings."""
    made, loss = export(name, given)
    return polars.read_csv(io.BytesIO(made), separator="\t", infer_schema=False, quote_char=None), loss


def test_every_plover_record_keeps_to_the_schema_and_names_our_record(given):
    made, loss = export("plover", given)
    records = [json.loads(line) for line in made.splitlines()]
    for record in records:
        jsonschema.validate(record, json.loads(plover_schema()))
    ids = {record.id for record in given.found}
    assert records
    assert {record["comment"].rpartition("record=")[2] for record in records} <= ids
    assert loss["lost"]["statements"] == sum(len(coded.statements) for _, coded, _ in given.coded())


def test_a_plover_record_and_our_record_rest_on_the_same_words(example):
    of_record = {r.id: {m.evidence.quote for m in r.members if m.evidence} for r in example.found}
    for line in export("plover", example)[0].splitlines():
        form = json.loads(line)
        assert form["event_text"][0] in of_record[form["comment"].rpartition("record=")[2]]


@pytest.mark.parametrize(("name", "columns"), [("gdelt", GDELT), ("cameo", CAMEO)])
def test_a_table_of_event_data_has_its_columns_in_every_line(given, name, columns):
    made, _ = export(name, given)
    lines = made.decode().splitlines()
    assert {line.count("\t") + 1 for line in lines} == {len(columns)}
    assert lines[0].split("\t") == list(columns)
    assert len(lines) > 3


def test_gdelt_has_its_58_columns_and_no_number_twice(given):
    frame, _ = table("gdelt", given)
    assert frame.width == 58
    assert frame["GLOBALEVENTID"].n_unique() == frame.height
    assert all(number.isdigit() for number in frame["GLOBALEVENTID"])


def test_codes_are_strings_with_their_nought(example):
    frame, _ = table("gdelt", example)
    by_code = {row["EventCode"]: row for row in frame.iter_rows(named=True)}
    assert "042" in by_code or "036" in by_code or "057" in by_code
    for code, row in by_code.items():
        assert (row["EventRootCode"], row["EventBaseCode"]) == (code[:2], code[:3])
        assert row["EventRootCode"].isdigit()
    assert any(code.startswith("0") for code in by_code)
    assert {row["Actor1CountryCode"] for row in by_code.values()} <= {"FRA", "TGO", "RUS"}


def test_gdelt_gets_only_what_happened_and_counts_the_rest(example):
    frame, loss = table("gdelt", example)
    events = [r for r in example.found if isinstance(r, EventRecord)]
    happened = [r for r in events if r.status in ("happened", "ongoing")]
    assert loss["lost"]["not_happened"] == len(events) - len(happened) > 0
    assert frame.height == len(happened)  # two sides: one pair each
    assert set(frame["GoldsteinScale"].to_list()) == {None}
    assert loss["lost"]["scores"] == frame.height


def test_gdelt_counts_articles_and_places_a_town(example):
    frame, _ = table("gdelt", example)
    closing = frame.row(by_predicate=polars.col("SQLDATE") == "19920101", named=True)
    assert (closing["ActionGeo_FullName"], closing["ActionGeo_Type"]) == ("Lomé", "4")
    assert closing["ActionGeo_Lat"].startswith("6.1")
    assert (closing["Actor1Code"], closing["Actor2Code"], closing["NumArticles"]) == ("RUS", "TGO", "1")
    assert closing["DATEADDED"].startswith("202511")


def test_cameo_keeps_the_status_beside_the_code(example):
    frame, _ = table("cameo", example)
    events = {r.id: r for r in example.found if isinstance(r, EventRecord)}
    assert set(frame["record"]) == set(events)
    assert all(events[row["record"]].status == row["status"] for row in frame.iter_rows(named=True))


def test_a_cell_breaks_no_line_and_is_no_formula(trapped):
    frame, loss = table("cameo", trapped)
    assert all(not (cell or "").startswith(("=", "+", "-", "@")) for cell in frame["quotation"])
    assert loss["lost"]["guarded"] > 0


@pytest.mark.parametrize("name", ["plover", "gdelt", "cameo"])
def test_a_selection_takes_only_what_was_asked_for(example, name):
    whole = len(export(name, example)[0].splitlines())
    some = material(example.ledger, Filters(kind="close_embassy"))
    made = export(name, some)[0].decode().splitlines()
    assert 0 < len(made) - (name != "plover") < whole - (name != "plover")
