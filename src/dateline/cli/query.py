"""`dateline query SQL`: questions in SQL about documents, claims and events."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named

if TYPE_CHECKING:
    from rich.console import RenderableType

EXAMPLES = examples(
    "query 'SELECT type, count(*) AS claims FROM claims GROUP BY type ORDER BY claims DESC'",
    "query 'SELECT * FROM events WHERE first_day >= DATE $$2024-01-01$$' --out events.parquet",
    "query 'DESCRIBE claims'",
)


def run(
    context: typer.Context,
    question: Annotated[
        str, typer.Argument(metavar="SQL", help="One SELECT from documents, claims and events.")
    ],
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write a file: .parquet, .csv or .json."),
    ] = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask in SQL, read-only; the extra `query` brings DuckDB and pyarrow."""
    from dateline import analysis
    from dateline.analysis.files import rows
    from dateline.cli.say import message, show, show_json
    from dateline.errors import UserError

    if out is not None and out.suffix.lower() not in analysis.SUFFIXES:
        raise UserError(f"{out}: which format? Name it {', '.join(analysis.SUFFIXES)}.")
    with open_named(context, store) as opened:
        table = analysis.answer(opened, question)
        told: dict[str, Any] = {"store": str(opened.path), "rows": table.num_rows}
    if out is not None:
        analysis.save(table, out)
        message(f"Wrote {table.num_rows} rows to {out}")
        told["out"] = str(out)
    elif as_json:
        told["rows"] = rows(table)
    else:
        show(listing(table.column_names, rows(table)))
    if as_json:
        show_json(told)


def listing(names: list[str], found: list[dict[str, Any]]) -> RenderableType:
    """One line for each row, under the names of the columns."""
    from dateline.cli.say import grid, words

    table = grid(len(names))
    table.add_row(*(words(name, "bold") for name in names))
    for row in found:
        table.add_row(*(words(_cell(row[name])) for name in names))
    return table


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(map(_cell, value))
    return " ".join(str(value).split())
