"""`dateline accept`: these claims are read right."""

from __future__ import annotations

import typer

from dateline.cli.judging import ByOption, IdsArgument, NoteOption, say_verdict
from dateline.cli.options import JsonOption, StoreOption, examples

EXAMPLES = examples("accept 8f3a91c", "accept 8f3a91c --by Ana --note 'checked the video'")


def run(  # noqa: PLR0917 (a command has many options)
    context: typer.Context,
    ids: IdsArgument,
    note: NoteOption = None,
    by: ByOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say that claims are read right: one, or all claims of an event."""
    from dateline.model import Verdict

    say_verdict(context, Verdict.ACCEPT, ids, note, by=by, store=store, as_json=as_json)
