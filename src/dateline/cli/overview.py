"""A chronology for people: when, what kind, who and what, according to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.cli.say import styled, words
from dateline.export import phrases
from dateline.export.days import in_words
from dateline.model import Event, Interval, Status

NARROW = 64  # columns; below this many, one event is a paragraph and not a row
ID_LENGTH = 7
STATUS_STYLES = {
    Status.HAPPENED: "green",
    Status.PLANNED: "blue",
    Status.ORDERED: "cyan",
    Status.ALLEGED: "yellow",
    Status.ASSESSED: "magenta",
    Status.DENIED: "red",
}


def overview(events: Sequence[Event], width: int) -> RenderableType:
    """All events, those without a date at the end under a heading of their own."""
    dated = [event for event in events if event.time is not None]
    undated = [event for event in events if event.time is None]
    draw = _paragraphs if width < NARROW else _rows
    parts: list[RenderableType] = [_title(events), Text()]
    if dated:
        parts.append(draw(dated, events))
    if undated:
        parts += [words("Without a date", "bold"), Text(), draw(undated, events)]
    return Group(*parts)


def short_id(event: Event) -> str:
    """The digits of an id that people type."""
    return event.id[:ID_LENGTH]


def status(event: Event) -> Text:
    """The status in its colour."""
    return words(event.status, STATUS_STYLES[event.status])


def witnesses(event: Event) -> Text:
    """Documents and origins, and the mark of a dispute."""
    line = styled((phrases.witnesses(event), "dim"))
    if event.disputes:
        line.append_text(words(f" · ≠ {phrases.disputed(event)}", "yellow"))
    return line


def _title(events: Sequence[Event]) -> Text:
    title = styled((phrases.counted(len(events), "event"), "bold"))
    intervals = [event.time.interval for event in events if event.time is not None]
    if intervals:
        whole = Interval(min(i.start for i in intervals), max(i.end for i in intervals))
        title.append_text(words(f" · {in_words(whole)}", "dim"))
    return title


def _rows(events: Sequence[Event], together: Sequence[Event]) -> RenderableType:
    """Rows of `events`, in columns that fit `together`, so that two such tables align."""
    table = Table.grid(padding=(0, 2, 0, 0))
    first = max(len(phrases.when(event)) for event in together)
    second = max(len(text) for event in together for text in (event.type, event.status))
    table.add_column(no_wrap=True, width=first)
    table.add_column(no_wrap=True, width=second)
    table.add_column(overflow="fold")
    for event in events:
        table.add_row(words(phrases.when(event), "bold"), words(event.type), _summary(event))
        table.add_row(words(short_id(event), "dim"), status(event), witnesses(event))
        table.add_row()
    return table


def _paragraphs(events: Sequence[Event], _together: Sequence[Event]) -> RenderableType:
    return Group(*(line for event in events for line in _paragraph(event)))


def _paragraph(event: Event) -> Iterator[RenderableType]:
    head = styled((phrases.when(event), "bold"), (f" · {event.type} · ", ""))
    yield head.append_text(status(event))
    body = (_summary(event), witnesses(event), words(short_id(event), "dim"))
    yield from (Padding(line, (0, 0, 0, 2)) for line in body)
    yield Text()


def _summary(event: Event) -> Text:
    return words(phrases.summary(event))
