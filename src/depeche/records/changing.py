"""Changing: what came about in a record against what was known of it before."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.records.record import Record


def changes_in(record: Record, olds: Sequence[Record]) -> tuple[tuple[str, str], ...]:
    """What changed in a record against those that held its reports before."""
    if not olds:
        return (("new", ""),)
    changes = []
    old = max(olds, key=lambda r: (len(r.members), r.id))
    if old.status != record.status and record.status is not None:
        changes.append(("status", f"{old.status} > {record.status}"))
    state = getattr(record, "state", None)
    if state is not None and getattr(old, "state", None) != state:
        changes.append(("state", f"{getattr(old, 'state', None)} > {state}"))
    known = {(c.field, c.about) for o in olds for c in o.conflicts}
    changes += [("conflict", c.field) for c in record.conflicts if (c.field, c.about) not in known]
    if record.independent >= 2 > max(o.independent for o in olds):
        changes.append(("second source", ""))
    return tuple(changes)
