"""`dateline documents`: what is in the store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dateline.model import Document

EXAMPLES = examples("documents", "documents --json")


def run(context: typer.Context, store: StoreOption = None, as_json: JsonOption = False) -> None:
    """List the documents in the store, by day of publication."""
    from dateline.cli.say import show, show_json
    from dateline.cli.show import about

    with open_named(context, store) as opened:
        found = opened.documents()
    if as_json:
        documents = [about(document) for document in found]
        show_json({"store": str(opened.path), "documents": documents})
    else:
        show(listing(found))


def listing(documents: Sequence[Document]) -> RenderableType:
    """One row per document: when, who, its headline and where it is from."""
    from dateline.cli.say import grid, words
    from dateline.export.days import day_in_words

    table = grid(4)
    for document in documents:
        table.add_row(
            words(day_in_words(document.published), "bold"),
            words(document.publisher or "unnamed publisher"),
            words(document.title or "without a headline"),
            words(document.id, "dim"),
        )
    return table
