"""Which claims are worth comparing: those that share a block.

A block is a type with a day, or a type with a month and something that takes part: an object, a
place, a facility. A claim lives in the blocks of its days, or, without days, of the day on which
it was published; from there it looks into the days before, and into the months in which the event
can have been or may yet be. Claims that name no thing at all look into blocks of a month and a
name: an actor, a recipient.

Those who live in one block meet; whoever looks in meets one of each look. Blocks hold what one
month brings, so that adding a report costs the same however many years the store has, and in a
block that is crowded all the same each claim meets a fixed number, next to it in time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from itertools import islice

from dateline.merge.profile import Profile

Key = tuple[Hashable, ...]
Pair = tuple[Profile, Profile]

# Spans of at most so many days live in the block of each day: tours and series of tests last
# days. Longer ones say too little to be compared with all that happens in them.
_SHORT = 14
# Days before its publication in which a claim without a day looks for news.
_NEWS = 3
# Months before its publication in which it looks for the event that it mentions. The 15 such
# mentions of dated events among the development claims come 0 to 157 days after them.
_BACK = 6
# Months after publication in which a plan or an order without a day looks for the act, and months
# of a longer span that are looked into: plans are made for years.
_AHEAD = 12
_YEARS = 36
# In months farther off than this, only models and places are looked for: a kind of thing would not
# be enough to join what is so far apart.
_NEAR = 2
# How many claims one claim meets in one crowded block.
_MOST = 24
_BY_NAME = "by name"


def pairs(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """The pairs of claims that share a block, each once, the lesser id first."""
    known = list(profiles)
    living, looking = _members(known, home_keys), _members(known, looked_keys)
    seen: set[tuple[str, str]] = set()
    for one, other in _meetings(living, looking):
        ids = (one.id, other.id) if one.id < other.id else (other.id, one.id)
        if ids not in seen and one is not other:
            seen.add(ids)
            yield (one, other) if one.id == ids[0] else (other, one)


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
        if key[-1] is not _BY_NAME:
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


def home_keys(one: Profile) -> Iterator[Key]:
    """The blocks that a claim lives in: its days, its month with things and with names."""
    month = _month(_reference(one))
    yield from ((one.type, day) for day in _days(one))
    yield from ((one.type, month, thing) for thing in _particular(one) | _kinds(one))
    yield from ((one.type, month, name, _BY_NAME) for name in _names(one))


def looked_keys(one: Profile) -> Iterator[Key]:
    """The blocks that a claim looks into: other months, and names where it has no things."""
    yield from ((one.type, day) for day in _days_before(one))
    particular, kinds = _particular(one), _kinds(one)
    home, months = _month(_reference(one)), _other_months(one)
    near = [month for month in months if abs(month - home) <= _NEAR]
    yield from ((one.type, month, thing) for month in months for thing in particular)
    yield from ((one.type, month, thing) for month in near for thing in kinds)
    if not particular and not kinds:
        for month in (home, *near):
            yield from ((one.type, month, name, _BY_NAME) for name in _names(one))


def _reference(one: Profile) -> date:
    return one.claim.published if one.days is None else one.days.start


def _moment(one: Profile) -> tuple[date, str]:
    return (_reference(one), one.id)


def _days(one: Profile) -> range:
    """The days whose blocks a claim lives in; without days that say much, that of publication."""
    if one.days is None or one.days.days > _SHORT:
        published = one.claim.published.toordinal()
        return range(published, published + 1)
    # The day after the last is one of them: dates a day apart may be a dispute.
    return range(one.days.start.toordinal(), one.days.end.toordinal() + 1)


def _days_before(one: Profile) -> range:
    """The days whose blocks a claim looks into: news is told while it is new."""
    if one.days is not None and one.days.days <= _SHORT:
        return range(0)
    published = one.claim.published.toordinal()
    return range(published - _NEWS, published)


def _other_months(one: Profile) -> range:
    home = _month(_reference(one))
    if one.days is not None and not one.is_order:
        return range(home + 1, min(_month(one.days.last), home + _YEARS) + 1)
    if one.is_ahead:
        return range(home + 1, home + _AHEAD + 1)
    return range(home - _BACK, home)


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _particular(one: Profile) -> set[Hashable]:
    """Models and places: few events of a month share them."""
    things = one.objects + one.facilities
    found: set[Hashable] = {mark for each in things for mark in each.marks}
    found |= {each.entity for each in things if each.entity is not None}
    if one.place is not None:
        found.add(one.place.name if one.place.place is None else one.place.place.id)
    return found


def _kinds(one: Profile) -> set[Hashable]:
    """What kind of thing takes part: missile, plant."""
    return {each.head for each in one.objects + one.facilities}


def _names(one: Profile) -> Iterable[str]:
    return one.kin | one.attendees | one.recipients or {""}
