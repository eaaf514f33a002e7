"""Every command that the documentation shows is run as it stands, page by page, on the example articles.

A fence marked `console` holds commands behind "$ " (further lines of one behind "> ") and is run. `sh` holds what needs
a network, other machines, an engine or root, asks for a password or never ends; no other command of ours may hide
there, and a make target must be one. All else is no command. Pages count that mkdocs.yml names, and the READMEs.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
_NAV = re.findall(r"[\w/-]+\.md$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
PAGES = sorted(
    path
    for path in [*ROOT.glob("README*.md"), *(ROOT / "docs" / name for name in _NAV)]
    if path.is_file() and path.name not in ("commands.md", "codebook.md", "exports.md")  # made from the code itself
)
_FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What never ends or asks for a password, and what lies on other machines: nothing to run here.
_ELSEWHERE = re.compile(r"depeche (?:serve|user|watch)\b|https?://|tcp://|/archive\b")
# What the pages write for a team's database.
_ADDRESS = re.compile(r"postgresql\+psycopg://press@db\.example/(\w+)")


def fences(path: Path) -> list[tuple[str, str]]:
    return _FENCE.findall(path.read_text(encoding="utf-8"))


def commands(text: str) -> str:
    """The commands of a console fence as a script; what they would print is left out."""
    lines = []
    for line in text.splitlines():
        if line.startswith(("$ ", "> ")) or line == ">":
            lines.append(line[2:])
    return "\n".join(lines)


def script(path: Path) -> str:
    return "\n".join(commands(text) for mark, text in fences(path) if mark == "console")


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example articles, a ledger of them, and `depeche` as this checkout has it."""
    folder = tmp_path_factory.mktemp("docs")
    shutil.copytree(ROOT / "examples", folder / "examples")
    (folder / "bin").mkdir()
    command = folder / "bin" / "depeche"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m depeche "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    subprocess.run([command, "add", "examples/togo-russia", "--ledger", "press.db", "--quiet"], cwd=folder,
                   env=environment(folder), check=True)  # fmt: skip
    return folder


def environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DEPECHE_")}
    path = os.pathsep.join([str(folder / "bin"), kept.get("PATH", "")])
    return kept | {"PATH": path, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "100", "OMP_NUM_THREADS": "1"}


@pytest.mark.parametrize("page", [p for p in PAGES if script(p)], ids=lambda p: str(p.relative_to(ROOT)))
def test_every_command_of_a_page_runs(page, bench, tmp_path, request):
    lines = script(page)
    if _ADDRESS.search(lines):
        server = request.getfixturevalue("postgres")
        addresses: dict[str, str] = {}
        lines = _ADDRESS.sub(lambda m: addresses.setdefault(m[1], server.database()), lines)
    folder = tmp_path / "work"
    shutil.copytree(bench, folder)
    told = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", lines], cwd=folder, env=environment(folder), capture_output=True, text=True,
        timeout=300, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert told.returncode == 0, f"{told.stdout[-1000:]}\n{told.stderr[-2000:]}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_command_of_ours_hides_where_it_is_not_run(page):
    text = page.read_text(encoding="utf-8")
    shown = [line for mark, inner in fences(page) if mark != "console" for line in inner.splitlines()]
    shown += re.findall(r"^    .*$", re.sub(_FENCE, "", text), re.MULTILINE)
    ours = [line for line in shown if re.match(r"\s*\$?\s*(?:\.venv/bin/)?depeche \w", line)]
    assert [line for line in ours if not _ELSEWHERE.search(line)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_make_target_that_is_shown_is_one(page):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    shown = {
        word
        for mark, text in fences(page)
        if mark == "sh"
        for word in re.findall(r"^make ([a-z]+)", text, re.MULTILINE)
    }
    assert {target for target in shown if f"\n{target}:" not in makefile} == set()


def test_the_pages_that_teach_show_commands():
    taught = {p.relative_to(ROOT).as_posix() for p in PAGES if script(p)}
    assert taught >= {"README.md", "README.fr.md", "docs/start.md", "docs/tutorial.md", "docs/howto/exporting.md",
                      "docs/howto/correcting.md", "docs/howto/frame.md", "docs/howto/team.md", "docs/howto/cron.md",
                      "docs/howto/cluster.md", "docs/howto/citing.md"}  # fmt: skip


def test_the_page_on_python_gives_what_it_says(monkeypatch, tmp_path):
    import doctest

    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False)
    assert tried > 10
    assert failed == 0
