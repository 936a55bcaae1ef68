"""An Arrow table as a file: Parquet for programs, CSV for spreadsheets, JSON for both."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.errors import UserError

if TYPE_CHECKING:
    import pyarrow

# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\n", "\r")


def rows(table: pyarrow.Table) -> list[dict[str, Any]]:
    """The rows as values that JSON can hold; days and instants in ISO 8601.

    Of columns that have the same name, the last one counts.
    """
    names = table.column_names
    columns = [column.to_pylist() for column in table.columns]
    return [
        {name: _plain(value) for name, value in zip(names, values, strict=True)}
        for values in zip(*columns, strict=True)
    ]


def save(table: pyarrow.Table, path: Path) -> None:
    """Write a file of the format that its suffix names.

    Raises:
        UserError: The suffix is none of `SUFFIXES`, or the file cannot be written.
    """
    write = SUFFIXES.get(path.suffix.lower())
    if write is None:
        raise UserError(f"{path}: which format? Name it {', '.join(SUFFIXES)}.")
    try:
        write(table, path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(f"{path}: cannot be written: {reason}. Name another file.") from error


def _parquet(table: pyarrow.Table, path: Path) -> None:
    import pyarrow.parquet  # noqa: PLC0415 (an extra)

    with path.open("wb") as file:  # which tells what is wrong in plain words
        pyarrow.parquet.write_table(table, file)


def _csv(table: pyarrow.Table, path: Path) -> None:
    out = io.StringIO()
    written = csv.writer(out, lineterminator="\n")
    written.writerow(map(_cell, table.column_names))
    for row in zip(*(column.to_pylist() for column in table.columns), strict=True):
        written.writerow([_cell(_plain(value)) for value in row])
    path.write_text(out.getvalue(), encoding="utf-8", newline="")


def _json(table: pyarrow.Table, path: Path) -> None:
    text = json.dumps(rows(table), ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8", newline="")


SUFFIXES: Mapping[str, Callable[[pyarrow.Table, Path], None]] = {
    ".parquet": _parquet,
    ".csv": _csv,
    ".json": _json,
}


def _cell(value: Any) -> Any:
    """Lists joined by `; `, as the chronology's CSV has them; no text that is a formula."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        value = "; ".join(value)
    if isinstance(value, list | dict):
        value = json.dumps(value, ensure_ascii=False)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return value.hex() if isinstance(value, bytes) else str(value)
