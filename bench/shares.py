"""Shares of what is right, as percentages."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TypeVar

_T = TypeVar("_T")


def percent(part: int, whole: int) -> float | None:
    """100 × part / whole; None where there is nothing to divide by."""
    return 100 * part / whole if whole else None


def f1(gold: AbstractSet[_T], found: AbstractSet[_T]) -> float | None:
    """The harmonic mean of precision and recall, as a percentage."""
    return percent(2 * len(gold & found), len(gold) + len(found))
