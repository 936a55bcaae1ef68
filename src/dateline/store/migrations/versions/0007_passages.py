"""What search looks through. Whoever migrates fills it: see `dateline.store.passages.fill`."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_WORDS_IN_SQLITE = (
    "CREATE VIRTUAL TABLE passage_words USING fts5(words, origin, content='', "
    "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co'\")",
)
_WORDS_IN_POSTGRESQL = (
    "ALTER TABLE passages ADD COLUMN words tsvector NOT NULL",
    "CREATE INDEX passages_words_ix ON passages USING gin (words)",
)


def upgrade() -> None:
    """Make the table, and what keeps its words."""
    op.create_table(
        "passages",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(16), nullable=False),
        sa.Column("claim", sa.String(16)),
        sa.Column("type", sa.Text()),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("first_day", sa.Date()),
        sa.Column("end_day", sa.Date()),
        sa.PrimaryKeyConstraint("number", name="passages_pk"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="passages_document_fk"),
        sa.ForeignKeyConstraint(["claim"], ["claims.id"], name="passages_claim_fk"),
        sa.UniqueConstraint("claim", name="passages_claim_uq"),
        sqlite_autoincrement=True,
    )
    op.create_index("passages_document_ix", "passages", ["document"])
    is_postgresql = op.get_bind().dialect.name == "postgresql"
    for statement in _WORDS_IN_POSTGRESQL if is_postgresql else _WORDS_IN_SQLITE:
        op.execute(sa.text(statement))
