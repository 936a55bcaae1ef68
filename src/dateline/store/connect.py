"""A SQLite file as an engine of SQLAlchemy, and what goes wrong with it in plain words."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, IntegrityError

from dateline.errors import StoreError
from dateline.store.schema import APPLICATION_ID

PATIENCE = 30.0  # seconds to wait while another program writes
_MAGIC = b"SQLite format 3\0"
_REMEDIES = {
    "locked": "Another program has been writing to it for too long. Wait for it, then try again.",
    "full": "There is no space left. Free some, then try again.",
    "readonly": "It cannot be written. Get the right to write, or name another file with --store.",
    "unable to open": "Get the right to write to its folder, or name another file with --store.",
    "i/o error": "The disk does not read or write. Check its space, limits and health.",
    "malformed": "It is damaged. Put a copy back, or ingest the documents into a new file.",
    "not a database": "It is damaged. Put a copy back, or ingest the documents into a new file.",
}
_OTHERWISE = "Try again; if it stays so, report the message."


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
        json_serializer=_to_json,
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
    """
    options = {"begin": "IMMEDIATE", "synchronous": synchronous}
    with engine.execution_options(**options).begin() as connection:
        yield connection


@contextmanager
def explained(where: Path) -> Iterator[None]:
    """Turn what the database reports into a StoreError with a remedy."""
    try:
        yield
    except IntegrityError:
        raise  # a mistake of the program, not of the file
    except (DatabaseError, sqlite3.DatabaseError) as error:
        problem = str(getattr(error, "orig", error))
        found = [text for word, text in _REMEDIES.items() if word in problem.lower()]
        remedy = found[0] if found else _OTHERWISE
        raise StoreError(f"{where}: {problem}. {remedy}") from error


def _to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


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
