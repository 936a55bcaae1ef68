"""The tables. A migration in `migrations/versions` stands behind every change to them.

Types are those that SQLite and PostgreSQL share. Instants are ISO 8601 text, because SQLite would
drop their time zone.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    event,
    func,
)

REVISION = "0008"
APPLICATION_ID = 0x44544C4E  # "DTLN", in the header of each of our SQLite files
VERSION_TABLE = "dateline_revision"

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "fk": "%(table_name)s_%(column_0_name)s_fk",
        "ix": "%(table_name)s_%(column_0_name)s_ix",
        "uq": "%(table_name)s_%(column_0_name)s_uq",
    }
)

revisions = Table(
    VERSION_TABLE,
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name=f"{VERSION_TABLE}_pkc"),  # as Alembic names it
)

documents = Table(
    "documents",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("address", Text),
    Column("published", Date, nullable=False, index=True),
    Column("publisher", Text),
    Column("title", Text),
    Column("language", String(8), nullable=False),
    Column("text", Text, nullable=False),
    Column("blocks", JSON, nullable=False),
    Column("retrieved", String(40)),
    Column("replaces", String(16), ForeignKey("documents.id")),
    Column("is_current", Boolean, nullable=False),
)

_current = documents.c.is_current & documents.c.address.is_not(None)
Index(
    "documents_one_current_version",
    documents.c.address,
    unique=True,
    sqlite_where=_current,
).ddl_if(dialect="sqlite")
# An index of PostgreSQL does not take an address of more than about 2,700 bytes.
Index(
    "documents_one_current_version",
    func.md5(documents.c.address),
    unique=True,
    postgresql_where=_current,
).ddl_if(dialect="postgresql")

# What documents were read from, once for all documents that have the same bytes.
contents = Table(
    "contents",
    metadata,
    Column("sha256", String(64), primary_key=True),  # of the bytes before they are compressed
    Column("content", LargeBinary, nullable=False),  # compressed by zlib
)

raw = Table(
    "raw",
    metadata,
    Column("document", String(16), ForeignKey("documents.id"), primary_key=True),
    Column("sha256", String(64), ForeignKey("contents.sha256"), nullable=False, index=True),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("document", String(16), ForeignKey("documents.id"), nullable=False, index=True),
    Column("type", Text, nullable=False, index=True),
    Column("status", String(16), nullable=False),
    Column("first_day", Date, index=True),
    Column("end_day", Date),
    Column("method", Text, nullable=False),
    Column("plain", JSON, nullable=False),
    Column("certainty", Float),  # from 3 to -3
)

# What search finds: a row for each current document and each of its claims. Numbers are never
# used twice, since a file keeps the words of what was dropped.
passages = Table(
    "passages",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document", String(16), ForeignKey("documents.id"), nullable=False, index=True),
    Column("claim", String(16), ForeignKey("claims.id"), unique=True),
    Column("type", Text),  # of a claim, as its days; a document has its day of publication
    Column("published", Date, nullable=False),
    Column("first_day", Date),
    Column("end_day", Date),
    sqlite_autoincrement=True,
)

# Their words. No text is kept with them: search quotes the documents.
PASSAGE_WORDS = {
    "sqlite": (
        "CREATE VIRTUAL TABLE passage_words USING fts5(words, origin, content='', "
        "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co'\")",
    ),
    "postgresql": (
        "ALTER TABLE passages ADD COLUMN words tsvector NOT NULL",
        "CREATE INDEX passages_words_ix ON passages USING gin (words)",
    ),
}


@event.listens_for(passages, "after_create")
def _add_words(_table: Table, connection: Connection, **_options: object) -> None:
    for statement in PASSAGE_WORDS[connection.dialect.name]:
        connection.exec_driver_sql(statement)


drafts = Table(
    "drafts",
    metadata,
    Column("document", String(16), ForeignKey("documents.id"), primary_key=True),
    Column("rules", String(16), nullable=False),
    Column("claims", JSON, nullable=False),
)

# One row: the pack by which the claims are read.
packs = Table(
    "packs",
    metadata,
    Column("id", Text, primary_key=True),
    Column("named", Text, nullable=False),  # its name, or the folder where it lay
)

# Who shares the store; nobody where it is one person's.
users = Table(
    "users",
    metadata,
    Column("name", Text, primary_key=True),
    Column("role", String(16), nullable=False),
    Column("token", String(64), nullable=False, unique=True),  # SHA-256
    Column("since", String(40), nullable=False),
    Column("until", String(40)),
)

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they came
    Column("id", String(16), nullable=False, unique=True),
    Column("verdict", String(16), nullable=False),
    Column("subjects", JSON, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("note", Text),
    Column("replaces", String(16), ForeignKey("judgements.id")),
    Column("correction", JSON(none_as_null=True)),
    Column("rating", JSON(none_as_null=True)),
    Column("about", JSON(none_as_null=True)),  # none since before 0006
)

APPEND_ONLY = {
    "sqlite": tuple(
        f"CREATE TRIGGER judgements_no_{change.lower()} BEFORE {change} ON judgements "
        "BEGIN SELECT RAISE(ABORT, 'judgements are only ever added'); END"
        for change in ("UPDATE", "DELETE")
    ),
    "postgresql": (
        "CREATE FUNCTION judgements_only_added() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE 'judgements are only ever added' "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE TRIGGER judgements_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON judgements "
        "EXECUTE FUNCTION judgements_only_added()",
    ),
}


_UNGUARD = {
    "sqlite": tuple(
        f"DROP TRIGGER IF EXISTS judgements_no_{change}" for change in ("update", "delete")
    ),
    "postgresql": ("DROP FUNCTION IF EXISTS judgements_only_added() CASCADE",),
}


def guard(connection: Connection) -> None:
    """Have the database refuse to change or delete a judgement, whoever asks."""
    name = connection.dialect.name
    for statement in (*_UNGUARD[name], *APPEND_ONLY[name]):
        connection.exec_driver_sql(statement)


@event.listens_for(judgements, "after_create")
def _guard(_table: Table, connection: Connection, **_options: object) -> None:
    guard(connection)
