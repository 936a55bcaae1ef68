"""What a report counts, against what the chronology has: "for the third time this year"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.findings.kinds import Fit, Kind, actors_of, fit
from dateline.merge.names import NO_PARTS, thing
from dateline.merge.profile import argument_key
from dateline.model import Claim, Event, Interval, Quantity, Role, Status

Reckon = Callable[[str, date], date | None]
"""The first day of a period that words name on a day: "this year"; None where they fix none."""

_PRECISE = 31  # days; an event in a longer span may lie before or after any other of the period


class Agreement(StrEnum):
    """How a report's count stands to the chronology's."""

    AGREES = "agrees"
    MORE = "more known"
    MISSING = "missing"
    UNCOUNTED = "not counted"


@dataclass(frozen=True, slots=True)
class Count:
    """What reports count an event as, and what the chronology has.

    Attributes:
        event: Id of the event that is counted.
        said: The number with its words, as the first report has it.
        claims: The claims that say so, by publication.
        agreement: How it compares.
        since: First day of the period that the count covers; None where nothing says.
        until: Last day of the period: that of the event, or of the report where the event has
            no day.
        counted: Ids of the events that are surely of the kind and of the period, the event's own
            among them, in order of time.
        possible: Ids of those that may be: they do not say who or with what, or their day is not
            known exactly.
        why: Why nothing was counted; None where it was.
    """

    event: str
    said: Quantity
    claims: tuple[Claim, ...]
    agreement: Agreement
    since: date | None = None
    until: date | None = None
    counted: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    why: str | None = None

    @property
    def missing(self) -> int:
        """How many events the report knows of that the chronology does not surely have."""
        return max(0, int(self.said.low) - len(self.counted)) if self.why is None else 0


def check_counts(
    events: Sequence[Event], reckon: Reckon, part_of: Mapping[str, str] = NO_PARTS
) -> tuple[Count, ...]:
    """Check every count that the events' reports give against `events`.

    What happened counts; what is alleged or assessed may count. Plans, orders and denials do not.

    Args:
        events: The chronology, as of the day that is asked for.
        reckon: Reads the words of a period.
        part_of: The whole that an entity belongs to, by entity id.
    """
    found = (
        _check(event, said, events, reckon, part_of) for event in events for said in _said(event)
    )
    return tuple(found)


def _said(event: Event) -> Iterator[list[tuple[Claim, Quantity]]]:
    """The counts of an event, each with all that give it."""
    groups: dict[tuple[object, ...], list[tuple[Claim, Quantity]]] = {}
    for claim in event.claims:
        for each in claim.quantities:
            if each.measure == "ordinal":
                key = (each.low, each.unit, each.scope)
                groups.setdefault(key, []).append((claim, each))
    yield from groups.values()


def _check(
    event: Event,
    given: Sequence[tuple[Claim, Quantity]],
    events: Iterable[Event],
    reckon: Reckon,
    part_of: Mapping[str, str],
) -> Count:
    (claim, said), claims = given[0], tuple(claim for claim, _ in given)
    kind = _kind(event, claim, said, part_of)
    since = None if said.scope is None else reckon(said.scope, claim.published)
    why = _why_not(claim, said, kind, since)
    if why is not None or since is None:
        return Count(event.id, said, claims, Agreement.UNCOUNTED, since, why=why)
    until = _until(event, claim)
    fits = [(each, _counts(each, event, kind, (since, until), part_of)) for each in events]
    counted = tuple(each.id for each, how in fits if how is Fit.YES)
    possible = tuple(each.id for each, how in fits if how is Fit.PERHAPS)
    agreement = _agreement(len(counted), int(said.low))
    return Count(event.id, said, claims, agreement, since, until, counted, possible)


def _agreement(counted: int, said: int) -> Agreement:
    if counted == said:
        return Agreement.AGREES
    return Agreement.MORE if counted > said else Agreement.MISSING


def _why_not(claim: Claim, said: Quantity, kind: Kind, since: date | None) -> str | None:
    """Why a count cannot be checked, or None."""
    if said.unit is not None and not said.evidence.span.overlaps(claim.trigger.span):
        return f"“{said.evidence.quote}” is said of something else than the {claim.type}"
    if said.scope is None:
        return "the text names no period"
    if since is None:
        return f"“{said.scope}” fixes no first day"
    if not kind.actors and not kind.things:
        return "the text does not say who or what is counted"
    return None


def _kind(event: Event, claim: Claim, said: Quantity, part_of: Mapping[str, str]) -> Kind:
    """What the count is of: by its own words ("fifth nuclear test"), else by what takes part."""
    actors = frozenset(argument_key(each) for each in claim.arguments if each.role is Role.ACTOR)
    named, _, _ = ("" if said.unit is None else said.unit).rpartition(" ")
    objects = [each for each in claim.arguments if each.role is Role.OBJECT]
    things = [thing(each.filler, each.entity, part_of) for each in objects]
    return Kind(
        type=event.type,
        actors=actors or actors_of(event),
        things=(thing(named),) if named else tuple(things),
        is_loose=said.unit is not None and not named,
    )


def _until(event: Event, claim: Claim) -> date:
    if event.time is None or event.time.interval.days > _PRECISE:
        return claim.published
    return event.time.interval.last


def _counts(
    each: Event,
    event: Event,
    kind: Kind,
    period: tuple[date, date],
    part_of: Mapping[str, str],
) -> Fit:
    """Whether one event is among those that were counted up to `event`."""
    if each.id == event.id:
        return Fit.YES
    if each.status not in {Status.HAPPENED, Status.ALLEGED, Status.ASSESSED}:
        return Fit.NO
    when = _in_period(each, *period)
    how = Fit.NO if when is Fit.NO else fit(kind, each, part_of)
    if Fit.NO in (when, how):
        return Fit.NO
    is_sure = each.status is Status.HAPPENED and Fit.PERHAPS not in (when, how)
    return Fit.YES if is_sure else Fit.PERHAPS


def _in_period(event: Event, since: date, until: date) -> Fit:
    """Whether it happened in the period; what happened on its last day may have come after."""
    if event.time is None:
        reported = event.claims[0].published
        return Fit.PERHAPS if reported >= since else Fit.NO
    days: Interval = event.time.interval
    if days.last < since or days.start > until:
        return Fit.NO
    return Fit.YES if days.start >= since and days.last < until else Fit.PERHAPS
