"""`dateline restore FILE`: a store from a backup."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, store_named

EXAMPLES = examples(
    "restore 2024-05-10.db --store new.db",
    "restore desk.db --store postgresql://ana@db.example/dateline",
)


def run(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `backup` wrote.")],
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a new store of what a backup holds; nothing that is there is written over.

    A backup of a file may be restored into a database and the other way round.
    """
    from dateline.cli.backup import held
    from dateline.cli.say import message, show_json
    from dateline.model.plain import to_plain
    from dateline.store.copying import restore
    from dateline.store.place import in_words

    place = store_named(context, store)
    counts = restore(file, place)
    message(f"Restored {held(counts)} to {in_words(place)}.")
    if as_json:
        show_json({"store": in_words(place), "backup": str(file), **to_plain(counts)})
