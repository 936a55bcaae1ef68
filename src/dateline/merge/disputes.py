"""Where the claims of one event contradict each other: each side with its words, none averaged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from dateline.merge.names import ancestors, plain
from dateline.merge.origins import Witnesses
from dateline.merge.places import Relation, relate
from dateline.merge.profile import argument_key, place_of
from dateline.model import (
    Claim,
    Dispute,
    Evidence,
    Interval,
    PlaceMention,
    Quantity,
    Result,
    Role,
    Side,
    Status,
)

Value = TypeVar("Value")


class Word(NamedTuple, Generic[Value]):
    """What one claim says of a field: the value to compare, the value to print, the words."""

    claim: Claim
    value: Value
    text: str
    evidence: Evidence


def disputes(
    claims: Sequence[Claim], behind: Witnesses, part_of: Mapping[str, str]
) -> tuple[Dispute, ...]:
    """The fields on which claims of one event contradict each other.

    Values that one event can have together are no dispute: a day in a month, a town in a province,
    a body of a state, a plan and its act. A count with a hedge ("about") contradicts nothing.
    """
    if len(claims) == 1:
        return ()
    actors = list(_actors(claims, part_of))
    found = [
        _dispute("time", list(_times(claims)), lambda a, b: not a.overlaps(b), behind),
        _dispute("place", list(_places(claims)), _are_apart, behind),
        _dispute("status", list(_statuses(claims)), _is_denial, behind),
        _dispute("result", list(_results(claims)), lambda a, b: a is not b, behind),
        _dispute("actor", actors, lambda a, b: a.isdisjoint(b), behind),
    ]
    found += [
        _dispute(name, words, lambda a, b: a.isdisjoint(b), behind)
        for name, words in _numbers(claims).items()
    ]
    return tuple(dispute for dispute in found if dispute is not None)


def _dispute(
    name: str,
    words: Sequence[Word[Value]],
    contradict: Callable[[Value, Value], bool],
    behind: Witnesses,
) -> Dispute | None:
    values = {word.text: word.value for word in words}
    opposed = [
        text
        for text, value in values.items()
        if any(contradict(value, other) for other in values.values())
    ]
    if not opposed:
        return None
    sides = (_side([word for word in words if word.text == text], behind) for text in opposed)
    return Dispute(name, tuple(sides))


def _side(words: Sequence[Word[Value]], behind: Witnesses) -> Side:
    claims = list(dict.fromkeys(word.claim for word in words))
    return Side(
        value=words[0].text,
        claims=tuple(claim.id for claim in claims),
        origins=behind.names(claims),
        evidence=tuple(word.evidence for word in words),
    )


def _times(claims: Sequence[Claim]) -> Iterator[Word[Interval]]:
    """Days of acts and plans; those of an order are about the order."""
    for claim in claims:
        if claim.time is not None and claim.status.status is not Status.ORDERED:
            days = claim.time.interval
            yield Word(claim, days, days.edtf, claim.time.evidence)


def _places(claims: Sequence[Claim]) -> Iterator[Word[PlaceMention]]:
    for claim in claims:
        mention = place_of(claim)
        if mention is not None:
            name = mention.name if mention.place is None else mention.place.name
            yield Word(claim, mention, name, mention.evidence)


def _are_apart(a: PlaceMention, b: PlaceMention) -> bool:
    return relate(a, b) is Relation.APART


def _statuses(claims: Sequence[Claim]) -> Iterator[Word[Status]]:
    for claim in claims:
        yield Word(claim, claim.status.status, claim.status.status.value, claim.status.evidence)


def _is_denial(a: Status, b: Status) -> bool:
    return (a is Status.DENIED) != (b is Status.DENIED)


def _results(claims: Sequence[Claim]) -> Iterator[Word[Result]]:
    for claim in claims:
        said = claim.result
        if said is not None:
            yield Word(claim, said.result, said.result.value, said.evidence)


def _actors(claims: Sequence[Claim], part_of: Mapping[str, str]) -> Iterator[Word[frozenset[str]]]:
    """Actors by the states or bodies that they are known to belong to; others are not compared."""
    wholes = set(part_of.values())
    for claim in claims:
        actors = [each for each in claim.arguments if each.role is Role.ACTOR]
        kin = ancestors((argument_key(each) for each in actors), part_of) & wholes
        if kin:
            names = ", ".join(each.filler for each in actors)
            yield Word(claim, kin, names, actors[0].evidence)


def _numbers(claims: Sequence[Claim]) -> dict[str, list[Word[frozenset[float]]]]:
    """The numbers that each claim gives without a hedge, by measure and noun."""
    words: dict[str, list[Word[frozenset[float]]]] = defaultdict(list)
    for claim in claims:
        of_claim: dict[str, list[Quantity]] = defaultdict(list)
        for each in claim.quantities:
            if each.hedge is None and each.low == each.high:
                of_claim[_field(each)].append(each)
        for name, given in of_claim.items():
            values = frozenset(each.low for each in given)
            text = ", ".join(f"{value:g}" for value in sorted(values))
            words[name].append(Word(claim, values, text, given[0].evidence))
    return words


def _field(quantity: Quantity) -> str:
    scope = None if quantity.scope is None else plain(quantity.scope)
    return " ".join(part for part in (quantity.measure, quantity.unit, scope) if part is not None)
