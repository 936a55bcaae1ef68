"""What goes wrong with a database, in plain words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError

from dateline.errors import StoreError

_WAIT = "Another program has been writing to it for too long. Wait for it, then try again."
_SPACE = "There is no space left. Free some, then try again."
_RIGHT = "It cannot be written. Get the right to write, or name another store with --store."
_DAMAGED = "It is damaged. Put a copy back, or ingest the documents into a new store."
_LOGIN = "Check the name and the password in the address."
_START = "Check that the database runs and the address names it, then try again."
_OTHERWISE = "Try again; if it stays so, report the message."

# By words, since SQLite has no other sign, nor PostgreSQL while a connection is being made.
_BY_WORDS = {
    "locked": _WAIT,
    "full": _SPACE,
    "readonly": _RIGHT,
    "unable to open": "Get the right to write to its folder, or name another file with --store.",
    "i/o error": "The disk does not read or write. Check its space, limits and health.",
    "malformed": _DAMAGED,
    "not a database": _DAMAGED,
    "password": _LOGIN,
    "role": _LOGIN,
    "does not exist": "Make the database with createdb, or name another with --store.",
    "connection": _START,
    "resolve host": _START,
}
# By the beginning of a state: https://www.postgresql.org/docs/current/errcodes-appendix.html
_BY_STATE = {
    "08": _START,
    "25006": _RIGHT,
    "28": _LOGIN,
    "3D": "Make the database with createdb, or name another with --store.",
    "3F": "Make the schema that the address names, or leave it away.",
    "42501": "Get the right to create and write tables there from the owner of the database.",
    "53100": _SPACE,
    "53300": "Too many programs use the database. Wait, then try again.",
    "55P03": _WAIT,
    "57": "The database was stopped or restarted. Try again when it runs.",
    "XX": _DAMAGED,
}


@contextmanager
def explained(where: Path | str) -> Iterator[None]:
    """Turn what the database reports into a StoreError with a remedy."""
    try:
        yield
    except IntegrityError:
        raise  # a mistake of the program, not of the store
    except (DBAPIError, sqlite3.DatabaseError) as error:
        cause = getattr(error, "orig", error)
        # PostgreSQL adds lines with the statement and hints to its own operators.
        problem = (str(cause).splitlines() or ["no reason given"])[0].rstrip(".")
        raise StoreError(f"{where}: {problem}. {_remedy(cause, problem)}") from error


def _remedy(cause: object, problem: str) -> str:
    state = getattr(cause, "sqlstate", None)
    if state is not None:
        by_state = (text for start, text in _BY_STATE.items() if state.startswith(start))
        return next(by_state, _OTHERWISE)
    by_words = (text for word, text in _BY_WORDS.items() if word in problem.lower())
    return next(by_words, _OTHERWISE)
