"""Printing: tables for people, lines of JSON for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

# Wide enough for every column when nobody's terminal says otherwise.
_WIDTH = 200


def print_jsonl(forms: Iterable[Any]) -> None:
    """Print one JSON object a line, in UTF-8 whatever the terminal's own code."""
    for form in forms:
        sys.stdout.buffer.write(json.dumps(form, ensure_ascii=False).encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()


def console() -> Console:
    """Where tables go: as wide as the terminal, and plain when it is none."""
    return Console() if sys.stdout.isatty() else Console(width=_WIDTH, no_color=True, highlight=False)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under their headings. Nothing in a cell is read as markup."""
    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console().print(table)


def refuse(words: object) -> None:
    """Name what was refused, in one line on the error stream."""
    print(" ".join(f"depeche: {words}".split()), file=sys.stderr)
