"""Forms of answers: what the interface gives, as JSON, as JSON lines and as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from depeche.ledger.entry import Source
from depeche.ledger.judgement import Judgement
from depeche.records.form import record_form
from depeche.records.record import EventRecord, Record

COLUMNS = (
    "id", "sort", "kind", "label", "source", "target", "date", "first", "last", "status", "place", "persons", "domains",
    "sources", "independent", "conflicts", "articles", "quote",
)  # fmt: skip


def record_object(record: Record) -> dict[str, Any]:
    """A record with its sort, as `depeche records --format jsonl` prints it otherwise."""
    form = record_form(record)
    return {"id": form["id"], "sort": _sort(record), **{k: v for k, v in form.items() if k != "id"}}


def article_object(source: Source, *, text: bool = False) -> dict[str, Any]:
    """An article; with its text when that is asked for."""
    form = {
        "id": source.digest,
        "article": source.article,
        "outlet": source.outlet,
        "url": source.url,
        "published": source.published,
        "language": source.language,
        "title": source.title,
    }
    return {**form, "text": source.text} if text else form


def judgement_object(judgement: Judgement) -> dict[str, Any]:
    """A judgement."""
    return {
        "id": f"ju-{judgement.digest[:10]}",
        "verdict": judgement.verdict,
        "subjects": list(judgement.subjects),
        "field": judgement.field,
        "value": judgement.value,
        "author": judgement.author,
        "time": judgement.time,
        "reason": judgement.reason,
        "undoes": f"ju-{judgement.undoes[:10]}" if judgement.undoes else None,
    }


def lines(objects: Iterable[Mapping[str, Any]]) -> str:
    """One object a line."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)


def table(records: Iterable[Record]) -> str:
    """One record a row; several values of a cell with "; " between them."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(_row(record) for record in records)
    return file.getvalue()


def _row(record: Record) -> Iterator[str]:
    quote = next((m.evidence.quote for m in record.members if m.evidence), "")
    conflicts = "; ".join(f"{c.field}: {' / '.join(v.value for v in c.values)}" for c in record.conflicts)
    cells = (
        record.id, _sort(record), record.kind, record.label, record.source, record.target, record.date, record.first,
        record.last, record.status, record.place, record.persons, record.domains, record.sources, record.independent,
        conflicts, tuple(dict.fromkeys(m.article for m in record.members)), quote,
    )  # fmt: skip
    return (_cell(cell) for cell in cells)


def _cell(value: object) -> str:
    words = "; ".join(str(v) for v in value) if isinstance(value, tuple) else "" if value is None else str(value)
    # A spreadsheet takes a cell that begins so for a formula: an article's words must stay words.
    return f"'{words}" if words[:1] in ("=", "+", "-", "@", "\t", "\r") and not _number(words) else words


def _number(words: str) -> bool:
    try:
        float(words)
    except ValueError:
        return False
    return True


def _sort(record: Record) -> str:
    return "event" if isinstance(record, EventRecord) else record.kind
