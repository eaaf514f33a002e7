"""An index of the articles' words, and what could not be read."""

import sqlalchemy as sa
from alembic import op

from depeche.ledger.words import index_statements

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the index and the table, and enter the words of every article that is there."""
    op.create_table(
        "failures",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("article", sa.String(64)),
        sa.Column("outlet", sa.Text),
        sa.Column("published", sa.String(10)),
        sa.Column("why", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_failures"),
        sa.UniqueConstraint("digest", name="uq_failures_digest"),
    )
    op.create_index("ix_failures_article", "failures", ["article"])
    for statement in index_statements(op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)
    op.execute("INSERT INTO schema_version (version) VALUES (2)")
