"""A SQLite file as an engine of SQLAlchemy, and transactions in any store."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from dateline.errors import StoreError
from dateline.store.schema import APPLICATION_ID

PATIENCE = 30.0  # seconds to wait while another program writes
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_MAGIC = b"SQLite format 3\0"


def is_new(path: Path) -> bool:
    """Whether there is no file or an empty one; reads the header alone and touches nothing.

    Raises:
        StoreError: The file is no SQLite database, or one of another program.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        return True
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be read: {error.strerror}. Name another file with --store."
        ) from error
    if header and not header.startswith(_MAGIC):
        raise StoreError(f"{path}: not a Dateline store. Name another file with --store.")
    if header and int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StoreError(f"{path}: the database of another program. Name another with --store.")
    return not header


def connect(path: Path, *, patience: float = PATIENCE) -> Engine:
    """An engine whose transactions take the lock to write only where `transaction` asks for it.

    Args:
        path: The file.
        patience: Seconds to wait while another program writes.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": patience},
        json_serializer=to_json,
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def initialise(engine: Engine) -> None:
    """Mark a new file as ours and let readers read while one writes; a second time changes nothing.

    The mark comes first: it is one page, so a file that is cut short is empty or ours.
    """
    connection = engine.raw_connection()
    try:
        connection.cursor().execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _patiently(connection.cursor().execute, "PRAGMA journal_mode = WAL")
    finally:
        connection.close()


@contextmanager
def transaction(engine: Engine, *, synchronous: str = "NORMAL") -> Iterator[Connection]:
    """One transaction that has the lock from its start, so that it never has to give up midway.

    Args:
        engine: Of the store.
        synchronous: With `NORMAL` a power cut may take back the last transactions, whole, and a
            killed program none; with `FULL` what is done stays done, and each waits for the disk.
            https://www.sqlite.org/pragma.html#pragma_synchronous
            PostgreSQL waits for its disk as its owner has set.
    """
    options = {"begin": "IMMEDIATE", "synchronous": synchronous}
    with engine.execution_options(**options).begin() as connection:
        yield connection


def to_json(value: Any) -> str:
    """The JSON that columns hold: as short as it gets, in the letters of its script."""
    return _ENCODER.encode(value)


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says, DDL included
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql(f"PRAGMA synchronous = {options.get('synchronous', 'NORMAL')}")
    connection.exec_driver_sql(f"BEGIN {options.get('begin', '')}")


def _patiently(execute: Callable[[str], object], statement: str) -> None:
    # SQLite does not wait for the lock by itself where the journal's mode changes.
    until = time.monotonic() + PATIENCE
    while True:
        try:
            execute(statement)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return
