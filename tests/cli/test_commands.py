"""The commands, as a user meets them: what they print, what they refuse, and with which exit code."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from depeche.cli.app import main
from depeche.reports.coded import to_form
from tests.records.making import coded, commitment, event, office

ARTICLES = [
    coded(
        "a",
        "2025-11-19",
        event(
            "meeting",
            "TGO RUS",
            "",
            "Poutine a reçu Gnassingbé mercredi",
            date="2025-11-19",
            persons=["Poutine", "Gnassingbé"],
        ),
        office("Faure Gnassingbé", "président du Conseil", "TGO"),
    ),
    coded(
        "b",
        "2025-11-20",
        event(
            "meeting", "TGO RUS", "", "accueilli mardi au Kremlin", date="2025-11-18", persons=["Gnassingbé", "Poutine"]
        ),
        office("Faure Gnassingbé", "Président de la République", "TGO"),
        commitment("RUS", "TGO", "livrer du blé", "Moscou livrera du blé d'ici mars", due="2026-03"),
    ),
]


@dataclass(frozen=True)
class Shown:
    """What a command printed, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


def depeche(*arguments: object, cwd: Path) -> Shown:
    """Run a command in this process, which spares a second for each."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    code = 0
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.chdir(cwd)
        patch.setattr(sys, "argv", ["depeche", *map(str, arguments)])
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
    texts = [stream.buffer.getvalue().decode("utf-8") for stream in (out, err)]  # type: ignore[attr-defined]
    return Shown(code, *texts)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with coded articles, their texts and a ledger made of them."""
    path = tmp_path_factory.mktemp("cli")
    (path / "texts").mkdir()
    with (path / "coded.jsonl").open("w", encoding="utf-8") as lines:
        for article, reports in ARTICLES:
            (path / "texts" / f"{article.id}.txt").write_bytes(article.text.encode())
            lines.write(json.dumps(to_form(reports), ensure_ascii=False) + "\n")
    added = depeche("add", "--coded", "coded.jsonl", "--texts", "texts", cwd=path)
    assert (added.returncode, added.stderr) == (0, "2 new, 0 known already, 0 refused\n")
    return path


def test_adding_again_adds_nothing(folder):
    again = depeche("add", "--coded", "coded.jsonl", "--texts", "texts", cwd=folder)
    assert (again.returncode, again.stderr) == (0, "0 new, 2 known already, 0 refused\n")


def test_a_text_without_a_day_is_entered_as_of_the_day_that_is_given(tmp_path):
    (tmp_path / "note.txt").write_text("Le président togolais a rencontré mardi Vladimir Poutine à Moscou.", "utf-8")
    added = depeche("add", "note.txt", "--published", "2025-11-20", "--language", "fr", cwd=tmp_path)
    assert (added.returncode, added.stderr) == (0, "1 new, 0 known already, 0 refused\n")
    (record,) = map(json.loads, depeche("records", "--format", "jsonl", cwd=tmp_path).stdout.splitlines())
    assert (record["kind"], record["date"]) == ("meeting", "2025-11-18")


