"""News: what a day's articles changed in the records."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from depeche.ledger.ledger import Ledger
from depeche.records.gathering import bring_together
from depeche.records.ranks import Ranks
from depeche.records.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One record that changed, once, with all that changed in it.

    Attributes:
        record: As it stands now.
        changes: "new"; or any of "status" and "state" (with the words of the move), "conflict" (with its field) and
            "second source".
    """

    record: Record
    changes: tuple[tuple[str, str], ...]


def news(ledger: Ledger, *, since: datetime.date, ranks: Ranks | None = None) -> tuple[News, ...]:
    """Records that articles published on or after `since` made or changed.

    Articles without a publication day count as known before.
    """
    entries = list(ledger.reports())
    judgements = ledger.judgements()
    now = bring_together(entries, judgements, ranks=ranks)
    earlier = [e for e in entries if not e.source.published or e.source.published < since.isoformat()]
    before = bring_together(earlier, judgements, ranks=ranks)
    of_report = {m.report: r for r in before for m in r.members}
    found = []
    for record in now:
        olds = {of_report[m.report].id: of_report[m.report] for m in record.members if m.report in of_report}
        changes = changes_in(record, [olds[i] for i in sorted(olds)])
        if changes:
            found.append(News(record=record, changes=changes))
    return tuple(found)


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
