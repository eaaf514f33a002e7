"""Cells: values of tables as text, and the guard against text that a spreadsheet would run as a formula."""

from __future__ import annotations

from typing import Any

# What Excel, LibreOffice and Google Sheets take for the beginning of a formula, and white space that they skip.
# Source: OWASP, CSV Injection.
_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BETWEEN = "; "


def dangerous(text: str) -> bool:
    """Whether a spreadsheet may take the text for a formula."""
    return text.startswith(_SIGNS) or text.lstrip().startswith(_SIGNS[:4])


def as_text(value: Any) -> str:
    """A cell as text: nothing for None, a list joined with "; ", a truth as true or false."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return BETWEEN.join(value)
    return str(value)


def guarded(value: Any) -> str:
    """The cell as text that no spreadsheet runs: an apostrophe stands before a sign that would begin a formula.

    Figures are left as they are: a negative one is no formula.
    """
    text = as_text(value)
    return f"'{text}" if not isinstance(value, int | float) and dangerous(text) else text
