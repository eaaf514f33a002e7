"""The command line as a whole."""

from __future__ import annotations

import importlib
import keyword
import subprocess
import sys

import pytest

from depeche.cli.app import COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_module_of_its_name_and_says_what_it_does(depeche, name):
    word = f"{name}_" if keyword.iskeyword(name) else name
    assert getattr(importlib.import_module(f"depeche.cli.{word}"), word).__doc__
    shown = depeche(name, "--help")
    assert shown.code == 0
    assert f"Usage: depeche {name}" in shown.out
    assert f"Example: depeche {name}" in shown.out


def test_the_help_lists_every_command_on_one_line(depeche):
    shown = depeche("--help")
    assert shown.code == 0
    assert [name for name, summary in COMMANDS.items() if f"{name.ljust(9)}  {summary}" not in shown.out] == []


def test_a_mistyped_command_is_misuse(depeche):
    run = depeche("recrods")
    assert run.code == 2
    assert "records" in run.err


def test_the_help_loads_neither_parser_nor_ledger():
    asked = (
        "import sys; sys.argv = ['depeche', '--help']\n"
        "from depeche.cli.app import main\n"
        "try: main()\n"
        "except SystemExit: print([name for name in ('spacy', 'sqlalchemy', 'yaml') if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert loaded.stdout.splitlines()[-1] == "[]"
