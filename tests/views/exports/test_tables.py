"""Tables open in the tools that they are for, hold what the records hold, and run nothing."""

from __future__ import annotations

import csv
import datetime
import io
import json
import zipfile

import openpyxl
import polars
import pytest
from frictionless import Package, system

from depeche.views.exports.cells import dangerous, guarded
from depeche.views.exports.forms import FORMS, export
from depeche.views.exports.material import material
from depeche.views.exports.tables import TABLES


def only(given, table):
    return material(given.ledger, given.selection, table=table)


def read(made: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made.decode("utf-8"), newline="")))


@pytest.mark.parametrize("table", TABLES)
def test_csv_holds_every_row_with_its_columns(given, table):
    made, loss = export("csv", only(given, table))
    assert [list(row) for row in read(made)] == [
        [column.name for column in TABLES[table].columns] for _ in TABLES[table].rows(given)
    ]
    assert loss["lost"]["texts"] == len(given.sources)


def test_csv_says_of_a_record_what_the_record_says(example):
    rows = {row["record"]: row for row in read(export("csv", example)[0])}
    assert set(rows) == {record.id for record in example.found}
    for record in example.found:
        assert rows[record.id]["articles"] == str(record.sources)
        assert rows[record.id]["conflicts"] == "; ".join(c.field for c in record.conflicts)
    visit = next(r for r in rows.values() if r["kind"] == "close_embassy")
    assert (visit["source"], visit["target"], visit["first"], visit["cameo"]) == ("RUS", "TGO", "1992-01-01", "161")


@pytest.mark.parametrize("table", ["records", "reports", "articles", "steps", "titles"])
def test_no_cell_of_csv_is_a_formula(trapped, table):
    rows = read(export("csv", only(trapped, table))[0])
    numeric = {c.name for c in TABLES[table].columns if c.type in ("number", "integer")}
    assert rows
    assert [v for row in rows for name, v in row.items() if dangerous(v) and name not in numeric] == []


def test_a_guarded_cell_is_the_cell_behind_an_apostrophe_and_is_counted(trapped):
    made, loss = export("csv", only(trapped, "articles"))
    assert {row["outlet"].removeprefix("'") for row in read(made)} == {source.outlet for source in trapped.sources}
    assert loss["lost"]["guarded"] >= 5
    assert "guarded" in loss["meaning"]


@pytest.mark.parametrize(("cell", "text"), [(-5, "-5"), (-5.5, "-5.5"), ("-5", "'-5"), (None, ""), (True, "true"),
                                             (["-a", "b"], "'-a; b"), ("a=b", "a=b"), ("  =x", "'  =x"),
                                             ("＝1", "'＝1")])  # fmt: skip
def test_only_text_is_guarded(cell, text):
    assert guarded(cell) == text


def test_xlsx_opens_with_all_tables_and_their_types(given):
    book = openpyxl.load_workbook(io.BytesIO(export("xlsx", given)[0]))
    assert book.sheetnames == list(TABLES)
    for name, table in TABLES.items():
        rows = list(book[name].iter_rows(values_only=True))
        assert list(rows[0]) == [column.name for column in table.columns]
        assert len(rows) - 1 == sum(1 for _ in table.rows(given))
    heads = [cell.value for cell in book["records"][1]]
    days = [row[heads.index("first")].value for row in book["records"].iter_rows(min_row=2)]
    dated = [d for d in days if d]
    assert dated
    assert {type(d) for d in dated if not str(d).startswith("18")} == {datetime.datetime}


def test_no_cell_of_xlsx_is_a_formula_nor_becomes_one_when_edited(trapped):
    book = openpyxl.load_workbook(io.BytesIO(export("xlsx", trapped)[0]))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "b"}
    risky = [cell for cell in cells if isinstance(cell.value, str) and dangerous(cell.value)]
    assert len(risky) > 20
    assert all(cell.quotePrefix for cell in risky)
    assert {cell.value for cell in risky} >= {"=1+1", "@SUM(A1)"}  # the words themselves are whole


def test_a_day_before_1900_is_kept_as_text_and_counted(trapped):
    _, loss = export("xlsx", trapped)
    assert loss["lost"]["old_days"] > 0


@pytest.mark.parametrize("table", TABLES)
def test_parquet_opens_with_its_types(given, table):
    frame = polars.read_parquet(io.BytesIO(export("parquet", only(given, table))[0]))
    rows = list(TABLES[table].rows(given))
    assert frame.height == len(rows)
    for number, column in enumerate(TABLES[table].columns):
        told = frame[column.name].to_list()
        if column.type == "day":
            told = [day.isoformat() if day else None for day in told]
        assert told == [row[number] for row in rows], column.name


def test_the_data_package_is_valid_by_its_own_tool(given, tmp_path):
    path = tmp_path / "ledger.zip"
    made, loss = export("datapackage", given)
    path.write_bytes(made)
    with zipfile.ZipFile(path) as package:
        package.extractall(tmp_path / "out")
    with system.use_context(trusted=True):
        described = Package(str(tmp_path / "out" / "datapackage.json"))
        told = described.validate()
    assert told.valid, told.flatten(["type", "message"])[:5]
    assert described.resource_names == list(TABLES)
    assert all(f.description for resource in described.resources for f in resource.schema.fields)
    assert described.custom["coding"]["form"] == "depeche/1"
    assert json.loads((tmp_path / "out" / "ledger.loss.json").read_text())["lost"] == loss["lost"]


def test_the_data_package_names_its_licence_and_sources(example):
    with zipfile.ZipFile(io.BytesIO(export("datapackage", example)[0])) as package:
        form = json.loads(package.read("datapackage.json"))
    assert form["licenses"][0]["name"] == "notspecified"
    assert len(form["sources"]) == 3
    licensed = material(example.ledger, licence="CC-BY-4.0")
    with zipfile.ZipFile(io.BytesIO(export("datapackage", licensed)[0])) as package:
        assert json.loads(package.read("datapackage.json"))["licenses"] == [{"name": "CC-BY-4.0"}]


@pytest.mark.parametrize("name", [name for name in FORMS if name != "markdown"])
def test_every_form_is_the_same_each_time_and_counts_by_names_with_a_meaning(given, name):
    first, loss = export(name, given)
    again, _ = export(name, material(given.ledger, given.selection))
    assert first == again
    assert set(loss["lost"]) == set(loss["meaning"]) <= set(FORMS[name].losses)
    assert all(count > 0 for count in loss["lost"].values())


@pytest.mark.parametrize("name", [name for name in FORMS if name != "markdown"])
def test_every_form_takes_an_empty_ledger(name):
    from depeche.ledger.ledger import open_ledger

    with open_ledger(":memory:") as ledger:
        made, loss = export(name, material(ledger))
    assert loss["records"] == 0
    assert isinstance(made, bytes)
