"""`depeche code`."""

from __future__ import annotations

import json

import pytest

SIGNED = "Le Togo et la Russie ont signé mardi un accord de coopération à Moscou."
VISITED = "Le président kényan a effectué lundi une visite officielle à Ankara."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(SIGNED, encoding="utf-8")
    (tmp_path / "b.txt").write_text(VISITED, encoding="utf-8")
    return tmp_path


def rows(path, *articles):
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


def test_it_prints_one_coded_article_a_line_in_the_order_given(depeche, folder):
    run = depeche("code", folder / "b.txt", folder / "a.txt", "--format", "jsonl", "--language", "fr")
    assert (run.code, run.err) == (0, "")
    assert [(row["schema"], row["article"]) for row in run.rows] == [("depeche/1", "b"), ("depeche/1", "a")]
    assert [row["events"][0]["kind"] for row in run.rows] == ["visit", "sign"]


def test_twice_is_the_same_to_the_byte(depeche, folder):
    asked = ("code", folder, "--format", "jsonl", "--published", "2025-11-20")
    assert depeche(*asked) == depeche(*asked)


def test_all_evidence_stands_in_the_text_where_it_says(depeche, root):
    run = depeche("code", root / "examples" / "togo-russia", "--format", "jsonl")
    texts = {}
    for line in (root / "examples" / "togo-russia" / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        texts[row["id"]] = row["text"]
    found = [(row["article"], event["evidence"]) for row in run.rows for event in row["events"]]
    assert len(found) > 10
    assert [e for name, e in found if texts[name][e["start"] : e["end"]] != e["quote"]] == []


def test_a_publication_day_given_by_hand_resolves_dates_only_where_the_article_has_none(depeche, tmp_path):
    own = {"id": "own", "published": "2024-03-06", "language": "fr", "text": SIGNED}
    bare = {"id": "bare", "language": "fr", "text": SIGNED}
    run = depeche("code", rows(tmp_path / "a.jsonl", own, bare), "--format", "jsonl", "--published", "2025-11-20")
    assert [(row["published"], row["events"][0]["date"]) for row in run.rows] == [
        ("2024-03-06", "2024-03-05"),
        ("2025-11-20", "2025-11-18"),
    ]


def test_the_table_names_article_kind_sides_date_status_and_words(depeche, folder):
    run = depeche("code", folder / "a.txt", "--published", "2025-11-20", "--language", "fr")
    assert run.out.startswith("a  fr  2025-11-20\n")
    assert "\x1b" not in run.out
    line = next(line for line in run.out.splitlines() if line.startswith("sign "))
    assert "RUS, TGO" in line
    assert "2025-11-18" in line
    assert "happened" in line


def test_a_refused_article_is_named_in_one_line_and_the_others_go_on(depeche, folder):
    (folder / "c.txt").write_bytes(b"caf\xe9")
    (folder / "d.pdf").write_bytes(b"%PDF-1.7")
    run = depeche("code", folder, folder / "absent.txt", "--format", "jsonl", "--language", "fr")
    assert run.code == 1
    assert [row["article"] for row in run.rows] == ["a", "b"]
    lines = run.err.splitlines()
    assert len(lines) == 3
    assert all(name in line for name, line in zip(("c.txt", "d.pdf", "absent.txt"), lines, strict=True))


def test_a_language_without_a_coder_is_refused_with_the_name_of_the_article(depeche, tmp_path):
    words = {"id": "zh-1", "language": "zh", "text": "多哥总统访问莫斯科。"}
    run = depeche("code", rows(tmp_path / "a.jsonl", words), "--format", "jsonl")
    assert (run.code, run.out) == (1, "")
    assert run.err.startswith("depeche: zh-1: no coder for the language 'zh'")


def test_a_broken_line_of_json_is_refused_with_its_number(depeche, tmp_path):
    path = rows(tmp_path / "a.jsonl", {"id": "1", "language": "fr", "text": SIGNED})
    path.write_text(path.read_text(encoding="utf-8") + "{broken\n", encoding="utf-8")
    run = depeche("code", path, "--format", "jsonl")
    assert (run.code, len(run.rows)) == (1, 1)
    assert f"{path}:2" in run.err


def test_a_text_beyond_the_limit_is_refused(depeche, folder):
    run = depeche("code", folder / "a.txt", "--limit", "20", "--language", "fr")
    assert run.code == 1
    assert "more than the limit of 20" in run.err


def test_a_pipeline_that_is_not_there_is_refused(depeche, folder):
    run = depeche("code", folder / "a.txt", "--pipeline", "fr_absent", "--language", "fr")
    assert run.code == 1
    assert "pipeline 'fr_absent' can't be used" in run.err


@pytest.mark.parametrize("arguments", [(), ("x.txt", "--format", "xml"), ("x.txt", "--published", "yesterday")])
def test_misuse_exits_with_2(depeche, arguments):
    assert depeche("code", *arguments).code == 2


def test_the_schema_is_printed_as_published(depeche, root):
    run = depeche("code", "--schema")
    assert run.code == 0
    assert json.loads(run.out) == json.loads(
        (root / "src" / "depeche" / "reports" / "coded.schema.json").read_text(encoding="utf-8")
    )


def test_plover_is_one_valid_record_an_event_and_the_sidecar_counts_what_it_leaves_out(depeche, root, tmp_path):
    from jsonschema import Draft202012Validator

    schema = json.loads((root / "src/depeche/views/exports/plover.schema.json").read_text(encoding="utf-8"))
    sidecar = tmp_path / "a.loss.json"
    example = root / "examples" / "togo-russia"
    run = depeche("code", example, "--format", "plover", "--loss", sidecar)
    assert (run.code, run.err) == (0, "")
    assert [e.message for row in run.rows for e in Draft202012Validator(schema).iter_errors(row)] == []
    assert len({row["id"] for row in run.rows}) == len(run.rows) > 10
    coded = depeche("code", example, "--format", "jsonl").rows
    lost = json.loads(sidecar.read_text(encoding="utf-8"))
    assert lost["events"] == sum(len(row["events"]) for row in coded)
    assert lost["written"] == len(run.rows)
    assert lost["lost"]["statements"] == sum(len(row["statements"]) for row in coded)


def test_a_sidecar_without_plover_is_misuse(depeche, folder, tmp_path):
    assert depeche("code", folder, "--loss", tmp_path / "a.json").code == 2
