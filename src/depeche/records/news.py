"""News: what a day's articles changed in the records."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from depeche.ledger.ledger import Ledger
from depeche.records.changing import changes_in
from depeche.records.gathering import gather_told
from depeche.records.ranks import Ranks
from depeche.records.record import Record
from depeche.records.shelf import open_shelf


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
    day = since.isoformat()
    recent = open_shelf(ledger, ranks=ranks).recent(day)
    told = [t for t in recent.told if not t.entry.source.published or t.entry.source.published < day]
    offices = [e for e in recent.offices if not e.source.published or e.source.published < day]
    before = gather_told(told, offices, ledger.judgements(), ranks=ranks)
    of_report = {m.report: r for r in before for m in r.members}
    found = []
    for record in recent.records:
        olds = {of_report[m.report].id: of_report[m.report] for m in record.members if m.report in of_report}
        changes = changes_in(record, [olds[i] for i in sorted(olds)])
        if changes:
            found.append(News(record=record, changes=changes))
    return tuple(found)
