"""`dateline appearances NAME`: when somebody in public office was seen, where and with whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.finding import AsOfOption
from dateline.cli.options import (
    FromOption,
    JsonOption,
    StoreOption,
    ToOption,
    TypeOption,
    examples,
    query_of,
)

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dateline.asof import View
    from dateline.findings import Appearance, Record

EXAMPLES = examples(
    "appearances 'Kim Jong Un'",
    "appearances 'Kim Jong Un' --type visit --as-of 2024-05-12",
    "appearances 'Kim Jong Un' --from 2024 --json",
)
_MOST = 8  # companions and places on a line


def run(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="Name or alias of a person in public office.")
    ],
    *,
    first: FromOption = None,
    last: ToOption = None,
    types: TypeOption = None,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show when a person in public office was seen, how long ago, where and with whom.

    Only people whom the pack's registers know as holders of public office, while they hold it.
    """
    from dateline.asof import appeared
    from dateline.cli.finding import as_plain, open_view, say_undated
    from dateline.cli.say import show, show_json

    query = query_of(first, last, types, None)
    known = open_view(context, store, as_of)
    selection = known.select(query)
    found = appeared(known, name, selection.events)
    if as_json:
        show_json(as_plain(known) | {"appearances": plain(found)})
    else:
        show(*listing(known, found))
        say_undated(selection)


def plain(found: Record) -> dict[str, Any]:
    """The record as plain values, with what is computed from the gaps."""
    from dateline.model.plain import to_plain

    lengths = found.gaps.lengths
    computed = {
        "median_gap": found.gaps.median if lengths else None,
        "gap_90": found.gaps.percentile(90) if lengths else None,
        "companions": dict(found.companions()),
        "places": dict(found.places()),
    }
    return {**to_plain(found), **computed}


def listing(known: View, found: Record) -> Iterator[RenderableType]:
    """The summary, then each appearance."""
    from rich.text import Text

    from dateline.cli.finding import as_of_in_words
    from dateline.cli.say import styled, words
    from dateline.export.phrases import counted

    number = counted(len(found.appearances), "appearance")
    total = f"{found.person.name}: {number if found.appearances else 'no appearance'}"
    yield styled((total, "bold"), (f" · {as_of_in_words(known)}", "dim"))
    for line in (*_seen(known, found), *_with_and_where(known, found)):
        yield words(f"  {line}")
    for each in found.appearances:
        yield Text()
        yield from _appearance(known, each)


def _seen(known: View, found: Record) -> Iterator[str]:
    """When last, and whether that is long for this person."""
    from dateline.cli.overview import short_id
    from dateline.export.days import day_in_words, in_words
    from dateline.export.phrases import counted

    end = found.person.valid.end
    if end is not None and end <= known.day:
        yield f"held public office until {day_in_words(end)}; looked at from the day before"
    if found.last is None or found.last.days is None or found.absence is None:
        if found.appearances:
            yield "reports give no more than months"
        return
    told = "seen" if found.last.event.time else "reported"
    days = in_words(found.last.days)
    yield f"last {told} {days} ({short_id(found.last.event)}), {_ago(found.absence)}"
    yield _usual(found, found.absence)
    if found.reported:
        told = counted(found.reported, "event")
        yield f"no report gives the day of {told}: that of the first report stands in for it"


def _ago(days: int) -> str:
    from dateline.export.phrases import counted

    return f"{counted(days, 'day')} before" if days else "the same day"


def _usual(found: Record, absence: int) -> str:
    from dateline.export.phrases import counted
    from dateline.findings import ENOUGH

    gaps = found.gaps
    if not gaps.is_enough:
        number = counted(len(gaps.lengths), "gap")
        return f"{number} between days seen; fewer than {ENOUGH} do not say what is usual"
    often = f"gaps: median {gaps.median:g} days, 90th percentile {gaps.percentile(90)}"
    rank = f"{absence} days are longer than {gaps.rank(absence)}% of {len(gaps.lengths)}"
    return f"{often}; {rank}"


def _with_and_where(known: View, found: Record) -> Iterator[str]:
    from dateline.export.phrases import some

    entities = known.pack.entities
    people = [f"{entities[id_].name} ({number})" for id_, number in found.companions()]
    places = [f"{name} ({number})" for name, number in found.places()]
    if people:
        yield f"with {some(people, _MOST)}"
    if places:
        yield f"at {some(places, _MOST)}"


def _appearance(known: View, each: Appearance) -> Iterator[RenderableType]:
    from rich.padding import Padding

    from dateline.cli.finding import event_line
    from dateline.cli.say import words

    yield event_line(each.event)
    if each.companions:
        names = ", ".join(known.pack.entities[id_].name for id_ in each.companions)
        yield Padding(words(f"with {names}", "dim"), (0, 0, 0, 2))
