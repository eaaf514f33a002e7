"""The command line: every command stands in its own file; here they meet, and errors become lines."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from depeche.cli.lazy import LazyCommands
from depeche.codebook.program import program
from depeche.errors import (
    DepecheError,
    NoSides,
    UnknownForm,
    UnknownKind,
    UnknownRecord,
    UnknownState,
    UnknownWording,
    UnreadableDate,
)

# Name to summary. Each stands in the module of its name, as the function of its name, and is loaded when it is called.
COMMANDS = {
    "code": "Code articles: who did what with whom, when, in which words.",
    "dates": "List the dates that articles name, in EDTF.",
    "explain": "Show how an article's events were coded, and what was refused.",
    "frames": "List the frames that set off events; check their examples.",
    "add": "Read articles into the ledger.",
    "watch": "Keep stories up to date from feeds, and tell what is new.",
    "records": "List the records: what happened, one line for each thing.",
    "dossier": "Write a dossier for reading: all records between states.",
    "page": "Show the page of an article as it came, its quotations marked.",
    "why": "Say why reports are one record, or two.",
    "conflicts": "List every field in which sources disagree.",
    "overdue": "List commitments that are past due.",
    "news": "List what the articles since a day changed.",
    "judge": "Decide that reports are the same, different, wrong or right.",
    "serve": "Show the pages, where people read, check and correct.",
    "user": "Add, list and change the accounts of the pages.",
    "export": "Write records in a form for other programs.",
    "import": "Enter a ledger that was exported as JSONL.",
    "coverage": "List what came in, was read and failed, by source and day.",
    "check": "Verify that the ledger still holds what was entered.",
    "backup": "Write all of the ledger to one file.",
    "restore": "Enter a backup into a new ledger.",
}


class _Commands(LazyCommands):
    table = COMMANDS


app = typer.Typer(cls=_Commands, no_args_is_help=True, pretty_exceptions_enable=False)


def _version(asked: bool) -> None:
    if asked:
        print(program())
        raise typer.Exit


@app.callback()
def depeche(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version, and stop.")
    ] = False,
) -> None:
    """What the press says about relations between states, as a ledger in which every cell quotes its source."""


# What the user typed is wrong, as with any other usage error.
_USAGE = (UnknownState, UnknownKind, UnreadableDate, UnknownRecord, UnknownWording, UnknownForm, NoSides)


def main() -> None:
    """Run the command line; exit 0 when all is well, 1 when something was refused, 2 when it was misused."""
    # One thread for the small matrices of a parse: more of them only wait for each other. Heeded when NumPy loads.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    try:
        app(prog_name="depeche")
    except DepecheError as refusal:
        print(f"depeche: {refusal}", file=sys.stderr)
        sys.exit(2 if isinstance(refusal, _USAGE) else 1)
    except SystemExit as leaving:
        # Whoever read our lines has had enough of them; the library would call that a failure.
        if isinstance(leaving.__context__, BrokenPipeError):
            sys.exit(0)
        raise
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
