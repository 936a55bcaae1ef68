"""`dateline undo`: a judgement counts no more."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.judging import ByOption, NoteOption, open_desk, say_made
from dateline.cli.options import JsonOption, StoreOption, examples

EXAMPLES = examples("undo", "undo 5d0e1f2 --note 'wrong event'")


def run(  # noqa: PLR0917 (a command has many options)
    context: typer.Context,
    judgement: Annotated[
        str | None,
        typer.Argument(
            metavar="[JUDGEMENT]",
            help="First digits of its id, as `judgements` shows; your last one unless given.",
        ),
    ] = None,
    note: NoteOption = None,
    by: ByOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Withdraw a judgement; the chronology is as it was before, and the log keeps both."""
    with open_desk(context, store, by) as desk:
        found = desk.undo(judgement, note)
    say_made(found, "withdrawn: ", as_json=as_json)
