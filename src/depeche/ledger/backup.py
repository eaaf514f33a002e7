"""Backups: a whole ledger as one file of SQLite, from either database and back into either."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from sqlalchemy import Connection, Table, func, insert, select, text

from depeche.errors import LedgerError
from depeche.ledger.dialects import hold
from depeche.ledger.ledger import Ledger, open_ledger
from depeche.ledger.tables import ARTICLES, CODINGS, FAILURES, JUDGEMENTS, NOTICES, REPORTS, TELLINGS, VERSIONS, VISITS

# What backups and transcripts hold, in an order in which each names only rows of those before it. Likenesses are
# derived, and left out.
KEPT = (ARTICLES, CODINGS, REPORTS, JUDGEMENTS, FAILURES, VISITS, NOTICES, TELLINGS)
_AT_ONCE = 500


def back_up(ledger: Ledger, file: Path) -> Mapping[str, int]:
    """Write all that the ledger holds at one moment to a new file, while others may go on writing.

    Returns:
        How many rows of each table.

    Raises:
        LedgerError: The file is there already or can't be written; nothing is left of it then.
    """
    if file.exists():
        raise LedgerError(str(file), "there is a file of this name already")
    folder = file.resolve().parent
    if not folder.is_dir():
        raise LedgerError(str(file), "the folder it would lie in does not exist")
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".depeche-backup-") as beside:
            made = Path(beside) / "ledger"
            with open_ledger(made) as target:
                counted = _copy_all(ledger, target)
            _settle(made)
            os.link(made, file)  # refuses to replace what another has put there meanwhile
            _to_disk(folder)
    except OSError as wrong:
        raise LedgerError(str(file), wrong.strerror or type(wrong).__name__) from wrong
    return counted


def restore(file: Path, ledger: Ledger) -> Mapping[str, int]:
    """Enter all that a backup holds into an empty ledger, in one transaction; an older backup is brought up to date.

    Returns:
        How many rows of each table.

    Raises:
        LedgerError: The file is no ledger, or `ledger` holds something already.
    """
    if not file.is_file():
        raise LedgerError(str(file), "there is no such file")
    with tempfile.TemporaryDirectory(prefix="depeche-restore-") as folder:
        # A copy, since opening an older ledger changes it.
        copied = Path(folder) / "ledger"
        shutil.copyfile(file, copied)
        _held_to_be_a_ledger(copied, str(file))
        with open_ledger(copied) as source:
            return _copy_all(source, ledger)


def _held_to_be_a_ledger(file: Path, name: str) -> None:
    try:
        raw = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        try:
            raw.execute(f"SELECT version FROM {VERSIONS.name}").fetchone()
        finally:
            raw.close()
    except sqlite3.Error as wrong:
        raise LedgerError(name, f"this is no backup of a ledger: {wrong}") from wrong


def _copy_all(source: Ledger, target: Ledger) -> Mapping[str, int]:
    counted: dict[str, int] = {}
    with source.snapshot() as read, target.writing() as write:
        hold(write)
        for table in KEPT:
            if write.execute(select(func.count()).select_from(table)).scalar():
                raise LedgerError(target.name, "it holds something already; restore into a new ledger")
        for table in KEPT:
            counted[table.name] = _copy(table, read, write)
        go_on_counting(write, KEPT)
    return counted


def go_on_counting(write: Connection, tables: Iterable[Table]) -> None:
    """Let the next row of tables whose rows came with their numbers get the next one."""
    if write.dialect.name != "postgresql":
        return  # SQLite looks for the highest by itself
    for table in tables:
        write.execute(
            text(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'number'), "
                f"greatest(1, (SELECT coalesce(max(number), 1) FROM {table.name})))"
            )
        )


def _copy(table: Table, read: Connection, write: Connection) -> int:
    last = count = 0
    while True:
        query = select(table).where(table.c.number > last).order_by(table.c.number).limit(_AT_ONCE)
        rows = [dict(row) for row in read.execute(query).mappings()]
        if not rows:
            return count
        write.execute(insert(table), rows)
        last, count = rows[-1]["number"], count + len(rows)


def _settle(file: Path) -> None:
    """Bring all of a ledger into its one file, and the file to the disk."""
    raw = sqlite3.connect(file)
    try:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw.execute("PRAGMA journal_mode=DELETE")
    finally:
        raw.close()
    _to_disk(file)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
