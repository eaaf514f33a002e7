"""Checking a ledger with its records: what was entered stands, and what is stored of records is what comes of it."""

from __future__ import annotations

from collections.abc import Iterator

from depeche.errors import DepecheError
from depeche.ledger.checking import Fault, faults
from depeche.ledger.ledger import Ledger
from depeche.records.gathering import gather
from depeche.records.shelf import open_shelf


def check(ledger: Ledger) -> Iterator[Fault]:
    """Yield every fault: of the ledger, and records that can't be computed or are stored otherwise than they come out.

    What was not taken into the stored records yet is taken in first.
    """
    sound = True
    for fault in faults(ledger):
        sound = False
        yield fault
    if not sound:
        return  # records of rows that are not what was entered say nothing
    try:
        stored = {record.id: record for record in open_shelf(ledger)}
        anew = {record.id: record for record in gather(ledger)}
    except DepecheError as wrong:
        yield Fault("records", f"they can't be computed: {wrong}")
        return
    for name in sorted(stored.keys() | anew.keys()):
        if name not in anew:
            yield Fault(f"record {name}", "it is stored, and no report makes it")
        elif name not in stored:
            yield Fault(f"record {name}", "the reports make it, and it is not stored")
        elif stored[name] != anew[name]:
            yield Fault(f"record {name}", "it is stored otherwise than the reports make it")
