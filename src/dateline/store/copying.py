"""A whole store as one file, and back, whatever kind of database either is in."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select, update

from dateline.errors import StoreError
from dateline.store import passages, schema
from dateline.store.connect import connect, initialise, transaction
from dateline.store.opening import open_store
from dateline.store.place import place_of
from dateline.store.problems import explained
from dateline.store.reading import Counts
from dateline.store.store import Store

_CHUNK = 500  # rows in memory at once
# What search finds is made anew: each kind of database keeps words in its own way.
_NOT_COPIED = {schema.revisions.name, schema.passages.name}
_COPIED = [each for each in schema.metadata.sorted_tables if each.name not in _NOT_COPIED]


def backup(store: Store, path: Path) -> Counts:
    """Write all that the store holds into a new file, which is a store itself.

    Others may go on writing meanwhile; the file has what was there at one moment.

    Raises:
        StoreError: The file is there already, or cannot be written.
    """
    with _new_file(path) as part:
        if isinstance(store.path, Path):
            with store.reading() as connection:
                connection.rollback()  # VACUUM begins its own transaction
                raw = connection.connection.cursor()
                raw.execute("VACUUM INTO ?", (str(part),))
        else:
            _copy_into(store, part)
        with open_store(part, create=False) as made:
            counts = made.counts()
    return counts


def restore(path: Path, url_or_path: str | Path) -> Counts:
    """Make a store of what a backup holds; the backup stays as it is, of whichever version.

    Raises:
        StoreError: There is no backup, it is damaged, or the store is not new.
    """
    if not path.is_file():
        raise StoreError(f"{path}: there is no backup. Check the name.")
    place = place_of(url_or_path)
    if isinstance(place, Path):
        with _new_file(place) as part:
            counts = _checked_copy(path, part)
        _let_read_while_one_writes(place)
        return counts
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "backup.db"
        _checked_copy(path, part)
        with open_store(part, create=False) as source, open_store(url_or_path) as target:
            _refuse_unless_empty(target)
            with source.reading() as here, target.writing() as there:
                _copy(here, there)
            return target.counts()


def _let_read_while_one_writes(path: Path) -> None:
    engine = connect(path)
    with explained(path):
        initialise(engine)
    engine.dispose()


def _checked_copy(path: Path, part: Path) -> Counts:
    try:
        shutil.copyfile(path, part)
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be copied: {error.strerror}. Check disk and rights."
        ) from error
    with open_store(part, create=False) as made:
        with made.reading() as connection:
            damage = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
        if damage != "ok":
            raise StoreError(f"{path}: it is damaged: {damage}. Use another backup.")
        return made.counts()


@contextmanager
def _new_file(path: Path) -> Iterator[Path]:
    """A file that gets its name when it is whole; nothing is left of it otherwise."""
    part = path.with_name(path.name + ".part")
    if path.exists():
        raise StoreError(f"{path}: it is there already. Name a file that is not.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        yield part
        _settle(part)
        part.rename(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError(f"{path}: cannot be written: {reason}. Name another file.") from error
    finally:
        for each in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + each).unlink(missing_ok=True)


def _settle(part: Path) -> None:
    """Have all of it in one file, on the disk."""
    engine = connect(part)
    with explained(part):
        raw = engine.raw_connection()
        raw.cursor().execute("PRAGMA journal_mode = DELETE")
        raw.close()
    engine.dispose()
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _copy_into(store: Store, part: Path) -> None:
    engine = connect(part)
    try:
        with explained(part):
            initialise(engine)
            with store.reading() as source, transaction(engine) as target:
                schema.metadata.create_all(target)
                target.execute(insert(schema.revisions), {"version_num": schema.REVISION})
                _copy(source, target)
    finally:
        engine.dispose()


def _copy(source: Connection, target: Connection) -> None:
    for table in _COPIED:
        _copy_table(source, target, table)
    passages.fill(target)
    if target.dialect.name == "postgresql":
        # Numbers were given, so that the sequence has not moved.
        last = select(func.max(schema.judgements.c.number)).scalar_subquery()
        sequence = func.pg_get_serial_sequence("judgements", "number")
        target.execute(select(func.setval(sequence, func.coalesce(last, 1), last.is_not(None))))


def _copy_table(source: Connection, target: Connection, table: Table) -> None:
    """In the order of keys, in which a judgement stands behind the one that it replaces."""
    replacing: list[dict[str, Any]] = []
    query = select(table).order_by(*table.primary_key.columns)
    rows = source.execute(query, execution_options={"yield_per": _CHUNK}).mappings()
    for chunk in rows.partitions(_CHUNK):
        made = [dict(row) for row in chunk]
        if table is schema.documents:
            # The document that another replaces may come behind it.
            replacing += [
                {"_id": row["id"], "_of": row["replaces"]} for row in made if row["replaces"]
            ]
            made = [row | {"replaces": None} for row in made]
        target.execute(insert(table), made)
    if replacing:
        one = update(schema.documents).where(schema.documents.c.id == bindparam("_id"))
        target.execute(one.values(replaces=bindparam("_of")), replacing)


def _refuse_unless_empty(target: Store) -> None:
    with target.reading() as connection:
        held = [
            table.name for table in _COPIED if connection.execute(select(table).limit(1)).first()
        ]
    if held:
        raise StoreError(f"{target.path}: it holds {held[0]} already. Name a store that is new.")
