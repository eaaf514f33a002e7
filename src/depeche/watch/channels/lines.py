"""Lines: a notice in words, as the terminal, a letter and a feed give it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from depeche.ledger.notices import Notice

_TOLD = {
    "new": "new",
    "status": "status",
    "state": "state",
    "conflict": "sources disagree",
    "second source": "confirmed",
}


def mark(notice: Notice) -> str:
    """The eight digits by which a notice is known again, wherever it was told."""
    return notice.digest[:8]


def head(notice: Notice) -> str:
    """What happened, in one line: what changed, when, the record's own words."""
    body = notice.body
    day = f"{body['date']}  " if body.get("date") else ""
    return plain(f"{day}{body['label']} ({_changes(body)})")


def tail(notice: Notice) -> str:
    """On what it rests: the words, the outlet and its day, the address."""
    found = notice.body["quotation"]
    parts = [
        f"« {found['quote']} »" if found.get("quote") else "",
        found.get("outlet") or "",
        found.get("published") or "",
    ]
    return plain(" · ".join(part for part in parts if part))


def address(notice: Notice) -> str | None:
    """Where the article that brought it can be read."""
    value = notice.body["quotation"].get("address")
    return plain(str(value)) if value else None


def plain(words: str) -> str:
    """Words on one line, without what would move a terminal's cursor or begin another header of a letter."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in words).split())


def _changes(body: Mapping[str, Any]) -> str:
    parts = []
    for what, words in body["changes"]:
        told = _TOLD.get(what, what)
        parts.append(f"{told}: {words}" if words else told)
    return ", ".join(parts)
