"""Making a ledger's tables, and bringing those of an older version up to this one's."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, func, insert, inspect, select

import depeche.ledger.derived  # noqa: F401 - its tables belong to the schema
from depeche.ledger.tables import METADATA, SCHEMA_VERSION, VERSIONS
from depeche.ledger.words import index_statements

FOLDER = Path(__file__).resolve().parent / "migrations"


def schema_version(connection: Connection) -> int | None:
    """The version of the schema; None in an empty database."""
    if not inspect(connection).has_table(VERSIONS.name):
        return None
    return connection.execute(select(func.max(VERSIONS.c.version))).scalar()


def make(connection: Connection) -> None:
    """Make the tables of this version in an empty database; as the migrations would, but faster."""
    METADATA.create_all(connection)
    for statement in index_statements(connection.dialect.name):
        connection.exec_driver_sql(statement)
    versions = range(1, SCHEMA_VERSION + 1)
    connection.execute(insert(VERSIONS), [{"version": version} for version in versions])


def upgrade(connection: Connection, *, since: int | None) -> None:
    """Run the migrations after version `since` (None: from an empty database), within the caller's transaction."""
    from alembic import command  # a fifth of a second that only an upgrade should take
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    if since is not None:
        # Our own table says which steps were made: a new ledger is made without Alembic.
        command.stamp(config, f"{since:04d}", purge=True)
    command.upgrade(config, "head")
