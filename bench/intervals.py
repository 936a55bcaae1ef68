"""Precision, recall and F1 with bootstrap intervals over documents."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bench.options import Figures

_SAMPLES = 1000
_SEED = 4
# Of the samples, the share left out on each side of a 95 % interval.
_TAIL = 0.025


class Counts(NamedTuple):
    """What one document adds to a measure: how many there are, were found, and are right."""

    gold: int
    found: int
    right: int


def figures(name: str, counts: Sequence[Counts], *, interval: bool = True) -> Figures:
    """Precision, recall and F1; `_low` and `_high` bound the middle 95 % of draws with return."""
    gold, found, right = added(counts)
    result: dict[str, float | int | None] = {
        f"{name}_precision": _share(right, found),
        f"{name}_recall": _share(right, gold),
        f"{name}_f1": _share(2 * right, gold + found),
    }
    drawn = sorted(_f1(added(sample)) for sample in _samples(counts)) if interval else []
    if drawn:
        skip = int(len(drawn) * _TAIL)
        result |= {f"{name}_f1_low": drawn[skip], f"{name}_f1_high": drawn[-1 - skip]}
    return result


def added(counts: Iterable[Counts]) -> Counts:
    """The sums of all documents."""
    every = list(counts)
    return Counts(*(sum(column) for column in zip(*every, strict=True))) if every else _NOTHING


_NOTHING = Counts(0, 0, 0)


def _samples(counts: Sequence[Counts]) -> Iterator[list[Counts]]:
    chance = random.Random(_SEED)  # noqa: S311 (nothing secret)
    for _ in range(_SAMPLES if counts else 0):
        yield chance.choices(counts, k=len(counts))


def _f1(counts: Counts) -> float:
    return _share(2 * counts.right, counts.gold + counts.found) or 0.0


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
