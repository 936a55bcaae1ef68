"""The pack by which a store's claims are read; a store that is there already has none yet."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "packs",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("named", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="packs_pk"),
    )
