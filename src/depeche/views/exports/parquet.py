"""Parquet: one table with its types, lists as lists and days as days, for R, Python, DuckDB and Spark."""

from __future__ import annotations

import datetime
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from depeche.views.exports.loss import BEHIND, count_behind
from depeche.views.exports.material import Material
from depeche.views.exports.tables import OTHER_TABLES, Column, Table, table_asked

if TYPE_CHECKING:
    import polars

LOSSES = {
    "figures": "whole figures beyond 9,007,199,254,740,992, which a floating-point number can't hold exactly",
    "tables": OTHER_TABLES,
    **BEHIND,
}


def write_parquet(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield one table as a Parquet file, compressed with zstd."""
    table = table_asked(material, lost)
    count_behind(material, lost)
    made = io.BytesIO()
    frame(table, material, lost).write_parquet(made, compression="zstd")
    yield made.getvalue()


def frame(table: Table, material: Material, lost: Counter[str] | None = None) -> polars.DataFrame:
    """A table as a data frame of polars, with the types of its columns."""
    import polars  # a tenth of a second that other forms need not wait

    types: Mapping[str, Any] = {
        "text": polars.String,
        "json": polars.String,
        "integer": polars.Int64,
        "number": polars.Float64,
        "boolean": polars.Boolean,
        "day": polars.Date,
        "list": polars.List(polars.String),
    }
    counted = Counter[str]() if lost is None else lost
    rows = [
        tuple(_cell(column, value, counted) for column, value in zip(table.columns, row))
        for row in table.rows(material)
    ]
    schema = {column.name: types[column.type] for column in table.columns}
    return polars.DataFrame(rows, schema=schema, orient="row")


def _cell(column: Column, value: Any, lost: Counter[str]) -> Any:
    if value is None:
        return None
    if column.type == "day":
        return datetime.date.fromisoformat(value)
    if column.type == "number":
        lost["figures"] += int(int(float(value)) != int(value))
        return float(value)
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return value
