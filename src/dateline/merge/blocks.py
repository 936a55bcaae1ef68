"""Which claims are worth comparing: those that share a block.

A block is a type with a day, or a type with a month and a part of the event: an object, a place,
a facility, an actor, a recipient. Claims without a day stand in the months in which the event can
have happened. Blocks hold what one month brings, so that adding a report costs the same however
many years the store has; in a block that is crowded all the same, each claim meets those nearest
to it in time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from datetime import date

from dateline.merge.names import Thing
from dateline.merge.profile import Profile

Key = tuple[Hashable, ...]

# Spans of at most so many days stand in the block of each day: tours and series of tests last
# days. Longer ones say too little to be compared with all that happens in them.
_SHORT = 14
# How far back, in months, a claim without a day looks for the event that it mentions, and how far
# ahead a plan or an order looks for the act. On the development claims most mentions of a past
# event without a day come within six months.
_BACK = 6
_AHEAD = 12
# Claims that one claim meets in one crowded block, on each side in time.
_NEAREST = 24


def pairs(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """The pairs of claims that share a block, each once, the lesser id first."""
    seen: set[tuple[str, str]] = set()
    for members in blocks(profiles).values():
        for index, one in enumerate(members):
            for other in members[index + 1 : index + 1 + _NEAREST]:
                left, right = (one, other) if one.id < other.id else (other, one)
                if (left.id, right.id) not in seen:
                    seen.add((left.id, right.id))
                    yield left, right


def blocks(profiles: Iterable[Profile]) -> dict[Key, list[Profile]]:
    """The members of each block in order of time, then id."""
    members: dict[Key, list[Profile]] = defaultdict(list)
    for one in profiles:
        for key in block_keys(one):
            members[key].append(one)
    for block in members.values():
        block.sort(key=_moment)
    return members


def block_keys(one: Profile) -> set[Key]:
    """The blocks that a claim stands in."""
    features = list(_features(one)) or ["bare"]
    months = {(one.claim.type, month, part) for month in _months(one) for part in features}
    return months | {(one.claim.type, day) for day in _days(one)}


def _moment(one: Profile) -> tuple[date, str]:
    return (one.claim.published if one.days is None else one.days.start, one.id)


def _days(one: Profile) -> Iterator[int]:
    # The day after the last is one of them: dates a day apart may be a dispute.
    if one.days is not None and one.days.days <= _SHORT:
        yield from range(one.days.start.toordinal(), one.days.end.toordinal() + 1)


def _months(one: Profile) -> range:
    published = _month(one.claim.published)
    if one.days is not None:
        last = _month(one.days.last)
        reach = _AHEAD if one.is_order else 0
        return range(max(_month(one.days.start), last - _AHEAD), last + reach + 1)
    if one.is_ahead:
        return range(published, published + _AHEAD + 1)
    return range(published - _BACK, published + 1)


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _features(one: Profile) -> Iterator[Hashable]:
    for each in one.objects + one.facilities:
        yield from _thing_features(each)
    if one.place is not None:
        yield "place", one.place.name if one.place.place is None else one.place.place.id
    for name in one.kin | one.attendees | one.recipients:
        yield "name", name


def _thing_features(each: Thing) -> Iterator[Hashable]:
    if each.entity is not None:
        yield "entity", each.entity
    yield "head", each.head
    for mark in each.marks:
        yield "mark", mark
