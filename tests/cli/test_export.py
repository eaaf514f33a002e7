"""`depeche export` and `depeche import`: the same selection as `records`, what was lost beside the file, and back."""

from __future__ import annotations

import json

import pytest

from depeche.ledger.coded_files import read_coded
from depeche.ledger.ledger import open_ledger
from depeche.views.exports.forms import FORMS


@pytest.fixture
def ledger(root, tmp_path):
    where = tmp_path / "press.db"
    files = [root / "gold" / "fr" / f"{name}.json" for name in ("001", "002", "003")]
    with open_ledger(where) as opened:
        opened.add_all(read_coded(files, articles=[root / "examples" / "togo-russia"]))
    return where


@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_written_with_its_loss_beside_it(depeche, ledger, tmp_path, name):
    out = tmp_path / f"out{FORMS[name].suffix}"
    run = depeche("export", "--format", name, "--between", "TGO", "RUS", "--out", out, "--ledger", ledger)
    assert (run.code, run.out) == (0, "")
    assert out.stat().st_size > 100
    loss = json.loads((tmp_path / f"{out.name}.loss.json").read_text(encoding="utf-8"))
    assert loss["selection"] == {"between": ["TGO", "RUS"]}
    assert loss["format"] == name
    assert (f"{loss['records']} records" in run.err) is True


@pytest.mark.parametrize(
    "filters",
    [
        (), ("--between", "TGO", "RUS"), ("--kind", "agreement"), ("--since", "2026"), ("--until", "1992"),
        ("--status", "planned"), ("--domain", "military"), ("--outlet", "le-quotidien-du-golfe"), ("--language", "fr"),
        ("--language", "en"), ("--status", "announced"),
    ],
)  # fmt: skip
def test_an_export_takes_what_records_lists(depeche, ledger, filters):
    listed = depeche("records", *filters, "--format", "jsonl", "--ledger", ledger).rows
    rows = depeche("export", "--format", "csv", *filters, "--ledger", ledger).out.splitlines()
    assert [row.partition(",")[0] for row in rows[1:]] == [record["id"] for record in listed]


def test_the_filters_choose_something_and_not_all(depeche, ledger):
    every = len(depeche("records", "--format", "jsonl", "--ledger", ledger).rows)
    for filters in (("--status", "planned"), ("--outlet", "le-quotidien-du-golfe"), ("--domain", "diplomatic")):
        some = depeche("records", *filters, "--format", "jsonl", "--ledger", ledger).rows
        assert (0 < len(some) < every) is True, filters


def test_an_exported_ledger_is_imported_as_it_was(depeche, ledger, tmp_path):
    out, copy = tmp_path / "press.jsonl", tmp_path / "copy.db"
    assert depeche("export", "--format", "jsonl", "--out", out, "--ledger", ledger).code == 0
    run = depeche("import", out, "--ledger", copy)
    assert (run.code, "3 new articles" in run.err) == (0, True)
    assert depeche("check", "--ledger", copy).code == 0
    assert depeche("export", "--format", "jsonl", "--ledger", copy).out == out.read_text(encoding="utf-8")
    assert json.loads((tmp_path / "press.jsonl.loss.json").read_text())["lost"] == {}
    again = depeche("import", out, "--ledger", copy)
    assert (again.code, "0 new articles" in again.err) == (0, True)


def test_a_selected_ledger_is_imported_as_a_smaller_one(depeche, ledger, tmp_path):
    out = tmp_path / "some.jsonl"
    depeche("export", "--format", "jsonl", "--kind", "close_embassy", "--out", out, "--ledger", ledger)
    loss = json.loads((tmp_path / "some.jsonl.loss.json").read_text())
    assert loss["lost"]["articles"] == 3 - loss["articles"] > 0
    run = depeche("import", out, "--ledger", tmp_path / "some.db")
    assert (run.code, f"{loss['articles']} new articles" in run.err) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "docx"), "no export writes 'docx'"),
        ((), "give --format"),
        (("--format", "csv", "--table", "rumours"), "no export writes 'rumours'"),
        (("--format", "markdown"), "needs two sides"),
        (("--format", "csv", "--kind", "rumour"), "no kind of event"),
        (("--format", "csv", "--between", "Atlantis"), "no state"),
    ],
)
def test_what_cannot_be_exported_is_refused_as_misuse(depeche, ledger, arguments, words):
    run = depeche("export", *arguments, "--ledger", ledger)
    assert (run.code, words in run.err) == (2, True)


def test_a_file_that_cannot_be_written_is_named(depeche, ledger, tmp_path):
    run = depeche("export", "--format", "csv", "--out", tmp_path / "no" / "x.csv", "--ledger", ledger)
    assert (run.code, "x.csv: can't be written" in run.err) == (1, True)


def test_what_is_no_export_is_not_imported(depeche, root, tmp_path):
    run = depeche("import", root / "README.md", "--ledger", tmp_path / "x.db")
    assert (run.code, "README.md, line 1: no JSON" in run.err) == (1, True)


def test_the_forms_are_listed(depeche):
    run = depeche("export", "--list")
    assert run.code == 0
    assert all(name in run.out for name in FORMS)
