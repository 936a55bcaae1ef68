"""`dateline correct`: what a claim says, where the rules read something else."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.judging import ByOption, NoteOption, OneArgument, open_desk, say_made
from dateline.cli.options import JsonOption, StoreOption, examples

EXAMPLES = examples(
    "correct 8f3a91c time 2024-05-10 --quote 'on Friday'",
    "correct 8f3a91c actor 'Kim Jong Un' 'Ri Pyong Chol'",
    "correct 8f3a91c quantities 'distance 400-450 km' --quote 'some 400 to 450 kilometres'",
    "correct 8f3a91c place --none",
)

FieldArgument = Annotated[
    str,
    typer.Argument(
        metavar="FIELD",
        help="type, status, result, time, place, actor, attendee, recipient, object, facility,"
        " quantities or attribution.",
    ),
]
ValuesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[VALUE...]", help="What the text says; names as it has them."),
]


def run(  # noqa: PLR0917 (a command has many options)
    context: typer.Context,
    claim: OneArgument,
    field: FieldArgument,
    values: ValuesArgument = None,
    quotes: Annotated[
        list[str] | None,
        typer.Option(
            "--quote",
            metavar="WORDS",
            help="The words of the document that say so; once for each value, in their order."
            " The value itself unless given.",
        ),
    ] = None,
    none: Annotated[bool, typer.Option("--none", help="The text does not say.")] = False,
    note: NoteOption = None,
    by: ByOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Put one field of a claim right, with the words of the document that say so.

    Other fields, and what better rules find in them later, stay as they are.
    """
    from dateline.errors import UserError

    if none == bool(values):
        raise UserError("Give the value, or --none where the text does not say.")
    with open_desk(context, store, by) as desk:
        made = desk.correct(claim, field, values or (), quotes or (), note)
    say_made(made, as_json=as_json)
