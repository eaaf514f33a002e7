"""A description of the ledger's tables, for those who would rather look at them with Datasette."""

from __future__ import annotations

from typing import Any

from depeche.ledger.tables import METADATA

_TABLES = {
    "articles": "What outlets published: text as it came, with outlet, day, language, title and address.",
    "codings": "What one coder made of one article; the latest of an article stands.",
    "reports": "Events, agreements, commitments, measures, statements and offices as one article gives them.",
    "judgements": "What people decided, with author, time and reason; never changed, undone by a further one.",
    "failures": "What was met and could not be read, and why.",
}
_COLUMNS = {
    "articles": {"id": "Id of the article", "published": "Day of publication (ISO)", "text": "As it came"},
    "reports": {"body": "The report in the published form (JSON)", "sides": "Codes of the states, sorted"},
    "judgements": {"subjects": "Digests of the reports that it is about (JSON)"},
}


def metadata() -> dict[str, Any]:
    """Datasette's metadata for a ledger in SQLite: `datasette depeche.db --metadata datasette.json`."""
    tables: dict[str, Any] = {
        name: {"description": words, "columns": _COLUMNS.get(name, {}), "sort_desc": "number"}
        for name, words in _TABLES.items()
    }
    hidden = {name: {"hidden": True} for name in METADATA.tables if name not in _TABLES}
    return {
        "title": "Dépêche",
        "description": "A ledger of what the press says about relations between states. Open it read-only.",
        "databases": {"depeche": {"tables": {**tables, **hidden}}},
        "plugins": {},
    }
