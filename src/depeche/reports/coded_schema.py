"""The JSON Schema of the coded article, as it lies beside this file."""

from __future__ import annotations

from importlib.resources import files


def schema_text() -> str:
    """The schema of `depeche/1` as published: JSON Schema, draft 2020-12."""
    return (files("depeche.reports") / "coded.schema.json").read_text(encoding="utf-8")
