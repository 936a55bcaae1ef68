"""Why two claims may or may not be about one event: one function a ground.

Each function sees two profiles, or a part of them, and names the sign that it finds, or None;
`signs.py` says what a sign counts and how it reads. To add a ground, write a function, list it in
`_GROUNDS`, `_DAYS` or `_LOOKS`, and add its signs to the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import product
from typing import TypeVar

from dateline.merge.bounds import may_bar
from dateline.merge.names import NO_PARTS, Thing, conflicts, is_like, is_part, is_same
from dateline.merge.places import relate
from dateline.merge.profile import Look, Profile, When, profile
from dateline.merge.signs import NEVER, SIGNS
from dateline.merge.times import is_barred, same_ordinal
from dateline.model import Claim, Ground, Interval, Role, Status

_One = TypeVar("_One")
_SPANS = ((7, "week"), (31, "month"), (366, "year"))
_PLAN = 31  # days; a longer plan is a deadline, and its length says nothing of the act
_LIKENESSES = {"same", "like", "part"}
_ROLES = set(Role)
_LAGS = ((3, "3 days"), (14, "2 weeks"), (62, "2 months"))


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
    return tuple(Ground(SIGNS[sign].weight, _in_words(sign, a, b)) for sign in signs(a, b))


def weigh(a: Profile, b: Profile) -> float:
    """The log-odds that two profiles are about one event; NEVER where the days rule it out."""
    if may_bar(a.when.bounds, b.when.bounds) and is_barred(a, b):
        return NEVER
    parts = _weigh_days(a.when, b.when) + _weigh_looks(a.look, b.look)
    return SIGNS["prior"].weight + parts + _sum(_GROUNDS, a, b)


@lru_cache(maxsize=1 << 18)
def _weigh_days(a: When, b: When) -> float:
    return _sum(_DAYS, a, b)


@lru_cache(maxsize=1 << 18)
def _weigh_looks(a: Look, b: Look) -> float:
    return _sum(_LOOKS, a, b)


def _sum(grounds: Iterable[Callable[[_One, _One], str | None]], a: _One, b: _One) -> float:
    """What the signs count together; a loop of its own, since this is where merging spends time."""
    total = 0.0
    for ground in grounds:
        sign = ground(a, b)
        if sign is not None:
            total += SIGNS[sign].weight
    return total


def _seen(grounds: Iterable[Callable[[_One, _One], str | None]], a: _One, b: _One) -> Iterator[str]:
    for ground in grounds:
        sign = ground(a, b)
        if sign is not None:
            yield sign


def signs(a: Profile, b: Profile) -> Iterator[str]:
    """Keys of the signs for and against one event; the bar alone where the days rule it out."""
    if is_barred(a, b):
        yield "bar"
        return
    yield "prior"
    yield from _seen(_DAYS, a.when, b.when)
    yield from _seen(_GROUNDS, a, b)
    yield from _seen(_LOOKS, a.look, b.look)


def compare_times(a: When, b: When) -> str | None:
    """The shorter the days that two claims agree on, the less is it chance."""
    if a.days is None or b.days is None or a.is_order != b.is_order:
        return None
    if not a.days.overlaps(b.days):
        return "days: neighbours"
    longest = max(a.days.days, b.days.days)
    if longest > _PLAN and (a.is_ahead or b.is_ahead):
        same_end = a.is_ahead and b.is_ahead and a.days.end == b.days.end
        return "days: same deadline" if same_end else "days: in plan"
    span = next((name for most, name in _SPANS if longest <= most), "longer")
    same = "same " if a.days == b.days and span != "longer" else ""
    return f"days: {same}{span}"


def compare_published(a: When, b: When) -> str | None:
    """Where a day is missing, the dates of the reports stand in: news is told while it is new."""
    if a.days is not None and b.days is not None:
        return (
            None
            if min(a.days.days, b.days.days) <= _PLAN
            else f"wide: {_lag(a.published, b.published)}"
        )
    if a.days is None and b.days is None:
        return f"news: {_lag(a.published, b.published)}"
    dated, undated = (a, b) if b.days is None else (b, a)
    return f"lag: {_lag(_nearest(dated.days, undated.published), undated.published)}"


def _nearest(days: Interval | None, day: date) -> date:
    """The one of `days` that is closest to `day`."""
    return day if days is None else min(max(days.start, day), days.last)


def _lag(a: date, b: date) -> str:
    apart = abs((a - b).days)
    for most, lag in _LAGS:
        if apart <= most:
            return lag
    return "longer"


def compare_places(a: Profile, b: Profile) -> str | None:
    """One place speaks for one event, two places far apart against it."""
    if a.place is None or b.place is None:
        return None
    return f"place: {relate(a.place, b.place)}"


def compare_objects(a: Look, b: Look) -> str | None:
    """One model speaks for one event; two models of one family speak against it.

    What two triggers alone name ("nuclear test") counts apart: it may say little about the thing.
    """
    likeness = _compare_things(a.things, b.things)
    if likeness is None:
        return None
    by_argument = _compare_things(a.objects, b.things), _compare_things(a.named, b.objects)
    return f"{'object' if likeness in by_argument else 'trigger'}: {likeness}"


def compare_facilities(a: Look, b: Look) -> str | None:
    """One facility speaks for one event."""
    likeness = _compare_things(a.facilities, b.facilities)
    return None if likeness is None else f"facility: {likeness}"


def compare_actors(a: Look, b: Look) -> str | None:
    """One event has one actor, or an actor and the state or body that it belongs to."""
    if not a.actors or not b.actors:
        return None
    if same := a.actors & b.actors:
        return f"actor: {_sameness(same, a.members | b.members)}"
    if a.actors & (b.kin | b.attendees) or b.actors & (a.kin | a.attendees):
        return "actor: kin"
    return (
        "actor: other members" if a.actors | b.actors <= a.members | b.members else "actor: other"
    )


def _sameness(same: frozenset[str], members: frozenset[str]) -> str:
    """How much it says that two claims name the same: two who act together say the most."""
    if len(same) > 1:
        return "same several"
    return "same member" if same & members else "same"


def compare_recipients(a: Look, b: Look) -> str | None:
    """One transfer, meeting or sanction has one other end."""
    if not a.recipients or not b.recipients:
        return None
    same = a.recipients & b.recipients
    if not same:
        return "recipient: other"
    return "recipient: same member" if same & (a.members | b.members) else "recipient: same"


def compare_attendees(a: Look, b: Look) -> str | None:
    """Somebody who attends both is a weak sign; those who attend neither are none."""
    return None if a.attendees.isdisjoint(b.attendees) else "attendee: same"


def compare_particulars(a: Profile, b: Profile) -> str | None:
    """A day alone, or an actor alone, does not tell one event from the next of its type."""
    if _shares_particulars(a, b):
        return None
    is_other_end_one = not a.look.recipients.isdisjoint(b.look.recipients)
    if a.days is None and b.days is None:
        is_told = is_other_end_one or (a.place is not None and b.place is not None)
    else:
        is_told = is_other_end_one or not a.look.actors.isdisjoint(b.look.actors)
    return None if is_told else "particulars: none"


def _shares_particulars(a: Profile, b: Profile) -> bool:
    """Whether two claims share a place, a thing, a number, two parties, or a body as recipient."""
    left, right = a.look, b.look
    recipients = left.recipients & right.recipients
    return (
        len(left.actors & right.actors) > 1
        or len(recipients) > 1
        or not recipients.isdisjoint(left.members | right.members)
        or compare_places(a, b) == "place: same"
        or _compare_things(left.things, right.things) in _LIKENESSES
        or _compare_things(left.facilities, right.facilities) in _LIKENESSES
        or same_ordinal(a, b) is True
    )


def compare_ordinals(a: Profile, b: Profile) -> str | None:
    """Two that are both the third of their kind are one; a third and a fourth are two."""
    same = same_ordinal(a, b)
    return None if same is None else "ordinal: same" if same else "ordinal: other"


def compare_status(a: When, b: When) -> str | None:
    """A plan or an order comes before its act; what is announced afterwards is another."""
    if a.is_ahead == b.is_ahead:
        return None
    ahead, act = (a, b) if a.is_ahead else (b, a)
    last = act.published if act.days is None else act.days.last
    if ahead.published > last:
        return "status: plan after act"
    return f"status: {'order' if ahead.status is Status.ORDERED else 'plan'} and act"


def compare_denial(a: Profile, b: Profile) -> str | None:
    """A denial is about a deed only where both are of one actor: "No missile was fired"."""
    if (a.when.status is Status.DENIED) == (b.when.status is Status.DENIED):
        return None
    if not a.look.actors or not b.look.actors:
        return "denial: nobody"
    sign = compare_actors(a.look, b.look) or ""
    return "denial: other" if sign.startswith("actor: other") else None


def compare_documents(a: Profile, b: Profile) -> str | None:
    """A document seldom tells of one event twice, on one authority least of all."""
    if a.telling == b.telling:
        return "document: one event"
    if a.claim.document != b.claim.document:
        return None
    return f"document: {'one origin' if a.origin == b.origin else 'two origins'}"


_GROUNDS: tuple[Callable[[Profile, Profile], str | None], ...] = (
    compare_places,
    compare_particulars,
    compare_ordinals,
    compare_denial,
    compare_documents,
)
_DAYS: tuple[Callable[[When, When], str | None], ...] = (
    compare_times,
    compare_published,
    compare_status,
)
_LOOKS: tuple[Callable[[Look, Look], str | None], ...] = (
    compare_objects,
    compare_facilities,
    compare_actors,
    compare_recipients,
    compare_attendees,
)


def _compare_things(left: tuple[Thing, ...], right: tuple[Thing, ...]) -> str | None:
    if not left or not right:
        return None
    pairs = list(product(left, right))
    for likeness, holds in (
        ("same", is_same),
        ("like", is_like),
        ("part", is_part),
        ("conflict", conflicts),
    ):
        if any(holds(a, b) for a, b in pairs):
            return likeness
    return "other"


def _in_words(sign: str, a: Profile, b: Profile) -> str:
    """The sign's words and what the two claims say: "same actor: North Korea"."""
    said = dict.fromkeys(_said(sign.partition(":")[0], one) for one in (a, b))
    values = " and ".join(value for value in said if value)
    return f"{SIGNS[sign].words}: {values}" if values else SIGNS[sign].words


def _said(field: str, one: Profile) -> str:
    """What a claim says of a field, in its own words."""
    claim = one.claim
    published = f"reported {claim.published}"
    if field in _ROLES:
        return ", ".join(claim.fillers(Role(field)))
    said = {
        "days": published if one.days is None else one.days.edtf,
        "news": published,
        "wide": published,
        "place": "" if claim.place is None else claim.place.name,
        "status": f"{one.when.status}, {published}",
        "ordinal": ", ".join(f"{number:g}" for number in one.ordinals.values()),
    }
    return said.get({"bar": "days", "lag": "days"}.get(field, field), "")
