"""Which events are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.errors import NotFound
from dateline.model import ALWAYS, Event, Interval, Period, Role, Status
from dateline.packs import Pack


@dataclass(frozen=True, slots=True)
class Query:
    """Which events to show; whatever is left out asks for nothing.

    Names are asked for in any case and match as whole words: `kim` finds Kim Jong Un, and so does
    any alias in the pack's registers. What a name is part of counts too: a ministry is found by
    its state, a missile by its class.

    Attributes:
        days: Events that share a day with them. An event without a date is then left out.
        types: Event types, any of them.
        statuses: Any of them.
        actor: Name of one who does it.
        object: Name of what it is done with.
        origin: Name of a witness, or what kind of source it is: "state media", "military".
    """

    days: Period = ALWAYS
    types: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    actor: str | None = None
    object: str | None = None
    origin: str | None = None


EVERYTHING = Query()


@dataclass(frozen=True, slots=True)
class Selection:
    """The events that a query selects.

    Attributes:
        events: In order of time, those without a date last.
        undated: How many more there would be if an event without a date could lie in `days`.
    """

    events: tuple[Event, ...]
    undated: int


def check_types(query: Query, pack: Pack) -> None:
    """Refuse a query for types that the pack does not have.

    Raises:
        NotFound: It names one.
    """
    unknown = sorted(set(query.types) - pack.frames.keys())
    if unknown:
        known = ", ".join(pack.frames)
        raise NotFound(f"there is no event type {unknown[0]!r}. Choose from: {known}")


def select(events: Iterable[Event], query: Query, pack: Pack) -> Selection:
    """The part of `events` that `query` asks for, in the order given."""
    wanted = [event for event in events if _is_wanted(event, query, pack)]
    if query.days == ALWAYS:
        return Selection(tuple(wanted), 0)
    dated = [(event, event.time.interval) for event in wanted if event.time is not None]
    inside = tuple(event for event, interval in dated if _shares_a_day(interval, query.days))
    return Selection(inside, len(wanted) - len(dated))


def _shares_a_day(interval: Interval, days: Period) -> bool:
    begins_before = days.end is None or interval.start < days.end
    return begins_before and (days.start is None or days.start < interval.end)


def _is_wanted(event: Event, query: Query, pack: Pack) -> bool:
    return (
        (not query.types or event.type in query.types)
        and (not query.statuses or event.status in query.statuses)
        and _is_named(query.actor, _takes_part(event, Role.ACTOR), pack)
        and _is_named(query.object, _takes_part(event, Role.OBJECT), pack)
        and _is_named(query.origin, ((each.name, each.entity) for each in event.origins), pack)
    )


def _takes_part(event: Event, role: Role) -> Iterator[tuple[str, str | None]]:
    for argument in event.arguments:
        if argument.role == role:
            yield (argument.filler, argument.entity)
            yield (argument.evidence.quote, None)


def _is_named(asked: str | None, named: Iterable[tuple[str, str | None]], pack: Pack) -> bool:
    """Whether `asked` stands, as whole words, in a name or an alias of what is named."""
    if asked is None:
        return True
    words = r"\s+".join(re.escape(word) for word in asked.split())
    pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
    return any(
        pattern.search(name) for text, entity in named for name in _names(text, entity, pack)
    )


def _names(text: str, entity: str | None, pack: Pack) -> Iterator[str]:
    yield text
    while entity is not None and entity in pack.entities:
        known = pack.entities[entity]
        yield from (known.name, *(alias.text for alias in known.aliases), known.voice or "")
        entity = known.part_of
