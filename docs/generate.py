"""Write the pages that come from the code: docs/commands.md, docs/codebook.md, docs/exports.md, docs/man/depeche.1,
and the figures that the page about the coding shows.

python docs/generate.py            write them
python docs/generate.py --check    exit 1 when one is not what the code says
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

# Read by the command line's help when it is imported: the same page on every machine, terminal or none.
os.environ.update(COLUMNS="100", TERMINAL_WIDTH="100", NO_COLOR="1", TERM="dumb", LANG="C.UTF-8")
for name in ("FORCE_COLOR", "PY_COLORS", "GITHUB_ACTIONS"):
    os.environ.pop(name, None)

from typer.main import get_command  # noqa: E402 - typer reads the environment set above
from typer.testing import CliRunner  # noqa: E402 - as above

from depeche import __version__  # noqa: E402 - as above
from depeche.cli.app import COMMANDS, app  # noqa: E402 - as above
from depeche.cli.lazy import load  # noqa: E402 - as above
from depeche.codebook.kinds import kinds, one_act  # noqa: E402 - as above
from depeche.reports.agreement import STEPS  # noqa: E402 - as above
from depeche.reports.event import STATUSES  # noqa: E402 - as above
from depeche.views.exports.forms import FORMS  # noqa: E402 - as above
from depeche.views.exports.tables import TABLES  # noqa: E402 - as above

DOCS = Path(__file__).resolve().parent


def commands() -> Iterator[str]:
    """Yield the lines of the page of commands: the help of each, as it is printed."""
    yield "# Commands"
    yield ""
    yield "Made from the command line by `make docs`; do not edit."
    group = get_command(app)
    for words in [[], *([name] for name in sorted(getattr(group, "commands", {})))]:
        shown = CliRunner().invoke(app, [*words, "--help"], prog_name="depeche")
        if shown.exit_code:
            raise SystemExit(f"depeche {' '.join(words)} --help failed: {shown.exception!r}")
        yield ""
        yield f"## {' '.join(['depeche', *words])}"
        yield ""
        yield "```"
        yield from (line.rstrip() for line in shown.stdout.strip("\n").splitlines())
        yield "```"


def codebook() -> Iterator[str]:
    """Yield the lines of the page of the codebook: kinds of events, statuses, steps of agreements."""
    yield "# Codebook"
    yield ""
    yield "Made from `src/depeche/codebook/event_kinds.yaml` by `make docs`; do not edit."
    yield ""
    yield "## Kinds of events"
    yield ""
    yield "Types and modes after PLOVER, codes after CAMEO. *Both sides*: all states stand as source and as target."
    yield "*Speech*: an act of speech, dated only by its own verb or setting."
    yield ""
    yield "| kind | in French | in English | PLOVER type | mode | CAMEO | both sides | speech | taken with |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for kind in kinds().values():
        first = one_act()[kind.name]
        cells = (
            f"`{kind.name}`",
            kind.label.get("fr", ""),
            kind.label.get("en", ""),
            kind.type or "as the event says",
            kind.mode or "",
            kind.cameo or "",
            "yes" if kind.symmetric else "",
            "yes" if kind.speech else "",
            f"`{first}`" if first != kind.name else "",
        )
        yield f"| {' | '.join(cells)} |"
    yield ""
    yield "*Taken with*: newsrooms use both words for one act, so records may bring the two together."
    yield ""
    yield "## Statuses"
    yield ""
    yield "On the day of publication: " + ", ".join(f"`{status}`" for status in STATUSES) + "."
    yield ""
    yield "## Steps of agreements"
    yield ""
    yield ", ".join(f"`{step}`" for step in STEPS) + "."


def quality() -> Iterator[str]:
    """Yield the lines of the table behind the page about the coding: the floors of the gold's open sets."""
    floors = json.loads((DOCS.parent / "gold" / "floors.json").read_text(encoding="utf-8"))
    sets = [
        {
            "language": language,
            "name": name,
            "first": "" if "file" in one else one["first"],
            "last": "" if "file" in one else one["last"],
            "scores": {score: floor for score, floor in one["floors"].items() if score not in _COUNTS},
        }
        for language, of_language in floors.items()
        for name, one in of_language.items()
    ]
    yield json.dumps({"made by": "make docs, from gold/floors.json", "sets": sets}, ensure_ascii=False, indent=1)


# Floors that count mistakes, where all others are scores.
_COUNTS = ("must_not", "evidence_not_verbatim")


