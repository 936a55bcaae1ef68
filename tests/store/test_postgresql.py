"""What is only so for a store in a PostgreSQL database; all else is tested with files too."""

import sys

import pytest
from sqlalchemy import create_engine, make_url, text
from tests.postgresql import past_dateline

from dateline.errors import StoreError
from dateline.store import Outcome, open_store
from dateline.store.connect import transaction
from dateline.store.place import shown
from dateline.store.postgresql import connect_database
from dateline.store.problems import explained

SECRET = "postgresql://ana:s3cret@127.0.0.1:1/x?password=s3cret"  # noqa: S105 (of nothing)


def test_the_address_is_shown_without_the_password():
    assert shown(make_url(SECRET)) == "postgresql://ana:***@127.0.0.1:1/x"


def test_a_database_that_does_not_answer_is_told_without_the_password():
    with pytest.raises(StoreError, match=r"^postgresql://ana:\*\*\*@.*refused.*runs") as caught:
        open_store(SECRET)
    assert "s3cret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_option_is_told():
    with pytest.raises(StoreError, match=r"\*\*\*@127.0.0.1/x: .*bogus"):
        open_store("postgresql://ana:s3cret@127.0.0.1/x?bogus=1")


def test_a_database_that_is_not_there_is_told(postgresql):
    absent = postgresql.set(database="absent").render_as_string(hide_password=False)
    with pytest.raises(StoreError, match=r"\"absent\" does not exist.*createdb"):
        open_store(absent)


def test_without_the_driver_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"pip install 'dateline\[postgresql\]'"):
        open_store(SECRET)


def test_a_store_is_not_made_unasked(schema):
    with pytest.raises(StoreError, match=r"there is no store. Ingest"):
        open_store(schema, create=False)


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_the_scheme_may_be_written_as_others_do(schema, scheme):
    with open_store(schema.replace("postgresql", scheme, 1)) as store:
        assert store.path.startswith("postgresql://")


def test_tables_of_another_program_are_not_touched(schema):
    _execute(schema, "CREATE TABLE documents (id int)")
    with pytest.raises(StoreError, match=r"another program.*'documents'.*--store"):
        open_store(schema)
    assert _execute(schema, "SELECT * FROM pg_tables WHERE schemaname = current_schema()") == 1


def test_a_newer_store_is_told_and_kept(schema):
    open_store(schema).close()
    _execute(schema, "UPDATE dateline_revision SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"newer Dateline.*9999"):
        open_store(schema)


def test_an_old_server_is_refused(schema, monkeypatch):
    monkeypatch.setattr("dateline.store.postgresql.OLDEST", 999)
    with pytest.raises(StoreError, match=r"PostgreSQL \d+ is too old. Use 999 or newer"):
        open_store(schema)


def test_an_encoding_of_few_scripts_is_refused(postgresql):
    statement = "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"
    engine = create_engine(
        past_dateline(postgresql.render_as_string(hide_password=False)),
        isolation_level="AUTOCOMMIT",
    )
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
    with pytest.raises(StoreError, match=r"encoding is LATIN1.*--encoding=UTF8"):
        open_store(postgresql.set(database="latin").render_as_string(hide_password=False))


def test_a_person_without_the_right_is_told(schema):
    open_store(schema).close()
    _execute(schema, "DROP ROLE IF EXISTS guest", "CREATE ROLE guest LOGIN")
    try:
        with pytest.raises(StoreError, match=r"ermission denied|does not exist|no store"):
            open_store(schema.replace("dateline@", "guest@"), create=False)
    finally:
        _execute(schema, "DROP ROLE guest")


def test_a_writer_that_does_not_end_is_told_and_readers_go_on(schema):
    engine = connect_database(make_url(schema), patience=0.01)
    with open_store(schema) as store, transaction(store._engine):
        with pytest.raises(StoreError, match=r"lock timeout.*Wait"):
            _write_with(engine)
        assert store.documents() == ()
    engine.dispose()


def test_a_reader_cannot_write(schema):
    open_store(schema).close()
    engine = connect_database(make_url(schema))
    forbidden = pytest.raises(StoreError, match="read-only")
    with engine.connect() as connection, forbidden, explained("x"):
        connection.execute(text("DELETE FROM claims"))
    engine.dispose()


def test_two_stores_of_one_database_do_not_wait_for_each_other(postgresql, schema):
    engine = connect_database(postgresql, patience=0.01)
    with open_store(schema) as store, transaction(store._engine), transaction(engine):
        pass
    engine.dispose()


def test_an_address_longer_than_an_index_takes_is_kept(schema, report):
    # Of signs that do not compress.
    url = "https://delta.example/" + "".join(chr(0x4E00 + 7 * n % 9973) for n in range(4000))
    with open_store(schema) as store:
        document, claims = report(url=url)
        assert store.add(document, b"raw", claims) is Outcome.ADDED
        newer, claims = report("Riverland tested two rockets.", url=url)
        assert store.add(newer, b"raw", claims) is Outcome.REPLACED


def _write_with(engine):
    with explained("x"), transaction(engine):
        pass


def _execute(place, *statements):
    engine = create_engine(past_dateline(place))
    with engine.begin() as connection:
        count = [connection.execute(text(each)).rowcount for each in statements][-1]
    engine.dispose()
    return count
