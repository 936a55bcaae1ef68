"""Events on a line of time, as positions in per cent of its width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.export.days import month_in_words
from dateline.model import Event, Interval

ROOM = 2.5  # per cent that one mark takes, with the gap after it
LANES = 5
TICKS = 7  # at most; more run into each other on a phone
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)  # months between ticks


@dataclass(frozen=True, slots=True)
class Mark:
    """One event: from where to where it reaches, and on which lane it does not touch another."""

    event: Event
    left: float
    right: float
    lane: int

    @property
    def is_span(self) -> bool:
        """Whether it is long enough to be seen as more than a point."""
        return self.right - self.left > ROOM / 2

    @property
    def is_coarse(self) -> bool:
        """Whether it is whole months: some time within them rather than all along."""
        time = self.event.time
        return time is not None and time.interval.start.day == time.interval.end.day == 1


@dataclass(frozen=True, slots=True)
class Tick:
    """A month or year with its place on the line."""

    left: float
    words: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The whole line. It has no marks where fewer than two events have a date."""

    marks: tuple[Mark, ...] = ()
    ticks: tuple[Tick, ...] = ()

    @property
    def lanes(self) -> int:
        """How many lanes the marks need."""
        return max((mark.lane for mark in self.marks), default=0) + 1

    @classmethod
    def of(cls, events: Sequence[Event]) -> Axis:
        """Place the events that have a date."""
        dated = [(event, event.time.interval) for event in events if event.time is not None]
        if len({interval for _, interval in dated}) < 2:
            return cls()
        whole = Interval(min(i.start for _, i in dated), max(i.end for _, i in dated))
        return cls(tuple(_marks(dated, whole)), tuple(_ticks(whole)))


def _marks(dated: Sequence[tuple[Event, Interval]], whole: Interval) -> Iterator[Mark]:
    free = [0.0] * LANES
    for event, interval in sorted(dated, key=lambda pair: (pair[1], pair[0].id)):
        left, right = _place(interval.start, whole), _place(interval.last, whole)
        lane = next((lane for lane, end in enumerate(free) if end <= left), LANES - 1)
        free[lane] = max(left + ROOM, right + ROOM / 2)
        yield Mark(event, left, right, lane)


def _ticks(whole: Interval) -> Iterator[Tick]:
    first, last = _months(whole.start), _months(whole.last)
    step = next((step for step in STEPS if (last - first) // step < TICKS), STEPS[-1])
    for month in range(first, last + 1):
        day = date(month // 12, month % 12 + 1, 1)
        if month % step == 0 and day >= whole.start:
            words = str(day.year) if step >= 12 else month_in_words(day)
            yield Tick(_place(day, whole), words)


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _place(day: date, whole: Interval) -> float:
    """Per cent of the width, with a margin of 2 on each side for the marks at the ends."""
    days = max(1, whole.days - 1)
    return round(2 + 96 * (day - whole.start).days / days, 2)
