"""`dateline chronology`: what happened, in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from dateline.cli.options import (
    ActorOption,
    FromOption,
    JsonOption,
    ObjectOption,
    OriginOption,
    StatusOption,
    StoreOption,
    ToOption,
    TypeOption,
    examples,
    open_named,
    pack_asked,
    query_of,
)

if TYPE_CHECKING:
    from dateline.workflow import Selection

EXAMPLES = examples(
    "chronology",
    "chronology --from 2023-08 --to 2024-05-10",
    "chronology --type test --type display --status happened",
    "chronology --actor 'Kim Jong Un' --origin KCNA",
)


def run(
    context: typer.Context,
    *,
    first: FromOption = None,
    last: ToOption = None,
    types: TypeOption = None,
    actor: ActorOption = None,
    object_: ObjectOption = None,
    origin: OriginOption = None,
    statuses: StatusOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the events in order of time, each with its documents, origins and disputes.

    With --from or --to, events without a date are left out and counted.
    """
    from dateline import workflow
    from dateline.cli.say import show_json
    from dateline.model.plain import to_plain

    query = query_of(first, last, types, statuses, actor=actor, object=object_, origin=origin)
    with open_named(context, store) as opened:
        selection = workflow.look_up(opened, query, pack_asked(context))
    if as_json:
        events = [to_plain(event) for event in selection.events]
        show_json({"store": str(opened.path), "events": events, "undated": selection.undated})
    else:
        tell(selection)


def tell(selection: Selection) -> None:
    """Print a chronology for people."""
    from dateline.cli.overview import overview
    from dateline.cli.say import console, message, show
    from dateline.export.phrases import counted

    show(overview(selection.events, console().width))
    if selection.undated:
        left_out = counted(selection.undated, "event")
        message(f"{left_out} without a date left out. Leave --from and --to away to see them.")
