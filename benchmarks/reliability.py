"""Write docs/reliability.md: each promise with the command that tries it and the figure that it printed.

    python benchmarks/reliability.py               run every command (an hour) and write the page
    python benchmarks/reliability.py NAME FILE     enter the output of a command that was run before

The figures are kept in docs/reliability.json, so that one can be measured anew alone.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "docs" / "reliability.json"

# Name to promise and command, in the order of the page.
TRIALS = {
    "kill-sqlite": (
        "Killed at 200 random moments of `add`, SQLite",
        "benchmarks/steadfast.py kill --times 200 --reports 150",
    ),
    "kill-postgresql": (
        "Killed at 200 random moments of `add`, PostgreSQL",
        "benchmarks/steadfast.py kill --times 200 --reports 300 --database postgresql",
    ),
    "power": ("Power cut at 100 random moments of a write", "benchmarks/steadfast.py power --times 100 --reports 300"),
    "crowd-sqlite": ("Eight writers and eight readers, SQLite", "benchmarks/steadfast.py crowd --seconds 60"),
    "crowd-postgresql": (
        "Eight writers and eight readers, PostgreSQL",
        "benchmarks/steadfast.py crowd --seconds 60 --database postgresql",
    ),
    "fuzz": ("A million inputs made to reach more of the code", "benchmarks/fuzz.py --runs 1000000"),
    "hostile": ("Files made to break a reader", "benchmarks/hostile.py"),
    "pages": ("A thousand pages of forty layouts, from an archive on one core", "-m benchmarks.extraction"),
    "first-look": ("What the first look keeps and lets through", "-m benchmarks.first_look"),
    "watch-killed": (
        "Killed at 20 random moments of `watch`, each thing told once",
        "-m benchmarks.watching --times 20",
    ),
    "guard": (
        "No private network is asked, whatever an address is written like",
        "-m pytest -q tests/articles/fetching/test_guard.py",
    ),
    "sites": ("Sites that are slow, broken, hostile or shy", "-m pytest -q tests/articles/fetching/test_fetcher.py"),
    "migration": ("A kept ledger of version 1, on both databases", "-m pytest -q tests/ledger/test_upgrading.py"),
}
HEAD = """# Reliability

Each promise with the command that tries it and what it printed; run with `.venv/bin/python` in front. Written by
`benchmarks/reliability.py`; short runs of the same stand among the tests.

A kill is SIGKILL to the process of `depeche add`; whether anything is lost is judged by the trail it had written,
whether all is clean by `depeche check`, and the same `add` is then run to its end. Kills that came too late stand apart
as `finished_before`. The power cut of SQLite is a copy of its files while the writer is halted, every second time with
the end of its write-ahead log cut off or scribbled over where that state is possible (`torn`).

Fuzzing found three crashes on the way, all mended: ¹ taken for a digit of a date, "Tuesday 0st", and a list in place of
a word in a coded row (tests/fuzz/test_fuzz.py).
"""


def run(command: str) -> list[str]:
    """The lines that a command printed."""
    done = subprocess.run([sys.executable, *command.split()], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip().splitlines()


def page(kept: dict[str, list[str]]) -> str:
    """The page of all that was measured."""
    lines = [HEAD]
    for name, (promise, command) in TRIALS.items():
        lines += [f"## {promise}", "", f"`{command}`", "", "```"]
        lines += kept.get(name) or ["not measured yet"]
        lines += ["```", ""]
    return "\n".join(lines)


def main() -> None:
    """Measure what was asked for, or all; write the page."""
    kept: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    if len(sys.argv) == 3:
        told = Path(sys.argv[2]).read_text(encoding="utf-8").strip().splitlines()
        kept[sys.argv[1]] = [line for line in told if line.startswith("{") or " passed" in line]
    else:
        for name, (_, command) in TRIALS.items():
            kept[name] = run(command)
    KEPT.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (ROOT / "docs" / "reliability.md").write_text(page(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
