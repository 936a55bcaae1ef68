"""Which claims are worth comparing: those that share a block.

A block is a type with a day, or a type with a month and a part of the event: an object, a place,
a facility, an actor, a recipient. A claim lives in the blocks of its own days, or, without days,
of the month in which it was published. From there it looks into the months in which the event
can have been or may yet be, and meets those who live there.

Blocks hold what one month brings, so that adding a report costs the same however many years the
store has. In a block that is crowded all the same, a claim meets those next to it in time, and
when it looks in from another month, one of each look.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from itertools import islice

from dateline.merge.names import Thing
from dateline.merge.profile import Profile

Key = tuple[Hashable, ...]
Pair = tuple[Profile, Profile]

# Spans of at most so many days live in the block of each day: tours and series of tests last
# days. Longer ones say too little to be compared with all that happens in them.
_SHORT = 14
# How many months back a claim without a day looks for the event that it mentions, and how many
# ahead a plan or an order looks for the act. On the development claims 9 of 10 mentions without a
# day come within six months of the event.
_BACK = 6
_AHEAD = 12
# How many claims one claim meets in one crowded block.
_MOST = 24


def pairs(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """The pairs of claims that share a block, each once, the lesser id first."""
    known = list(profiles)
    living, looking = _members(known, home_keys), _members(known, other_keys)
    seen: set[tuple[str, str]] = set()
    for one, other in _meetings(living, looking):
        pair = (one, other) if one.id < other.id else (other, one)
        ids = (pair[0].id, pair[1].id)
        if ids not in seen:
            seen.add(ids)
            yield pair


def _members(
    profiles: Iterable[Profile], keys_of: Callable[[Profile], Iterable[Key]]
) -> Mapping[Key, list[Profile]]:
    members: dict[Key, list[Profile]] = defaultdict(list)
    for one in profiles:
        for key in keys_of(one):
            members[key].append(one)
    for block in members.values():
        block.sort(key=_moment)
    return members


def _meetings(
    living: Mapping[Key, list[Profile]], looking: Mapping[Key, list[Profile]]
) -> Iterator[Pair]:
    for key, residents in living.items():
        for index, one in enumerate(residents):
            yield from ((one, other) for other in residents[index + 1 : index + 1 + _MOST])
        if key in looking:
            looks = list(_looks(residents))
            yield from ((one, other) for one in looking[key] for other in looks)


def _looks(residents: Iterable[Profile]) -> Iterator[Profile]:
    """One claim of each that differ in days, place or who and what takes part."""
    firsts: dict[Hashable, Profile] = {}
    for one in residents:
        firsts.setdefault((one.days, one.actors, one.recipients, one.objects, one.place), one)
    return islice(firsts.values(), _MOST)


def home_keys(one: Profile) -> set[Key]:
    """The blocks that a claim lives in: its days, or its month and what takes part."""
    days = {(one.claim.type, day) for day in _days(one)}
    return days | _month_keys(one, [_month(_reference(one))])


def other_keys(one: Profile) -> set[Key]:
    """The blocks that a claim looks into."""
    return _month_keys(one, _other_months(one))


def _month_keys(one: Profile, months: Iterable[int]) -> set[Key]:
    features = list(_features(one)) or ["bare"]
    return {(one.claim.type, month, part) for month in months for part in features}


def _reference(one: Profile) -> date:
    return one.claim.published if one.days is None else one.days.start


def _moment(one: Profile) -> tuple[date, str]:
    return (_reference(one), one.id)


def _days(one: Profile) -> Iterator[int]:
    # The day after the last is one of them: dates a day apart may be a dispute.
    if one.days is not None and one.days.days <= _SHORT:
        yield from range(one.days.start.toordinal(), one.days.end.toordinal() + 1)


def _other_months(one: Profile) -> Iterable[int]:
    home = _month(_reference(one))
    if one.days is not None and not one.is_order:
        return range(home + 1, min(_month(one.days.last), home + _AHEAD) + 1)
    if one.is_ahead:
        return range(home + 1, home + _AHEAD + 1)
    return range(home - _BACK, home)


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
