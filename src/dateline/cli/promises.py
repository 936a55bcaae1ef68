"""`dateline promises`: what was planned or ordered, and what became of it."""

from __future__ import annotations

from collections import Counter
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
    from dateline.findings import Promise, State, Step

EXAMPLES = examples(
    "promises",
    "promises --state open --type deployment",
    "promises --as-of 2024-12-31 --json",
)
NOTHING = "No event of these was planned or ordered before it was told of as done"
STYLES = {"open": "blue", "kept": "green", "lapsed": "yellow", "denied": "red"}


def run(
    context: typer.Context,
    *,
    states: Annotated[
        list[str] | None,
        typer.Option("--state", metavar="STATE", help="open, kept, lapsed or denied; repeatable."),
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
    """Show what was planned or ordered, its deadline, and whether it was kept, lapsed or denied.

    A promise lapses after the last day that a report gives for it; without one it stays open.
    --from and --to ask for the days of the act.
    """
    from dateline.asof import promised
    from dateline.cli.finding import as_plain, open_view, say_undated
    from dateline.cli.say import show, show_json

    wanted = {_state(each) for each in states or ()}
    query = query_of(first, last, types, None, actor=actor, object=object_)
    known = open_view(context, store, as_of)
    selection = known.select(query)
    found = promised(known, selection.events)
    chosen = [each for each in found if not wanted or each.state in wanted]
    if as_json:
        show_json(as_plain(known, promises=chosen))
    else:
        show(*listing(known, chosen))
        say_undated(selection)


def _state(value: str) -> State:
    from dateline.errors import UserError
    from dateline.findings import State

    try:
        return State(value)
    except ValueError as error:
        known = ", ".join(State)
        raise UserError(f"--state {value}: there is none. Choose from: {known}") from error


def listing(known: View, found: Sequence[Promise]) -> Iterator[RenderableType]:
    """The promises with their steps, under how many there are in each state."""
    from dateline.cli.finding import as_of_in_words
    from dateline.cli.say import styled
    from dateline.export.phrases import counted

    states = Counter(each.state for each in found)
    parts = ", ".join(f"{number} {state}" for state, number in states.items())
    total = f"{counted(len(found), 'promise')}: {parts}" if found else NOTHING
    yield styled((total, "bold"), (f" · {as_of_in_words(known)}", "dim"))
    for each in found:
        yield from _promise(each, known)


def _promise(each: Promise, known: View) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    from dateline.cli.finding import event_line
    from dateline.cli.say import styled, words

    yield Text()
    yield event_line(each.event, f"{each.state}  ", STYLES[each.state])
    yield Padding(styled((_standing(each, known), STYLES[each.state])), (0, 0, 0, 2))
    for step in each.steps:
        yield from (Padding(line, (0, 0, 0, 2)) for line in _step(step))
    if each.nearest:
        near = ", ".join(name[:7] for name in each.nearest)
        yield Padding(words(f"may be the act, and was not joined with it: {near}"), (0, 0, 0, 2))


def _standing(each: Promise, known: View) -> str:
    """How it stands, since when and until when."""
    from dateline.cli.finding import days_between, documents_from
    from dateline.export.days import day_in_words

    deadline = None if each.deadline is None else day_in_words(each.deadline)
    since = f"{each.state} since {day_in_words(each.since)}"
    if each.state == "lapsed":
        return f"{since}, deadline {deadline} · {documents_from(known, each.since)}"
    if each.state != "open":
        return since if deadline is None else f"{since}, deadline {deadline}"
    if each.deadline is None:
        return f"{since}, without a deadline · {documents_from(known, each.since)}"
    return f"open until {deadline}, {days_between(known.day, each.deadline)} ahead"


def _step(step: Step) -> Iterator[RenderableType]:
    from dateline.cli.finding import quoted, told_on
    from dateline.cli.say import styled
    from dateline.export.days import day_in_words

    by = "" if step.deadline is None else f" · until {day_in_words(step.deadline)}"
    status = step.claim.status.status
    yield styled((f"{status:9}", "bold"), (f" {told_on(step.claim)}{by}", ""))
    yield styled((" " * 10, "")).append_text(quoted(step.claim))
