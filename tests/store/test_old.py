"""Stores that earlier versions wrote open, and hold what they held."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import MetaData, create_engine, insert, make_url, select

from dateline.model import Period, Status, is_faithful
from dateline.store import Counts, KnownPack, Search, open_store, passages
from dateline.store.connect import transaction
from dateline.store.health import examine
from dateline.store.migrate import configuration, rehearse, steps
from dateline.store.postgresql import connect_database
from dateline.store.schema import REVISION, VERSION_TABLE, metadata

DUMPS = sorted(Path(__file__).parent.glob("schema_*.sql"))


_COPIED = metadata.tables.keys() - {VERSION_TABLE, "passages"}


@pytest.fixture(params=DUMPS, ids=lambda dump: dump.stem)
def dump(request):
    return request.param


@pytest.fixture
def old(dump, path, place):
    """A store as it was: the file, or its rows in a database with the tables of that time."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    revision = dump.stem.removeprefix("schema_")
    if "://" in place:
        _copy(path, place, revision)
    lacking = steps(revision)
    assert rehearse(place) == rehearse(place) == lacking  # which leaves it as it is
    assert all(step.told for step in lacking)
    with open_store(place, create=False) as store:
        yield store


def test_what_it_says_can_be_found(old):
    (found,) = old.search(Search("two or three times", Period(None, None))).found
    assert [each.claim for each in found.claims] == list(old.claims())
    assert [check.problem for check in examine(old)] == [None] * 4


def _copy(path, place, revision):
    file, database = create_engine(f"sqlite:///{path}"), connect_database(make_url(place))
    with file.connect() as source, transaction(database) as target:
        command.upgrade(configuration(target), revision)
        held = MetaData()
        held.reflect(source, only=lambda name, _: name in _COPIED)
        for table in held.sorted_tables:
            rows = [dict(row) for row in source.execute(select(table)).mappings()]
            if rows:
                target.execute(insert(table), rows)
        if revision >= "0007":
            passages.fill(target)  # each kind of database keeps words in its own way
    file.dispose()
    database.dispose()


def test_there_is_a_dump_of_the_newest_schema():
    assert DUMPS[-1].stem == f"schema_{REVISION}"


def test_all_is_there(old):
    assert old.counts() == Counts(documents=2, replaced=1, claims=1, judgements=2)
    assert [one.language for one in old.documents()] == ["ko", "en"]
    assert [old.raw(one.id) for one in old.documents()] == [
        one.text.encode() for one in old.documents()
    ]
    assert [one.note for one in old.judgements()] == [None, "a drill"]


def test_the_pack_is_known_since_0004(old, dump):
    known = KnownPack("riverland", "/home/ana/riverland")
    assert old.pack == (None if dump.stem < "schema_0004" else known)


def test_ids_are_as_they_were(old):
    """Judgements and addresses of events hang on them."""
    (claim,) = old.claims()
    document = old.document(claim.document)
    assert (document.id, document.replaces) == ("2c29125e57d5eccd", "af89d81de9201da1")
    assert claim.id == "e59a0e5cd4f364d3"
    assert {one.subjects for one in old.judgements()} == {(claim.id,)}
    assert old.judgements()[1].replaces == old.judgements()[0].id == "9b73ce1445a3ca0e"


def test_the_claim_is_whole(old):
    (claim,) = old.claims()
    document = old.document(claim.document)
    assert all(is_faithful(quote, document) for quote in claim.evidence())
    assert (claim.status.status, claim.published) == (Status.HAPPENED, date(2024, 5, 12))
    assert (claim.time.interval.edtf, claim.time.zone) == ("2024-05-10", "Asia/Seoul")
    assert claim.place.place.latitude == 39.5
    assert claim.certainty in {None, 3.0}  # which schema 0001 did not have
    assert (claim.quantities[0].low, claim.quantities[0].high) == (2, 3)


def test_it_takes_new_documents(old, report):
    document, claims = report(url="https://gamma.example/7")
    old.add(document, b"raw", claims)
    assert document in old.documents()
