"""Whether a store is whole: what its database says, and what must hold between its tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select, text

from dateline.store import passages
from dateline.store.schema import claims, documents, guard, raw
from dateline.store.store import Store

_DAMAGED = "Restore a backup, or ingest the documents into a new store."
_REPAIR = "Run dateline doctor --repair."


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        name: What must hold.
        problem: What is wrong, or None.
        remedy: What to do about it, or None.
    """

    name: str
    problem: str | None = None
    remedy: str | None = None


def examine(store: Store) -> tuple[Check, ...]:
    """All checks, in the order of what rests on what."""
    return tuple(_examined(store))


def repair(store: Store) -> None:
    """Make anew what follows from the rest: what search finds, and what guards judgements."""
    with store.writing() as connection:
        guard(connection)
        passages.fill(connection)


def _examined(store: Store) -> Iterator[Check]:
    with store.reading() as connection:
        for name, look, remedy in _CHECKS:
            problem = look(connection)
            yield Check(name, problem, None if problem is None else remedy)


def _database(connection: Connection) -> str | None:
    if connection.dialect.name != "sqlite":
        return None  # PostgreSQL has tools of its own
    told = connection.exec_driver_sql("PRAGMA integrity_check(3)").scalars().all()
    loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if told != ["ok"]:
        return "; ".join(str(each) for each in told)
    return f"{len(loose)} rows without the row that they rest on" if loose else None


def _guard(connection: Connection) -> str | None:
    """Whether triggers keep judgements from change."""
    if connection.dialect.name == "sqlite":
        query = (
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'judgements'"
        )
        wanted = 2
    else:
        query = (
            "SELECT count(*) FROM pg_trigger WHERE tgrelid = 'judgements'::regclass "
            "AND tgname = 'judgements_no_change' AND tgenabled IN ('O', 'A')"
        )
        wanted = 1
    found = connection.execute(text(query)).scalar_one()
    return None if found >= wanted else "nothing keeps judgements from change"


def _bytes(connection: Connection) -> str | None:
    kept = select(raw.c.document)
    query = select(func.count()).select_from(documents).where(documents.c.id.not_in(kept))
    lost = connection.execute(query).scalar_one()
    return f"{lost} documents without the bytes they were read from" if lost else None


def _search(connection: Connection) -> str | None:
    current = select(documents.c.id).where(documents.c.is_current)
    wanted = connection.execute(select(func.count()).select_from(current.subquery())).scalar_one()
    told = select(func.count()).select_from(claims).where(claims.c.document.in_(current))
    wanted += connection.execute(told).scalar_one()
    found = passages.count(connection)
    return None if found == wanted else f"search knows {found} documents and claims of {wanted}"


_CHECKS: tuple[tuple[str, Callable[[Connection], str | None], str], ...] = (
    ("the database is sound", _database, _DAMAGED),
    ("judgements can only be added", _guard, _REPAIR),
    ("each document has its bytes", _bytes, "Ingest these documents again."),
    ("search knows all", _search, _REPAIR),
)
