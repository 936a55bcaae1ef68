"""What the days of two claims allow: the only reasons that keep claims apart for certain."""

from __future__ import annotations

from datetime import timedelta

from dateline.merge.names import Thing, is_same
from dateline.merge.places import Relation, relate
from dateline.merge.profile import Profile

_ZONES = timedelta(days=1)
# Reports of one event come out together; a later one of the next day's event would be another.
_ONE_NEWS = timedelta(days=7)


def is_barred(a: Profile, b: Profile) -> bool:
    """Whether the days of the two claims rule out that they are about one event.

    They never do where the document itself tells of one event.
    """
    if a.telling == b.telling:
        return False
    if a.days is None or b.days is None:
        return _is_told_too_early(a, b) or _is_told_too_early(b, a)
    if a.when.is_order != b.when.is_order:
        order, act = (a.days, b.days) if a.when.is_order else (b.days, a.days)
        return order.start > act.last + _ZONES
    return not a.days.overlaps(b.days) and not is_disputed_date(a, b)


def _is_told_too_early(undated: Profile, other: Profile) -> bool:
    """What a report says has happened is no event that began after the report came out."""
    if undated.when.latest is None or undated.days is not None or other.days is None:
        return False
    return not other.when.is_order and other.days.start > undated.when.latest


def is_disputed_date(a: Profile, b: Profile) -> bool:
    """Whether two claims, dated on neighbouring days, are evidently about one event.

    An origin does not contradict itself, nor does a document: where one of them gives both days,
    it reports two events. Two origins that each give one day for the same model, the same count
    or the same place, in the news of one week, disagree about the date.
    """
    if a.claim.document == b.claim.document or a.origin == b.origin:
        return False
    return _are_neighbours(a, b) and _is_one_news(a, b) and _is_evidently_one(a, b)


def _are_neighbours(a: Profile, b: Profile) -> bool:
    if a.days is None or b.days is None or a.days.days > 1 or b.days.days > 1:
        return False
    return a.days.end == b.days.start or b.days.end == a.days.start


def _is_one_news(a: Profile, b: Profile) -> bool:
    return abs(a.claim.published - b.claim.published) <= _ONE_NEWS


def _is_evidently_one(a: Profile, b: Profile) -> bool:
    places = None if a.place is None or b.place is None else relate(a.place, b.place)
    count = same_ordinal(a, b)
    if places is Relation.APART or count is False:
        return False
    models = any(_is_one_model(x, y) for x in a.look.things for y in b.look.things)
    return models or count is True or places is Relation.SAME


def _is_one_model(a: Thing, b: Thing) -> bool:
    return is_same(a, b) and bool(a.marks or b.marks)


def same_ordinal(a: Profile, b: Profile) -> bool | None:
    """Whether both count the event alike ("the third test"); None where they do not both count."""
    if not a.ordinals or not b.ordinals:
        return None
    scopes = a.ordinals.keys() & b.ordinals.keys()
    return any(a.ordinals[each] == b.ordinals[each] for each in scopes) if scopes else None
