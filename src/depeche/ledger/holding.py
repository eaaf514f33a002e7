"""Holding: one program at a time does a thing to a ledger, and lets go of it however it ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import text

from depeche.errors import LedgerError
from depeche.ledger.entry import digest_of
from depeche.ledger.ledger import Ledger


@contextmanager
def alone(ledger: Ledger, what: str) -> Iterator[None]:
    """Be the only one who does `what` to a ledger, by a lock that the system takes back from whoever is killed.

    Raises:
        LedgerError: Another is at it.
    """
    taken = LedgerError(ledger.name, f"another {what} of it is running")
    with ledger.reading() as connection:
        if connection.dialect.name == "postgresql":
            key = int(digest_of(("alone", what))[:15], 16)
            # Of the session, which holds this connection until it is done.
            if not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": key}).scalar():
                raise taken
            connection.commit()
            try:
                yield
            finally:
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": key})
            return
        file = connection.engine.url.database
    if file in (None, "", ":memory:"):
        yield
        return
    import fcntl  # which Windows lacks, where SQLite's own lock must do

    with open(f"{file}.{what}", "ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as wrong:
            raise taken from wrong
        yield
