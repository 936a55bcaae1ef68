"""`dateline documents`: what is in the store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dateline.model import Document

EXAMPLES = examples("documents", "documents --stories", "documents --json")

StoriesOption = Annotated[
    bool, typer.Option("--stories", help="Put together those whose words tell of one matter.")
]


def run(
    context: typer.Context,
    by_story: StoriesOption = False,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the documents in the store, by day of publication."""
    from dateline.cli.say import show, show_json
    from dateline.cli.show import about
    from dateline.merge import stories

    with open_named(context, store) as opened:
        found = opened.documents()
    groups = stories(found) if by_story else ()
    if as_json:
        documents = [about(document) for document in found]
        told = {"stories": [[each.id for each in group] for group in groups]} if by_story else {}
        show_json({"store": str(opened.path), "documents": documents, **told})
    elif by_story:
        show(*(line for group in groups for line in (heading(group), listing(group))))
    else:
        show(listing(found))


def heading(group: Sequence[Document]) -> RenderableType:
    """How many documents one story has."""
    from dateline.cli.say import words

    return words("1 document" if len(group) == 1 else f"{len(group)} documents", "bold")


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
