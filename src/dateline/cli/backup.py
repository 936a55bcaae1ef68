"""`dateline backup FILE`: the whole store as one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named

if TYPE_CHECKING:
    from dateline.store import Counts

EXAMPLES = examples(
    "backup 2024-05-10.db", "--store postgresql://ana@db.example/dateline backup desk.db"
)


def run(
    context: typer.Context,
    out: Annotated[Path, typer.Argument(metavar="FILE", help="A new file.")],
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write all that the store holds into one file, while others go on working.

    The file is a store itself: any command reads it with --store.
    """
    from dateline.cli.say import message, show_json
    from dateline.model.plain import to_plain
    from dateline.store.copying import backup

    with open_named(context, store) as opened:
        counts = backup(opened, out)
        told = {"store": str(opened.path), "out": str(out), **to_plain(counts)}
    message(f"Wrote {out}: {held(counts)}.")
    if as_json:
        show_json(told)


def held(counts: Counts) -> str:
    """How much a store holds, in words."""
    from dateline.export.phrases import counted

    documents = counted(counts.documents + counts.replaced, "document")
    claims = counted(counts.claims, "claim")
    return f"{documents}, {claims}, {counted(counts.judgements, 'judgement')}"
