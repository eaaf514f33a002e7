"""The manual page, the version and the completion of commands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

import pytest

import depeche
from depeche.cli.app import COMMANDS
from depeche.cli.lazy import load


def run(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "depeche", *arguments], capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def manual(root):
    return (root / "docs" / "man" / "depeche.1").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_manual_has_every_command_with_every_option(manual, name):
    section = manual.partition(f'.SS "depeche {name}"\n')[2].partition("\n.S")[0]
    told = section.replace(r"\-", "-")
    for parameter in load(name).params:
        for word in parameter.opts if parameter.param_type_name == "option" else ():
            assert re.search(rf"^\.B .*{re.escape(word)}\b", told, re.MULTILINE), word


def test_the_manual_is_plain_to_any_reader_of_manuals(manual):
    assert manual.isascii()
    assert all(line.startswith(('."', ".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".I", ".\\")) or not line.startswith(".")
               for line in manual.splitlines())  # fmt: skip
    if shutil.which("groff"):
        shown = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww"], input=manual, capture_output=True, text=True, check=False
        )
        assert (shown.returncode, shown.stderr) == (0, "")
        assert "Dépêche" in shown.stdout


def test_the_version_is_printed():
    assert run("--version").stdout == f"depeche {depeche.__version__}\n"


@pytest.mark.parametrize(("words", "number", "wanted"), [("depeche re", 1, {"records", "restore"}),
                                                         ("depeche export --for", 2, {"--format"}),
                                                         ("depeche i", 1, {"import"})])  # fmt: skip
def test_the_shell_completes_commands_and_options(words, number, wanted):
    # typer completes for the name that the program is called by, which is depeche where it is installed
    code = "import sys; sys.argv = ['depeche']; from depeche.cli.app import main; main()"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "_DEPECHE_COMPLETE": "complete_bash",
             "COMP_WORDS": words, "COMP_CWORD": str(number)},
    )  # fmt: skip
    assert wanted <= set(told.stdout.split())
