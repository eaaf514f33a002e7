"""A ledger of any older version opens, with all that it held."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, select

from depeche.ledger.dialects import connect
from depeche.ledger.ledger import open_ledger
from depeche.ledger.tables import METADATA, SCHEMA_VERSION
from depeche.ledger.upgrading import make, schema_version, upgrade
from depeche.records.checking import check

KEPT = Path(__file__).parent / "kept"
# What the program of version 1 counted in the ledger that it made.
HELD = {"articles": 6, "codings": 6, "reports": 60, "judgements": 3}


def fill(address: str, version: int) -> None:
    """Put the kept ledger of this version there."""
    if "://" not in address:
        with sqlite3.connect(address) as raw:
            raw.executescript((KEPT / f"version-{version}.sqlite.sql").read_text(encoding="utf-8"))
        return
    import psycopg

    plain = address.replace("+psycopg", "")
    with psycopg.connect(plain, autocommit=True) as raw:
        raw.execute((KEPT / f"version-{version}.postgresql.sql").read_bytes())


Columns = dict[str, list[str]]


def columns(address: str) -> Columns:
    """Names of the columns of what was told and judged, as they are now."""
    engine = connect(address)
    with engine.connect() as connection:
        found = {name: [c["name"] for c in inspect(connection).get_columns(name)] for name in HELD}
    engine.dispose()
    return found


def contents(address: str, named: Columns) -> dict[str, list[tuple[object, ...]]]:
    """Every row of what was told and judged, in these columns."""
    engine = connect(address)
    with engine.connect() as connection:
        found = {}
        for name in HELD:
            table = METADATA.tables[name]
            rows = connection.execute(select(*(table.c[c] for c in named[name])).order_by(table.c.number))
            found[name] = [tuple(row) for row in rows]
    engine.dispose()
    return found


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_a_kept_ledger_of_an_older_version_loses_nothing(address, version):
    fill(address, version)
    old = columns(address)
    before = contents(address, old)
    with open_ledger(address) as ledger:
        assert contents(address, old) == before
        assert {name: len(rows) for name, rows in before.items()} == HELD
        assert len(list(ledger.reports())) == HELD["reports"]
        assert len(ledger.judgements(undone=True)) == HELD["judgements"]
        assert ledger.search(ledger.articles()[0].text.split()[3])
        assert list(check(ledger)) == []
    open_ledger(address).close()


def shape(address: str) -> tuple[object, ...]:
    """All that the database says of its tables."""
    engine = connect(address)
    with engine.connect() as connection:
        look = inspect(connection)
        tables = sorted(name for name in look.get_table_names() if name != "alembic_version")
        described = tuple(
            (
                name,
                [(c["name"], str(c["type"]), c["nullable"]) for c in look.get_columns(name)],
                sorted(str(i) for i in look.get_indexes(name)),
                sorted(str(u) for u in look.get_unique_constraints(name)),
                sorted(str(f) for f in look.get_foreign_keys(name)),
                look.get_pk_constraint(name)["constrained_columns"],
            )
            for name in tables
        )
        assert schema_version(connection) == SCHEMA_VERSION
    engine.dispose()
    return described


def test_the_migrations_and_the_tables_tell_the_same_schema(address, postgres, tmp_path):
    other = postgres.database() if "://" in address else str(tmp_path / "other.db")
    for where, build in ((address, lambda c: upgrade(c, since=None)), (other, make)):
        engine = connect(where)
        with engine.connect().execution_options(depeche_writes=True) as connection, connection.begin():
            build(connection)
            told = compare_metadata(MigrationContext.configure(connection), METADATA)
            assert [d for d in told if "article_words" not in str(d) and "alembic_version" not in str(d)
                    and "ix_articles_words" not in str(d)] == []  # fmt: skip
        engine.dispose()
    assert shape(address) == shape(other)