@pytest.mark.parametrize("words", ["2025-13-40", "2025", "mardi"])
def test_a_day_that_is_none_is_refused_and_says_what_would_do(tmp_path, words):
    (tmp_path / "note.txt").write_text("Rien.", "utf-8")
    refused = depeche("add", "note.txt", "--published", words, cwd=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr == f"depeche: cannot read {words!r} as a day, such as 2025-10-07\n"
    assert not (tmp_path / "depeche.db").exists()


def test_quiet_says_nothing(folder):
    quiet = depeche("add", "--coded", "coded.jsonl", "--texts", "texts", "--quiet", cwd=folder)
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")


def test_records_as_lines_of_json_have_what_a_program_needs(folder):
    shown = depeche("records", "--format", "jsonl", "--between", "Togo", "russie", "--kind", "meeting", cwd=folder)
    (record,) = [json.loads(line) for line in shown.stdout.splitlines()]
    assert shown.returncode == 0
    assert (record["kind"], record["status"], record["date"], record["sources"]) == ("meeting", "happened", None, 2)
    assert [m["article"] for m in record["members"]] == ["a", "b"]
    assert record["members"][0]["evidence"]["quote"] == "Poutine a reçu Gnassingbé mercredi"
    assert [(c["field"], [v["articles"] for v in c["values"]]) for c in record["conflicts"]] == [
        ("date", [["b"], ["a"]])
    ]


def test_records_as_a_table_show_the_conflict(folder):
    shown = depeche("records", "--between", "TGO", "--between", "RUS", cwd=folder)
    assert "date: 2025-11-18 / 2025-11-19" in shown.stdout


def test_a_conflict_is_shown_with_both_quotations(folder):
    shown = depeche("conflicts", cwd=folder).stdout
    assert "« Poutine a reçu Gnassingbé mercredi »" in shown
    assert "« accueilli mardi au Kremlin »" in shown
    assert "office" in shown


def test_why_tells_which_fields_spoke_for_and_against(folder):
    name = json.loads(depeche("records", "--format", "jsonl", "--kind", "meeting", cwd=folder).stdout)["id"]
    shown = depeche("why", name, cwd=folder)
    assert shown.returncode == 0
    assert "persons: 2 in common" in shown.stdout
    assert "date: 1 days apart" in shown.stdout


def test_overdue_commitments_are_listed_after_their_day(folder):
    assert "livrer du blé" in depeche("overdue", "--on", "2026-04-01", cwd=folder).stdout
    assert "livrer du blé" not in depeche("overdue", "--on", "2026-03-31", cwd=folder).stdout


def test_news_since_a_day(folder):
    assert "conflict date" in depeche("news", "--since", "2025-11-20", cwd=folder).stdout


def test_a_judgement_is_obeyed_listed_and_undone(folder):
    meeting = json.loads(depeche("records", "--format", "jsonl", "--kind", "meeting", cwd=folder).stdout)
    one, other = (f"ev-{m['report'][:10]}" for m in meeting["members"])
    made = depeche("judge", "different", one, other, "--author", "A. Lebrun", "--reason", "two receptions", cwd=folder)
    assert made.returncode == 0
    assert len(depeche("records", "--format", "jsonl", "--kind", "meeting", cwd=folder).stdout.splitlines()) == 2
    assert "two receptions" in depeche("judge", cwd=folder).stdout
    assert depeche("judge", "--undo", made.stdout.strip(), cwd=folder).returncode == 0
    assert len(depeche("records", "--format", "jsonl", "--kind", "meeting", cwd=folder).stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("records", "--between", "Tgo", "Rusie"), 2, "did you mean Russie (RUS)"),
        (("records", "--kind", "dinner"), 2, "no kind of event 'dinner'"),
        (("records", "--since", "hier"), 2, "cannot read 'hier'"),
        (("overdue", "--on", "2026-02-30"), 2, "2026-02-30"),
        (("why", "ev-0000000000"), 2, "the ledger holds no"),
        (("records", "--ledger", "absent.db"), 1, "no such file"),
        (("add",), 2, "give files or folders"),
        (("judge", "same", "ev-0000000000"), 2, "needs 2 ids"),
    ],
)
def test_misuse_is_one_clear_line_and_an_exit_code(folder, arguments, code, words):
    shown = depeche(*arguments, cwd=folder)
    assert shown.returncode == code
    assert words in " ".join(shown.stderr.replace("│", " ").split())
    assert "Traceback" not in shown.stderr


def test_one_bad_coded_article_is_named_and_the_others_go_in(folder, tmp_path):
    good = (folder / "coded.jsonl").read_text(encoding="utf-8").splitlines()
    misplaced = {
        **json.loads(good[0]),
        "text_sha256": None,
        "events": [{**json.loads(good[0])["events"][0], "evidence": "never said"}],
    }
    (tmp_path / "coded.jsonl").write_text(
        "\n".join([json.dumps(misplaced), "{", '{"article": "zz"}', good[1]]), encoding="utf-8"
    )
    added = depeche("add", "--coded", "coded.jsonl", "--texts", folder / "texts", cwd=tmp_path)
    assert added.returncode == 1
    assert "coded.jsonl:1 (a)" in added.stderr
    assert "coded.jsonl:2" in added.stderr
    assert "zz.txt" in added.stderr
    assert added.stderr.endswith("1 new, 0 known already, 3 refused\n")


def test_the_command_runs_as_a_program_of_its_own(folder):
    command = [sys.executable, "-m", "depeche", "records", "--kind", "meeting"]
    shown = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "meeting" in shown.stdout
