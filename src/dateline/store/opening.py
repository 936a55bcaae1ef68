"""Find, make and open a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, insert, inspect, select

from dateline.errors import StoreError
from dateline.store import passages
from dateline.store.connect import connect, initialise, is_new, transaction
from dateline.store.place import place_of, shown
from dateline.store.postgresql import check_database, connect_database
from dateline.store.problems import explained
from dateline.store.schema import REVISION, VERSION_TABLE, metadata, revisions
from dateline.store.store import Store

_NO_STORE = "{}: there is no store. Ingest a document first, or check the name."


def default_path() -> Path:
    """The store in the user's own data folder; the file need not exist."""
    from platformdirs import user_data_path  # noqa: PLC0415 (only this function needs it)

    return user_data_path("dateline", appauthor=False) / "dateline.db"


def open_store(url_or_path: str | Path, *, create: bool = True) -> Store:
    """Open a store, make it where there is none, and bring an old one up to date.

    A file or database that is not a store is not touched.

    Args:
        url_or_path: A file, `sqlite:///FILE`, or `postgresql://NAME:PASSWORD@HOST/DATABASE`.
        create: Whether a store that does not exist is made: a file with the folders on its way,
            or the tables in a database. Nobody makes a database here.

    Raises:
        StoreError: There is no store and none may be made; the file is something else, damaged,
            or made by a newer Dateline; its folder cannot be written; the database cannot be
            reached, or belongs to another program.
    """
    place = place_of(url_or_path)
    if isinstance(place, Path):
        return _open_file(place, create=create)
    return _open_database(place, create=create)


@contextmanager
def as_it_is(url_or_path: str | Path) -> Iterator[tuple[Engine, Path | str, str]]:
    """The engine of a store that is there, its name, and its revision; nothing is migrated.

    Raises:
        StoreError: There is no store, or none that this version can read.
    """
    place = place_of(url_or_path)
    where = place if isinstance(place, Path) else shown(place)
    if isinstance(place, Path) and is_new(place):
        raise StoreError(_NO_STORE.format(where))
    with _whole(
        connect(place) if isinstance(place, Path) else connect_database(place), where
    ) as engine:
        with engine.connect() as connection:
            found = _revision(connection)
        if found is None:
            raise StoreError(_NO_STORE.format(where))
        _is_behind(found, where)
        yield engine, where, found
    engine.dispose()


def _open_file(path: Path, *, create: bool) -> Store:
    fresh = is_new(path)
    if fresh:
        _make_way(path, create=create)
    with _whole(connect(path), path) as engine:
        with engine.connect() as connection:
            found = None if fresh else _revision(connection)
        if _is_behind(found, path):
            initialise(engine)
            _update(engine, path)
    return Store(engine, path)


def _open_database(url: URL, *, create: bool) -> Store:
    where = shown(url)
    with _whole(connect_database(url), where) as engine:
        with engine.connect() as connection:
            check_database(connection, where)
            found = _revision(connection)
        if found is None and not create:
            raise StoreError(_NO_STORE.format(where))
        if _is_behind(found, where):
            _update(engine, where)
    return Store(engine, where)


@contextmanager
def _whole(engine: Engine, where: Path | str) -> Iterator[Engine]:
    """Let go of an engine whose store could not be opened, and say why in plain words."""
    try:
        with explained(where):
            yield engine
    except BaseException:
        engine.dispose()
        raise


def _make_way(path: Path, *, create: bool) -> None:
    if not create:
        raise StoreError(_NO_STORE.format(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{path}: its folder cannot be made: {error.strerror}. Name another with --store."
        ) from error


def _is_behind(found: str | None, where: Path | str) -> bool:
    if found is not None and found > REVISION:
        raise StoreError(
            f"{where}: made by a newer Dateline (schema {found}; this one knows {REVISION}). "
            "Install the newer Dateline."
        )
    return found != REVISION


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.scalar(select(revisions.c.version_num))


def _update(engine: Engine, where: Path | str) -> None:
    with transaction(engine) as connection:
        found = _revision(connection)  # asked again: another program may have been faster
        if found is None:
            _make(connection, where)
        elif found < REVISION:
            from dateline.store.migrate import migrate  # noqa: PLC0415 (Alembic loads slowly)

            migrate(connection)
            passages.fill(connection)


def _make(connection: Connection, where: Path | str) -> None:
    foreign = sorted(metadata.tables.keys() & set(inspect(connection).get_table_names()))
    if foreign:
        raise StoreError(
            f"{where}: another program has a table {foreign[0]!r} there. "
            "Name another database with --store."
        )
    metadata.create_all(connection)
    connection.execute(insert(revisions), {"version_num": REVISION})
