"""The bytes that documents were read from in a table of their own, each kept once by its hash."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_MOVE = """
INSERT INTO contents (sha256, content) SELECT sha256, content FROM raw
WHERE document IN (SELECT min(document) FROM raw GROUP BY sha256)
"""


def upgrade() -> None:
    """Make the table and move the bytes into it."""
    op.create_table(
        "contents",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="contents_pk"),
    )
    op.execute(_MOVE)
    with op.batch_alter_table("raw") as raw:
        raw.drop_column("content")
        raw.create_foreign_key("raw_sha256_fk", "contents", ["sha256"], ["sha256"])
        raw.create_index("raw_sha256_ix", ["sha256"])
