"""The command line: every command stands in its own file; here they meet, and errors become lines."""

from __future__ import annotations

import sys

import typer

from depeche.cli import add, code, conflicts, dates, dossier, explain, frames, judge, news, overdue, records, why
from depeche.errors import DepecheError, UnknownKind, UnknownRecord, UnknownState, UnknownWording, UnreadableDate

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="What the press says about relations between states, as a ledger in which every cell quotes its source.",
)
app.command("code")(code.code)
app.command("dates")(dates.dates)
app.command("explain")(explain.explain)
app.command("frames")(frames.frames)
app.command("add")(add.add)
app.command("records")(records.records)
app.command("dossier")(dossier.dossier)
app.command("why")(why.why)
app.command("conflicts")(conflicts.conflicts)
app.command("overdue")(overdue.overdue)
app.command("news")(news.news)
app.command("judge")(judge.judge)

# What the user typed is wrong, as with any other usage error.
_USAGE = (UnknownState, UnknownKind, UnreadableDate, UnknownRecord, UnknownWording)


def main() -> None:
    """Run the command line; exit 0 when all is well, 1 when something was refused, 2 when it was misused."""
    try:
        app()
    except DepecheError as refusal:
        print(f"depeche: {refusal}", file=sys.stderr)
        sys.exit(2 if isinstance(refusal, _USAGE) else 1)
    except BrokenPipeError:
        # Whoever read our lines has had enough of them.
        sys.stderr.close()
        sys.exit(0)
