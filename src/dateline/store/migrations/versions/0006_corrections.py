"""What a judgement puts right, the rating that it gives, and the words that it is about."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; judgements that are there have none of the three."""
    for name in ("correction", "rating", "about"):
        op.add_column("judgements", sa.Column(name, sa.JSON(none_as_null=True)))
