"""Data Package: all tables as CSV with a description that programs read, in one zip file.

Source: Data Package, version 1 (Frictionless Data), with tabular resources.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any

from depeche.codebook.plover import plover
from depeche.codebook.program import program
from depeche.ledger.copies import METHOD
from depeche.records.edition import rules
from depeche.reports.coded import SCHEMA
from depeche.views.exports.csv import LOSSES as OF_CSV
from depeche.views.exports.csv import table_lines
from depeche.views.exports.loss import count_behind, loss_form
from depeche.views.exports.material import Material
from depeche.views.exports.tables import TABLES, Column, Table

LOSSES = {name: words for name, words in OF_CSV.items() if name != "tables"}
_TYPES = {"text": "string", "json": "string", "list": "string", "day": "date"}
_LICENCE = {
    "name": "notspecified",
    "title": "None given. Quotations and titles belong to their publishers; who made the ledger says with --licence "
    "what may be done with the rest.",
}


def write_datapackage(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield a zip file: `datapackage.json`, a CSV file for each table, and the count of what was left out."""
    count_behind(material, lost)
    files = {f"{t.name}.csv": b"".join(table_lines(t, material, lost)) for t in TABLES.values()}
    described = json.dumps(_package(material, files), ensure_ascii=False, indent=2).encode("utf-8")
    left = json.dumps(loss_form("datapackage", material, lost, LOSSES), ensure_ascii=False, indent=1).encode("utf-8")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in {"datapackage.json": described, **files, "ledger.loss.json": left}.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))  # no clock: the same ledger, the same file
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, content)
    yield made.getvalue()


def _package(material: Material, files: dict[str, bytes]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "depeche-ledger",
        "title": "What the press says about relations between states",
        "description": "Records, each with the reports of it, their quotations and the articles they stand in; where "
        "articles disagree, all their values. Cells that a spreadsheet would run as a formula get an apostrophe; "
        "items of lists stand apart by '; '.",
        "version": material.last_day or "empty",
        "licenses": [{"name": material.licence}] if material.licence else [_LICENCE],
        "sources": [
            {
                "title": ", ".join(part for part in (s.outlet, s.title or s.article, s.published) if part),
                **({"path": s.url} if s.url and s.url.startswith(("http://", "https://")) else {}),
            }
            for s in material.sources
        ],
        "contributors": [{"title": program(), "role": "wrangler"}],
        "coding": {
            "program": program(),
            "form": SCHEMA,
            "codebook": plover().edition,
            "bringing_together": rules(),
            "copies": METHOD,
        },
        "selection": loss_form("", material, Counter(), {})["selection"],
        "resources": [_resource(table, files[f"{table.name}.csv"]) for table in TABLES.values()],
    }


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "description": table.about,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(table, column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {"fields": [column], "reference": {"resource": other, "fields": [key]}}
                for column, (other, key) in table.refers.items()
            ],
        },
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    form: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.type, column.type),
        "description": column.about,
    }
    if column.name in table.key:
        form["constraints"] = {"required": True}
    return form
