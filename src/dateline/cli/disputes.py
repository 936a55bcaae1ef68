"""`dateline disputes`: where claims of one event disagree, and which grew firmer on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.finding import AsOfOption
from dateline.cli.options import (
    ActorOption,
    FromOption,
    JsonOption,
    ObjectOption,
    StoreOption,
    ToOption,
    TypeOption,
    examples,
    query_of,
)

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dateline.asof import View
    from dateline.findings import Hardening
    from dateline.model import Event

EXAMPLES = examples(
    "disputes",
    "disputes --field time --from 2024",
    "disputes --type test --as-of 2024-05-12 --json",
)
NOTHING = "No claims of one event disagree"


def run(
    context: typer.Context,
    *,
    fields: Annotated[
        list[str] | None,
        typer.Option("--field", metavar="FIELD", help="Such as time or place; may be repeated."),
    ] = None,
    first: FromOption = None,
    last: ToOption = None,
    types: TypeOption = None,
    actor: ActorOption = None,
    object_: ObjectOption = None,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show where claims of one event disagree: each side with its words and sources.

    Claims that are firmer than what they rest on follow: an attribution that was dropped, a doubt
    that became a fact.
    """
    from dateline.asof import hardened
    from dateline.cli.finding import as_plain, open_view, say_undated
    from dateline.cli.say import show, show_json
    from dateline.model.plain import to_plain

    query = query_of(first, last, types, None, actor=actor, object=object_)
    known = open_view(context, store, as_of)
    selection = known.select(query)
    wanted = set(fields or ())
    found = disputed(selection.events, wanted)
    firmer = () if wanted else hardened(selection.events)
    if as_json:
        lists = [
            {"event": event.id, **to_plain(dispute)}
            for event in found
            for dispute in event.disputes
        ]
        show_json({**as_plain(known, hardened=firmer), "disputes": lists})
    else:
        show(*listing(known, found, firmer))
        say_undated(selection)


def disputed(events: Sequence[Event], fields: set[str]) -> list[Event]:
    """The events with disputes, of these fields alone where there are any."""
    from dataclasses import replace

    kept = [
        replace(
            event,
            disputes=tuple(each for each in event.disputes if not fields or each.field in fields),
        )
        for event in events
    ]
    return [event for event in kept if event.disputes]


def listing(
    known: View, found: Sequence[Event], hardened: Sequence[Hardening]
) -> Iterator[RenderableType]:
    """Each event with its disputes, then the claims that are firmer than their source."""
    from rich.padding import Padding
    from rich.text import Text

    from dateline.cli.details import drawn_dispute
    from dateline.cli.finding import as_of_in_words, event_line
    from dateline.cli.nearest import counted_disputes, firmer
    from dateline.cli.say import styled

    total = counted_disputes(found) if found else NOTHING
    yield styled((total, "bold"), (f" · {as_of_in_words(known)}", "dim"))
    yield Text()
    for event in found:
        yield event_line(event)
        for dispute in event.disputes:
            yield from (Padding(part, (0, 0, 0, 2)) for part in drawn_dispute(dispute, event))
    events = {event.id: event for event in known.events}
    for each in hardened:
        yield event_line(events[each.event])
        yield from (Padding(part, (0, 0, 0, 2)) for part in firmer([each]))
