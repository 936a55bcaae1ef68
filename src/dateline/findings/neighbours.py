"""The events that are most like one and were not joined with it, with the grounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from dateline.merge.blocks import Pair, pairs
from dateline.merge.compare import grounds, weigh
from dateline.merge.keys import Key, home_keys, looked_keys
from dateline.merge.names import NO_PARTS
from dateline.merge.profile import Profile, profile
from dateline.merge.times import is_barred
from dateline.model import Event, Ground

_FAR = 50  # events that merging did not compare; more would take long and lie far off


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another event of the same type, and how its nearest claim compares.

    Attributes:
        event: The other event.
        claim: Id of the claim of the event that is asked about.
        other: Id of the claim of the other event that is most like it.
        grounds: For and against the two being about one event.
        pairs: How many pairs of claims of the two events merging compares; all of them where it
            compares none.
        mean: Mean log-odds of those pairs that days do not rule out; None where they rule out all.
        is_barred: Whether the days of some claims rule out that the two are one event.
        is_compared: Whether any of their claims share a block; merging looks at no others.
    """

    event: Event
    claim: str
    other: str
    grounds: tuple[Ground, ...]
    pairs: int
    mean: float | None
    is_barred: bool
    is_compared: bool

    @property
    def weight(self) -> float:
        """Log-odds of the nearest pair."""
        return sum(ground.weight for ground in self.grounds)


def neighbours(
    event: Event,
    events: Iterable[Event],
    part_of: Mapping[str, str] = NO_PARTS,
    *,
    most: int = 3,
) -> tuple[Neighbour, ...]:
    """The events that are most like `event`, the nearest first.

    Besides those that merging compared with it, the events of its type that are next to it in
    time are looked at: what is alike and was never compared is worth a look.

    Args:
        event: An event.
        events: The chronology.
        part_of: The whole that an entity belongs to, by entity id.
        most: How many to give.
    """
    mine = _profiles(event, part_of)
    others = [each for each in events if each.type == event.type and each.id != event.id]
    homes = {key for each in mine for key in home_keys(each)}
    keys = homes | {key for each in mine for key in looked_keys(each)}
    near, far = [], []
    for other in others:
        theirs = _profiles(other, part_of)
        compared = _compared(mine, theirs) if _may_meet(theirs, homes, keys) else []
        if compared:
            near.append(_neighbour(other, compared, is_compared=True))
        else:
            far.append(other)
    far.sort(key=lambda each: (abs(_day(each) - _day(event)), each.id))
    for other in far[:_FAR]:
        both = list(product(mine, _profiles(other, part_of)))
        near.append(_neighbour(other, both, is_compared=False))
    near.sort(key=lambda each: (-each.weight, abs(_day(each.event) - _day(event)), each.event.id))
    return tuple(near[:most])


def _may_meet(theirs: Iterable[Profile], homes: set[Key], keys: set[Key]) -> bool:
    """Whether claims share any block: a cheap test before all blocks are made."""
    return any(
        not keys.isdisjoint(home_keys(each)) or not homes.isdisjoint(looked_keys(each))
        for each in theirs
    )


def _compared(mine: Sequence[Profile], theirs: Sequence[Profile]) -> list[Pair]:
    """The pairs across two events that merging compares, the claim of the first event first."""
    ids = {each.id for each in mine}
    across = ((a, b) for a, b in pairs([*mine, *theirs]) if (a.id in ids) != (b.id in ids))
    return [(a, b) if a.id in ids else (b, a) for a, b in across]


def _day(event: Event) -> int:
    """The first day of an event, or that of its first report, as an ordinal."""
    day = event.claims[0].published if event.time is None else event.time.interval.start
    return day.toordinal()


def _profiles(event: Event, part_of: Mapping[str, str]) -> tuple[Profile, ...]:
    return tuple(profile(claim, part_of) for claim in event.claims)


def _neighbour(other: Event, compared: Sequence[Pair], *, is_compared: bool) -> Neighbour:
    a, b = min(compared, key=_by_likeness)
    free = [weigh(*pair) for pair in compared if not is_barred(*pair)]
    return Neighbour(
        event=other,
        claim=a.id,
        other=b.id,
        grounds=grounds(a, b),
        pairs=len(compared),
        mean=sum(free) / len(free) if free else None,
        is_barred=len(free) < len(compared),
        is_compared=is_compared,
    )


def _by_likeness(pair: Pair) -> tuple[float, date, date, str, str]:
    """Pairs in order, the most alike first; of equals the one that was published first."""
    a, b = pair
    return (-weigh(a, b), a.claim.published, b.claim.published, a.id, b.id)
