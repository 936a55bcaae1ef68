"""When a person in public office was seen: how often, where, with whom, and how long ago."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.findings.days import seen_on
from dateline.findings.gaps import Gaps, gaps
from dateline.model import Entity, Event, Interval, Role, Status

PERSON = "person"
_SHORT = 14  # days; a longer span does not say when somebody was seen


@dataclass(frozen=True, slots=True)
class Appearance:
    """An event at which somebody was.

    Attributes:
        event: The event.
        days: When, or when it was first reported where no report gives a day; None where reports
            give only a longer span.
        companions: Ids of the other people in public office who were there, in the order of the
            text that names most of them.
        place: Where, as the event has it; None where no report says.
    """

    event: Event
    days: Interval | None
    companions: tuple[str, ...]
    place: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """All appearances of one person, as of a day.

    Attributes:
        person: The person.
        day: The day.
        appearances: In order of time, those of a longer span last.
        last: The last one with days; None where there is none.
        absence: Days from the end of the last one to `day`; None where there is none.
        gaps: Lengths of the times between appearances, in days.
    """

    person: Entity
    day: date
    appearances: tuple[Appearance, ...]
    last: Appearance | None
    absence: int | None
    gaps: Gaps

    @property
    def reported(self) -> int:
        """For how many appearances the day of the report stands in for a day of their own."""
        return sum(each.event.time is None for each in self.appearances)

    def companions(self) -> tuple[tuple[str, int], ...]:
        """Who was there too and how often; the most frequent first, else in order of the texts."""
        return _tally(name for each in self.appearances for name in each.companions)

    def places(self) -> tuple[tuple[str, int], ...]:
        """Where and how often, the most frequent first."""
        return _tally(each.place for each in self.appearances if each.place is not None)


def appearances(
    person: Entity,
    events: Sequence[Event],
    day: date,
    *,
    people: Mapping[str, Entity],
    in_person: Collection[str],
) -> Record:
    """The appearances of `person` among what had happened by `day`.

    A person appears who attends an event, or who is the actor of a type whose actors are there.
    Events outside the time in public office are left out.

    Args:
        person: Somebody in public office.
        events: The chronology, without what was published after `day`.
        day: The day to look from.
        people: Those in public office, by id; nobody else is a companion.
        in_person: Types whose actors are there.

    Raises:
        ValueError: `person` is no person.
    """
    if person.kind != PERSON:
        raise ValueError(f"{person.name} is no person but a {person.kind}")
    found = [
        _appearance(event, person, people, in_person)
        for event in events
        if event.status is Status.HAPPENED and person.id in _present(event, in_person)
    ]
    kept = [each for each in found if _in_office(each, person)]
    spans = [each.days for each in kept if each.days is not None]
    dated = [each for each in kept if each.days is not None and each.days.start <= day]
    last = max(dated, key=_end, default=None)
    return Record(
        person=person,
        day=day,
        appearances=tuple(sorted(kept, key=_place_in_time)),
        last=last,
        absence=None if last is None else max(0, (day - _end(last)).days),
        gaps=gaps(spans),
    )


def _end(each: Appearance) -> date:
    return date.min if each.days is None else each.days.last


def _place_in_time(each: Appearance) -> tuple[bool, date, date, str]:
    start = date.max if each.days is None else each.days.start
    return (each.days is None, start, _end(each), each.event.id)


def _present(event: Event, in_person: Collection[str]) -> tuple[str, ...]:
    """Ids of all who are there, in the order of the claim that names most of them."""
    roles = {Role.ATTENDEE, Role.ACTOR} if event.type in in_person else {Role.ATTENDEE}
    told: list[list[str]] = []
    for claim in event.claims:
        theirs = [each for each in claim.arguments if each.role in roles and each.entity]
        theirs.sort(key=lambda each: each.evidence.span)
        told.append([each.entity for each in theirs if each.entity is not None])
    told.sort(key=len, reverse=True)
    return tuple(dict.fromkeys(name for names in told for name in names))


def _appearance(
    event: Event, person: Entity, people: Mapping[str, Entity], in_person: Collection[str]
) -> Appearance:
    others = (name for name in _present(event, in_person) if name in people and name != person.id)
    place = None
    if event.place is not None and event.place.name != "undisclosed":
        place = event.place.name if event.place.place is None else event.place.place.name
    return Appearance(event, seen_on(event, _SHORT), tuple(others), place)


def _in_office(each: Appearance, person: Entity) -> bool:
    when = each.event.claims[0].published if each.days is None else each.days.start
    return person.valid.covers(when)


def _tally(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts.items(), key=lambda each: -each[1]))
