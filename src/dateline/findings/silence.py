"""What has not happened for long, and what is the first of its kind for long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from dateline.findings.collection import Collection, Coverage
from dateline.findings.days import seen_on
from dateline.findings.gaps import Gaps, gaps
from dateline.merge.names import NO_PARTS, ancestors
from dateline.merge.profile import place_of
from dateline.model import Event, Interval, Role, Status

_SHORT = 31  # days; a longer span does not say when in it something happened
_NINETY = 90
Found = TypeVar("Found")


class By(StrEnum):
    """What events of one type have in common."""

    TYPE = "type"
    PLACE = "place"
    OBJECT = "object"
    FACILITY = "facility"


@dataclass(frozen=True, slots=True)
class Series:
    """Events of one type that have a place or thing in common.

    Attributes:
        type: Their type.
        by: What they have in common.
        name: Its name; the type's where that is all.
        events: In order of time, each with days.
    """

    type: str
    by: By
    name: str
    events: tuple[Event, ...]

    @property
    def gaps(self) -> Gaps:
        """Lengths of the times between them."""
        return gaps(map(_days, self.events))


@dataclass(frozen=True, slots=True)
class Silence:
    """A series in which nothing has happened for some days.

    Attributes:
        series: The series.
        days: From the end of its last event to the day that is looked from.
        coverage: How much was read of that time.
    """

    series: Series
    days: int
    coverage: Coverage

    @property
    def last(self) -> Event:
        """The last event of the series."""
        return max(self.series.events, key=lambda event: (_days(event).last, event.id))

    @property
    def is_unusual(self) -> bool:
        """Whether it is longer than nine of ten gaps of the series."""
        known = self.series.gaps
        return known.is_enough and self.days > known.percentile(_NINETY)


@dataclass(frozen=True, slots=True)
class First:
    """An event that is the first of its series for some time.

    Attributes:
        series: The series.
        event: The event.
        before: The one before it.
        days: From the end of `before` to the start of `event`.
        coverage: How much was read of that time.
    """

    series: Series
    event: Event
    before: Event
    days: int
    coverage: Coverage


def silences(
    events: Iterable[Event],
    day: date,
    read: Collection,
    part_of: Mapping[str, str] = NO_PARTS,
) -> tuple[Silence, ...]:
    """How long nothing has happened: each type, then the unusual silences of places and things.

    What says no more than its type does is left out: a series that ended with the same event.

    Args:
        events: The chronology, without what was published after `day`.
        day: The day to look from.
        read: What was read.
        part_of: The whole that an entity belongs to, by entity id.
    """
    found = [_silence(each, day, read) for each in series(events, day, read, part_of)]
    types = [each for each in found if each.series.by is By.TYPE]
    told = {each.last.id for each in types}
    parts = [each for each in found if each.is_unusual and each.last.id not in told]
    fullest = _fullest((each.series, each.last.id, each) for each in parts)
    longest = sorted(fullest, key=lambda each: (each.days, each.series.name))
    return (*sorted(types, key=lambda each: each.days), *longest)


def _fullest(found: Iterable[tuple[Series, str, Found]]) -> list[Found]:
    """Of what series of one type say of one event, what the one with most events says.

    What is the first missile test for long is also the first of each model of missile.
    """
    best: dict[tuple[str, str], tuple[int, Found]] = {}
    for each, event, said in found:
        known = best.get((each.type, event))
        if known is None or known[0] < len(each.events):
            best[each.type, event] = (len(each.events), said)
    return [said for _, said in best.values()]


def _silence(each: Series, day: date, read: Collection) -> Silence:
    last = max(_days(event).last for event in each.events)
    return Silence(each, max(0, (day - last).days), read.between(last, day))


def firsts(
    events: Iterable[Event],
    day: date,
    read: Collection,
    part_of: Mapping[str, str] = NO_PARTS,
    *,
    least: int = 90,
) -> tuple[First, ...]:
    """The events that are the first of a series for at least `least` days, in order of time.

    The first of all is none: nothing says how far back the collection would have to reach.
    """
    found = [
        _first(each, left, right, read)
        for each in series(events, day, read, part_of)
        for left, right in _following(each)
    ]
    long = (each for each in found if each.days >= least)
    kept = _fullest((each.series, f"{each.event.id} {each.before.id}", each) for each in long)
    return tuple(sorted(kept, key=lambda each: (_days(each.event), each.event.id, each.series.by)))


def _following(each: Series) -> Iterator[tuple[Event, Event]]:
    """Each event with the one that ended last before it."""
    latest: Event | None = None
    for event in each.events:
        if latest is not None:
            yield latest, event
        if latest is None or _days(event).last >= _days(latest).last:
            latest = event


def _first(each: Series, left: Event, right: Event, read: Collection) -> First:
    last, start = _days(left).last, _days(right).start
    return First(each, right, left, (start - last).days, read.between(min(last, start), start))


def series(
    events: Iterable[Event], day: date, read: Collection, part_of: Mapping[str, str] = NO_PARTS
) -> tuple[Series, ...]:
    """What happened by `day` as series: each type, also at one place and with one thing.

    What is told of the time before the first document was read is no part of them: nobody
    collected that time. Where no report gives a day, that of the first report stands in.

    Names of things are those of registers, and what they are part of counts too: a test of one
    missile is one of its class.
    """
    members: dict[tuple[str, By, str], list[Event]] = {}
    for event in events:
        if _is_counted(event, read.since, day):
            for by, name in dict.fromkeys(_keys(event, part_of)):
                members.setdefault((event.type, by, name), []).append(event)
    return tuple(
        Series(type_, by, name, tuple(sorted(theirs, key=lambda each: (_days(each), each.id))))
        for (type_, by, name), theirs in members.items()
    )


def _keys(event: Event, part_of: Mapping[str, str]) -> Iterator[tuple[By, str]]:
    yield By.TYPE, event.type
    place = next((place_of(c) for c in event.claims if c.place == event.place), None)
    if place is not None and place.place is not None:
        yield By.PLACE, place.place.name
    for each in event.arguments:
        if each.entity is not None and each.role in {Role.OBJECT, Role.FACILITY}:
            by = By.OBJECT if each.role is Role.OBJECT else By.FACILITY
            yield from ((by, name) for name in sorted(ancestors([each.entity], part_of)))


def _is_counted(event: Event, since: date, day: date) -> bool:
    """Whether it happened on known days, within what the collection covers."""
    days = seen_on(event, _SHORT) if event.status is Status.HAPPENED else None
    return days is not None and since <= days.start <= day


def _days(event: Event) -> Interval:
    days = seen_on(event, _SHORT)
    if days is None:
        raise ValueError(f"event {event.id} has no exact days")
    return days
