"""A question gets an answer from the store and can do nothing else."""

import sys

import pytest

from dateline import workflow
from dateline.analysis import answer
from dateline.errors import UserError


def test_the_tables_are_those_of_the_store(store):
    documents = answer(store, "SELECT id, text, published FROM documents ORDER BY id").to_pylist()
    assert [each["id"] for each in documents] == sorted(each.id for each in store.documents())
    claims = answer(store, "SELECT id, quote FROM Claims ORDER BY ALL").to_pylist()
    held = sorted((claim.id, claim.trigger.quote) for claim in store.claims())
    assert [(each["id"], each["quote"]) for each in claims] == held
    events = answer(store, "FROM events").to_pylist()
    assert [each["id"] for each in events] == [each.id for each in workflow.chronology(store)]


def test_they_can_be_joined_and_lists_unnested(store):
    question = """
        SELECT e.type, count(DISTINCT c.document) AS documents
        FROM (SELECT type, unnest(claims) AS claim FROM events) AS e
        JOIN claims AS c ON c.id = e.claim GROUP BY ALL ORDER BY ALL
    """
    found = {each["type"]: each["documents"] for each in answer(store, question).to_pylist()}
    assert found.keys() == {claim.type for claim in store.claims()}


def test_days_are_those_of_the_event(store):
    question = "SELECT id, first_day, last_day FROM events WHERE first_day IS NOT NULL"
    days = {each.id: each.time.interval for each in workflow.chronology(store) if each.time}
    for each in answer(store, question).to_pylist():
        assert (each["first_day"], each["last_day"]) == (
            days[each["id"]].start,
            days[each["id"]].last,
        )


def test_an_empty_store_has_empty_tables(place):
    from dateline.store import open_store  # noqa: PLC0415

    with open_store(place) as store:
        question = "SELECT (SELECT count(*) FROM events) + (SELECT count(*) FROM documents) AS n"
        assert answer(store, question).to_pylist() == [{"n": 0}]


def test_one_can_ask_which_tables_there_are(store):
    names = [each["name"] for each in answer(store, "SHOW TABLES").to_pylist()]
    assert names == ["claims", "documents", "events"]


HOSTILE = [
    "SELECT * FROM read_csv('{file}')",
    "SELECT * FROM read_text('{file}')",
    "SELECT * FROM '{file}'",
    "SELECT * FROM glob('{folder}/*')",
    "SELECT * FROM sniff_csv('{file}')",
    "COPY claims TO '{folder}/out.csv'",
    "EXPORT DATABASE '{folder}/out'",
    "ATTACH '{folder}/out.db'",
    "ATTACH '{file}' AS other",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "RESET ALL",
    "PRAGMA enable_profiling",
    "CREATE TABLE x AS SELECT 1",
    "CREATE MACRO f() AS 1",
    "DROP VIEW claims",
    "INSERT INTO claims SELECT * FROM claims",
    "UPDATE claims SET type = 'x'",
    "DELETE FROM claims",
    "SELECT 1; DELETE FROM claims",
    "EXPLAIN ANALYZE COPY claims TO '{folder}/out.csv'",
    "WITH x AS (DELETE FROM claims RETURNING *) SELECT * FROM x",
    "SELECT * FROM secret",
    "SELECT * FROM query('COPY claims TO ''{folder}/out.csv''')",
    "SELECT getenv('HOME')",
    "",
    "-- nothing",
    "SELECT",
    "SELECT '\x00",
    "SELECT \ud800",
    "(" * 5000,
]


@pytest.mark.parametrize("question", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_is_read_written_or_set(store, tmp_path, question):
    file = tmp_path / "secret.csv"
    file.write_text("a\n1\n")
    secret = {"a": [1]}  # a variable that DuckDB would take for a table
    before = (sorted(tmp_path.rglob("out*")), store.claims())
    with pytest.raises(UserError, match=r"^DuckDB: |one SELECT") as caught:
        answer(store, question.replace("{file}", str(file)).replace("{folder}", str(tmp_path)))
    assert "\n" not in str(caught.value)
    assert (sorted(tmp_path.rglob("out*")), store.claims()) == before
    assert secret


def test_without_the_extra_it_is_named(store, monkeypatch):
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(UserError, match=r"pip install 'dateline\[query\]'"):
        answer(store, "SELECT 1")
