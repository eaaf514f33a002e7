"""What is known of an article that was fetched, and what a watch visited and told."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns, empty for articles that are there, and the tables."""
    for name, kind in (
        ("author", sa.Text),
        ("section", sa.Text),
        ("day_source", sa.String(16)),
        ("fetched", sa.String(32)),
        ("raw_sha256", sa.String(64)),
    ):
        op.add_column("articles", sa.Column(name, kind))
    op.create_table(
        "visits",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("time", sa.String(32), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("stamp", sa.Text),
        sa.Column("article", sa.String(64)),
        sa.Column("why", sa.Text),
        sa.PrimaryKeyConstraint("number", name="pk_visits"),
    )
    op.create_index("ix_visits_address", "visits", ["address"])
    op.create_table(
        "notices",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("story", sa.Text, nullable=False),
        sa.Column("time", sa.String(32), nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_notices"),
        sa.UniqueConstraint("digest", name="uq_notices_digest"),
    )
    op.create_index("ix_notices_story", "notices", ["story"])
    op.create_table(
        "tellings",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("story", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("notice", sa.Integer, nullable=False),
        sa.Column("step", sa.String(8), nullable=False),
        sa.Column("batch", sa.String(64), nullable=False),
        sa.Column("time", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_tellings"),
        sa.UniqueConstraint("story", "channel", "notice", "step", name="uq_tellings_story_channel_notice_step"),
    )
    op.execute("INSERT INTO schema_version (version) VALUES (4)")
