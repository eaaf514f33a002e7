"""The tables of accounts: a database of its own beside the ledger.

The ledger only grows, is copied to colleagues and checked by digest; accounts change, are forgotten and are nobody
else's business. So a backup of a ledger holds no password, and a ledger opened elsewhere brings no users along.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

SCHEMA_VERSION = 1

METADATA = MetaData()

VERSIONS = Table("accounts_version", METADATA, Column("version", Integer, primary_key=True, autoincrement=False))

USERS = Table(
    "users",
    METADATA,
    Column("name", String(64), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("password", Text, nullable=False),  # argon2id with its salt and costs
    Column("since", String(32), nullable=False),
)

# Sessions and tokens are kept as digests: who reads this table can't log in with it.
SESSIONS = Table(
    "sessions",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("user", String(64), ForeignKey("users.name", ondelete="CASCADE"), nullable=False, index=True),
    Column("until", Integer, nullable=False),  # seconds since 1970
)

TOKENS = Table(
    "tokens",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("user", String(64), ForeignKey("users.name", ondelete="CASCADE"), nullable=False, index=True),
    Column("label", Text, nullable=False),
    Column("since", String(32), nullable=False),
)

# Attempts to log in that failed, by name and by address, for as long as they count.
ATTEMPTS = Table(
    "attempts",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("key", String(128), nullable=False),
    Column("at", Integer, nullable=False),
    Index("ix_attempts_key_at", "key", "at"),
)
