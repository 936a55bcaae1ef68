import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from dateline.store.health import examine, repair


@pytest.fixture
def filled(store, report):
    document, claims = report(claims=2)
    store.add(document, b"raw", claims)
    return store


def problems(store):
    return [check.problem for check in examine(store) if check.problem]


def test_a_whole_store_has_no_problem(filled):
    assert problems(filled) == []
    assert len(examine(filled)) == 4


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("DELETE FROM raw", "1 documents without the bytes"),
        ("DELETE FROM passages", "search knows 0 documents and claims of 3"),
    ],
)
def test_what_is_not_so_is_told(filled, direct, change, expected):
    _execute(direct, change)
    (problem,) = problems(filled)
    assert expected in problem


def test_repair_makes_search_and_guard_anew(filled, direct):
    drop = ["DROP TRIGGER judgements_no_update", "DROP TRIGGER judgements_no_delete"]
    if direct.startswith("postgresql"):
        drop = ["DROP TRIGGER judgements_no_change ON judgements"]
    for statement in (*drop, "DELETE FROM passages"):
        _execute(direct, statement)
    assert len(problems(filled)) == 2
    repair(filled)
    assert problems(filled) == []
    if direct.startswith("postgresql"):
        with pytest.raises(IntegrityError, match="only ever added"):
            _execute(direct, "TRUNCATE judgements")


def _execute(direct, statement):
    engine = create_engine(direct)
    try:
        with engine.begin() as connection:
            connection.execute(text(statement))
    finally:
        engine.dispose()
