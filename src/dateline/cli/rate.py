"""`dateline rate`: how far a source or a claim is trusted."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.judging import ByOption, NoteOption, open_desk, say_made
from dateline.cli.options import JsonOption, StoreOption, examples

EXAMPLES = examples(
    "rate 'Harbour Wire' B",
    "rate 8f3a91c 2",
    "rate 8f3a91c 'very likely' --note 'satellite images show the crater'",
)


def run(  # noqa: PLR0917 (a command has many options)
    context: typer.Context,
    what: Annotated[
        str, typer.Argument(metavar="WHAT", help="Name of a source, or digits of a claim's id.")
    ],
    value: Annotated[
        str,
        typer.Argument(
            metavar="VALUE",
            help="A to F: reliability of a source. 1 to 6: credibility of a claim. In words, from"
            " 'almost no chance' to 'almost certain': how likely a claim is true.",
        ),
    ],
    note: NoteOption = None,
    by: ByOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Rate a source from A to F, or a claim from 1 to 6 or in words of likelihood.

    The scales are those of the Admiralty code, kept apart, and of ICD 203. Credibility 1 takes
    two origins that reports name. No rating changes how claims are read or joined.
    """
    with open_desk(context, store, by) as desk:
        made = desk.rate(what, value, note)
    say_made(made, as_json=as_json)
