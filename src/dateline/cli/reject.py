"""`dateline reject`: these are no claims."""

from __future__ import annotations

import typer

from dateline.cli.judging import ByOption, IdsArgument, NoteOption, say_verdict
from dateline.cli.options import JsonOption, StoreOption, examples

EXAMPLES = examples("reject 8f3a91c --note 'about another country'")


def run(  # noqa: PLR0917 (a command has many options)
    context: typer.Context,
    ids: IdsArgument,
    note: NoteOption = None,
    by: ByOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say that claims are none: they leave the chronology, and stay in the store."""
    from dateline.model import Verdict

    say_verdict(context, Verdict.REJECT, ids, note, by=by, store=store, as_json=as_json)
