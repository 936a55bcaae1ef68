"""Which tellings in one document are of one event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.extract.tellings import Telling
from dateline.model import BlockKind, Interval, Role, Status
from dateline.packs import Trait

Party = tuple[str, str | None, str | None]  # name, entity, the whole that the entity belongs to

_MEMORY = 5  # sentences after which "the launch" no longer points to an earlier one


def group(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """Tellings of one event together, in the order of their first.

    A telling joins the best group that it fits; one that only points back and fits none is
    dropped, since it names no event by itself.
    """
    groups: list[list[Telling]] = []
    for telling in tellings:
        home = _home(groups, telling)
        if home is not None:
            home.append(telling)
        elif not telling.trigger.points_back:
            groups.append([telling])
    return groups


def _home(groups: Sequence[list[Telling]], telling: Telling) -> list[Telling] | None:
    fitting = [members for members in groups if fits(members, telling)]
    if not fitting:
        return None
    if telling.trigger.points_back:
        return max(fitting, key=lambda members: _recency(members, telling))
    return fitting[0]


def _recency(members: Sequence[Telling], telling: Telling) -> tuple[int, int, int]:
    """How near a group is: same day first, then one told in many sentences, then the latest."""
    same_day = any(
        member.time is not None
        and telling.time is not None
        and member.time.interval == telling.time.interval
        for member in members
    )
    last = members[-1].trigger.sentence
    near = telling.trigger.sentence - last <= 1
    return (int(same_day), int(near) + min(len(members), 3), last)


def fits(members: Sequence[Telling], telling: Telling) -> bool:
    """Whether `telling` can be of the event that `members` tell of."""
    first = members[0]
    if first.type != telling.type or first.is_earlier != telling.is_earlier:
        return False
    if not _times_agree(members, telling) and not _is_disputed_day(members, telling):
        return False
    if not _countries_agree(members, telling):
        return False
    if not _topics_agree(members, telling) or not _actors_agree(members, telling):
        return False
    if telling.trigger.points_back:
        return telling.trigger.sentence - members[-1].trigger.sentence <= _MEMORY
    by_object = Trait.BY_OBJECT in telling.traits
    return _status_agrees(first, telling) and (not by_object or _objects_agree(members, telling))


def _status_agrees(first: Telling, telling: Telling) -> bool:
    """A plan and its act are one event, but not where such acts follow one another."""
    statuses = {first.status.status, telling.status.status}
    if Trait.RECURS in first.traits or Status.ORDERED in statuses:
        return first.is_open == telling.is_open
    return True


def _topics_agree(members: Sequence[Telling], telling: Telling) -> bool:
    topics = frozenset[str]().union(*(member.topics for member in members))
    return not topics or not telling.topics or bool(topics & telling.topics)


def _times_agree(members: Sequence[Telling], telling: Telling) -> bool:
    if telling.time is None:
        return True
    return all(
        member.time is None or member.time.interval.overlaps(telling.time.interval)
        for member in members
    )


def _countries_agree(members: Sequence[Telling], telling: Telling) -> bool:
    """Whether one origin, or the publisher, does not put the two into different countries."""
    country, source = _country(telling), telling.attribution.origin.source
    return country is None or all(
        _country(member) in {None, country}
        for member in members
        if not telling.attribution.is_cued or member.attribution.origin.source == source
    )


def _country(telling: Telling) -> str | None:
    place = None if telling.place is None else telling.place.place
    return None if place is None else place.country


def _is_disputed_day(members: Sequence[Telling], telling: Telling) -> bool:
    """Whether another origin, or a caption, gives "the launch" a day beside the one told before."""
    if telling.time is None:
        return False
    if telling.is_caption != members[0].is_caption:
        return _is_day_of_photo(members, telling, telling.time.interval)
    if not telling.trigger.points_back:
        return False
    day, source = telling.time.interval, telling.attribution.origin.source
    dated = [(m, m.time.interval) for m in members if m.time is not None]
    return all(
        member.attribution.origin.source != source
        and day.days == other.days == 1
        and _adjoin(day, other)
        for member, other in dated
    )


def _is_day_of_photo(members: Sequence[Telling], telling: Telling, day: Interval) -> bool:
    """Whether a caption and the text evidently date one event a day apart: they name its place."""
    days = [member.time.interval for member in members if member.time is not None]
    places = {member.place.name for member in members if member.place is not None}
    return (
        telling.place is not None
        and telling.place.name in places
        and all(day.days == other.days == 1 and _adjoin(day, other) for other in days)
    )


def _adjoin(day: Interval, other: Interval) -> bool:
    return day.end == other.start or other.end == day.start


def _actors_agree(members: Sequence[Telling], telling: Telling) -> bool:
    if not actors_agree(members, [telling]):
        return False
    return Trait.BY_TARGET not in telling.traits or _targets_agree(members, telling)


def actors_agree(some: Sequence[Telling], others: Sequence[Telling]) -> bool:
    """Whether an actor is shared, or one side names none; a ministry stands for its state."""
    left = [party for member in some for party in _parties(member)]
    right = [party for member in others for party in _parties(member)]
    return not left or not right or any(_are_one(a, b) for a in left for b in right)


def _targets_agree(members: Sequence[Telling], telling: Telling) -> bool:
    """Whether one party is attacked or supplied: two are two attacks, two deliveries."""
    left = frozenset[str]().union(*(member.fillers(Role.RECIPIENT) for member in members))
    right = telling.fillers(Role.RECIPIENT)
    return not left or not right or bool(left & right)


def _parties(telling: Telling) -> list[Party]:
    roles = {Role.ACTOR}
    if Trait.MUTUAL in telling.traits:
        roles.add(Role.RECIPIENT)
    wholes = telling.wholes
    return [
        (a.filler, a.entity, wholes.get(a.entity or ""))
        for a in telling.arguments
        if a.role in roles
    ]


def _are_one(left: Party, right: Party) -> bool:
    (name, entity, whole), (other_name, other_entity, other_whole) = left, right
    if name == other_name or (entity is not None and entity == other_entity):
        return True
    return (whole is not None and whole == other_entity) or (
        other_whole is not None and other_whole == entity
    )


def _objects_agree(members: Sequence[Telling], telling: Telling) -> bool:
    left = {
        word
        for member in members
        for name in member.fillers(Role.OBJECT)
        for word in name.lower().split()
    }
    right = {word for name in telling.fillers(Role.OBJECT) for word in name.lower().split()}
    return not left or not right or bool(left & right)


def in_order(members: Sequence[Telling], kinds: Sequence[BlockKind]) -> list[Telling]:
    """The members, those that assert most first: body before captions before headlines."""
    rank = {BlockKind.BODY: 0, BlockKind.CAPTION: 1, BlockKind.HEADLINE: 2}
    keyed = sorted(
        zip(members, kinds, strict=True),
        key=lambda pair: (pair[0].trigger.points_back, rank.get(pair[1], 3)),
    )
    return [member for member, _ in keyed]
