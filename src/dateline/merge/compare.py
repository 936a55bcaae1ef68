"""Why two claims may or may not be about one event: one function a ground.

Each function sees two profiles and gives a `Reason` or None. To add a ground, write one more
function, list it in `_GROUNDS`, and give its reasons a weight in `weights.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from dateline.merge.names import Thing, conflicts, is_like, is_same
from dateline.merge.places import relate
from dateline.merge.profile import Profile, profile
from dateline.merge.times import is_barred, same_ordinal
from dateline.merge.weights import NEVER, WEIGHTS
from dateline.model import Claim, Ground, Status

NO_PARTS: Mapping[str, str] = MappingProxyType({})


class Reason(NamedTuple):
    """What speaks for or against one event: a key of the table of weights, and words."""

    key: str
    text: str


def compare(a: Claim, b: Claim, part_of: Mapping[str, str] = NO_PARTS) -> tuple[Ground, ...]:
    """The grounds for and against two claims of one type being about one event.

    Args:
        a: A claim.
        b: Another one; the order of the two does not matter.
        part_of: The whole that an entity belongs to, by entity id.
    """
    return grounds(profile(a, part_of), profile(b, part_of))


def grounds(a: Profile, b: Profile) -> tuple[Ground, ...]:
    """The grounds for two profiles, the general expectation first."""
    return tuple(Ground(WEIGHTS[each.key], each.text) for each in reasons(a, b))


def reasons(a: Profile, b: Profile) -> Iterator[Reason]:
    """What speaks for and against; only the bar where the days rule out one event."""
    if is_barred(a, b):
        yield Reason("barred", f"days rule it out: {_when(a)} and {_when(b)}")
        return
    yield Reason("prior", "two claims of one type are seldom about one event")
    for ground in _GROUNDS:
        reason = ground(a, b)
        if reason is not None:
            yield reason


def is_bar(weight: float) -> bool:
    """Whether a ground of this weight rules out one event."""
    return weight <= NEVER


def compare_times(a: Profile, b: Profile) -> Reason | None:
    """The shorter the days that two claims agree on, the less is it chance."""
    if a.days is None or b.days is None or a.is_order != b.is_order:
        return None
    if not a.days.overlaps(b.days):
        return Reason("days: neighbours", f"neighbouring days: {_when(a)} and {_when(b)}")
    longest = max(a.days.days, b.days.days)
    for most, key in ((1, "day"), (7, "week"), (31, "month"), (366, "year")):
        if longest <= most:
            return Reason(f"days: {key}", f"days agree within a {key}: {_when(a)} and {_when(b)}")
    return Reason("days: longer", f"days agree within {longest} days")


def compare_published(a: Profile, b: Profile) -> Reason | None:
    """Where a day is missing, the dates of the reports stand in: news is told while it is new."""
    if a.days is not None and b.days is not None:
        return None
    left, right = (each.claim.published if each.days is None else each.days.last for each in (a, b))
    lag = abs((left - right).days)
    side = "lag" if (a.days is None) != (b.days is None) else "news"
    for most, key in ((3, "3 days"), (14, "2 weeks"), (62, "2 months")):
        if lag <= most:
            return Reason(f"{side}: {key}", f"reported within {key} of each other")
    return Reason(f"{side}: longer", f"reported {lag} days apart")


def compare_places(a: Profile, b: Profile) -> Reason | None:
    """One place speaks for one event, the more the smaller it is."""
    if a.place is None or b.place is None:
        return None
    relation = relate(a.place, b.place)
    return Reason(f"place: {relation.name}", f"{relation.value}: {a.place.name}, {b.place.name}")


def compare_objects(a: Profile, b: Profile) -> Reason | None:
    """One model speaks for one event; two models of one family speak against it."""
    return _compare_things("object", a.objects, b.objects)


def compare_facilities(a: Profile, b: Profile) -> Reason | None:
    """One facility speaks for one event."""
    return _compare_things("facility", a.facilities, b.facilities)


def compare_actors(a: Profile, b: Profile) -> Reason | None:
    """One event has one actor, or an actor and the state or body that it belongs to."""
    if not a.actors or not b.actors:
        return None
    if a.actors & b.actors:
        return Reason("actor: same", f"same actor: {_names(a.actors & b.actors)}")
    if a.kin & b.kin or a.actors & b.attendees or b.actors & a.attendees:
        return Reason("actor: kin", "actors belong together")
    return Reason("actor: other", f"actors differ: {_names(a.actors)} and {_names(b.actors)}")


def compare_recipients(a: Profile, b: Profile) -> Reason | None:
    """One transfer, meeting or sanction has one other end."""
    if not a.recipients or not b.recipients:
        return None
    shared = a.recipients & b.recipients
    if shared:
        return Reason("recipient: same", f"same recipient: {_names(shared)}")
    return Reason("recipient: other", "recipients differ")


def compare_attendees(a: Profile, b: Profile) -> Reason | None:
    """One person who attends both is a weak sign; leaders attend much."""
    shared = a.attendees & b.attendees
    return Reason("attendee: same", f"same attendee: {_names(shared)}") if shared else None


def compare_ordinals(a: Profile, b: Profile) -> Reason | None:
    """Two that are both the third of their kind are one; a third and a fourth are two."""
    same = same_ordinal(a, b)
    if same is None:
        return None
    return Reason("ordinal: same" if same else "ordinal: other", "count in a series")


def compare_status(a: Profile, b: Profile) -> Reason | None:
    """A plan or an order comes before its act; what is announced afterwards is another."""
    if a.is_ahead == b.is_ahead:
        return None
    ahead, act = (a, b) if a.is_ahead else (b, a)
    last = act.claim.published if act.days is None else act.days.last
    if ahead.claim.published > last:
        return Reason("status: plan after act", f"{ahead.status} in a report after the act")
    if ahead.status is Status.ORDERED:
        return Reason("status: order and act", "ordered, then done")
    return Reason("status: plan and act", "planned, then done")


def compare_documents(a: Profile, b: Profile) -> Reason | None:
    """A document that tells of two events on one authority keeps them apart."""
    if a.claim.document != b.claim.document or a.origin != b.origin:
        return None
    return Reason("document: same", "one document tells them apart")


_GROUNDS: tuple[Callable[[Profile, Profile], Reason | None], ...] = (
    compare_times,
    compare_published,
    compare_places,
    compare_objects,
    compare_facilities,
    compare_actors,
    compare_recipients,
    compare_attendees,
    compare_ordinals,
    compare_status,
    compare_documents,
)


def _compare_things(role: str, left: tuple[Thing, ...], right: tuple[Thing, ...]) -> Reason | None:
    if not left or not right:
        return None
    pairs = [(a, b) for a in left for b in right]
    texts = f"{_phrases(left)} and {_phrases(right)}"
    if any(is_same(a, b) for a, b in pairs):
        return Reason(f"{role}: same", f"same {role}: {texts}")
    if any(is_like(a, b) for a, b in pairs):
        return Reason(f"{role}: like", f"{role}s of one kind: {texts}")
    if any(conflicts(a, b) for a, b in pairs):
        return Reason(f"{role}: conflict", f"{role}s of different models: {texts}")
    return Reason(f"{role}: other", f"{role}s differ: {texts}")


def _when(one: Profile) -> str:
    if one.days is None:
        return f"reported {one.claim.published}"
    return one.days.edtf


def _names(keys: frozenset[str]) -> str:
    return ", ".join(sorted(keys))


def _phrases(things: tuple[Thing, ...]) -> str:
    return ", ".join(" ".join(each.words) for each in things)
