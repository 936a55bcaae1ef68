import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import dateline
from dateline.errors import StoreError
from dateline.store import default_path, open_store


def test_the_default_is_in_the_folder_of_the_person():
    assert default_path().parts[-2:] == ("dateline", "dateline.db")
    assert default_path().is_absolute()


def test_folders_on_the_way_are_made(tmp_path):
    path = tmp_path / "new" / "folder" / "a%20b?.db"
    with open_store(str(path)) as store:
        assert store.path == path
    assert path.is_file()


def test_an_address_names_a_file(path):
    with open_store(f"sqlite:///{path}"):
        assert path.is_file()


@pytest.mark.parametrize(
    "url",
    [
        "mysql://ana:secret@host/x",
        "postgresql://ana:secret@host:port/x",
        "postgresql://ana:se@cret@host/x",
        "sqlite://",
        "http://x/y",
        "://",
    ],
)
def test_another_address_is_refused_and_passwords_stay_secret(url):
    with pytest.raises(StoreError, match="sqlite:///FILE") as caught:
        open_store(url)
    assert "cret" not in str(caught.value)


def test_an_empty_file_becomes_a_store(path):
    path.touch()
    with open_store(path) as store:
        assert store.counts().documents == 0


@pytest.mark.parametrize("is_empty", [True, False])
def test_a_store_is_not_made_unasked(path, is_empty):
    if is_empty:
        path.touch()
    with pytest.raises(StoreError, match=r"there is no store. Ingest"):
        open_store(path, create=False)
    assert path.exists() is is_empty


def _text(path):
    path.write_text("Notes of mine.\n" * 20)


def _database(path):
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE documents (id)")
    connection.close()


@pytest.mark.parametrize(
    ("make", "message"), [(_text, "not a Dateline store"), (_database, "another program")]
)
def test_a_foreign_file_is_not_touched(path, make, message):
    make(path)
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    with pytest.raises(StoreError, match=f"{re.escape(str(path))}.*{message}.*--store"):
        open_store(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_is_no_store(tmp_path):
    with pytest.raises(StoreError, match=r"cannot be read.*--store"):
        open_store(tmp_path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="--store"):
        open_store(tmp_path / "file" / "folder" / "dateline.db")


def test_a_folder_without_the_right_to_write_is_told(tmp_path):
    tmp_path.chmod(0o500)
    try:
        if _may_write(tmp_path):
            pytest.skip("this person may write everywhere")
        with pytest.raises(StoreError, match=r"unable to open.*--store"):
            open_store(tmp_path / "dateline.db")
    finally:
        tmp_path.chmod(0o700)


def _may_write(folder):
    try:
        (folder / "probe").touch()
    except OSError:
        return False
    return True


def test_a_newer_store_is_told_and_kept(path):
    open_store(path).close()
    _execute(path, "UPDATE dateline_revision SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"newer Dateline.*9999"):
        open_store(path)
    assert _execute(path, "SELECT version_num FROM dateline_revision") == [("9999",)]


def test_a_damaged_store_is_told(path):
    open_store(path).close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 8000)
    with pytest.raises(StoreError, match=f"{re.escape(str(path))}.*damaged"):
        open_store(path)


def test_a_disk_that_takes_no_more_is_told_and_nothing_is_half_there(path, report):
    resource = pytest.importorskip("resource", reason="limits on the size of files need POSIX")
    document, claims = report()
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    with open_store(path) as store:
        store.add(document, b"raw", claims)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, unlimited[1]))
        try:
            with pytest.raises(StoreError, match=r"disk.*Check its space"):
                store.add(report(url="2")[0], os.urandom(500_000), ())
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
        assert store.documents() == (document,)


def test_opening_a_current_file_loads_nothing_else(path):
    open_store(path).close()
    program = (
        "import sys; from dateline.store import open_store; open_store(sys.argv[1]).close();"
        "print([name for name in ('alembic', 'platformdirs', 'psycopg') if name in sys.modules])"
    )
    source = str(Path(dateline.__file__).parents[1])
    done = subprocess.run(  # noqa: S603 (this interpreter and the program above)
        [sys.executable, "-c", program, path],
        env=os.environ | {"PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def _execute(path, statement):
    connection = sqlite3.connect(path)
    with connection:
        rows = connection.execute(statement).fetchall()
    connection.close()
    return rows
