"""CSV: one table as comma-separated values, in UTF-8, as RFC 4180 has it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from depeche.views.exports.cells import BETWEEN, as_text, guarded
from depeche.views.exports.loss import BEHIND, count_behind
from depeche.views.exports.material import Material
from depeche.views.exports.tables import OTHER_TABLES, Table, table_asked

LOSSES = {
    "guarded": "cells that a spreadsheet would run as a formula got an apostrophe before them",
    "lists": "cells with a list of which one item holds the sign between items",
    "tables": OTHER_TABLES,
    **BEHIND,
}


def write_csv(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield one table line by line, its head first; lines end with CR LF."""
    table = table_asked(material, lost)
    count_behind(material, lost)
    yield from table_lines(table, material, lost)


def table_lines(table: Table, material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield a table as CSV, and count the cells that were changed."""
    yield line(column.name for column in table.columns)
    for row in table.rows(material):
        for value in row:
            count_cell(value, lost)
        yield line(guarded(value) for value in row)


def count_cell(value: Any, lost: Counter[str]) -> None:
    """Count a cell that comes out other than it was."""
    if guarded(value) != as_text(value):
        lost["guarded"] += 1
    if isinstance(value, list) and any(BETWEEN in item for item in value):
        lost["lists"] += 1


def line(cells: Iterable[str]) -> bytes:
    """One line of CSV."""
    made = io.StringIO()
    csv.writer(made, lineterminator="\r\n").writerow(list(cells))
    return made.getvalue().encode("utf-8", "replace")
