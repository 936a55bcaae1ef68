"""`dateline migrate`: bring a store up to the schema of this version."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named, store_named

EXAMPLES = examples("migrate --dry-run", "migrate")


def run(
    context: typer.Context,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Try it and take it back: the store stays as it is.")
    ] = False,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Bring a store up to the schema of this version, all or nothing.

    Every command does that when it opens an older store; here it can be tried before.
    """
    from dateline.cli.say import message, show, show_json, words
    from dateline.model.plain import to_plain
    from dateline.store.migrate import rehearse
    from dateline.store.place import in_words

    place = store_named(context, store)
    steps = rehearse(place)
    if not dry_run:
        open_named(context, store).close()
    if as_json:
        told = {"store": in_words(place), "done": not dry_run}
        show_json({**told, "migrations": [to_plain(step) for step in steps]})
        return
    if not steps:
        message(f"{in_words(place)}: its schema is that of this version.")
        return
    show(*(words(f"{step.revision}  {step.told}") for step in steps))
    if dry_run:
        message(f"{in_words(place)}: this would be done. Nothing has changed.")
