"""`dateline search WORDS`: documents and claims that have the words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.options import (
    FromOption,
    JsonOption,
    StoreOption,
    ToOption,
    TypeOption,
    examples,
    open_named,
    pack_asked,
    query_of,
)

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from dateline.model import Claim
    from dateline.store import Store
    from dateline.store.marking import Passage
    from dateline.store.searching import Found, Results
    from dateline.workflow import Query

EXAMPLES = examples(
    "search launch",
    "search 'rocket launcher' shell*",
    "search missile* --from 2024 --type test --origin KCNA",
    "search missile* --limit 5 --json",
)
_INDENT = (0, 0, 0, 2)


def run(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS", help="Words that must all be there; 'a phrase'; begin* of a word."
        ),
    ],
    *,
    first: FromOption = None,
    last: ToOption = None,
    types: TypeOption = None,
    origin: Annotated[
        str | None,
        typer.Option("--origin", metavar="NAME", help="Words of the name of who says so."),
    ] = None,
    limit: Annotated[
        int, typer.Option(min=1, max=1000, metavar="NUMBER", help="Documents at most.")
    ] = 20,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Search documents and claims for words, newest document first.

    --from and --to are days of publication of documents, and days of what claims tell of. With
    --type or --origin only claims are searched.
    """
    from dateline.cli.say import message, show, show_json
    from dateline.store import Search

    query = query_of(first, last, types, None, origin=origin)
    with open_named(context, store) as opened:
        _check_types(opened, query, pack_asked(context))
        asked = Search(_question(words), query.days, query.types, origin, limit)
        results = opened.search(asked)
        path = str(opened.path)
    if as_json:
        show_json({"store": path, **plain(results)})
        return
    if results.found:
        show(*(line for each in results.found for line in listing(each)))
    else:
        message("Nothing has all these words. Try fewer, or the beginning of one: launch*")
    if not results.is_all:
        message("There is more: give more words, days or a greater --limit.")


def plain(results: Results) -> dict[str, Any]:
    """What was found as plain values."""
    from dateline.cli.show import about
    from dateline.model.plain import to_plain

    return {
        "is_all": results.is_all,
        "found": [
            {
                "document": about(each.document),
                "passage": None if each.passage is None else to_plain(each.passage),
                "claims": [to_plain(claim) for claim in each.claims],
            }
            for each in results.found
        ],
    }


def listing(found: Found) -> Iterator[RenderableType]:
    """A document, the best part of its text, and its claims."""
    from rich.padding import Padding
    from rich.text import Text

    from dateline.cli.say import styled
    from dateline.export.days import day_in_words

    document = found.document
    yield styled(
        (day_in_words(document.published), "bold"),
        (f" · {document.publisher or 'unnamed publisher'}", ""),
        (f" · {document.title or 'without a headline'}", ""),
        (f" · {document.id}", "dim"),
    )
    if found.passage is not None:
        yield Padding(highlighted(found.passage), _INDENT)
    for each in found.claims:
        yield Padding(_claim(each.claim), _INDENT)
        for passage in each.passages:
            yield Padding(highlighted(passage), (0, 0, 0, 4))
    yield Text()


def highlighted(passage: Passage) -> Text:
    """The quotation on one line, what was looked for in bold."""
    from dateline.cli.say import words

    quote, start = passage.quotation.quote, passage.quotation.span.start
    # As many characters as before, so that marks stay where they are.
    shown = words("".join(" " if letter.isspace() else letter for letter in quote))
    for mark in passage.marks:
        shown.stylize("bold yellow", mark.start - start, mark.end - start)
    return words("“").append_text(shown).append("”")


def _claim(claim: Claim) -> Text:
    from dateline.cli.say import styled
    from dateline.export import phrases

    when = "no day" if claim.time is None else claim.time.interval.edtf
    return styled(
        (f"{claim.type}", "bold"),
        (f" · {claim.status.status} · {when} · {phrases.chain(claim.attribution)}", ""),
        (f" · {claim.id}", "dim"),
    )


def _question(words: list[str]) -> str:
    """The arguments as one question: one with a space in it was a phrase to the shell."""
    return " ".join(
        f'"{word}"' if any(map(str.isspace, word)) and '"' not in word else word for word in words
    )


def _check_types(opened: Store, query: Query, asked: str | None) -> None:
    from dateline import workflow

    if query.types:
        workflow.check_types(query, workflow.pack_named(workflow.pack_of(opened, asked)))
