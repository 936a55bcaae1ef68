"""A chronology for people: when, what kind, who and what, according to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.cli.say import console, styled, words
from dateline.export import phrases
from dateline.export.days import in_words
from dateline.model import Event, Interval, Status

NARROW = 64  # columns; below this many, one event is a paragraph and not a row
ID_LENGTH = 7
_GAP = 2  # columns between columns
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
        parts.append(draw(dated, events, width))
    if undated:
        parts += [words("Without a date", "bold"), Text(), draw(undated, events, width)]
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


def _rows(events: Sequence[Event], together: Sequence[Event], width: int) -> RenderableType:
    """Rows of `events`, in columns that fit `together`, so that two such lists align.

    No table of rich: it would measure each cell against all others, for minutes where events are
    thousands.
    """
    first = max(len(phrases.when(event)) for event in together)
    second = max(len(text) for event in together for text in (event.type, event.status))
    row = _Row((first, second), width - first - second - 2 * _GAP)
    return Group(*(line for event in events for line in _lines(event, row)))


def _lines(event: Event, row: _Row) -> Iterator[Text]:
    yield from row.drawn(words(phrases.when(event), "bold"), words(event.type), _summary(event))
    yield from row.drawn(words(short_id(event), "dim"), status(event), witnesses(event))
    yield Text()


@dataclass(frozen=True, slots=True)
class _Row:
    """Two columns of a fixed width and one that wraps and never loses a letter."""

    fixed: tuple[int, int]
    rest: int

    def drawn(self, first: Text, second: Text, third: Text) -> Iterator[Text]:
        """The lines of one row."""
        lines = [third] if third.cell_len <= self.rest else list(self._wrapped(third))
        lead = Text.assemble(
            *(_padded(each, size) for each, size in zip((first, second), self.fixed, strict=True))
        )
        for line in lines:
            yield Text.assemble(lead, line, no_wrap=True, overflow="ignore")
            lead = Text(" " * lead.cell_len)

    def _wrapped(self, third: Text) -> Iterator[Text]:
        yield from third.wrap(console(), self.rest, overflow="fold")


def _padded(text: Text, size: int) -> Text:
    text.pad_right(size - text.cell_len + _GAP)
    return text


def _paragraphs(events: Sequence[Event], _together: Sequence[Event], _width: int) -> RenderableType:
    return Group(*(line for event in events for line in _paragraph(event)))


def _paragraph(event: Event) -> Iterator[RenderableType]:
    head = styled((phrases.when(event), "bold"), (f" · {event.type} · ", ""))
    yield head.append_text(status(event))
    body = (_summary(event), witnesses(event), words(short_id(event), "dim"))
    yield from (Padding(line, (0, 0, 0, 2)) for line in body)
    yield Text()


def _summary(event: Event) -> Text:
    return words(phrases.summary(event))