def exports() -> Iterator[str]:
    """Yield the lines of the page of exports: each form with what it loses, each table with its columns."""
    yield "# Forms of export"
    yield ""
    yield "Made from `src/depeche/views/exports/` by `make docs`; do not edit. How to: [Exporting](howto/exporting.md)."
    yield ""
    yield "What a form has no room for is counted beside each file, in `FILE.loss.json`."
    for name, form in FORMS.items():
        yield ""
        yield f"## {name}"
        yield ""
        yield f"{form.about[0].upper()}{form.about[1:]}; `*{form.suffix}`. {_first_words(form.module)}"
        yield ""
        yield "| lost | what that counts |"
        yield "|---|---|"
        for lost, words in form.losses.items():
            yield f"| `{lost}` | {words} |"
    yield ""
    yield "## Tables"
    yield ""
    yield "Of `csv` and `parquet` (`--table`), `xlsx` and `datapackage`."
    for table in TABLES.values():
        yield ""
        yield f"### {table.name}"
        yield ""
        yield f"{table.about}. Told apart by {' and '.join(f'`{name}`' for name in table.key)}."
        yield ""
        yield "| column | type | what stands there |"
        yield "|---|---|---|"
        for column in table.columns:
            yield f"| `{column.name}` | {column.type} | {column.about} |"


def _first_words(module: str) -> str:
    """What the docstring of a module of exports says after its first line, on one line."""
    docstring = import_module(f"depeche.views.exports.{module}").__doc__ or ""
    source = re.search(r"Source: (.*)", docstring, re.DOTALL)
    return f"After {' '.join(source[1].split())}" if source else ""


def manual() -> Iterator[str]:
    """Yield the lines of the manual page, in the language of `man` (roff): every command with its options."""
    group = get_command(app)
    yield r".\" Made from the command line by `make docs`; do not edit."
    yield f'.TH DEPECHE 1 "" "depeche {__version__}" "{_roff("Dépêche")}"'
    yield ".SH NAME"
    yield r"depeche \- what the press says about relations between states, as a ledger"
    yield ".SH SYNOPSIS"
    yield ".B depeche"
    yield r"[\-\-version] [\-\-help]"
    yield ".I command"
    yield "[...]"
    yield ".SH DESCRIPTION"
    yield from _paragraphs(group.help or "")
    yield ".SH COMMANDS"
    found: dict[str, set[str]] = {}
    for name in sorted(COMMANDS):
        command = load(name)
        yield from _command(name, command, found)
    yield ".SH EXIT STATUS"
    for code, words in ((0, "All is well."), (1, "Something was refused."), (2, "The command was misused.")):
        yield from (".TP", f".B {code}", words)
    yield ".SH ENVIRONMENT"
    for variable, options in sorted(found.items()):
        yield from (".TP", f".B {variable}", f"Default of {_roff(', '.join(sorted(options)))}.")
    yield from (
        ".TP",
        ".B PGPASSWORD, PGPASSFILE",
        "Password of a ledger in PostgreSQL, never part of an address.",
    )
    yield ".SH SEE ALSO"
    yield "docs/start.md and docs/tutorial.md in the source; CITATION.cff to cite it."


def _command(name: str, command: Any, found: dict[str, set[str]]) -> Iterator[str]:
    """One command, and the variables that its options may be set by."""
    yield f'.SS "depeche {name}"'
    yield from _paragraphs(command.help or "")
    for parameter in command.params:
        argument = parameter.param_type_name == "argument"
        shown = (parameter.metavar or parameter.name or "") if argument else ", ".join(parameter.opts)
        taken = "" if argument or parameter.is_flag else f" {(parameter.metavar or parameter.name).upper()}"
        yield ".TP"
        yield f".B {_roff(shown + taken)}"
        yield _roff(parameter.help or "What to work on.") or "."
        if getattr(parameter, "envvar", None):
            found.setdefault(parameter.envvar, set()).add(parameter.opts[0])


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        yield ".PP"
        yield _roff(" ".join(paragraph.split()))


def _roff(text: str) -> str:
    """Words that roff leaves as they are."""
    plain = text.replace("\\", r"\e").replace("-", r"\-")
    plain = "".join(char if char.isascii() else rf"\[u{ord(char):04X}]" for char in plain)
    return rf"\&{plain}" if plain.startswith((".", "'")) else plain


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "docs/commands.md": commands,
    "docs/codebook.md": codebook,
    "docs/exports.md": exports,
    "docs/man/depeche.1": manual,
    "src/depeche/views/quality.json": quality,
}


def main() -> int:
    """Write the pages, or tell which are not what the code says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a page is out of date")
    asked = parser.parse_args()
    stale = []
    for name, lines in PAGES.items():
        path, page = DOCS.parent / name, "\n".join(lines()) + "\n"
        if not path.is_file() or path.read_text(encoding="utf-8") != page:
            stale.append(name)
            if not asked.check:
                path.parent.mkdir(exist_ok=True)
                path.write_text(page, encoding="utf-8")
    if asked.check and stale:
        print(f"not what the code says: {', '.join(stale)}; run make docs", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
