"""A backup holds everything, is itself a store, and can go into the other kind of database."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from dateline.errors import StoreError
from dateline.model import Judgement, Period, Verdict
from dateline.store import KnownPack, Search, open_store
from dateline.store.copying import backup, restore

DUMPS = sorted(Path(__file__).parent.glob("schema_*.sql"))
NOON = datetime(2024, 5, 10, 12, tzinfo=UTC)


@pytest.fixture
def filled(store, report):
    """Versions of a page that replace each other in both directions, a draft, judgements."""
    texts = ("Riverland tested a rocket.", "Riverland tested two rockets.", "Riverland rested.")
    for text in (*texts, texts[0]):
        document, claims = report(text, claims=2)
        store.add(document, text.encode(), claims)
    store.add(report(url=None, published=date(2024, 5, 9))[0], texts[0].encode(), ())
    store.keep_pack(KnownPack("riverland", "riverland"))
    store.add_draft(document, "rules", claims[:1])
    first = Judgement(Verdict.REJECT, ("c",), "Ben", NOON)
    store.add_judgement(first)
    store.add_judgement(Judgement(Verdict.ACCEPT, ("c",), "Ben", NOON, replaces=first.id))
    return store


def holds(store):
    documents = store.documents(include_replaced=True)
    raw = [store.raw(document.id) for document in documents]
    kept = (store.claims(), store.judgements(), store.drafts("rules"), store.pack, store.counts())
    return documents, raw, kept, store.search(Search("riverland", Period(None, None)))


def test_a_backup_is_a_store_with_all_in_it(filled, tmp_path):
    path = tmp_path / "new" / "backup.db"
    assert backup(filled, path) == filled.counts()
    assert [each.name for each in path.parent.iterdir()] == ["backup.db"]
    with open_store(path, create=False) as copy:
        assert holds(copy) == holds(filled)


@pytest.mark.parametrize("target", ["sqlite", "postgresql"])
def test_it_is_restored_to_either_kind_and_goes_on(filled, tmp_path, report, target, request):
    path = tmp_path / "backup.db"
    backup(filled, path)
    place = str(tmp_path / "restored.db")
    if target == "postgresql":
        place = request.getfixturevalue("other_schema")
    assert restore(path, place) == filled.counts()
    third = Judgement(Verdict.REJECT, ("d",), "Ben", NOON + timedelta(hours=1))
    with open_store(place, create=False) as restored:
        assert holds(restored) == holds(filled)
        for each in (restored, filled):
            each.add(report("Riverland tested a kite.", url="3")[0], b"raw", ())
            each.add_judgement(third)
        assert holds(restored) == holds(filled)


def test_nothing_is_written_over(filled, tmp_path):
    path, other = tmp_path / "backup.db", tmp_path / "other.db"
    backup(filled, path)
    with pytest.raises(StoreError, match=r"backup.db: it is there already"):
        backup(filled, path)
    other.write_text("mine")
    with pytest.raises(StoreError, match=r"other.db: it is there already"):
        restore(path, other)
    assert other.read_text() == "mine"


def test_a_database_that_holds_something_is_left(filled, other_schema, tmp_path):
    path = tmp_path / "backup.db"
    backup(filled, path)
    with open_store(other_schema) as other:
        other.keep_pack(KnownPack("riverland", "riverland"))
    with pytest.raises(StoreError, match="it holds packs already"):
        restore(path, other_schema)


def test_a_damaged_or_absent_backup_is_told_and_leaves_nothing(filled, tmp_path):
    path, target = tmp_path / "backup.db", tmp_path / "target.db"
    with pytest.raises(StoreError, match="there is no backup"):
        restore(path, target)
    backup(filled, path)
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 9000)
    with pytest.raises(StoreError, match="damaged"):
        restore(path, target)
    assert not list(tmp_path.glob("target*"))


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_a_backup_of_an_earlier_version_stays_as_it_is(dump, tmp_path):
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    before = path.read_bytes()
    assert restore(path, tmp_path / "new.db").judgements == 2
    assert path.read_bytes() == before
