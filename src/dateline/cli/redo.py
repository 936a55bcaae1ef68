"""`dateline redo`: what was withdrawn last counts again."""

from __future__ import annotations

import typer

from dateline.cli.judging import ByOption, NoteOption, open_desk, say_made
from dateline.cli.options import JsonOption, StoreOption, examples

EXAMPLES = examples(
    "redo",
)


def run(
    context: typer.Context,
    note: NoteOption = None,
    by: ByOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Restore the judgement that you withdrew last, at its own time."""
    with open_desk(context, store, by) as desk:
        found = desk.redo(note)
    say_made(found, "counts again: ", as_json=as_json)
