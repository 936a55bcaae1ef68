"""`dateline show`: one event with every word that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named, pack_asked

if TYPE_CHECKING:
    from dateline.model import Document

EXAMPLES = examples("show 8f3a91c", "show 8f3a91c --why", "show 8f3a91c --json")


def run(
    context: typer.Context,
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="First digits of its id, as `chronology` shows.")
    ],
    why: Annotated[
        bool,
        typer.Option("--why", help="Show also the nearest events that were not joined, and why."),
    ] = False,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one event: every value with its quotation, its chain of sources and its rule."""
    from dateline import workflow
    from dateline.asof import hardened, nearest, view
    from dateline.cli.details import details
    from dateline.cli.judging import judged
    from dateline.cli.nearest import apart, firmer
    from dateline.cli.say import console, show, show_json
    from dateline.model.plain import to_plain
    from dateline.review import about as about_event

    with open_named(context, store) as opened:
        known = view(opened, pack=pack_asked(context))
        log = opened.judgements()
    found = workflow.find_among(known.events, event)
    documents = {each.id: each for each in known.documents if each.id in found.documents}
    near = nearest(known, found) if why else ()
    said = about_event(found, log)
    if as_json:
        quoted = [about(document) for document in documents.values()]
        judgements = [to_plain(each) for each in said]
        plain = {"event": to_plain(found), "documents": quoted, "judgements": judgements}
        told = {"nearest": [to_plain(each) for each in near]} if why else {}
        show_json({"store": str(opened.path), **plain, **told})
    else:
        whole = details(found, documents, console().width)
        show(whole, *firmer(hardened([found])), *judged(said, log))
        if why:
            show(*apart(found, near))


def about(document: Document) -> dict[str, Any]:
    """What a document is, without its text."""
    return {
        "id": document.id,
        "published": document.published.isoformat(),
        "publisher": document.publisher,
        "title": document.title,
        "url": document.url,
    }
