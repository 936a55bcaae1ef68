import re
import sqlite3
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from dateline.store import open_store
from dateline.store.connect import connect, initialise, transaction
from dateline.store.migrate import configuration, migrate
from dateline.store.schema import REVISION, VERSION_TABLE, metadata


@pytest.fixture
def migrated(tmp_path):
    """A file that has come through every migration."""
    path = tmp_path / "100% migrated.db"
    engine = connect(path)
    initialise(engine)
    with transaction(engine) as connection:
        migrate(connection)
    yield path
    engine.dispose()


def test_migrations_lead_to_the_tables_of_today(migrated):
    engine = connect(migrated)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_a_migrated_store_is_as_a_new_one(migrated, path):
    open_store(path).close()
    assert _schema(migrated) == _schema(path)


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
    return None if sql is None else tuple(sorted(re.split(r"[,\s]*\n\s*|,\s+", sql)))
