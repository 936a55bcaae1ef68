import re
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import sqlite

from dateline.errors import StoreError
from dateline.store import open_store
from dateline.store.connect import connect, transaction
from dateline.store.problems import explained
from dateline.store.schema import documents


@pytest.mark.parametrize(
    ("problem", "remedy"),
    [
        ("database or disk is full", "Free some"),
        ("attempt to write a readonly database", "right to write, or .*--store"),
        ("unable to open database file", "right to write to its folder, or .*--store"),
        ("disk I/O error", "space, limits and health"),
        ("database disk image is malformed", "Put a copy back"),
        ("something else", "report the message"),
    ],
)
def test_a_problem_is_told_with_its_file_and_remedy(path, problem, remedy):
    expected = f"{re.escape(str(path))}: {problem}. .*{remedy}"
    with pytest.raises(StoreError, match=expected), explained(path):
        raise sqlite3.OperationalError(problem)


def test_a_writer_that_does_not_end_is_told(path):
    open_store(path).close()
    engine = connect(path, patience=0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"locked.*Wait"), explained(path), transaction(engine):
            pass
    engine.dispose()


def test_a_reader_does_not_wait_for_a_writer(path):
    open_store(path).close()
    engine = connect(path, patience=0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with engine.connect() as connection:
            assert connection.execute(select(documents.c.id)).all() == []
    engine.dispose()


def test_the_current_version_of_a_page_is_found_by_an_index(path):
    open_store(path).close()
    page = select(documents.c.id).where((documents.c.address == "x") & documents.c.is_current)
    with closing(sqlite3.connect(path)) as connection:
        query = str(page.compile(dialect=sqlite.dialect()))
        plan = connection.execute(f"EXPLAIN QUERY PLAN {query}", ("x",)).fetchone()
    assert "documents_one_current_version" in plan[-1]
