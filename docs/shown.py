"""Write into the pages what their commands print: `python docs/shown.py [PAGE...]`.

A fence marked `text printed` right after a `console` fence gets what that fence's last command prints, at most a dozen
lines of it. Run it when the coder or a command changed what readers see; whether each command runs at all is tried by
tests/test_docs_commands.py.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "docs/start.md", "docs/tutorial.md", "docs/howto/correcting.md")
_LINES = 12
_WIDTH = 110
_FENCES = re.compile(
    r"^```console\n(?P<console>.*?)^```\n(?:\n```text printed\n(?P<printed>.*?)^```\n)?", re.MULTILINE | re.DOTALL
)


def shown(page: Path, folder: Path) -> str:
    """The page with what its commands print now, run one after the other in `folder`."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": str(_WIDTH), "TERM": "dumb"}
    environment["PATH"] = f"{folder / 'bin'}{os.pathsep}{environment['PATH']}"

    def printed(found: re.Match[str]) -> str:
        commands = [line[2:] for line in found["console"].splitlines() if line.startswith(("$ ", "> "))]
        # The shell's own variables are kept from fence to fence.
        script = "\n".join(["set -aeu; [ -f state ] && . ./state", *commands[:-1], "exec 3>&1 > last", commands[-1],
                            "exec >&3", "export -p > state"])  # fmt: skip
        subprocess.run(["bash", "-c", script], cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
        if found["printed"] is None:
            return found[0]
        lines = [line[:_WIDTH].rstrip() for line in (folder / "last").read_text(encoding="utf-8").splitlines()]
        more = ["…"] if len(lines) > _LINES else []
        return (
            f"```console\n{found['console']}```\n\n```text printed\n" + "\n".join([*lines[:_LINES], *more]) + "\n```\n"
        )

    return _FENCES.sub(printed, page.read_text(encoding="utf-8"))


def main() -> int:
    """Write the pages that are named, or all that show something."""
    for name in sys.argv[1:] or PAGES:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            shutil.copytree(ROOT / "examples", folder / "examples")
            (folder / "bin").mkdir()
            command = folder / "bin" / "depeche"
            command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m depeche "$@"\n', encoding="utf-8")
            command.chmod(0o755)
            subprocess.run(
                [str(command), "add", "examples/togo-russia", "--ledger", "press.db", "--quiet"],
                cwd=folder,
                check=True,
                env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            )
            page = ROOT / name
            page.write_text(shown(page, folder), encoding="utf-8")
            print(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
