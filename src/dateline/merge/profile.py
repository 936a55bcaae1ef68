"""What of a claim is compared: its names as keys, its days, the ends of its chain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateline.merge.bounds import Bounds, bounds
from dateline.merge.names import Thing, ancestors, described_by, plain, thing
from dateline.model import Argument, Claim, Interval, Link, PlaceMention, Role, Status

UNDISCLOSED = "undisclosed"
# A report may carry the date of the day before what it reports, west of the place of the event.
_ZONES = timedelta(days=1)
_LONGEST_NAME = (
    4  # words before the last one of a trigger, as in "long-range ballistic missile test"
)
_SIDES = {Role.ACTOR, Role.RECIPIENT}
_AHEAD = (Status.PLANNED, Status.ORDERED)


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """Who and what takes part; claims that name the same share one, and it equals no other.

    Attributes:
        actors: Keys of those who act.
        attendees: Keys of those who attend.
        recipients: Keys of those at the other end.
        kin: Keys of actors and of all that they are part of.
        members: Keys of actors and recipients that are people or bodies and no state: they are
            part of something, or bear a name that no register knows.
        objects: What is made, fired, shown, passed on.
        named: What the trigger itself names ("nuclear" in "nuclear test").
        facilities: Plants and sites without a name of their own.
    """

    actors: frozenset[str]
    attendees: frozenset[str]
    recipients: frozenset[str]
    kin: frozenset[str]
    members: frozenset[str]
    objects: tuple[Thing, ...]
    named: tuple[Thing, ...]
    facilities: tuple[Thing, ...]

    @property
    def things(self) -> tuple[Thing, ...]:
        """What takes part, as arguments or in the trigger."""
        return self.objects + self.named


@dataclass(frozen=True, slots=True, eq=False)
class When:
    """Days and status; claims with the same share one, and it equals no other.

    Attributes:
        days: When it happened or is to happen; for an order, when it was given; None if not said.
        published: When the document came out.
        status: How the origin puts the event.
        is_ahead: Whether it speaks of what has not happened yet.
        is_order: Whether `days` are those of an order and not of the act.
        latest: The last day on which it can have happened, for what is said to have happened.
        bounds: The bounds of the days.
    """

    days: Interval | None
    published: date
    status: Status
    is_ahead: bool
    is_order: bool
    latest: date | None
    bounds: Bounds


# So that comparing two, which takes longest, can be remembered by which two they are.
_look = lru_cache(maxsize=1 << 16)(Look)


@lru_cache(maxsize=1 << 16)
def _when(days: Interval | None, published: date, status: Status) -> When:
    latest = published + _ZONES if status is Status.HAPPENED else None
    is_order = status is Status.ORDERED
    bounded = bounds(days, latest, is_order=is_order)
    return When(days, published, status, status in _AHEAD, is_order, latest, bounded)


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim as it is compared.

    Attributes:
        claim: The claim.
        id: Its id.
        telling: Document, type and first claim of the document of the same event: what one
            document tells as one event on several origins shares it.
        type: Its event type.
        when: Days and status.
        origin: Key of the end of its chain.
        look: Who and what takes part.
        place: Where, or None where it is not said or not disclosed.
        ordinals: The number of the event in its series, by the scope of the count.
    """

    claim: Claim
    id: str
    telling: tuple[str, str, str]
    type: str
    when: When
    origin: str
    look: Look
    place: PlaceMention | None
    ordinals: Mapping[str | None, float]

    @property
    def days(self) -> Interval | None:
        """When it happened or is to happen; for an order, when it was given; None if not said."""
        return self.when.days


def profile(claim: Claim, part_of: Mapping[str, str]) -> Profile:
    """Prepare `claim` for comparing; `part_of` gives the whole that an entity belongs to."""
    days = None if claim.time is None else claim.time.interval
    actors, recipients = _keys(claim, Role.ACTOR), _keys(claim, Role.RECIPIENT)
    return Profile(
        claim=claim,
        id=claim.id,
        telling=(claim.document, claim.type, claim.beside or claim.id),
        type=claim.type,
        when=_when(days, claim.published, claim.status.status),
        origin=source_key(claim.attribution.origin),
        look=_look(
            actors=actors,
            attendees=_keys(claim, Role.ATTENDEE),
            recipients=recipients,
            kin=ancestors(actors, part_of),
            members=frozenset(_members(claim, part_of)),
            objects=_things(claim, Role.OBJECT, part_of),
            named=_named_by(claim),
            facilities=_things(claim, Role.FACILITY, part_of),
        ),
        place=place_of(claim),
        ordinals={each.scope: each.low for each in claim.quantities if each.measure == "ordinal"},
    )


def place_of(claim: Claim) -> PlaceMention | None:
    """Where the claim puts the event; None also where the place is said not to be disclosed."""
    named = claim.place is not None and claim.place.name.casefold() != UNDISCLOSED
    return claim.place if named else None


def source_key(link: Link) -> str:
    """What stands for a source in comparisons: its entity, else its name without ornament."""
    return link.entity or plain(link.source)


def argument_key(argument: Argument) -> str:
    """What stands for a participant in comparisons: its entity, else its plain name."""
    return argument.entity or plain(argument.filler)


def _named_by(claim: Claim) -> tuple[Thing, ...]:
    """What a trigger of several words says about its last one; verbs and sentences say nothing.

    Nor do words of a result or a number, which stand for the trigger where a text gives no more.
    """
    numbers = {quantity.evidence for quantity in claim.quantities}
    if claim.trigger in numbers or (claim.result and claim.result.evidence == claim.trigger):
        return ()
    words = claim.trigger.quote.split()
    described = described_by(words) if len(words) <= _LONGEST_NAME + 1 else ""
    return (thing(described),) if described else ()


def _keys(claim: Claim, role: Role) -> frozenset[str]:
    return frozenset(argument_key(each) for each in claim.arguments if each.role == role)


def _members(claim: Claim, part_of: Mapping[str, str]) -> Iterator[str]:
    for each in claim.arguments:
        if each.role in _SIDES and (each.entity in part_of or _is_unheard(each)):
            yield argument_key(each)


def _is_unheard(argument: Argument) -> bool:
    """Whether it bears a proper name that no register knows."""
    words = argument.filler.split()
    return argument.entity is None and words[0][:1].isupper() and words[-1][:1].isupper()


def _things(claim: Claim, role: Role, part_of: Mapping[str, str]) -> tuple[Thing, ...]:
    theirs = (each for each in claim.arguments if each.role == role)
    return tuple(thing(each.filler, each.entity, part_of) for each in theirs)
