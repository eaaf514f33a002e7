"""CAMEO: events as tab-separated dyads with their code, one line for each pair, as PETRARCH and its kin print them.

The status is a column of its own: CAMEO has none, and a planned act is no act.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator

from depeche.records.record import EventRecord
from depeche.views.exports.acts import Act, acts_of, cameo_of, dated, day_of, events_in, quad_of
from depeche.views.exports.cells import guarded
from depeche.views.exports.loss import BEHIND, count_behind
from depeche.views.exports.material import Material

COLUMNS = (
    "record", "date", "source", "target", "code", "root", "quad", "status", "mutual", "source_name", "target_name",
    "articles", "independent", "place", "quotation", "url",
)  # fmt: skip

LOSSES = {
    "others": "agreements, commitments, measures, statements and offices, which are no events",
    "codes": "events of a kind without a CAMEO code",
    "actors": "events of which no pair of sides has codes",
    "days": "events without a day, first day of publication included",
    "dates_coarse": "events dated by a month, a year or not at all: the first day that is open stands for it",
    "actors_folded": "a territory or an organisation under a code that others share; its name is kept",
    "reports": "reports after the first of a record, with their words",
    "conflicts": "fields in which the articles disagree",
    "guarded": "cells that a spreadsheet would run as a formula got an apostrophe before them",
    **BEHIND,
}


def write_cameo(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield a head and one line for each pair of sides of each event, whatever its status."""
    count_behind(material, lost)
    yield tab_separated(COLUMNS)
    for record in events_in(material.found, lost):
        for act, code, day in dyads(record, lost):
            yield tab_separated(_cells(act, code, day.isoformat()), lost)


def dyads(record: EventRecord, lost: Counter[str]) -> list[tuple[Act, str, datetime.date]]:
    """Each pair of sides of an event with its code and day; [] where one of these is missing, which counts as lost."""
    code, day, acts = cameo_of(record), day_of(record), list(acts_of(record))
    if code is None or not acts or day is None:
        lost["codes" if code is None else "actors" if not acts else "days"] += 1
        return []
    _count_parts(record, acts, lost)
    return [(act, code, day) for act in acts]


def _count_parts(record: EventRecord, acts: Iterable[Act], lost: Counter[str]) -> None:
    """Count what a dyad of event data keeps nothing of."""
    lost["dates_coarse"] += int(not dated(record))
    lost["actors_folded"] += sum(side.folded for act in acts for side in (act.actor, act.other) if side)
    lost["reports"] += len(record.members) - 1
    lost["conflicts"] += len(record.conflicts)


def _cells(act: Act, code: str, day: str) -> tuple[object, ...]:
    record, other = act.record, act.other
    quoted = next((m.evidence.quote for m in record.members if m.evidence), "")
    return (
        record.id, day, f"{act.actor.code}{act.actor.sector or ''}",
        f"{other.code}{other.sector or ''}" if other else None, code, code[:2], quad_of(record), record.status,
        "true" if act.mutual else "false", act.actor.name, other.name if other else None, record.sources,
        record.independent, record.place, quoted, record.members[0].url,
    )  # fmt: skip


def tab_separated(cells: Iterable[object], lost: Counter[str] | None = None) -> bytes:
    """One line: cells apart by tabs, white space within a cell as one blank, so that no cell breaks the line."""
    made = []
    for cell in cells:
        plain = " ".join(str(cell).split()) if isinstance(cell, str) else cell
        text = guarded(plain)
        if lost is not None and text.startswith("'") and text != plain:
            lost["guarded"] += 1
        made.append(text)
    return ("\t".join(made) + "\n").encode("utf-8", "replace")
