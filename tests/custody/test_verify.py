"""Whatever is changed in a store from outside is found, and nothing else is."""

import hashlib
import json
import shutil
import sqlite3
import zlib
from contextlib import closing
from datetime import UTC, datetime

import pytest
from tests.export import sample

from dateline.custody import verify
from dateline.model import Judgement, Verdict
from dateline.store import open_store

CLAIM = sample.visit().claims[0]
SHA256 = hashlib.sha256(sample.HARBOUR.text.encode()).hexdigest()


@pytest.fixture
def path(tmp_path):
    """A store with the sample's documents, claims and a judgement."""
    file = tmp_path / "store.db"
    claims = [claim for event in sample.chronology() for claim in event.claims]
    with open_store(file) as store:
        for document in sample.documents().values():
            mine = [claim for claim in claims if claim.document == document.id]
            store.add(document, document.text.encode(), mine)
        at = datetime(2031, 4, 3, tzinfo=UTC)
        store.add_judgement(Judgement(Verdict.ACCEPT, (CLAIM.id,), "Ana", at))
    return file


def flaws(path):
    with open_store(path) as store:
        return [(flaw.table, flaw.id) for flaw in verify(store)]


def change(path, statement, *values):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER IF EXISTS judgements_no_update")
        connection.execute(statement, values)
        connection.commit()


def test_a_store_as_it_was_written_has_no_flaw(path):
    assert flaws(path) == []


def test_progress_tells_every_document(path):
    told = []
    with open_store(path) as store:
        assert [*verify(store, lambda *numbers: told.append(numbers))] == []
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_changed_text_breaks_the_id_and_the_quotations(path):
    text = "Other words. " + sample.HARBOUR.text
    change(path, "UPDATE documents SET text = ? WHERE id = ?", text, sample.HARBOUR.id)
    found = flaws(path)
    assert ("documents", sample.HARBOUR.id) in found
    assert ("claims", CLAIM.id) in found


@pytest.mark.parametrize("content", [zlib.compress(b"other"), b"no zlib"])
def test_changed_bytes_are_found(path, content):
    change(path, "UPDATE contents SET content = ? WHERE sha256 = ?", content, SHA256)
    assert flaws(path) == [("contents", sample.HARBOUR.id)]


def test_missing_bytes_are_found(path):
    change(path, "DELETE FROM raw WHERE document = ?", sample.HARBOUR.id)
    assert flaws(path) == [("contents", sample.HARBOUR.id)]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("type", "test"),
        ("first_day", "2031-01-01"),
        ("plain", '{"type": "visit"}'),
        ("plain", "[]"),
    ],
)
def test_a_changed_claim_is_found(path, column, value):
    change(path, f"UPDATE claims SET {column} = ? WHERE id = ?", value, CLAIM.id)  # noqa: S608
    assert flaws(path) == [("claims", CLAIM.id)]


def test_a_quotation_moved_by_one_character_is_found(path):
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT plain FROM claims WHERE id = ?"
        plain = json.loads(connection.execute(query, [CLAIM.id]).fetchone()[0])
    for bound in ("start", "end"):
        plain["place"]["evidence"]["span"][bound] += 1
    change(path, "UPDATE claims SET plain = ? WHERE id = ?", json.dumps(plain), CLAIM.id)
    assert flaws(path) == [("claims", CLAIM.id)]


@pytest.mark.parametrize(
    ("column", "value"),
    [("by", "Eve"), ("verdict", "reject"), ("subjects", '["x"]'), ("at", "now")],
)
def test_a_changed_judgement_is_found(path, column, value):
    change(path, f'UPDATE judgements SET "{column}" = ?', value)  # noqa: S608
    assert [table for table, _ in flaws(path)] == ["judgements"]


def test_a_damaged_document_hides_no_other(path):
    shutil.copy(path, path.with_suffix(".copy"))
    change(path, "UPDATE documents SET blocks = '7' WHERE id = ?", sample.HARBOUR.id)
    change(path, "DELETE FROM raw WHERE document = ?", sample.MERIDIAN.id)
    assert {table for table, _ in flaws(path)} == {"documents", "contents"}
