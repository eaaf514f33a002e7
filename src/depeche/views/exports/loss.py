"""Loss: what a form has no room for, counted, so that nobody takes an export for the whole.

Every export hands on a counter whose names stand in its own table of meanings. The count goes beside the file, as
`<file>.loss.json`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from depeche.codebook.program import program
from depeche.views.exports.material import Material

SCHEMA = "depeche/loss/1"

TEXTS = "texts of articles are left out; articles are named by address and digest"
JUDGEMENTS = "judgements with author, time and reason are left out; the records obey them"
HISTORY = "changes of status over publication days are left out but the last"


def loss_form(name: str, material: Material, lost: Counter[str], meanings: Mapping[str, str]) -> dict[str, Any]:
    """The count beside an export in the form `name`.

    Args:
        name: Name of the form.
        material: What was exported.
        lost: How much of each sort was left out.
        meanings: What each sort means, in the order of the answer.
    """
    return {
        "schema": SCHEMA,
        "format": name,
        "program": program(),
        "selection": {
            key: list(value) if isinstance(value, tuple) else value
            for key, value in asdict(material.selection).items()
            if value
        },
        "records": len(material.found),
        "reports": len(material.record_of),
        "articles": len(material.sources),
        "lost": {key: lost[key] for key in meanings if lost[key]},
        "meaning": {key: words for key, words in meanings.items() if lost[key]},
    }


def count_behind(material: Material, lost: Counter[str]) -> None:
    """Count what no form but our own keeps of the ledger: texts, judgements, changes of status."""
    lost["texts"] += len(material.sources)
    lost["judgements"] += len(material.ledger.judgements(undone=True))
    lost["history"] += sum(max(0, len(record.history) - 1) for record in material.found)


BEHIND = {"texts": TEXTS, "judgements": JUDGEMENTS, "history": HISTORY}
