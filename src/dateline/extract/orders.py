"""When an order was given: mostly on the visit that was told before, never on its deadline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.reading import Reading
from dateline.extract.tellings import Telling
from dateline.model import Role, Status
from dateline.packs import Trait

_PRESENT = (Role.ACTOR, Role.ATTENDEE)


def without_deadline(reading: Reading, telling: Telling) -> Telling:
    """An order without the day by which it is to be carried out: "doubled by 2035"."""
    if telling.status.status != Status.ORDERED or telling.time is None:
        return telling
    start = reading.sentence(telling.trigger.sentence).span.start
    left = reading.text[start : telling.time.evidence.span.start]
    return replace(telling, time=None) if reading.grammar.follows("deadline", left) else telling


def with_time_of_visit(groups: Sequence[list[Telling]]) -> Iterator[list[Telling]]:
    """The tellings of each event; an order without a time takes that of the visit it was given on.

    It is the last one told before it of which the one who orders is part.
    """
    for members in groups:
        visit = _visit(groups, members)
        time = next((telling.time for telling in visit if telling.time is not None), None)
        first, *rest = members
        yield members if time is None else [replace(first, time=time), *rest]


def _visit(groups: Sequence[list[Telling]], members: Sequence[Telling]) -> Sequence[Telling]:
    """The tellings of the visit; none for what is no order or has a time."""
    first = members[0]
    is_order = first.status.status == Status.ORDERED
    if not is_order or any(telling.time is not None for telling in members):
        return ()
    fitting = [visit for visit in groups if _is_visit(visit) and _is_before(visit, first)]
    return max(fitting, key=lambda visit: visit[0].trigger.sentence, default=())


def _is_visit(members: Sequence[Telling]) -> bool:
    first = members[0]
    return Trait.ON_SITE in first.traits and first.status.status == Status.HAPPENED


def _is_before(visit: Sequence[Telling], order: Telling) -> bool:
    """Whether it was told before, and the one who orders, if the text names one, was there."""
    if visit[0].trigger.sentence > order.trigger.sentence:
        return False
    present = frozenset[str]().union(*(t.fillers(role) for t in visit for role in _PRESENT))
    orderer = order.fillers(Role.ACTOR)
    return bool(present & orderer) or not orderer
