"""A claim taken apart: every value with the words that it rests on and the rule that read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.export.days import in_words
from dateline.model import (
    Argument,
    Claim,
    Event,
    Evidence,
    Link,
    PlaceMention,
    Quantity,
    ResultMention,
    TimeMention,
)


@dataclass(frozen=True, slots=True)
class Cited:
    """One value of a claim.

    Attributes:
        field: What the value is: a field of the claim, a role, or a measure.
        value: In words.
        evidence: The quotation.
        rule: Name of the rule that read it.
        entity: Id of the value in a register of the pack, where it has one.
    """

    field: str
    value: str
    evidence: Evidence
    rule: str
    entity: str | None = None


def cited(claim: Claim) -> tuple[Cited, ...]:
    """Every value: type, status, time, place, arguments, numbers, result, and who says so."""
    return (
        Cited("type", claim.type, claim.trigger, claim.rule or claim.method),
        Cited("status", _status(claim), claim.status.evidence, claim.status.rule),
        *_time("time", claim.time),
        *(_argument(argument) for argument in claim.arguments),
        *_place(claim.place),
        *(_quantity(quantity) for quantity in claim.quantities),
        *_result(claim.result),
        *(value for link in claim.attribution.chain for value in _link(link)),
    )


def place_name(mention: PlaceMention) -> str:
    """The gazetteer's name, else the text's; `undisclosed place` where the text says so."""
    if mention.place is not None:
        return mention.place.name
    return "undisclosed place" if mention.name == "undisclosed" else mention.name


def lead(event: Event) -> Evidence:
    """The sentence that gives most of an event's values; the first of several such."""
    sentences = [(mention, claim) for claim in event.claims for mention in claim.mentions]
    return max(sentences, key=lambda pair: _values_in(*pair))[0]


def _values_in(mention: Evidence, claim: Claim) -> int:
    return len({value.field for value in cited(claim) if _holds(mention, value.evidence)})


def _holds(mention: Evidence, words: Evidence) -> bool:
    return mention.span.contains(words.span)


def _status(claim: Claim) -> str:
    """The status, and how certain that makes the event, on a scale from +3 to -3."""
    if claim.certainty is None:
        return claim.status.status
    return f"{claim.status.status} ({claim.certainty:+.1f})"


def _time(field: str, time: TimeMention | None) -> Iterator[Cited]:
    if time is not None:
        yield Cited(field, _with_clock(time), time.evidence, time.rule)


def _with_clock(time: TimeMention) -> str:
    clock = "" if time.clock is None else f", {time.clock:%H:%M} {time.zone or ''}".rstrip()
    return f"{in_words(time.interval)}{clock}"


def _argument(argument: Argument) -> Cited:
    role, filler, evidence = argument.role, argument.filler, argument.evidence
    return Cited(role, filler, evidence, argument.rule, argument.entity)


def _place(place: PlaceMention | None) -> Iterator[Cited]:
    if place is not None:
        known = None if place.place is None else place.place.id
        yield Cited("place", place_name(place), place.evidence, place.rule, known)


def _quantity(quantity: Quantity) -> Cited:
    low, high = (f"{bound:g}" for bound in (quantity.low, quantity.high))
    number = low if low == high else f"{low} to {high}"
    parts = (quantity.hedge, number, quantity.unit, quantity.scope)
    value = " ".join(part for part in parts if part is not None)
    return Cited(quantity.measure, value, quantity.evidence, quantity.rule)


def _result(said: ResultMention | None) -> Iterator[Cited]:
    if said is not None:
        yield Cited("result", said.result, said.evidence, said.rule)


def _link(link: Link) -> Iterator[Cited]:
    if link.evidence is not None:
        yield Cited("source", link.source, link.evidence, link.rule, link.entity)
    if link.cue is not None:
        yield Cited("cue", link.source, link.cue, link.rule)
    yield from _time("spoke", link.spoke)
