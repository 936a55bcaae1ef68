"""`dateline verify`: whether a store still holds what was written into it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named

if TYPE_CHECKING:
    from dateline.custody.verify import Progress

EXAMPLES = examples("verify", "verify --json")


def run(context: typer.Context, store: StoreOption = None, as_json: JsonOption = False) -> None:
    """Check every hash, every quotation and every id; earlier versions of documents too.

    Exits with 1 where something is not as it was written.
    """
    from dateline.cli.say import message, show, show_json, words
    from dateline.custody import verify
    from dateline.export.phrases import counted
    from dateline.model.plain import to_plain

    with open_named(context, store) as opened, progress_bar() as progress:
        checked = len(opened.ids())
        flaws = tuple(verify(opened, progress))
    if as_json:
        show_json({"documents": checked, "flaws": [to_plain(each) for each in flaws]})
    elif flaws:
        show(*(words(f"{each.table} {each.id}: {each.problem}", "red") for each in flaws))
    message(f"Checked {counted(checked, 'document')}: {counted(len(flaws), 'flaw')}.")
    if flaws:
        message("Put a copy back, or ingest these documents anew into another store.")
        raise typer.Exit(1)


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """A bar on standard error where that is a terminal; else nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Checking", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
