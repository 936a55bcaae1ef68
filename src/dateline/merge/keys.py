"""Which blocks a claim lives in, and which it looks into.

A block is a type with a day, or a type with a month and something that takes part: an object, a
place, a facility. A claim lives in the blocks of its days, or, without days, of the day on which
it was published; from there it looks into the days before, and into the months in which the event
can have been or may yet be. Claims that name no thing at all look into blocks of a month and a
name: an actor, a recipient.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from datetime import date

from dateline.merge.profile import Profile

Key = tuple[Hashable, ...]
Moment = tuple[date, str]

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
# Last part of the keys of blocks in which claims meet only those who look in.
BY_NAME = "by name"


def home_keys(one: Profile) -> Iterator[Key]:
    """The blocks that a claim lives in: its days, its month with things and with names."""
    month = _month(_reference(one))
    yield from ((one.type, day) for day in _days(one))
    yield from ((one.type, month, thing) for thing in _particular(one) | _kinds(one))
    yield from ((one.type, month, name, BY_NAME) for name in _names(one))


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
            yield from ((one.type, month, name, BY_NAME) for name in _names(one))


def _reference(one: Profile) -> date:
    return one.claim.published if one.days is None else one.days.start


def moment(one: Profile) -> Moment:
    """Where the claim stands in the order of a block: by day, then by id."""
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
    if one.days is not None and not one.when.is_order:
        return range(home + 1, min(_month(one.days.last), home + _YEARS) + 1)
    if one.when.is_ahead:
        return range(home + 1, home + _AHEAD + 1)
    return range(home - _BACK, home)


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _particular(one: Profile) -> set[Hashable]:
    """Models and places: few events of a month share them."""
    things = one.look.things + one.look.facilities
    found: set[Hashable] = {mark for each in things for mark in each.marks}
    found |= {each.entity for each in things if each.entity is not None}
    if one.place is not None:
        found.add(one.place.name if one.place.place is None else one.place.place.id)
    return found


def _kinds(one: Profile) -> set[Hashable]:
    """What kind of thing takes part, by each of its words: a nuclear warhead, a nuclear weapon."""
    things = one.look.things + one.look.facilities
    return {word for each in things for word in each.words}


def _names(one: Profile) -> Iterable[str]:
    return one.look.kin | one.look.attendees | one.look.recipients or {""}
