"""Find, make and open a store."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect, make_url, select
from sqlalchemy.exc import ArgumentError

from dateline.errors import StoreError
from dateline.store.connect import connect, explained, initialise, is_new, transaction
from dateline.store.schema import REVISION, VERSION_TABLE, metadata, revisions
from dateline.store.store import Store


def default_path() -> Path:
    """The store in the user's own data folder; the file need not exist."""
    from platformdirs import user_data_path  # noqa: PLC0415 (only this function needs it)

    return user_data_path("dateline", appauthor=False) / "dateline.db"


def open_store(url_or_path: str | Path, *, create: bool = True) -> Store:
    """Open a store, make it where there is none, and bring an old one up to date.

    A file that is not a store is not touched.

    Args:
        url_or_path: A file, or `sqlite:///FILE`.
        create: Whether a store that does not exist is made, with the folders on its way.

    Raises:
        StoreError: There is no store and none may be made; the file is something else, damaged,
            or made by a newer Dateline; its folder cannot be written.
    """
    path = _file(url_or_path)
    fresh = is_new(path)
    if fresh:
        _make_way(path, create=create)
    engine = connect(path)
    try:
        with explained(path):
            _prepare(engine, path, fresh=fresh)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, path)


def _file(url_or_path: str | Path) -> Path:
    if isinstance(url_or_path, Path) or "://" not in url_or_path:
        return Path(url_or_path).absolute()
    try:
        url = make_url(url_or_path)
    except ArgumentError as error:
        raise StoreError(f"{url_or_path}: not an address. Write sqlite:///FILE.") from error
    if url.get_backend_name() != "sqlite" or not url.database:
        # The address may hold a password, which an error message must not show.
        raise StoreError(f"{url!r}: a store is a file. Name it, or write sqlite:///FILE.")
    return Path(url.database).absolute()


def _make_way(path: Path, *, create: bool) -> None:
    if not create:
        raise StoreError(f"{path}: there is no store. Ingest a document first, or check the name.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{path}: its folder cannot be made: {error.strerror}. Name another with --store."
        ) from error


def _prepare(engine: Engine, path: Path, *, fresh: bool) -> None:
    with engine.connect() as connection:
        found = None if fresh else _revision(connection)
    if found == REVISION:
        return
    if found is not None and found > REVISION:
        raise StoreError(
            f"{path}: made by a newer Dateline (schema {found}; this one knows {REVISION}). "
            "Install the newer Dateline."
        )
    initialise(engine)
    with transaction(engine) as connection:
        _update(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.scalar(select(revisions.c.version_num))


def _update(connection: Connection) -> None:
    found = _revision(connection)  # asked again: another program may have been faster
    if found is None:
        metadata.create_all(connection)
        connection.execute(insert(revisions), {"version_num": REVISION})
    elif found < REVISION:
        from dateline.store.migrate import migrate  # noqa: PLC0415 (Alembic takes long to import)

        migrate(connection)
