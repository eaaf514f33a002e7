"""`depeche dossier`, as a user meets it."""

from __future__ import annotations

import json
import os

import pytest

from depeche.cli.files import written
from depeche.errors import DepecheError
from depeche.ledger.ledger import open_ledger
from tests.records.making import coded, event, office


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with a ledger of two articles about Togo and Russia."""
    path = tmp_path_factory.mktemp("dossier")
    with open_ledger(path / "depeche.db") as ledger:
        ledger.add_all(
            [
                coded("a", "2025-11-19", event("visit", "TGO", "RUS", "visite à Moscou", date="2025-11-18"),
                      office("Faure Gnassingbé", "président du Conseil", "TGO")),
                coded("b", "2025-11-20", event("meeting", "TGO RUS", "", "reçu au Kremlin", date="2025-11-19"),
                      office("Faure Gnassingbé", "Président de la République", "TGO")),
            ]
        )  # fmt: skip
    return path


@pytest.fixture
def folder(made, monkeypatch):
    """The same, where the command is run."""
    monkeypatch.chdir(made)
    return made


@pytest.mark.parametrize(
    ("name", "begins"), [("d.html", "<!DOCTYPE html>"), ("d.md", "# Russia – Togo"), ("d.json", "{")]
)
def test_the_file_is_written_in_the_form_of_its_name(depeche, folder, name, begins):
    shown = depeche("dossier", "TGO", "RUS", "--out", name)
    assert (shown.code, shown.err) == (0, "")
    assert (folder / name).read_text(encoding="utf-8").startswith(begins)
    assert f"written: {name}" in shown.out


def test_the_summary_is_plain_and_at_most_eighty_columns_wide(depeche, folder):
    shown = depeche("dossier", "Togo", "Russie")
    assert shown.out.startswith("Russia – Togo\n2 articles, 2 independent · published 19–20 Nov 2025\n")
    assert "\x1b" not in shown.out
    assert [line for line in shown.out.splitlines() if len(line) > 80 or line != line.rstrip()] == []
    assert "président du Conseil" in shown.out


def test_the_language_can_be_chosen(depeche, folder):
    shown = depeche("dossier", "TGO", "RUS", "--lang", "fr", "--out", "fr.html")
    assert "Où les sources se contredisent" in shown.out
    assert '<html lang="fr">' in (folder / "fr.html").read_text(encoding="utf-8")


def test_days_can_be_asked_for(depeche, folder):
    depeche("dossier", "TGO", "RUS", "--since", "2025-11-19", "--out", "days.json")
    found = json.loads((folder / "days.json").read_text(encoding="utf-8"))
    assert [line["kind"] for year in found["timeline"] for line in year["lines"]] == ["meeting"]


def test_without_a_record_the_command_says_what_to_do_and_still_writes(depeche, folder):
    shown = depeche("dossier", "TGO", "MLI", "--out", "empty.html")
    assert shown.code == 0
    assert "depeche add PATH... --ledger depeche.db" in shown.out
    assert "depeche dossier RUS TGO --ledger depeche.db --out dossier.html" in shown.out
    assert (folder / "empty.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("TGO", "Russe"), "did you mean"),
        (("TGO", "RUS", "--lang", "de"), "there are en, fr"),
        (("TGO", "RUS", "--since", "hier"), "EDTF"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_line(depeche, folder, arguments, said):
    shown = depeche("dossier", *arguments)
    assert (shown.code, shown.out) == (2, "")
    assert said in shown.err
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [("TGO",), ("TGO", "Togo"), ("TGO", "RUS", "--out", "d.pdf")])
def test_a_wrong_use_is_refused_and_nothing_is_written(depeche, folder, arguments):
    shown = depeche("dossier", *arguments)
    assert shown.code == 2
    assert not (folder / "d.pdf").exists()


def test_a_folder_that_is_not_there_is_named(depeche, folder):
    shown = depeche("dossier", "TGO", "RUS", "--out", "nowhere/d.html")
    assert (shown.code, shown.err) == (
        1,
        "depeche: nowhere/d.html: can't be written: No such file or directory\n",
    )


def test_a_file_that_cannot_be_written_is_left_as_it_was(tmp_path, monkeypatch):
    page = tmp_path / "d.html"
    page.write_text("old", encoding="utf-8")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(DepecheError, match="No space left"), written(page) as file:
        file.write(b"new")
    assert page.read_text(encoding="utf-8") == "old"
    assert os.listdir(tmp_path) == ["d.html"]


def test_a_written_file_keeps_the_permissions_that_it_had(tmp_path):
    page = tmp_path / "d.html"
    page.write_text("old", encoding="utf-8")
    page.chmod(0o640)
    with written(page) as file:
        file.write(b"new")
    assert (page.stat().st_mode & 0o777, page.read_text(encoding="utf-8")) == (0o640, "new")
