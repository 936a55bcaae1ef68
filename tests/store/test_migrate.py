import re
import sqlite3
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, make_url
from tests.postgresql import new_schema

from dateline.store import open_store
from dateline.store.connect import connect, initialise, transaction
from dateline.store.migrate import configuration, migrate
from dateline.store.postgresql import connect_database
from dateline.store.schema import REVISION, VERSION_TABLE, metadata


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request, tmp_path):
    """A file and a database that have come through every migration."""
    if request.param == "sqlite":
        engine = connect(tmp_path / "100% migrated.db")
        initialise(engine)
    else:
        engine = connect_database(make_url(request.getfixturevalue("schema")))
    with transaction(engine) as connection:
        migrate(connection)
    yield engine
    engine.dispose()


@pytest.fixture
def migrated(engine):
    """What `open_store` calls it."""
    return engine.url.render_as_string(hide_password=False).replace("+psycopg", "")


def test_migrations_lead_to_the_tables_of_today(engine):
    opts = {"version_table": VERSION_TABLE, "include_object": _is_one_for_all}
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, metadata) == []


def _is_one_for_all(_what, name, *_others):
    """Whether Alembic compares it. What each kind of database has of its own, catalogues show."""
    if name.startswith("passage_words") or name in {"words", "passages_words_ix"}:
        return False
    return name != "documents_one_current_version"


def test_a_migrated_file_is_as_a_new_one(path, tmp_path):
    migrated = connect(tmp_path / "migrated.db")
    initialise(migrated)
    with transaction(migrated) as connection:
        migrate(connection)
    migrated.dispose()
    open_store(path).close()
    assert _schema(tmp_path / "migrated.db") == _schema(path)


def test_a_migrated_database_is_as_a_new_one(postgresql):
    with new_schema(postgresql) as one, new_schema(postgresql) as other:
        open_store(one).close()
        engine = connect_database(make_url(other))
        with transaction(engine) as connection:
            migrate(connection)
        engine.dispose()
        assert _catalogue(one) == _catalogue(other) != []


def test_the_newest_migration_is_the_revision_that_the_store_expects():
    assert ScriptDirectory.from_config(configuration()).get_current_head() == REVISION


def test_a_migrated_store_is_current(migrated, report):
    document, claims = report()
    with open_store(migrated, create=False) as store:
        store.add(document, b"raw", claims)
        assert store.documents() == (document,)


def _schema(path):
    """Every table, column, index and trigger, without the order in which they were written."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return {(kind, name, _parts(sql)) for kind, name, sql in found}


def _parts(sql):
    # A table that a migration has written anew has quotation marks around its name.
    plain = re.sub(r'^CREATE TABLE "(\w+)"', r"CREATE TABLE \1", sql or "")
    return tuple(sorted(re.split(r"[,\s]*\n\s*|,\s+", plain)))


_CATALOGUE = """
SELECT table_name, column_name, data_type || ' ' || is_nullable FROM information_schema.columns
WHERE table_schema = current_schema()
UNION SELECT tablename, indexname, replace(indexdef, current_schema(), '') FROM pg_indexes
WHERE schemaname = current_schema()
UNION SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE connamespace = current_schema()::regnamespace
UNION SELECT tgrelid::regclass::text, tgname, replace(pg_get_triggerdef(oid), current_schema(), '')
FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = 'judgements'::regclass
UNION SELECT 'function', proname, prosrc FROM pg_proc
WHERE pronamespace = current_schema()::regnamespace
"""


def _catalogue(address):
    engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:", 1))
    with engine.connect() as connection:
        found = connection.exec_driver_sql(_CATALOGUE).all()
    engine.dispose()
    return sorted(tuple(row) for row in found)
