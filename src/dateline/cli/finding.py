"""What the commands on findings share: the day they look from, and how they name an event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.overview import short_id
from dateline.cli.say import styled, words
from dateline.export import phrases
from dateline.export.days import day_in_words

if TYPE_CHECKING:
    from rich.text import Text

    from dateline.asof import View
    from dateline.model import Claim, Event, Evidence
    from dateline.workflow import Selection

AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DAY",
        help="Look from this day: later documents are left out. The last day of publication unless"
        " given.",
    ),
]


def open_view(context: typer.Context, store: str | None, as_of: str | None) -> View:
    """What the store says as of the day that the option names.

    Raises:
        UserError: It names no day, or nothing was published by then.
    """
    from dateline.asof import view
    from dateline.cli.options import day, open_named, pack_asked

    asked = day("--as-of", as_of)
    with open_named(context, store) as opened:
        return view(opened, asked, pack_asked(context))


def as_of_in_words(known: View) -> str:
    """The day that is looked from, and that it is the last one where nobody chose it."""
    end = ", the last day of publication in the store" if known.day == known.last else ""
    return f"as of {day_in_words(known.day)}{end}"


def event_line(event: Event, mark: str = "", style: str = "") -> Text:
    """An event on one line, with the digits that `event` takes."""
    line = styled((mark, style), (phrases.when(event), "bold"), (f" · {event.type} · ", ""))
    line.append_text(words(phrases.summary(event)))
    return line.append_text(words(f" · {short_id(event)}", "dim"))


def quoted(claim: Claim, about: Evidence | None = None) -> Text:
    """The sentence of a claim that holds the words `about`, else its trigger, on one line."""
    span = (about or claim.trigger).span
    holding = (each for each in claim.mentions if each.span.contains(span))
    return words(f"“{one_line(next(holding, claim.mentions[0]).quote)}”", "italic")


def one_line(text: str) -> str:
    """The text with its line breaks as spaces."""
    return " ".join(text.split())


def told_on(claim: Claim) -> str:
    """When a claim was published, and by which chain of sources."""
    return f"{day_in_words(claim.published)} · {phrases.chain(claim.attribution)}"


def say_undated(selection: Selection) -> None:
    """Tell how many events days left out."""
    from dateline.cli.say import message

    if selection.undated:
        left_out = phrases.counted(selection.undated, "event")
        message(f"{left_out} without a date left out. Leave --from and --to away to see them.")


def as_plain(known: View, **found: Iterable[Any]) -> dict[str, Any]:
    """What is printed with --json: the day, and what was found."""
    from dateline.model.plain import to_plain

    lists = {name: [to_plain(each) for each in values] for name, values in found.items()}
    return {"as_of": known.day.isoformat(), "last_published": known.last.isoformat(), **lists}


def days_between(first: date, last: date) -> str:
    """How many days lie between two."""
    return phrases.counted((last - first).days, "day")


def documents_from(known: View, first: date) -> str:
    """How many documents were published from a day on: where there are few, silence says little."""
    number = sum(each.published >= first for each in known.documents)
    return f"{phrases.counted(number, 'document')} published since"
