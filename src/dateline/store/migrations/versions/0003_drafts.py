"""Drafts: the claims that other rules would give a document, before they are accepted."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of drafts."""
    op.create_table(
        "drafts",
        sa.Column("document", sa.String(16), nullable=False),
        sa.Column("rules", sa.String(16), nullable=False),
        sa.Column("claims", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("document", name="drafts_pk"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="drafts_document_fk"),
    )
