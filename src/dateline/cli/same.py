"""`dateline same`: two claims are about one event."""

from __future__ import annotations

import typer

from dateline.cli.judging import ByOption, NoteOption, OneArgument, say_verdict
from dateline.cli.options import JsonOption, StoreOption, examples

EXAMPLES = examples(
    "same 8f3a91c 0c4d2e7", "same 8f3a91c 0c4d2e7 --note 'one launch, two time zones'"
)


def run(  # noqa: PLR0917 (a command has many options)
    context: typer.Context,
    one: OneArgument,
    other: OneArgument,
    note: NoteOption = None,
    by: ByOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say that two claims or events are about one event, whatever the grounds say."""
    from dateline.model import Verdict

    say_verdict(context, Verdict.SAME, [one, other], note, by=by, store=store, as_json=as_json)
