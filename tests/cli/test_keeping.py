"""The commands that keep a ledger: check, backup, restore, coverage, and the trail of add."""

from __future__ import annotations

import json
import sqlite3

import pytest

from benchmarks.records import Press
from depeche.ledger.ledger import open_ledger


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "depeche.db"
    with open_ledger(path) as opened:
        opened.add_all(Press(40).articles())
    return path


def test_check_says_by_its_exit_code_whether_the_ledger_is_sound(depeche, ledger):
    assert depeche("check", "--ledger", ledger).code == 0
    with sqlite3.connect(ledger) as raw:
        raw.execute("UPDATE articles SET text = 'x' || text WHERE number = 1")
    found = depeche("check", "--ledger", ledger)
    assert found.code == 1
    assert "its text is not the one that was entered" in found.out


def test_a_backup_is_restored_into_a_new_ledger(depeche, ledger, tmp_path):
    assert depeche("backup", tmp_path / "kept.db", "--ledger", ledger).code == 0
    assert depeche("backup", tmp_path / "kept.db", "--ledger", ledger).code == 1
    assert depeche("restore", tmp_path / "kept.db", "--ledger", tmp_path / "back.db").code == 0
    rows = [depeche("records", "--format", "jsonl", "--ledger", where).out for where in (ledger, tmp_path / "back.db")]
    assert rows[0] == rows[1] != ""


def test_the_trail_has_a_line_for_each_article_with_the_reason(depeche, tmp_path, monkeypatch):
    monkeypatch.setenv("PGPASSWORD", "hunter2")
    (tmp_path / "a.txt").write_bytes(b"Le Togo a sign\xe9.")
    (tmp_path / "hunter2.jsonl").write_text('{"id": "b"}\n')
    trail, where = tmp_path / "trail.log", tmp_path / "d.db"
    files = [tmp_path / "a.txt", tmp_path / "hunter2.jsonl"]
    assert depeche("add", *files, "--ledger", where, "--log", trail).code == 1
    lines = [json.loads(line) for line in trail.read_text(encoding="utf-8").splitlines()]
    assert [(line["event"], "timestamp" in line) for line in lines] == [("refused", True)] * 2
    assert "not UTF-8" in lines[0]["reason"]
    assert "hunter2" not in trail.read_text()
    shown = depeche("coverage", "--ledger", where, "--format", "jsonl")
    assert [(row["failed"], row["read"], row["source"]) for row in shown.rows] == [(2, 0, None)]
    assert "not UTF-8" in depeche("coverage", "--ledger", where).out


def test_a_password_in_an_address_is_refused_and_never_shown(depeche, tmp_path):
    shown = depeche("check", "--ledger", "postgresql+psycopg://press:hunter2@db.example/ledger")
    assert shown.code == 1
    assert "PGPASSWORD" in shown.err
    assert "hunter2" not in shown.out + shown.err
