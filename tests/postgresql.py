"""A PostgreSQL server of Debian's package for the tests, in a folder that goes with it."""
# ruff: noqa: S603 (the programs of that package)

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine

_PROGRAMS = ("initdb", "postgres", "pg_isready")
_NUMBERS = count(1)
_PATIENCE = 30.0  # seconds until the server answers


def programs():
    """The folder with the newest server's programs, or None."""
    folders = [*Path("/usr/lib/postgresql").glob("*/bin")]  # where Debian's are, off the path
    folders += [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    ours = [each for each in folders if all((each / name).exists() for name in _PROGRAMS)]
    return max(ours, key=lambda folder: folder.parent.name.zfill(3), default=None)


@contextmanager
def running(bin_folder):
    """A new server that listens on a socket in its own folder; the address of its database."""
    owner = _owner()
    folder = Path(tempfile.mkdtemp(prefix="dateline-pg-"))
    try:
        if owner:
            shutil.chown(folder, **owner)
        with _server(bin_folder, folder, owner):
            query = {"host": str(folder)}
            yield URL.create("postgresql", "dateline", database="postgres", query=query)
    finally:
        shutil.rmtree(folder)


@contextmanager
def new_schema(server):
    """The address of a database with nothing in it: a schema, which takes the least time."""
    name = f"store_{next(_NUMBERS)}"
    engine = create_engine(server.set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
    url = server.update_query_dict({"options": f"-csearch_path={name}"})
    yield url.render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.exec_driver_sql("SET client_min_messages = warning")
        connection.exec_driver_sql(f"DROP SCHEMA {name} CASCADE")
    engine.dispose()


def past_dateline(place):
    """The address of a store's database for SQLAlchemy."""
    if "://" not in place:
        return f"sqlite:///{place}"
    return place.replace("postgresql:", "postgresql+psycopg:", 1)


@contextmanager
def _server(bin_folder, folder, owner):
    data = folder / "data"
    make = [bin_folder / "initdb", "-D", data, "-U", "dateline", "-A", "trust", "-E", "UTF8"]
    subprocess.run(
        [*make, "--locale=C.UTF-8", "--no-sync"], **owner, check=True, capture_output=True
    )
    # Nothing in it outlives the tests: no need to wait for the disk.
    settings = ("listen_addresses=", "fsync=off", f"unix_socket_directories={folder}")
    arguments = [part for setting in settings for part in ("-c", setting)]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [bin_folder / "postgres", "-D", data, *arguments], **owner, stdout=log, stderr=log
        )
    try:
        _wait_for(server, bin_folder, folder)
        yield
    finally:
        server.send_signal(signal.SIGINT)  # it does not wait for its clients
        server.wait(_PATIENCE)


def _wait_for(server, bin_folder, folder):
    until = time.monotonic() + _PATIENCE
    while subprocess.run([bin_folder / "pg_isready", "-q", "-h", folder], check=False).returncode:
        if server.poll() is not None or time.monotonic() > until:
            pytest.fail((folder / "log").read_text())
        time.sleep(0.05)


def _owner():
    """The server refuses to run as root; Debian's package makes a user for it."""
    if os.name != "posix" or os.geteuid() != 0:
        return {}
    return {"user": "postgres", "group": "postgres"}
