"""`dateline counts`: what reports count, against what the chronology has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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
    from dateline.findings import Count
    from dateline.model import Event

EXAMPLES = examples("counts", "counts --type test --from 2024", "counts --all --json")
NOTHING = "No report numbers any of these events among its like"
STYLES = {"agrees": "green", "more known": "blue", "missing": "yellow", "not counted": "dim"}


def run(
    context: typer.Context,
    *,
    first: FromOption = None,
    last: ToOption = None,
    types: TypeOption = None,
    actor: ActorOption = None,
    object_: ObjectOption = None,
    everything: Annotated[
        bool, typer.Option("--all", help="List also what cannot be counted, with the reason.")
    ] = False,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check "for the third time this year" against the events of that year up to then.

    What is missing is a lead: the report knows of an event that the store does not have. Events
    of the same type count that have the same actor and kind of object, where the claim names them.
    """
    from dateline.asof import counted
    from dateline.cli.finding import as_plain, open_view, say_undated
    from dateline.cli.say import show, show_json

    query = query_of(first, last, types, None, actor=actor, object=object_)
    known = open_view(context, store, as_of)
    selection = known.select(query)
    found = counted(known, selection.events)
    if as_json:
        show_json(as_plain(known, counts=found))
    else:
        show(*listing(known, found, everything=everything))
        say_undated(selection)


def listing(known: View, found: Sequence[Count], *, everything: bool) -> Iterator[RenderableType]:
    """The counts with what was counted; those that cannot be only if `everything` is asked for."""
    from dateline.cli.finding import as_of_in_words
    from dateline.cli.say import styled, words
    from dateline.export.phrases import counted

    kinds = Counter(each.agreement for each in found)
    parts = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
    total = f"{counted(len(found), 'count')}: {parts}" if found else NOTHING
    yield styled((total, "bold"), (f" · {as_of_in_words(known)}", "dim"))
    events = {event.id: event for event in known.events}
    shown = [each for each in found if everything or each.why is None]
    for each in shown:
        yield from _count(each, events)
    if len(shown) < len(found):
        yield words("")
        yield words(f"{len(found) - len(shown)} cannot be counted: --all gives the reasons.", "dim")


def _count(each: Count, events: Mapping[str, Event]) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    from dateline.cli.finding import event_line, one_line, quoted, told_on
    from dateline.cli.say import styled, words

    claim = each.claims[0]
    lines: list[RenderableType] = [
        styled((f"“{one_line(each.said.evidence.quote)}”", "bold"), (f" · {_who(each)}", "")),
        words(told_on(claim)),
        quoted(claim, each.said.evidence),
        words(_outcome(each), STYLES[each.agreement]),
    ]
    yield Text()
    yield event_line(events[each.event], f"{each.agreement}  ", STYLES[each.agreement])
    lines += [event_line(events[id_], "  counted   ", "green") for id_ in each.counted]
    lines += [event_line(events[id_], "  possible  ", "yellow") for id_ in each.possible]
    yield from (Padding(line, (0, 0, 0, 2)) for line in lines)


def _who(each: Count) -> str:
    from dateline.export.phrases import counted

    documents = {claim.document for claim in each.claims}
    return f"said by {counted(len(documents), 'document')}"


def _outcome(each: Count) -> str:
    """What the chronology has beside the number that the report gives."""
    from dateline.export.days import day_in_words

    if each.since is None or each.until is None or each.why is not None:
        return f"not counted: {each.why}"
    period = f"{day_in_words(each.since)} to {day_in_words(each.until)}"
    known = f"{len(each.counted)} of {each.said.low:g} known, {period}"
    if not each.missing:
        return known
    return f"{known}: {each.missing} missing{_among(each)}"


def _among(each: Count) -> str:
    from dateline.export.phrases import counted

    if not each.possible:
        return ", a lead"
    return f", unless among {counted(len(each.possible), 'event')} whose reports say too little"
