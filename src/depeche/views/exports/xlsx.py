"""XLSX: every table as a sheet of one workbook, for Excel, LibreOffice and Google Sheets."""

from __future__ import annotations

import datetime
import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from depeche.codebook.program import program
from depeche.views.exports.cells import BETWEEN, as_text, dangerous
from depeche.views.exports.loss import BEHIND, count_behind
from depeche.views.exports.material import Material
from depeche.views.exports.tables import TABLES, Column, Table

_LONGEST_CELL = 32_767  # characters; Excel's own limit
_MOST_ROWS = 1_048_575  # below the head; Excel's own limit
_FIRST_YEAR = 1900  # Excel has no day before
_WIDTHS = {"list": 24, "json": 30, "text": 22}
# Characters that XML 1.0 has no room for.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

LOSSES = {
    "cut": f"cells longer than {_LONGEST_CELL:,} characters, cut there",
    "signs": "cells with control characters, which a workbook can't hold",
    "rows": f"rows beyond the {_MOST_ROWS:,} of a sheet",
    "figures": "figures with more digits than the 15 that a workbook keeps",
    "old_days": "days before 1900, written as text",
    "lists": "cells with a list of which one item holds the sign between items",
    **BEHIND,
}


def write_xlsx(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield a workbook with a sheet for each table. No cell is a formula, nor becomes one when it is edited."""
    count_behind(material, lost)
    made = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(made, options) as book:
        day = datetime.datetime.fromisoformat(material.last_day or "2000-01-01")
        book.set_properties({"created": day, "comments": f"{program()}"})  # no clock: the same ledger, the same file
        head = book.add_format({"bold": True, "bottom": 1})
        date = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        # Excel then takes the cell for text even when somebody edits it.
        quoted = book.add_format({"quote_prefix": True})
        for table in TABLES.values():
            _sheet(book.add_worksheet(table.name), table, material, lost, (head, date, quoted))
    yield made.getvalue()


def _sheet(
    sheet: Worksheet, table: Table, material: Material, lost: Counter[str], formats: tuple[Format, Format, Format]
) -> None:
    head, date, quoted = formats
    sheet.freeze_panes(1, 1)
    for number, column in enumerate(table.columns):
        sheet.write_string(0, number, column.name, head)
        sheet.set_column(number, number, _WIDTHS.get(column.type, 11))
    rows = 0
    for cells in table.rows(material):
        if rows == _MOST_ROWS:
            lost["rows"] += 1
            continue
        rows += 1
        for number, (column, value) in enumerate(zip(table.columns, cells)):
            _cell(sheet, rows, number, column, value, lost, date, quoted)
    sheet.autofilter(0, 0, max(rows, 1), len(table.columns) - 1)


def _cell(
    sheet: Worksheet,
    row: int,
    number: int,
    column: Column,
    value: Any,
    lost: Counter[str],
    date: Format,
    quoted: Format,
) -> None:
    if value is None or value == []:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, number, value)
    elif isinstance(value, int | float):
        lost["figures"] += int(float(f"{value:.15g}") != value)
        sheet.write_number(row, number, value)
    elif column.type == "day" and int(value[:4]) >= _FIRST_YEAR:
        sheet.write_datetime(row, number, datetime.datetime.fromisoformat(value), date)
    else:
        lost["old_days"] += int(column.type == "day")
        lost["lists"] += int(isinstance(value, list) and any(BETWEEN in item for item in value))
        text = _words(as_text(value), lost)
        sheet.write_string(row, number, text, quoted if dangerous(text) else None)


def _words(text: str, lost: Counter[str]) -> str:
    shown = _NO_XML.sub("\ufffd", text)
    lost["signs"] += int(shown != text)
    lost["cut"] += int(len(shown) > _LONGEST_CELL)
    return shown[:_LONGEST_CELL]
