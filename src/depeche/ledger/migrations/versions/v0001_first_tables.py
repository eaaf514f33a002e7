"""Articles, codings, reports, judgements, likenesses: the tables of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables of version 1."""
    op.create_table(
        "schema_version",
        sa.Column("version", sa.Integer, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("version", name="pk_schema_version"),
    )
    op.create_table(
        "articles",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("outlet", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("published", sa.String(10)),
        sa.Column("language", sa.String(16)),
        sa.Column("title", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("signature_method", sa.String(64), nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_articles"),
        sa.UniqueConstraint("digest", name="uq_articles_digest"),
    )
    op.create_index("ix_articles_id", "articles", ["id"])
    op.create_table(
        "codings",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("article", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_codings"),
        sa.UniqueConstraint("digest", name="uq_codings_digest"),
        sa.ForeignKeyConstraint(["article"], ["articles.digest"], name="fk_codings_article"),
    )
    op.create_index("ix_codings_article", "codings", ["article"])
    op.create_table(
        "reports",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("coding", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("sort", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("sides", sa.Text, nullable=False),
        sa.Column("first", sa.String(10)),
        sa.Column("last", sa.String(10)),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_reports"),
        sa.ForeignKeyConstraint(["coding"], ["codings.digest"], name="fk_reports_coding"),
    )
    op.create_index("ix_reports_coding", "reports", ["coding"])
    op.create_index("ix_reports_digest", "reports", ["digest"])
    op.create_index("ix_reports_sort_kind", "reports", ["sort", "kind"])
    op.create_table(
        "judgements",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("subjects", sa.JSON, nullable=False),
        sa.Column("field", sa.Text),
        sa.Column("value", sa.JSON),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("time", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("undoes", sa.String(64)),
        sa.PrimaryKeyConstraint("number", name="pk_judgements"),
        sa.UniqueConstraint("digest", name="uq_judgements_digest"),
        sa.ForeignKeyConstraint(["undoes"], ["judgements.digest"], name="fk_judgements_undoes"),
    )
    op.create_table(
        "compared",
        sa.Column("report", sa.String(64), nullable=False),
        sa.Column("rules", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("report", "rules", name="pk_compared"),
    )
    op.create_table(
        "likenesses",
        sa.Column("first", sa.String(64), nullable=False),
        sa.Column("second", sa.String(64), nullable=False),
        sa.Column("rules", sa.String(64), nullable=False),
        sa.Column("points", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("first", "second", "rules", name="pk_likenesses"),
    )
    op.execute("INSERT INTO schema_version (version) VALUES (1)")
