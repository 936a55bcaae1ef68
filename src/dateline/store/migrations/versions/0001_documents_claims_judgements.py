"""Documents with their raw bytes, claims, judgements."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the first tables."""
    _documents()
    _raw()
    _claims()
    _judgements()


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("address", sa.Text()),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("publisher", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("retrieved", sa.String(40)),
        sa.Column("replaces", sa.String(16)),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="documents_pk"),
        sa.ForeignKeyConstraint(["replaces"], ["documents.id"], name="documents_replaces_fk"),
    )
    op.create_index("documents_published_ix", "documents", ["published"])
    current = sa.column("is_current", sa.Boolean()) & sa.column("address").is_not(None)
    is_postgresql = op.get_bind().dialect.name == "postgresql"
    op.create_index(
        "documents_one_current_version",
        "documents",
        [sa.text("md5(address)") if is_postgresql else "address"],
        unique=True,
        sqlite_where=current,
        postgresql_where=current,
    )


def _raw() -> None:
    op.create_table(
        "raw",
        sa.Column("document", sa.String(16), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("document", name="raw_pk"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="raw_document_fk"),
    )


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("document", sa.String(16), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("first_day", sa.Date()),
        sa.Column("end_day", sa.Date()),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("plain", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="claims_pk"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="claims_document_fk"),
    )
    for column in ("document", "first_day", "type"):
        op.create_index(f"claims_{column}_ix", "claims", [column])


def _judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("subjects", sa.JSON(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("note", sa.Text()),
        sa.Column("replaces", sa.String(16)),
        sa.PrimaryKeyConstraint("number", name="judgements_pk"),
        sa.UniqueConstraint("id", name="judgements_id_uq"),
        sa.ForeignKeyConstraint(["replaces"], ["judgements.id"], name="judgements_replaces_fk"),
    )
    is_postgresql = op.get_bind().dialect.name == "postgresql"
    for statement in _GUARD_OF_POSTGRESQL if is_postgresql else _GUARD_OF_SQLITE:
        op.execute(statement)


_GUARD_OF_SQLITE = tuple(
    f"CREATE TRIGGER judgements_no_{change.lower()} BEFORE {change} ON judgements "
    "BEGIN SELECT RAISE(ABORT, 'judgements are only ever added'); END"
    for change in ("UPDATE", "DELETE")
)
_GUARD_OF_POSTGRESQL = (
    "CREATE FUNCTION judgements_only_added() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE 'judgements are only ever added' "
    "USING ERRCODE = 'integrity_constraint_violation'; END $$",
    "CREATE TRIGGER judgements_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON judgements "
    "EXECUTE FUNCTION judgements_only_added()",
)
