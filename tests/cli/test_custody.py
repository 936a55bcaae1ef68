import json
import shutil
import sqlite3
import zipfile
from contextlib import closing

import pytest
from tests.export import sample


@pytest.fixture
def mine(dateline, filled, tmp_path, monkeypatch):
    """Run the program on a copy of the sample's store."""
    shutil.copy(filled, tmp_path / "mine.db")
    monkeypatch.setenv("DATELINE_STORE", str(tmp_path / "mine.db"))
    return dateline


def test_a_clean_store_is_told(mine):
    result = mine("verify")
    assert result.exit_code == 0
    assert "Checked 3 documents: 0 flaws." in result.stderr


def test_a_flaw_ends_with_1_and_says_where(mine, tmp_path):
    with closing(sqlite3.connect(tmp_path / "mine.db")) as connection:
        connection.execute("DELETE FROM raw WHERE document = ?", [sample.HARBOUR.id])
        connection.commit()
    result = mine("verify")
    assert result.exit_code == 1
    assert f"contents {sample.HARBOUR.id}" in result.stdout
    (flaw,) = json.loads(mine("verify", "--json").stdout)["flaws"]
    assert flaw["document"] == sample.HARBOUR.id


def test_evidence_is_packed_and_the_same_each_time(mine, tmp_path):
    (trial,) = [
        each
        for each in json.loads(mine("chronology", "--json").stdout)["events"]
        if each["type"] == "test"
    ]
    first = mine("pack-evidence", trial["id"][:7], "--json")
    assert first.exit_code == 0, first.output
    told = json.loads(first.stdout)
    with zipfile.ZipFile(tmp_path / told["out"]) as archive:
        names = archive.namelist()
        assert len(json.loads(archive.read("judgements.json"))) == 1
    assert {f"documents/{each.id}.raw" for each in (sample.HARBOUR, sample.MERIDIAN)} <= set(names)
    again = mine("pack-evidence", trial["id"], "--out", "again.zip", "--json")
    assert json.loads(again.stdout)["sha256"] == told["sha256"]
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / told["out"]).read_bytes()


def test_evidence_that_cannot_be_written_is_one_error(mine, tmp_path):
    events = json.loads(mine("chronology", "--json").stdout)["events"]
    result = mine("pack-evidence", events[0]["id"], "--out", tmp_path / "no" / "x.zip")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
    assert not [*tmp_path.glob(".x*")]


def test_changed_pages_are_shown(mine, tmp_path):
    for words in ("Norland tested a missile on Monday, it said.", "Norland said nothing."):
        (tmp_path / "page.txt").write_text(f"A headline\n\n12 May 2031\n\n{words}\n")
        assert mine("ingest", "page.txt", "--published", "2031-05-12").exit_code == 0
    shown = mine("changes")
    assert "- Norland tested a missile on Monday, it said." in shown.stdout
    assert "+ Norland said nothing." in shown.stdout
    (change,) = json.loads(mine("changes", "--json").stdout)["changes"]
    assert change["added"] == ["Norland said nothing."]
