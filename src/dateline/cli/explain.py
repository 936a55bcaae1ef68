"""`dateline explain`: which rule made each value of a document's claims, and what made none."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.options import (
    DATE,
    JsonOption,
    StoreOption,
    day,
    examples,
    open_named,
    pack_asked,
    pack_named,
)

if TYPE_CHECKING:
    from dateline.explain import Explanation, SentenceExplained
    from dateline.model import Document

EXAMPLES = examples(
    "explain report.txt",
    "explain 8f3a91c --sentence 3",
    "explain - --published 2024-05-13 --claims-only < report.txt",
)


def run(
    context: typer.Context,
    *,
    document: Annotated[
        str,
        typer.Argument(
            metavar="DOC", help="A file, - for standard input, or first digits of a stored id."
        ),
    ],
    sentence: Annotated[
        int | None, typer.Option("--sentence", metavar="N", help="Only the N-th sentence.")
    ] = None,
    claims_only: Annotated[
        bool, typer.Option("--claims-only", help="Only sentences that give a claim something.")
    ] = False,
    every: Annotated[
        bool,
        typer.Option("--all", help="Rules that lost to another on the same words too."),
    ] = False,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help=f"For a text that gives no date. {DATE}")
    ] = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="NAME", help="For a text that names no publisher.")
    ] = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show, sentence by sentence, which rule or model made each value, with its words.

    The document is read anew by the present rules; the store is not changed. Words that fired a
    rule and made no claim are shown with the reason.
    """
    from dateline.cli.say import console, show, show_json
    from dateline.explain import explain

    found = list(_documents(context, document, store, day("--published", published), publisher))
    explained = [explain(each, pack) for each, pack in found]
    chosen = [_chosen(each, sentence, claims_only=claims_only) for each in explained]
    if as_json:
        show_json({"documents": [plain(each) for each in chosen]})
        return
    from dateline.cli.explained import explained as drawn

    for each in chosen:
        show(drawn(each, console().width, every=every))


def _documents(
    context: typer.Context,
    name: str,
    store: str | None,
    published: date | None,
    publisher: str | None,
) -> Iterator[tuple[Document, str]]:
    """The documents of a file or of standard input, else the one of the store, with their pack."""
    path = Path(name)
    if name == "-":
        # Its address would be that of a file that is gone.
        for document in _read(_saved(), published, publisher):
            yield replace(document, url=None), pack_named(context)
    elif path.exists():
        for document in _read(path, published, publisher):
            yield document, pack_named(context)
    else:
        yield _stored(context, name, store)


def _read(path: Path, published: date | None, publisher: str | None) -> Iterator[Document]:
    from dateline.errors import UnreadableInput
    from dateline.read import read

    for found in read(path, published=published, publisher=publisher):
        if isinstance(found, UnreadableInput):
            raise found
        yield found.document


def _saved() -> Path:
    """Standard input as a file, which is removed when the program ends."""
    import atexit
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile(prefix="stdin-", delete=False) as file:
        file.write(sys.stdin.buffer.read())
    path = Path(file.name)
    atexit.register(path.unlink, missing_ok=True)
    return path


def _stored(context: typer.Context, name: str, store: str | None) -> tuple[Document, str]:
    from dateline.errors import NotFound, UserError
    from dateline.workflow import pack_of

    try:
        opened = open_named(context, store)
        with opened:
            document = opened.document(name)
    except (NotFound, UserError) as error:
        raise NotFound(f"{name}: there is no such file, and in the store: {error}") from error
    with opened:
        return document, pack_of(opened, pack_asked(context))


def _chosen(explained: Explanation, number: int | None, *, claims_only: bool) -> Explanation:
    """Only the sentences that were asked for.

    Raises:
        NotFound: There is no sentence of that number.
    """
    from dateline.errors import NotFound

    kept = [each for each in explained.sentences if each.parts or not claims_only]
    if number is not None:
        kept = [each for each in kept if each.number == number]
        last = max((each.number or 0 for each in explained.sentences), default=0)
        if not 1 <= number <= last:
            raise NotFound(f"--sentence {number}: the document has sentences 1 to {last}.")
    return replace(explained, sentences=tuple(kept))


def plain(explained: Explanation) -> dict[str, Any]:
    """An explanation as JSON: places of rules as `file:line`."""
    from dateline.cli.show import about
    from dateline.model.plain import to_plain

    return {
        "document": about(explained.document),
        "claims": [to_plain(claim) for claim in explained.claims],
        "sentences": [_plain_sentence(each) for each in explained.sentences],
    }


def _plain_sentence(sentence: SentenceExplained) -> dict[str, Any]:
    from dateline.model.plain import to_plain

    return to_plain(sentence)
