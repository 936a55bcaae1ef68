"""How sure each claim is; claims that are there already have none until they are read again."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column. What `plain` lacks, reads as None."""
    op.add_column("claims", sa.Column("certainty", sa.Float()))
