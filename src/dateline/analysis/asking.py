"""One question in SQL, answered by DuckDB in memory: nothing is written, no file is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dateline.analysis.views import VIEWS
from dateline.errors import UserError
from dateline.store import Store

if TYPE_CHECKING:
    import pyarrow

# https://duckdb.org/docs/stable/operations_manual/securing_duckdb/overview
_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",  # no file, no address, no other database
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "allow_community_extensions": "false",
    "python_enable_replacements": "false",  # no variable of this program as a table
    "temp_directory": "",
    "lock_configuration": "true",  # and none of it can be set otherwise
}
EXTRA = "SQL needs DuckDB and pyarrow. Install them: pip install 'dateline[query]'"


def answer(store: Store, question: str) -> pyarrow.Table:
    """What a SELECT says of the tables `documents`, `claims` and `events`.

    DuckDB gets copies of these tables and nothing else: whatever `question` holds, the store
    stays as it is, and no file is read or written.

    Raises:
        UserError: The extra `query` is not installed; it is not one SELECT, or a wrong one.
    """
    try:
        import duckdb  # noqa: PLC0415 (an extra)
        import pyarrow  # noqa: F401, PLC0415
    except ModuleNotFoundError as error:
        raise UserError(EXTRA) from error
    question = question.encode(errors="replace").decode()  # half a character has no UTF-8
    with duckdb.connect(":memory:", config=_CLOSED) as connection:
        try:
            _check(duckdb, connection, question)
            for name in _named(question):
                connection.register(name, VIEWS[name](store))
            return connection.sql(question).to_arrow_table()
        except duckdb.Error as error:
            raise UserError(f"DuckDB: {_told(error)}. {_HELP}") from error


_HELP = "There are the tables documents, claims and events; DESCRIBE claims shows one's columns."


def _check(duckdb: Any, connection: Any, question: str) -> None:
    kinds = [each.type for each in connection.extract_statements(question)]
    if kinds != [duckdb.StatementType.SELECT]:
        raise UserError(f"a question is one SELECT, and this is not. {_HELP}")


def _named(question: str) -> list[str]:
    """The tables that may be meant: to make the others would take time for nothing."""
    words = set(re.findall(r"\w+", question.lower()))
    found = [name for name in VIEWS if name in words]
    # Without a table, what is asked may be which tables there are.
    return found or list(VIEWS)


def _told(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0].rstrip(".") if lines else "no reason given"
