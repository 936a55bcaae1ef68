"""`dateline documents`: what is in the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    """List the documents in the store, by day of publication.

    A flash, an update or a correction stands beside the document that it is a version of: events
    count them as one document.
    """
    from dateline.cli.say import show, show_json
    from dateline.cli.show import about
    from dateline.merge import stories, versions
    from dateline.workflow import version_marks

    with open_named(context, store) as opened:
        found = opened.documents()
    groups = stories(found) if by_story else ()
    later = versions(found, version_marks())
    if as_json:
        documents = [{**about(each), "later_versions": later.get(each.id, ())} for each in found]
        told = {"stories": [[each.id for each in group] for group in groups]} if by_story else {}
        show_json({"store": str(opened.path), "documents": documents, **told})
    elif by_story:
        show(*(line for group in groups for line in (heading(group), listing(group, later))))
    else:
        show(listing(found, later))


def heading(group: Sequence[Document]) -> RenderableType:
    """How many documents one story has."""
    from dateline.cli.say import words

    return words("1 document" if len(group) == 1 else f"{len(group)} documents", "bold")


def listing(documents: Sequence[Document], later: Mapping[str, Sequence[str]]) -> RenderableType:
    """One row per document: when, who, its headline, its id and that of its last version."""
    from dateline.cli.say import grid, words
    from dateline.export.days import day_in_words

    table = grid(5 if later else 4)
    for document in documents:
        cells = [
            words(day_in_words(document.published), "bold"),
            words(document.publisher or "unnamed publisher"),
            words(document.title or "without a headline"),
            words(document.id, "dim"),
        ]
        if document.id in later:
            cells.append(words(f"earlier version of {later[document.id][-1]}", "dim"))
        table.add_row(*cells)
    return table
