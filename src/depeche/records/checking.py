"""Checking a ledger with its records: what was entered stands, and every record can be computed again."""

from __future__ import annotations

from collections.abc import Iterator

from depeche.errors import DepecheError
from depeche.ledger.checking import Fault, faults
from depeche.ledger.ledger import Ledger
from depeche.records.gathering import bring_together
from depeche.records.likeness import rules


def check(ledger: Ledger) -> Iterator[Fault]:
    """Yield every fault: of the ledger, and records that can't be computed or come out differently from scratch."""
    sound = True
    for fault in faults(ledger):
        sound = False
        yield fault
    if not sound:
        return  # records of rows that are not what was entered say nothing
    try:
        entries, judgements = list(ledger.reports()), ledger.judgements()
        compared, known = ledger.compared(rules())
        kept = bring_together(entries, judgements, compared=compared, known=known)
        with_kept = {record.id: record for record in kept}
        from_scratch = {record.id: record for record in bring_together(entries, judgements)}
    except DepecheError as wrong:
        yield Fault("records", f"they can't be computed: {wrong}")
        return
    for name in sorted(with_kept.keys() | from_scratch.keys()):
        if with_kept.get(name) != from_scratch.get(name):
            yield Fault(f"record {name}", "it comes out differently without the kept comparisons")
