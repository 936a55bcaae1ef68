"""`dateline gaps`: what has not happened for long, and what is the first of its kind for long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.finding import AsOfOption
from dateline.cli.options import (
    ActorOption,
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
    from dateline.findings import Coverage, First, Gaps, Series, Silence

EXAMPLES = examples(
    "gaps",
    "gaps --type test --actor 'North Korea' --as-of 2024-05-12",
    "gaps --from 2024 --least 180 --json",
)


def run(
    context: typer.Context,
    *,
    first: FromOption = None,
    last: ToOption = None,
    types: TypeOption = None,
    actor: ActorOption = None,
    least: Annotated[
        int, typer.Option("--least", metavar="DAYS", help="What is the first for so many days.")
    ] = 90,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show how long nothing of a kind has happened, and what was the first of its kind for long.

    Beside each stands how much was read of that time: a silence may be one of the collection.
    --from and --to choose the events that may be the first.
    """
    from dateline.asof import first_for_long, silent
    from dateline.cli.finding import open_view
    from dateline.cli.say import show, show_json

    asked = query_of(first, last, types, None, actor=actor)
    known = open_view(context, store, as_of)
    # All days count for what came before; those asked for choose among the firsts.
    events = known.select(query_of(None, None, types, None, actor=actor)).events
    wanted = {event.id for event in known.select(asked).events}
    silences = silent(known, events)
    firsts = [each for each in first_for_long(known, events, least) if each.event.id in wanted]
    if as_json:
        show_json(plain(known, silences, firsts))
    else:
        show(*listing(known, silences, firsts, least))


def plain(known: View, silences: Sequence[Silence], firsts: Sequence[First]) -> dict[str, Any]:
    """What was found, with ids of events in place of the events."""
    from dateline.cli.finding import as_plain
    from dateline.model.plain import to_plain

    return {
        **as_plain(known),
        "silences": [
            {
                **_plain_series(known, each.series),
                "last": each.last.id,
                "days": each.days,
                "gaps": list(each.series.gaps.lengths),
                "is_unusual": each.is_unusual,
                "coverage": to_plain(each.coverage),
            }
            for each in silences
        ],
        "firsts": [
            {
                **_plain_series(known, each.series),
                "event": each.event.id,
                "before": each.before.id,
                "days": each.days,
                "coverage": to_plain(each.coverage),
            }
            for each in firsts
        ],
    }


def _plain_series(known: View, series: Series) -> dict[str, Any]:
    events = [event.id for event in series.events]
    return {"type": series.type, "by": series.by, "name": _name(known, series), "events": events}


def listing(
    known: View, silences: Sequence[Silence], firsts: Sequence[First], least: int
) -> Iterator[RenderableType]:
    """The silences by type, then those of places and things, then the firsts."""
    from rich.text import Text

    from dateline.cli.finding import as_of_in_words
    from dateline.cli.say import styled

    yield styled(("Silence", "bold"), (f" · {as_of_in_words(known)}", "dim"))
    if not silences:
        yield styled(("  no event of these has happened on a known day", "dim"))
    for each in silences:
        yield from _silence(known, each)
    yield Text()
    yield styled((f"First for {least} days or more", "bold"))
    if not firsts:
        yield styled(("  none", "dim"))
    for first in firsts:
        yield from _first(known, first)


def _silence(known: View, each: Silence) -> Iterator[RenderableType]:
    from rich.padding import Padding

    from dateline.cli.finding import event_line
    from dateline.cli.say import styled, words
    from dateline.export.phrases import counted

    style = "yellow" if each.is_unusual else ""
    unusual = ", longer than nine of ten gaps" if each.is_unusual else ""
    yield styled(
        (f"  {_what(known, each.series)}", "bold"),
        (f": none for {counted(each.days, 'day')}{unusual}", style),
        (f" · {_usual(each.series.gaps)}", ""),
    )
    yield Padding(event_line(each.last, "last  ", "dim"), (0, 0, 0, 4))
    yield Padding(words(_read(each.coverage), "dim"), (0, 0, 0, 4))


def _usual(gaps: Gaps) -> str:
    from dateline.export.phrases import counted

    if not gaps.is_enough:
        return f"too few to say what is usual ({counted(len(gaps.lengths), 'gap')})"
    ninety, middle = gaps.percentile(90), gaps.median
    return f"median gap {middle:g}, 90th percentile {ninety} of {len(gaps.lengths)} gaps"


def _first(known: View, each: First) -> Iterator[RenderableType]:
    from rich.padding import Padding

    from dateline.cli.finding import event_line
    from dateline.cli.say import styled, words

    yield Padding(event_line(each.event), (0, 0, 0, 2))
    what = f"first {_what(known, each.series)} for {each.days} days"
    yield Padding(styled((what, "yellow")), (0, 0, 0, 4))
    yield Padding(event_line(each.before, "before  ", "dim"), (0, 0, 0, 4))
    yield Padding(words(_read(each.coverage), "dim"), (0, 0, 0, 4))


def _what(known: View, series: Series) -> str:
    """Type and what the series has in common: `test at Wonsan`, `display of missile`."""
    joint = {"type": "", "place": " at ", "object": " of ", "facility": " at "}[series.by]
    return f"{series.type}{joint}{_name(known, series) if joint else ''}"


def _name(known: View, series: Series) -> str:
    entity = known.pack.entities.get(series.name)
    return series.name if entity is None else entity.name


def _read(coverage: Coverage) -> str:
    """How much was read of that time."""
    from dateline.export.phrases import counted

    documents, months = counted(coverage.documents, "document"), counted(coverage.months, "month")
    read = f"read of that time: {documents} in {months}; the median month has {coverage.usual:g}"
    if not coverage.thin:
        return read
    thin = f"few documents in {coverage.thin} of them"
    return (
        f"{read}; {thin}{': the silence may be one of the collection' if coverage.is_thin else ''}"
    )
