"""`depeche dates`."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

TEXT = "Mardi, le ministre a annoncé que l'accord signé le 3 mars 2024 serait ratifié d'ici fin mars."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_each_expression_is_a_line_with_its_place_value_and_basis(depeche, article):
    run = depeche("dates", article, "--published", "2025-11-20", "--language", "fr", "--format", "jsonl")
    assert run.code == 0
    assert list(run.rows[0]) == ["article", "text", "start", "end", "edtf", "basis"]
    assert [(row["text"], row["edtf"]) for row in run.rows][:2] == [
        ("Mardi", "2025-11-18"),
        ("le 3 mars 2024", "2024-03-03"),
    ]
    assert [row["text"] for row in run.rows] == [TEXT[row["start"] : row["end"]] for row in run.rows]


def test_without_a_publication_day_relative_dates_stay_unresolved_and_say_so(depeche, article):
    run = depeche("dates", article, "--language", "fr", "--format", "jsonl")
    assert [(row["edtf"], row["basis"]) for row in run.rows][:2] == [(None, "unresolved"), ("2024-03-03", "stated")]


def test_the_table_has_the_same_columns(depeche, article):
    run = depeche("dates", article, "--published", "2025-11-20", "--language", "fr")
    assert run.out.splitlines()[0].split() == ["article", "text", "start", "end", "edtf", "basis"]
    assert "2025-11-18" in run.out


def test_the_day_of_a_row_outweighs_the_day_given_by_hand(depeche, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "1", "published": "2024-05-02", "language": "fr", "text": "Hier."}) + "\n")
    run = depeche("dates", path, "--published", "2025-11-20", "--format", "jsonl")
    assert [row["edtf"] for row in run.rows] == ["2024-05-01"]


def test_a_language_without_words_for_dates_is_refused_and_the_others_go_on(depeche, tmp_path):
    path = tmp_path / "a.jsonl"
    two = [{"id": "zh-1", "language": "zh", "text": "昨天"}, {"id": "fr-1", "language": "fr", "text": "En 2024."}]
    path.write_text("".join(json.dumps(row) + "\n" for row in two), encoding="utf-8")
    run = depeche("dates", path, "--format", "jsonl")
    assert run.code == 1
    assert run.err.startswith("depeche: zh-1: no coder for the language 'zh'")
    assert [row["article"] for row in run.rows] == ["fr-1"]


def test_it_starts_without_the_parser():
    asked = "import sys, depeche.cli.dates; print('spacy' in sys.modules, 'sqlalchemy' in sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == ["False", "False"]
