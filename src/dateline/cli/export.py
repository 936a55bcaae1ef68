"""`dateline export`: the chronology in a format for others."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import (
    ActorOption,
    FromOption,
    JsonOption,
    ObjectOption,
    OriginOption,
    StatusOption,
    StoreOption,
    ToOption,
    TypeOption,
    examples,
    open_named,
    pack_asked,
    query_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.model import Event
    from dateline.store import Store

EXAMPLES = examples(
    "export --format csv > chronology.csv",
    "export --format html --out chronology.html",
    "export --format jsonl --from 2024 --type test",
)


def run(
    context: typer.Context,
    *,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="csv|jsonl|claims|html",
            help="Rows of events, events whole, claims alone, or a page; else by FILE's suffix.",
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where to write; standard output unless given."),
    ] = None,
    first: FromOption = None,
    last: ToOption = None,
    types: TypeOption = None,
    actor: ActorOption = None,
    object_: ObjectOption = None,
    origin: OriginOption = None,
    statuses: StatusOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the events for a spreadsheet, a program or a reader.

    With --json, a report of what was written; without FILE it holds the content too.
    """
    from dateline import workflow
    from dateline.cli.files import save
    from dateline.cli.say import message

    name = _format(form, out)
    query = query_of(first, last, types, statuses, actor=actor, object=object_, origin=origin)
    with open_named(context, store) as opened:
        selection = workflow.look_up(opened, query, pack_asked(context))
        content = rendered(name, opened, selection.events)
    if selection.undated:
        message(f"{selection.undated} without a date left out.")
    written = {"store": str(opened.path), "format": name, "events": len(selection.events)}
    if out is not None:
        save(out, content.encode())
        message(f"Wrote {written['events']} events to {out}")
    _print(written | {"undated": selection.undated}, content, out, as_json=as_json)


def rendered(name: str, store: Store, events: Sequence[Event]) -> str:
    """Events of a store in the format `name`."""
    from dateline import workflow
    from dateline.export import exporter

    content = io.StringIO()
    exporter(name).write(events, workflow.documents_of(store, events), content)
    return content.getvalue()


def _print(written: dict[str, object], content: str, out: Path | None, *, as_json: bool) -> None:
    from dateline.cli.say import show_json

    if as_json and out is not None:
        show_json({**written, "out": str(out)})
    elif as_json:
        show_json({**written, "content": content})
    elif out is None:
        sys.stdout.write(content)


def _format(name: str | None, out: Path | None) -> str:
    """The format that is asked for, else the one that the file's suffix tells.

    Raises:
        UserError: There is no such format, or nothing tells which.
    """
    from dateline.errors import UserError
    from dateline.export import exporter, formats

    if name is not None:
        return exporter(name).FORMAT.name
    suffix = "" if out is None else out.suffix
    for each in formats():
        if each.suffix == suffix:
            return each.name
    names = ", ".join(each.name for each in formats())
    raise UserError(f"which format? Choose one with --format: {names}")
