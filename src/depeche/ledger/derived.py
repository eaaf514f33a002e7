"""Derived tables: what `records` computed from the ledger, kept so that an article costs no more than what it touches.

Nothing here is a fact of its own: every row can be dropped and computed again, and is when the rules change. Rows name
reports, articles and records by their numbers in this database, which are no part of any identity; a record bears the
number of the report that founds it. Days are proleptic ordinals, or ISO where a reader asks for them.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, SmallInteger, String, Table, Text

from depeche.ledger.tables import METADATA

# By which rules, and how far the ledger's codings and judgements have been taken in.
PROGRESS = Table(
    "progress",
    METADATA,
    Column("name", String(16), primary_key=True),
    Column("value", Text, nullable=False),
)

# Articles taken in: with which coding, and the first (by digest) of those whose text they share.
TAKEN = Table(
    "taken",
    METADATA,
    Column("article", Integer, primary_key=True, autoincrement=False),
    Column("coding", Integer, nullable=False),
    Column("leader", String(64), nullable=False, index=True),
)

# The bands of the articles' signatures: texts that may be one have one in common.
BANDS = Table(
    "bands",
    METADATA,
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("article", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Reports that are compared: what is compared of them, who may become one with them, and which record they are in.
PLACED = Table(
    "placed",
    METADATA,
    Column("report", Integer, primary_key=True, autoincrement=False),
    Column("digest", String(64), nullable=False, index=True),
    Column("article", Integer, nullable=False, index=True),
    Column("sort", String(16), nullable=False),
    Column("start", Integer, nullable=False),  # where the words of an event stand in its article
    Column("end", Integer, nullable=False),
    Column("component", Integer, index=True),  # the smallest number among the reports that are chained to it
    Column("record", Integer, index=True),  # None when a person judged it wrong
    Column("traits", Text, nullable=False),
)

# Where they stand: block, how wide in time, first and last day.
SPOTS = Table(
    "spots",
    METADATA,
    Column("block", Text, primary_key=True),
    Column("width", SmallInteger, primary_key=True, autoincrement=False),
    Column("first", Integer, primary_key=True, autoincrement=False),
    Column("report", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# How far pairs of them speak for being one thing; each pair both ways round.
LIKENESSES = Table(
    "likenesses",
    METADATA,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("other", Integer, primary_key=True, autoincrement=False),
    Column("points", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Printed names of those who hold offices, by country ("" for none), and how their words begin.
NAMES = Table(
    "names",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("country", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("component", Integer, index=True),
    Column("record", Integer, index=True),
    Index("uq_names_country", "country", "name", unique=True),
)
BEGINNINGS = Table(
    "beginnings",
    METADATA,
    Column("beginning", Text, primary_key=True),
    Column("name", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Reports of offices: whose, the title as printed, and when.
OFFICES = Table(
    "offices",
    METADATA,
    Column("report", Integer, primary_key=True, autoincrement=False),
    Column("name", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("published", String(10)),
    Index("ix_offices_name", "name", "published"),
)

# The records, with what a reader sorts and filters them by.
RECORDS = Table(
    "records",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", String(16), nullable=False, index=True),
    Column("sort", String(16), nullable=False),
    Column("kind", String(64), nullable=False),
    Column("moment", String(10), nullable=False),  # first day, or 9999
    Column("first", String(10)),
    Column("last", String(10)),
    Column("ended", String(10)),  # last day as its own reports have it, before those of its parts
    Column("status", String(16)),
    Column("state", String(16)),
    Column("disputed", Boolean, nullable=False),
    Column("words", Text, nullable=False),  # label and quotations, folded
    Column("body", Text),  # None for offices, which may have thousands of reports
    Index("ix_records_moment", "moment", "id"),
    Index("ix_records_kind", "kind", "moment", "id"),
    Index("ix_records_sort", "sort", "moment", "id"),
)

# What records are looked up by: a side, a pair of sides, a kind of act that a commitment waits for.
KEYS = Table(
    "keys",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("moment", String(10), primary_key=True),
    Column("record", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(64), nullable=False),
    Column("last", String(10)),
    sqlite_with_rowid=False,
)

# Values of which a record may have several: domain, outlet, language.
FACETS = Table(
    "facets",
    METADATA,
    Column("facet", String(10), primary_key=True),
    Column("value", Text, primary_key=True),
    Column("record", Integer, primary_key=True, autoincrement=False),
    Index("ix_facets_record", "record"),
    sqlite_with_rowid=False,
)

# Which event a record of another sort hangs on, and whether it is linked to it.
LINKS = Table(
    "links",
    METADATA,
    Column("event", Integer, primary_key=True, autoincrement=False),
    Column("other", Integer, primary_key=True, autoincrement=False),
    Column("linked", Boolean, nullable=False),
    Index("ix_links_other", "other"),
    sqlite_with_rowid=False,
)

# What changed in the records, in the order in which articles came.
CHANGES = Table(
    "changes",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("record", String(16), nullable=False),
    Column("what", String(16), nullable=False),
    Column("words", Text, nullable=False),
    Column("coding", Integer, nullable=False),  # the last one that had been taken in
)

# In an order in which they may be emptied.
DERIVED = (
    CHANGES, LINKS, FACETS, KEYS, RECORDS, OFFICES, BEGINNINGS, NAMES, LIKENESSES, SPOTS, PLACED, BANDS, TAKEN,
    PROGRESS,
)  # fmt: skip
