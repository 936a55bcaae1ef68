"""Which events are of one kind: one type, done by the same one, with the same kind of thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dateline.merge.names import (
    NO_PARTS,
    Thing,
    ancestors,
    conflicts,
    contains,
    is_same,
)
from dateline.merge.profile import argument_key, profile
from dateline.model import Event, Role


class Fit(StrEnum):
    """Whether an event is of a kind; `perhaps` where its reports say too little to tell."""

    YES = "yes"
    PERHAPS = "perhaps"
    NO = "no"


_ORDER = (Fit.NO, Fit.PERHAPS, Fit.YES)


@dataclass(frozen=True, slots=True)
class Kind:
    """What events share that are counted together.

    Attributes:
        type: Their type.
        actors: Keys of those who may do it; anyone where there are none.
        things: What it may be done with; anything where there are none.
        is_loose: Whether things of one family are enough: "the fifth launch" counts missiles,
            whatever the model of the fifth.
    """

    type: str
    actors: frozenset[str] = frozenset()
    things: tuple[Thing, ...] = ()
    is_loose: bool = False


def fit(kind: Kind, event: Event, part_of: Mapping[str, str] = NO_PARTS) -> Fit:
    """Whether `event` is of `kind`, as far as its reports say who and what takes part.

    Args:
        kind: What is asked for.
        event: Any event.
        part_of: The whole that an entity belongs to, by entity id.
    """
    if event.type != kind.type:
        return Fit.NO
    who = _fit_actors(kind.actors, actors_of(event), part_of)
    return min(who, _fit_things(kind, things_of(event, part_of)), key=_ORDER.index)


def actors_of(event: Event) -> frozenset[str]:
    """Keys of those who do it."""
    return frozenset(argument_key(each) for each in event.arguments if each.role is Role.ACTOR)


def things_of(event: Event, part_of: Mapping[str, str]) -> tuple[Thing, ...]:
    """What it is done with by all reports, in the trigger's words too: "nuclear test"."""
    claims = (profile(claim, part_of) for claim in event.claims)
    return tuple(dict.fromkeys(each for one in claims for each in one.look.things))


def _fit_actors(asked: frozenset[str], given: frozenset[str], part_of: Mapping[str, str]) -> Fit:
    if not asked:
        return Fit.YES
    if not asked.isdisjoint(ancestors(given, part_of)):
        return Fit.YES
    # A report that names only the state may be about any body of it.
    is_whole = not given.isdisjoint(ancestors(asked, part_of))
    return Fit.PERHAPS if is_whole or not given else Fit.NO


def _fit_things(kind: Kind, given: Iterable[Thing]) -> Fit:
    if not kind.things:
        return Fit.YES
    fits = [_fit_thing(asked, each, kind) for asked in kind.things for each in given]
    return max(fits, key=_ORDER.index, default=Fit.PERHAPS)


def _fit_thing(asked: Thing, given: Thing, kind: Kind) -> Fit:
    if kind.is_loose and _is_akin(asked, given):
        return Fit.YES
    if conflicts(asked, given):
        return Fit.NO
    if is_same(asked, given) or contains(given, asked):
        return Fit.YES
    if asked.entity is not None and given.entity is not None:
        return Fit.PERHAPS if given.entity in asked.kinds else Fit.NO
    return Fit.PERHAPS if contains(asked, given) or _is_akin(asked, given) else Fit.NO


def _is_akin(a: Thing, b: Thing) -> bool:
    """Whether both are one kind of thing by their last word, or by what registers know."""
    families = [each.kinds | ({each.entity} if each.entity else set()) for each in (a, b)]
    return a.head == b.head or not families[0].isdisjoint(families[1])
