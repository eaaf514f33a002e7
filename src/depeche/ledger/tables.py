"""The ledger's tables: one schema for SQLite and PostgreSQL. Rows are added, never changed.

A change here needs a step in `migrations/versions` and a kept copy of the schema before it in tests/ledger/kept.
The index of words, for which each database has its own means, stands in `words`; what is computed from these tables,
and may be dropped at any time, in `derived`.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA_VERSION = 4

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)

# Every version that the ledger has had. Programs that know no later one refuse it by this table.
VERSIONS = Table("schema_version", METADATA, Column("version", Integer, primary_key=True, autoincrement=False))

ARTICLES = Table(
    "articles",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),  # order of adding; no part of any identity
    Column("digest", String(64), nullable=False, unique=True),
    Column("id", Text, nullable=False, index=True),
    Column("outlet", Text),
    Column("url", Text),
    Column("published", String(10)),
    Column("language", String(16)),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("signature_method", String(64), nullable=False),  # algorithm, version, seed and shingle of the signature
    Column("signature", LargeBinary, nullable=False),
    # No part of the identity, which articles of older ledgers would change: as in `articles.article.Article`.
    Column("author", Text),
    Column("section", Text),
    Column("day_source", String(16)),
    Column("fetched", String(32)),
    Column("raw_sha256", String(64)),
)

# What one coder made of one article. A later coding of the same article takes the place of an earlier one.
CODINGS = Table(
    "codings",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("article", String(64), ForeignKey("articles.digest"), nullable=False, index=True),
)

REPORTS = Table(
    "reports",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("coding", String(64), ForeignKey("codings.digest"), nullable=False, index=True),
    Column("digest", String(64), nullable=False, index=True),
    Column("sort", String(16), nullable=False),
    Column("kind", String(64), nullable=False),
    Column("sides", Text, nullable=False),
    Column("first", String(10)),
    Column("last", String(10)),
    Column("start", Integer, nullable=False),
    Column("body", JSON, nullable=False),
    Index("ix_reports_sort_kind", "sort", "kind"),
)

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("verdict", String(16), nullable=False),
    Column("subjects", JSON, nullable=False),  # digests of reports
    Column("field", Text),
    Column("value", JSON),
    Column("author", Text, nullable=False),
    Column("time", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("undoes", String(64), ForeignKey("judgements.digest")),
)

# What was met and not read: a file, a row or an article, and why. Whether it was read later, the articles say.
FAILURES = Table(
    "failures",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("place", Text, nullable=False),  # file, line or id of the article
    Column("article", String(64), index=True),  # digest of the article, when it could be read but not coded
    Column("outlet", Text),
    Column("published", String(10)),
    Column("why", Text, nullable=False),
)

# Every address that a watch fetched or passed over, and what became of it. The latest visit of an address counts.
VISITS = Table(
    "visits",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("address", Text, nullable=False, index=True),
    Column("time", String(32), nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("stamp", Text),  # what the list that named it gave for its last change
    Column("article", String(64)),  # digest, when it was entered
    Column("why", Text),
)

# What is new in a story, as it stood when it was found.
NOTICES = Table(
    "notices",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("story", Text, nullable=False, index=True),
    Column("time", String(32), nullable=False),
    Column("body", JSON, nullable=False),
)

# By which channel a notice was told: first that it is being told, then that it was, so that what is cut off is known.
TELLINGS = Table(
    "tellings",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("story", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("notice", Integer, nullable=False),  # number of the notice; of the last one before the channel for "begins"
    Column("step", String(8), nullable=False),
    Column("batch", String(64), nullable=False),  # what was told together
    Column("time", String(32), nullable=False),
    UniqueConstraint("story", "channel", "notice", "step", name="uq_tellings_story_channel_notice_step"),
)
