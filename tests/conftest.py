"""Few hypothesis examples by default; `HYPOTHESIS_PROFILE=long pytest tests/property` for many."""

import os

import pytest
from hypothesis import settings
from tests.postgresql import new_schema, programs, running

# No deadline: on a busy machine the time of one example says nothing about the code.
settings.register_profile("short", max_examples=15, deadline=None)
settings.register_profile("long", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


@pytest.fixture(scope="session")
def postgresql():
    """The address of a database of a server that runs as long as the tests do."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    folder = programs()
    if folder is None:
        pytest.skip("no PostgreSQL server here: apt install postgresql")
    with running(folder) as address:
        yield address


@pytest.fixture
def schema(postgresql):
    """The address of a database with nothing in it."""
    with new_schema(postgresql) as address:
        yield address


@pytest.fixture
def other_schema(postgresql):
    """Another one."""
    with new_schema(postgresql) as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request):
    """Where a new store may be: a file, then an empty database."""
    if request.param == "postgresql":
        return request.getfixturevalue("schema")
    return str(request.getfixturevalue("tmp_path") / "dateline.db")
