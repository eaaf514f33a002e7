"""The published form of a record: one JSON object, as `depeche records --format jsonl` prints it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from depeche.records.record import Conflict, Member, Record, Value
from depeche.texts.quotation import Quotation


def record_form(record: Record) -> dict[str, Any]:
    """Return the record as plain parts, ready for `json.dumps`; every field of its sort, in order."""
    return {f.name: _plain(getattr(record, f.name)) for f in fields(record)}


def _plain(value: Any) -> Any:
    if isinstance(value, Quotation):
        return {"quote": value.quote, "start": value.start, "end": value.end}
    if isinstance(value, Value):
        return {
            "value": value.value,
            "articles": list(value.articles),
            "quotations": [{"article": article, **_plain(quotation)} for article, quotation in value.quotations],
        }
    if isinstance(value, Conflict):
        return {
            "field": value.field,
            "about": value.about,
            "values": [_plain(v) for v in value.values],
            "reason": value.reason,
        }
    if isinstance(value, Member):
        form = {f.name: _plain(getattr(value, f.name)) for f in fields(value) if f.name not in ("digest", "group")}
        return form
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return value
