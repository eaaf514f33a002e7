"""Write the pages that come from the code: docs/commands.md from the command line, docs/codebook.md from the codebook,
and the figures that the page about the coding shows.

python docs/generate.py            write them
python docs/generate.py --check    exit 1 when one is not what the code says
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

# Read by the command line's help when it is imported: the same page on every machine, terminal or none.
os.environ.update(COLUMNS="100", TERMINAL_WIDTH="100", NO_COLOR="1", TERM="dumb", LANG="C.UTF-8")
for name in ("FORCE_COLOR", "PY_COLORS", "GITHUB_ACTIONS"):
    os.environ.pop(name, None)

from typer.main import get_command  # noqa: E402 - typer reads the environment set above
from typer.testing import CliRunner  # noqa: E402 - as above

from depeche.cli.app import app  # noqa: E402 - as above
from depeche.codebook.kinds import kinds, one_act  # noqa: E402 - as above
from depeche.reports.agreement import STEPS  # noqa: E402 - as above
from depeche.reports.event import STATUSES  # noqa: E402 - as above

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
            "first": one["first"],
            "last": one["last"],
            "scores": {score: floor for score, floor in one["floors"].items() if score not in _COUNTS},
        }
        for language, of_language in floors.items()
        for name, one in of_language.items()
    ]
    yield json.dumps({"made by": "make docs, from gold/floors.json", "sets": sets}, ensure_ascii=False, indent=1)


# Floors that count mistakes, where all others are scores.
_COUNTS = ("must_not", "evidence_not_verbatim")
PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "docs/commands.md": commands,
    "docs/codebook.md": codebook,
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
                path.write_text(page, encoding="utf-8")
    if asked.check and stale:
        print(f"not what the code says: {', '.join(stale)}; run make docs", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
