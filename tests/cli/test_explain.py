"""`depeche explain`."""

from __future__ import annotations

import json

import pytest

TEXT = "Le Parlement kényan a ratifié mardi l'accord commercial signé en mars avec la Turquie."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_an_event_is_told_with_sentence_frame_sides_date_status_and_evidence(depeche, article):
    run = depeche("explain", article, "--published", "2025-11-20", "--language", "fr", "--event", "1")
    assert run.code == 0
    assert run.out.startswith("a  event 1: ratify  KEN > TUR  2025-11-18  happened\n")
    names = [line.split()[0] for line in run.out.splitlines()[1:] if line[:1].strip()]
    assert names[:4] == ["sentence", "frame", "relations", "source"]
    assert {"date", "status", "evidence"} <= set(names)
    assert "relative to 2025-11-20: “mardi”" in run.out


def test_it_is_plain_and_no_wider_than_80_columns_where_there_is_no_terminal(depeche, root):
    run = depeche("explain", root / "examples" / "togo-russia" / "articles.jsonl", "--id", "001")
    assert "\x1b" not in run.out
    assert max(len(line) for line in run.out.splitlines()) <= 80


def test_events_are_counted_as_code_prints_them(depeche, root):
    example = root / "examples" / "togo-russia" / "articles.jsonl"
    coded = depeche("code", example, "--format", "jsonl").rows[0]["events"]
    told = [
        line for line in depeche("explain", example, "--id", "001").out.splitlines() if line.startswith("001  event ")
    ]
    assert [line.split(": ")[1].split()[0] for line in told] == [event["kind"] for event in coded]


def test_what_was_refused_is_listed_with_the_reason(depeche, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Les négociations continuent.", encoding="utf-8")
    run = depeche("explain", path, "--language", "fr", "--refused")
    assert run.code == 0
    assert run.out.startswith("fr/")
    assert ": " in run.out


def test_an_article_without_events_says_so(depeche, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Il pleut.", encoding="utf-8")
    assert depeche("explain", path, "--language", "fr").out.startswith("a: no event")


@pytest.mark.parametrize("arguments", [(), ("--event", "99"), ("--id", "absent")])
def test_an_event_or_article_that_is_not_there_is_misuse(depeche, tmp_path, arguments):
    path = tmp_path / "two.jsonl"
    rows = [{"id": str(n), "language": "fr", "text": TEXT} for n in (1, 2)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    asked = (*arguments, "--id", "1") if "--event" in arguments else arguments
    run = depeche("explain", path, *asked)
    assert run.code == 2
    assert run.out == ""


def test_an_article_that_cannot_be_read_is_refused(depeche, tmp_path):
    run = depeche("explain", tmp_path / "absent.txt")
    assert (run.code, run.out) == (1, "")
    assert "absent.txt" in run.err
