"""A PostgreSQL database as an engine of SQLAlchemy."""

from __future__ import annotations

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError

from dateline.errors import StoreError
from dateline.store.connect import PATIENCE, to_json
from dateline.store.place import shown
from dateline.store.schema import APPLICATION_ID

OLDEST = 15  # major version
_READ = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
# One writer at a time, as in a file: none has to give up midway, and judgements are numbered in
# the order in which they are kept. The lock is the schema's, and goes with the transaction.
_WRITE = (
    "SET LOCAL lock_timeout = {milliseconds}; "
    f"SELECT pg_advisory_xact_lock({APPLICATION_ID}, hashtext(current_schema()))"
)


def connect_database(url: URL, *, patience: float = PATIENCE) -> Engine:
    """An engine whose readers see one state, and whose writers wait for each other.

    Args:
        url: The address, of any driver.
        patience: Seconds to wait while another program writes.

    Raises:
        StoreError: The driver is not installed, or an option is wrong.
    """
    defaults = {"connect_timeout": "10", "application_name": "dateline", "client_encoding": "utf8"}
    ours = {name: value for name, value in defaults.items() if name not in url.query}
    try:
        engine = create_engine(
            url.set(drivername="postgresql+psycopg").update_query_dict(ours),
            json_serializer=to_json,
            pool_pre_ping=True,
        )
    except ModuleNotFoundError as error:
        raise StoreError(
            f"{shown(url)}: a PostgreSQL store needs psycopg. "
            "Install it: pip install 'dateline[postgresql]'"
        ) from error
    except ArgumentError as error:
        raise StoreError(f"{shown(url)}: not an address of a database. Check it.") from error
    lock = _WRITE.format(milliseconds=round(patience * 1000))
    event.listen(engine, "begin", lambda connection: _begin(connection, lock))
    return engine


def check_database(connection: Connection, where: str) -> None:
    """Refuse a database that cannot hold a store.

    Raises:
        StoreError: It is too old, or its database cannot hold every script.
    """
    version = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) // 10_000
    if version < OLDEST:
        raise StoreError(f"{where}: PostgreSQL {version} is too old. Use {OLDEST} or newer.")
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise StoreError(
            f"{where}: its encoding is {encoding}. Make a database with createdb --encoding=UTF8."
        )


def _begin(connection: Connection, lock: str) -> None:
    writes = connection.get_execution_options().get("begin") is not None
    connection.exec_driver_sql(lock if writes else _READ)
