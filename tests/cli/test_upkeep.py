"""`backup`, `restore`, `migrate`, `doctor`."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

OLD = Path(__file__).parents[1] / "store/schema_0001.sql"


def test_there_and_back(dateline, filled):
    told = dateline("--store", filled, "backup", "kept.db", "--json")
    assert json.loads(told.stdout)["documents"] == 3
    told = dateline("restore", "kept.db", "--store", "new.db")
    assert told.stderr.splitlines()[-1].startswith("Restored 3 documents")
    events = [dateline("--store", each, "chronology").stdout for each in (filled, "new.db")]
    assert events[0] == events[1] != ""
    assert dateline("restore", "kept.db", "--store", "new.db").exit_code == 2


def test_a_migration_is_tried_and_done(dateline, tmp_path):
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
    tried = dateline("--store", path, "migrate", "--dry-run")
    assert tried.stdout.splitlines()[0].startswith("0002  How sure each claim is")
    assert "Nothing has changed" in tried.stderr
    done = json.loads(dateline("--store", path, "migrate", "--json").stdout)
    assert done["migrations"][0]["revision"] == "0002"
    again = dateline("--store", path, "migrate", "--dry-run")
    assert (again.stdout, again.exit_code) == ("", 0)
    assert "that of this version" in again.stderr


def test_doctor_tells_what_is_wrong(dateline, filled, tmp_path):
    whole = dateline("--store", filled, "doctor")
    assert (whole.exit_code, whole.stdout.count("ok  ")) == (0, 4)
    path = tmp_path / "hurt.db"
    shutil.copyfile(filled, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM passages")
        connection.commit()
    hurt = dateline("--store", path, "doctor", "--json")
    assert hurt.exit_code == 1
    assert "search knows 0" in json.loads(hurt.stdout)["checks"][-1]["problem"]
    assert dateline("--store", path, "doctor", "--repair").exit_code == 0


def test_without_a_store_they_say_so(dateline):
    for arguments in (["backup", "x.db"], ["migrate"], ["doctor"], ["restore", "x.db"]):
        result = dateline("--store", "none.db", *arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "there is no" in result.stderr
