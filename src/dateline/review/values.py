"""What a person types for a field, as the noun that a claim holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from dateline.errors import UserError
from dateline.model import (
    FIELDS,
    Anchor,
    Argument,
    Attribution,
    Claim,
    Evidence,
    Link,
    PlaceMention,
    Quantity,
    Result,
    ResultMention,
    Role,
    Status,
    StatusMention,
    TimeMention,
    parse_edtf,
)

RULE = "judged"
"""What stands for a rule where a person read the value."""

Given = Sequence[tuple[str, Evidence]]
"""Values as typed, each with its words."""

BY_TRIGGER = frozenset({"type", "status", "result"})
"""Fields whose words are the trigger unless others are named: they are not written out."""
_ALWAYS_SAID = frozenset({"type", "status"})
_ONE = frozenset({"type", "status", "result", "time", "place"})
_QUANTITY = re.compile(
    r"(?P<measure>\S+) (?P<low>-?[\d.]+)(?:-(?P<high>[\d.]+))?(?: (?P<unit>.+))?"
)
_Choice = TypeVar("_Choice", bound=StrEnum)


def with_values(claim: Claim, field: str, given: Given) -> Claim:
    """`claim` with one field as a person reads it.

    Args:
        claim: A claim.
        field: One of `FIELDS`.
        given: Its values; none where the text does not say.

    Raises:
        UserError: There is no such field, or it takes no such values or not so many.
    """
    if field not in FIELDS:
        raise UserError(f"{field!r}: there is no such field. Choose from: {', '.join(FIELDS)}")
    if not given and field in _ALWAYS_SAID:
        raise UserError(f"a claim always has a {field}. Reject the claim if it is none.")
    if field in _ONE and len(given) > 1:
        raise UserError(f"a claim has one {field}, not {len(given)}. Name one.")
    if field in set(Role):
        return replace(claim, arguments=tuple(_argument(Role(field), *each) for each in given))
    return _WITH[field](claim, given)


def _argument(role: Role, value: str, words: Evidence) -> Argument:
    return Argument(role, value, words, RULE)


def _type(claim: Claim, given: Given) -> Claim:
    return replace(claim, type=given[0][0])


def _status(claim: Claim, given: Given) -> Claim:
    (value, words), *_ = given
    status = StatusMention(_choice(Status, value, "status"), words, RULE)
    return replace(claim, status=status, certainty=None)


def _result(claim: Claim, given: Given) -> Claim:
    said = [ResultMention(_choice(Result, text, "result"), words, RULE) for text, words in given]
    return replace(claim, result=said[0] if said else None)


def _choice(kind: type[_Choice], value: str, field: str) -> _Choice:
    try:
        return kind(value.casefold())
    except ValueError as error:
        known = ", ".join(kind)
        raise UserError(f"{value!r} is no {field}. Choose from: {known}") from error


def _time(claim: Claim, given: Given) -> Claim:
    said = [_days(value, words) for value, words in given]
    return replace(claim, time=said[0] if said else None)


def _days(value: str, words: Evidence) -> TimeMention:
    try:
        return TimeMention(parse_edtf(value), words, Anchor.ABSOLUTE, RULE)
    except ValueError as error:
        raise UserError(
            f"{error}. Write 2024, 2024-05, 2024-05-10 or 2024-05-10/2024-05-12."
        ) from (error)


def _place(claim: Claim, given: Given) -> Claim:
    said = [PlaceMention(value, words, RULE) for value, words in given]
    return replace(claim, place=said[0] if said else None)


def _quantities(claim: Claim, given: Given) -> Claim:
    return replace(claim, quantities=tuple(_quantity(*each) for each in given))


def _quantity(value: str, words: Evidence) -> Quantity:
    match = _QUANTITY.fullmatch(" ".join(value.split()))
    try:
        if match is None:
            raise ValueError(f"{value!r} is no quantity")
        low = float(match["low"])
        high = low if match["high"] is None else float(match["high"])
        return Quantity(match["measure"], low, high, match["unit"], words, RULE)
    except ValueError as error:
        raise UserError(f"{error}. Write 'distance 400-450 km' or 'count 3 missile'.") from error


def _attribution(claim: Claim, given: Given) -> Claim:
    links = (Link(value, RULE, evidence=words) for value, words in given)
    return replace(claim, attribution=Attribution((claim.attribution.publisher, *links)))


_WITH: dict[str, Callable[[Claim, Given], Claim]] = {
    "type": _type,
    "status": _status,
    "result": _result,
    "time": _time,
    "place": _place,
    "quantities": _quantities,
    "attribution": _attribution,
}
