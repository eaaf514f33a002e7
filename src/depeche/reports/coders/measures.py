"""Measures."""

from __future__ import annotations

from typing import Any

from depeche.reports.coders.reader import Reading


def code_measures(reading: Reading) -> tuple[Any, ...]:
    return ()
