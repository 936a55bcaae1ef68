"""How far people who judged the same agree, beyond what chance would give.

Cohen's kappa compares two people by what both judged (Cohen 1960, Educational and Psychological
Measurement 20(1)); Krippendorff's alpha takes any number of people, each of whom may have left
things out (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability). Values are names here:
two are equal or they are not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dateline.review.coding import Code

Units = Mapping[tuple[str, ...], Mapping[str, str]]
"""What each person said of each unit: unit -> person -> value."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far people agree on one field.

    Attributes:
        field: The field.
        units: How many claims or pairs at least two people judged.
        same: How many of those all of them gave one value.
        alpha: Krippendorff's; 1 is full agreement, 0 that of chance. None where it is not
            defined: nothing was judged twice, or all values are one.
        kappa: Cohen's, by the two people, for all pairs of people who judged the same.
        disagreed: The units on which values differ, with who said what.
    """

    field: str
    units: int
    same: int
    alpha: float | None
    kappa: Mapping[tuple[str, str], float | None]
    disagreed: Units


def agreements(codes: Iterable[Code]) -> tuple[Agreement, ...]:
    """The agreement on each field that at least two people judged, in the order of `codes`."""
    fields: dict[str, dict[tuple[str, ...], dict[str, str]]] = {}
    for code in codes:
        fields.setdefault(code.field, {}).setdefault(code.unit, {})[code.by] = code.value
    found = ((field, _doubled(units)) for field, units in fields.items())
    return tuple(_agreement(field, units) for field, units in found if units)


def alpha(units: Iterable[Sequence[str]]) -> float | None:
    """Krippendorff's alpha for names.

    Args:
        units: The values that each unit got; units with less than two say nothing.

    >>> alpha([["a", "a"], ["b", "b"], ["a", "b"], ["a", "a"]])
    0.5333333333333333
    """
    told = [values for values in units if len(values) > 1]
    total: Counter[str] = Counter(value for values in told for value in values)
    number = total.total()
    apart = sum(_unequal(Counter(values)) / (len(values) - 1) for values in told)
    by_chance = _unequal(total) / (number - 1) if number > 1 else 0
    return 1 - apart / by_chance if by_chance else None


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa of two people.

    Args:
        pairs: What the one and the other said of each unit.

    >>> kappa([("a", "a"), ("b", "b"), ("a", "b"), ("a", "a")])
    0.5
    """
    if not pairs:
        return None
    number = len(pairs)
    seen = sum(left == right for left, right in pairs) / number
    first, second = Counter(left for left, _ in pairs), Counter(right for _, right in pairs)
    by_chance = sum(first[value] * second[value] for value in first) / number**2
    return (seen - by_chance) / (1 - by_chance) if by_chance < 1 else None


def _unequal(counts: Counter[str]) -> float:
    """How many ordered pairs of values are unequal."""
    return counts.total() ** 2 - sum(count**2 for count in counts.values())


def _doubled(units: Units) -> Units:
    return {unit: said for unit, said in units.items() if len(said) > 1}


def _agreement(field: str, units: Units) -> Agreement:
    disagreed = {unit: said for unit, said in units.items() if len(set(said.values())) > 1}
    people = sorted({person for said in units.values() for person in said})
    return Agreement(
        field=field,
        units=len(units),
        same=len(units) - len(disagreed),
        alpha=alpha([list(said.values()) for said in units.values()]),
        kappa={two: kappa(both) for two in combinations(people, 2) if (both := _both(units, *two))},
        disagreed=disagreed,
    )


def _both(units: Units, left: str, right: str) -> list[tuple[str, str]]:
    return [(said[left], said[right]) for said in units.values() if left in said and right in said]
