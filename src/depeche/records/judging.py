"""Judging: which reports a person means by the ids of records."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.ledger.ledger import Ledger
from depeche.records.shelf import open_shelf


def subjects_of(ledger: Ledger, names: Sequence[str], verdict: str, *, only_report: bool = False) -> tuple[str, ...]:
    """Digests of the reports that a judgement on these ids is about, sorted.

    For "same" and "different" an id stands for the report that founds the record (or for the very report it names); for
    "wrong" and "right" the id of a record stands for all its reports, unless `only_report`.

    Raises:
        UnknownRecord: An id leads nowhere.
    """
    found = open_shelf(ledger)
    digests: set[str] = set()
    for name in names:
        record = found.find(name)
        bare = name.strip().lower().split("-", 1)[-1]
        named = next(m.report for m in record.members if m.report.startswith(bare))
        if verdict in ("wrong", "right") and not only_report and name.strip().lower() == record.id:
            digests |= {m.report for m in record.members}
        else:
            digests.add(named)
    return tuple(sorted(digests))
