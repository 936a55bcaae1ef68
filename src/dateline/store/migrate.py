"""Bring an old store up to the tables of today."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from dateline.store import passages
from dateline.store.connect import transaction
from dateline.store.opening import as_it_is

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(connection: Connection) -> None:
    """Run the migrations that the store lacks inside the transaction of `connection`."""
    command.upgrade(configuration(connection), "head")


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings for the migrations of this package."""
    config = Config()
    # A percent sign in the folder's name would start an interpolation.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


@dataclass(frozen=True, slots=True)
class Step:
    """One migration.

    Attributes:
        revision: The schema that it leads to.
        told: What it does, in a sentence.
    """

    revision: str
    told: str


def steps(found: str) -> tuple[Step, ...]:
    """The migrations that a store of the schema `found` lacks, in order."""
    scripts = ScriptDirectory.from_config(configuration())
    lacking = [each for each in scripts.walk_revisions() if each.revision > found]
    return tuple(Step(each.revision, (each.doc or "").strip()) for each in reversed(lacking))


def rehearse(url_or_path: str | Path) -> tuple[Step, ...]:
    """Run the migrations that a store lacks, and take them back: it stays as it is.

    Raises:
        StoreError: There is no store, or a migration would fail.
    """
    with as_it_is(url_or_path) as (engine, _, found):
        with suppress(_TakeBack), transaction(engine) as connection:
            migrate(connection)
            passages.fill(connection)
            raise _TakeBack
        return steps(found)


class _TakeBack(Exception):  # noqa: N818 (no error: it ends a transaction)
    """All went well, and nothing shall stay."""
