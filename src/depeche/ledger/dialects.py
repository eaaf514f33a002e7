"""The few lines where SQLite and PostgreSQL differ."""

from __future__ import annotations

import math
import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import StaticPool

from depeche.errors import LedgerError

# How long a writer waits for others before it gives up; benchmarks/steadfast.py crowd tells how long it comes to be.
WAIT_SECONDS = 120


def connect(where: str | Path) -> Engine:
    """Return an engine for a file path, ":memory:" or a database address.

    A database's password comes from PGPASSWORD or the file that PGPASSFILE names (~/.pgpass by default): an address
    stands in lists of processes and in histories.

    Raises:
        LedgerError: The address is none or holds a password, or the folder of the file is absent.
    """
    name = str(where)
    if "://" not in name:
        if name != ":memory:" and not Path(name).resolve().parent.is_dir():
            raise LedgerError(name, "the folder it would lie in does not exist")
        name = f"sqlite:///{name}"
    try:
        url = make_url(name)
        if url.password is not None or "password" in url.query:
            why = "leave the password out of the address; give it by PGPASSWORD, or in a file named by PGPASSFILE"
            raise LedgerError(without_password(name), why)
        if url.get_backend_name() != "sqlite":
            return _prepare_postgres(create_engine(url, pool_pre_ping=True))
        memory = url.database in (None, "", ":memory:")
        arguments: dict[str, Any] = {"connect_args": {"timeout": WAIT_SECONDS, "check_same_thread": False}}
        engine = create_engine(url, **arguments, **({"poolclass": StaticPool} if memory else {}))
    except (ArgumentError, ImportError) as wrong:
        raise LedgerError(without_password(name), f"no such database: {type(wrong).__name__}") from wrong
    _prepare_sqlite(engine)
    return engine


def without_password(name: str) -> str:
    """The address without what stands before its host and after its database; a file's path as it is."""
    if "://" not in name:
        return name
    scheme, _, rest = name.partition("://")
    rest = rest.partition("?")[0]
    head, at, tail = rest.rpartition("@")
    return f"{scheme}://{head.partition(':')[0]}{at}{tail}"


def _prepare_postgres(engine: Engine) -> Engine:
    @event.listens_for(engine, "connect")
    def settings(connection: Any, _: Any) -> None:
        cursor = connection.cursor()
        cursor.execute(f"SET lock_timeout = '{WAIT_SECONDS}s'")
        cursor.close()
        connection.commit()

    return engine


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def settings(connection: Any, _: Any) -> None:
        # The driver opens transactions by itself and too late; we open them in `begin` below.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes its lock at once and waits for it; one that took it in mid-transaction would fail instead.
        options = connection.get_execution_options()
        raw = connection.connection.dbapi_connection
        assert raw is not None
        if options.get("depeche_writes"):
            raw.execute(f"PRAGMA synchronous={'FULL' if options.get('depeche_durable', True) else 'NORMAL'}")
            _take_turn(raw)
        else:
            raw.execute("BEGIN DEFERRED")


def _take_turn(raw: Any) -> None:
    """Open a transaction that writes as soon as no other does.

    A writer takes its lock at once and waits for it; one that took it in mid-transaction would fail instead. SQLite
    keeps no queue, and its own waiting looks the more seldom the longer it lasts, so that late comers go first. Here
    who has waited long looks most often.
    """
    began = time.monotonic()
    raw.execute("PRAGMA busy_timeout=0")
    try:
        while True:
            try:
                raw.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as busy:
                waited = time.monotonic() - began
                if "locked" not in str(busy) or waited > WAIT_SECONDS:
                    raise DBAPIError("BEGIN IMMEDIATE", None, busy) from busy
            time.sleep(next(pause for longest, pause in _PAUSES if waited < longest))
    finally:
        raw.execute(f"PRAGMA busy_timeout={WAIT_SECONDS * 1000}")


# Seconds between two looks, by the seconds waited until then.
_PAUSES = ((0.1, 0.01), (0.5, 0.003), (math.inf, 0.0005))


def hold(connection: Connection) -> None:
    """Let this transaction alone write to the ledger until it ends, so that codings keep their order."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(7210452)"))


def met(connection: Connection, columns: str, rows: Sequence[tuple[Any, ...]], rest: str) -> list[tuple[Any, ...]]:
    """The rows of a query that looks every one of some given rows up, for which there is no time to build a statement.

    Args:
        connection: The transaction.
        columns: Names of the given rows' columns, with commas between them.
        rows: Some hundred at most, none of them empty.
        rest: "SELECT ... FROM w {join} ..." with the given rows as the table `w`; they are gone through one by one.
    """
    mark, join = ("%s", "JOIN") if connection.dialect.name == "postgresql" else ("?", "CROSS JOIN")
    row = f"({', '.join([mark] * len(rows[0]))})"
    statement = f"WITH w ({columns}) AS (VALUES {', '.join([row] * len(rows))}) {rest.format(join=join)}"
    found = connection.exec_driver_sql(statement, tuple(value for row in rows for value in row))
    return [tuple(row) for row in found]


def insert_missing(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows, leaving out those whose key is already there."""
    values = [dict(row) for row in rows]
    if not values:
        return
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # a tenth of a second that SQLite's users need not wait

        connection.execute(postgresql.insert(table).on_conflict_do_nothing(), values)
    else:
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), values)
