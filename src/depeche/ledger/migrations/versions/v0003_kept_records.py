"""Records are kept: tables of what is computed from the ledger, in place of the kept likenesses alone."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables; they are filled when records are first asked for."""
    op.drop_table("likenesses")
    op.drop_table("compared")
    op.create_table(
        "progress",
        sa.Column("name", sa.String(16), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_progress"),
    )
    op.create_table(
        "taken",
        sa.Column("article", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("coding", sa.Integer, nullable=False),
        sa.Column("leader", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("article", name="pk_taken"),
    )
    op.create_index("ix_taken_leader", "taken", ["leader"])
    op.create_table(
        "bands",
        sa.Column("band", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("article", sa.Integer, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("band", "article", name="pk_bands"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "placed",
        sa.Column("report", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("article", sa.Integer, nullable=False),
        sa.Column("sort", sa.String(16), nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("component", sa.Integer),
        sa.Column("record", sa.Integer),
        sa.Column("traits", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("report", name="pk_placed"),
    )
    op.create_index("ix_placed_article", "placed", ["article"])
    op.create_index("ix_placed_component", "placed", ["component"])
    op.create_index("ix_placed_digest", "placed", ["digest"])
    op.create_index("ix_placed_record", "placed", ["record"])
    op.create_table(
        "spots",
        sa.Column("block", sa.Text, nullable=False),
        sa.Column("width", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("first", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("report", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("block", "width", "first", "report", name="pk_spots"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "likenesses",
        sa.Column("one", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("other", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("points", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("one", "other", name="pk_likenesses"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "names",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("country", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("component", sa.Integer),
        sa.Column("record", sa.Integer),
        sa.PrimaryKeyConstraint("number", name="pk_names"),
    )
    op.create_index("ix_names_component", "names", ["component"])
    op.create_index("ix_names_record", "names", ["record"])
    op.create_index("uq_names_country", "names", ["country", "name"], unique=True)
    op.create_table(
        "beginnings",
        sa.Column("beginning", sa.Text, nullable=False),
        sa.Column("name", sa.Integer, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("beginning", "name", name="pk_beginnings"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "offices",
        sa.Column("report", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("name", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("published", sa.String(10)),
        sa.PrimaryKeyConstraint("report", name="pk_offices"),
    )
    op.create_index("ix_offices_name", "offices", ["name", "published"])
    op.create_table(
        "records",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("sort", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("moment", sa.String(10), nullable=False),
        sa.Column("first", sa.String(10)),
        sa.Column("last", sa.String(10)),
        sa.Column("ended", sa.String(10)),
        sa.Column("status", sa.String(16)),
        sa.Column("state", sa.String(16)),
        sa.Column("disputed", sa.Boolean, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("body", sa.Text),
        sa.PrimaryKeyConstraint("number", name="pk_records"),
    )
    op.create_index("ix_records_id", "records", ["id"])
    op.create_index("ix_records_kind", "records", ["kind", "moment", "id"])
    op.create_index("ix_records_moment", "records", ["moment", "id"])
    op.create_index("ix_records_sort", "records", ["sort", "moment", "id"])
    op.create_table(
        "keys",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("moment", sa.String(10), nullable=False),
        sa.Column("record", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("last", sa.String(10)),
        sa.PrimaryKeyConstraint("key", "moment", "record", name="pk_keys"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "facets",
        sa.Column("facet", sa.String(10), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("record", sa.Integer, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("facet", "value", "record", name="pk_facets"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_facets_record", "facets", ["record"])
    op.create_table(
        "links",
        sa.Column("event", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("other", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("linked", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("event", "other", name="pk_links"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_links_other", "links", ["other"])
    op.create_table(
        "changes",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("record", sa.String(16), nullable=False),
        sa.Column("what", sa.String(16), nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("coding", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_changes"),
    )
    op.execute("INSERT INTO schema_version (version) VALUES (3)")
