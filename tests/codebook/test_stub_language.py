"""A third language is one more folder: with reduced Spanish a copy of the package codes its events."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

STUB = Path(__file__).with_name("stub_language")

# Word, universal tag, relation, place of the head in the sentence: what a Spanish parser would give.
VISIT = [
    ("El", "DET", "det", 1), ("presidente", "NOUN", "nsubj", 6), ("de", "ADP", "case", 3), ("Togo", "PROPN", "nmod", 1),
    ("Faure", "PROPN", "appos", 1), ("Gnassingbé", "PROPN", "flat", 4), ("visitó", "VERB", "ROOT", 6),
    ("Moscú", "PROPN", "obj", 6), ("el", "DET", "det", 9), ("martes", "NOUN", "obl", 6), (".", "PUNCT", "punct", 6),
]  # fmt: skip
SIGN = [
    ("Rusia", "PROPN", "nsubj", 3), ("y", "CCONJ", "cc", 2), ("Togo", "PROPN", "conj", 0),
    ("firmaron", "VERB", "ROOT", 3), ("un", "DET", "det", 5),
    ("acuerdo", "NOUN", "obj", 3), ("militar", "ADJ", "amod", 5), ("en", "ADP", "case", 8),
    ("octubre", "NOUN", "obl", 3), ("de", "ADP", "case", 10), ("2025", "NUM", "nmod", 8), (".", "PUNCT", "punct", 3),
]  # fmt: skip
NOT_RATIFIED = [
    ("El", "DET", "det", 1), ("Parlamento", "NOUN", "nsubj", 4), ("ruso", "ADJ", "amod", 1), ("no", "ADV", "advmod", 4),
    ("ratificó", "VERB", "ROOT", 4), ("el", "DET", "det", 6), ("acuerdo", "NOUN", "obj", 4), ("con", "ADP", "case", 8),
    ("Togo", "PROPN", "nmod", 6), (".", "PUNCT", "punct", 4),
]  # fmt: skip
WILL_EXPEL = [
    ("Francia", "PROPN", "nsubj", 1), ("expulsará", "VERB", "ROOT", 1), ("a", "ADP", "case", 4),
    ("dos", "NUM", "nummod", 4), ("diplomáticos", "NOUN", "obj", 1), ("rusos", "ADJ", "amod", 4),
    (".", "PUNCT", "punct", 1),
]  # fmt: skip
SENTENCES = (VISIT, SIGN, NOT_RATIFIED, WILL_EXPEL)


def text(rows: list[tuple[str, str, str, int]]) -> str:
    return " ".join(word for word, *_ in rows).replace(" .", ".")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> dict:
    """What a copy of the package with the folder `es`, and nothing else changed, makes of the sentences."""
    root = Path(__file__).resolve().parents[2]
    copy = tmp_path_factory.mktemp("copy") / "depeche"
    shutil.copytree(root / "src" / "depeche", copy, ignore=shutil.ignore_patterns("parsers", "__pycache__"))
    shutil.copytree(STUB / "es", copy / "codebook" / "languages" / "es")
    run = subprocess.run(
        [sys.executable, STUB / "read_stub.py"],
        input=json.dumps({text(rows): rows for rows in SENTENCES}),
        capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(copy.parent), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    assert Path(found["package"]).is_relative_to(copy)
    return found


def only_event(told: dict, rows: list[tuple[str, str, str, int]]) -> dict:
    coded = told["coded"][SENTENCES.index(rows)]
    assert len(coded["events"]) == 1, coded["events"]
    event = coded["events"][0]
    start, end = event["evidence"]["start"], event["evidence"]["end"]
    assert text(rows)[start:end] == event["evidence"]["quote"]
    return event


def sides(event: dict) -> tuple[list[str], list[str]]:
    return [a["code"] for a in event["source"]], [a["code"] for a in event["target"]]


def test_the_folder_is_all_that_makes_the_language_known(told):
    assert "es" in told["languages"]


def test_a_visit_has_its_sides_person_and_day(told):
    event = only_event(told, VISIT)
    assert (event["kind"], event["status"], event["date"]) == ("visit", "happened", "2025-11-18")
    assert sides(event) == (["TGO"], ["RUS"])
    assert event["persons"] == ["Faure Gnassingbé"]
    assert event["frame"] == "es/visit.visitar@1"


def test_two_who_sign_stand_on_both_sides(told):
    event = only_event(told, SIGN)
    assert (event["kind"], event["date"]) == ("sign", "2025-10")
    assert sides(event) == (["RUS", "TGO"], ["RUS", "TGO"])


def test_a_demonym_makes_a_parliament_its_state_s_and_a_negation_negates(told):
    event = only_event(told, NOT_RATIFIED)
    assert (event["kind"], event["status"]) == ("ratify", "negated")
    assert sides(event) == (["RUS"], ["TGO"])


def test_a_form_of_the_future_plans(told):
    event = only_event(told, WILL_EXPEL)
    assert (event["kind"], event["status"]) == ("expel_diplomat", "planned")
    assert sides(event) == (["FRA"], ["RUS"])
