"""Pairs of claims of an archive that were read by eye: one event, or two told alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

SAME, DIFFERENT = "same", "different"
KCNA = Path(__file__).parent / "kcna-2011-2012-pairs.txt"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims by their identifiers, and whether they are of one event."""

    left: str
    right: str
    is_one: bool


def read_pairs(path: Path = KCNA) -> Iterator[Pair]:
    """The pairs of a file with two identifiers and a label on each line."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        left, right, label = line.split()
        if label not in {SAME, DIFFERENT}:
            raise ValueError(f"{path}:{number}: the label is {SAME} or {DIFFERENT}, not {label!r}")
        yield Pair(left, right, label == SAME)


def agreement(pairs: Iterable[Pair], event_of: Mapping[str, str]) -> dict[str, int]:
    """In how many pairs events agree with the labels.

    Args:
        pairs: The pairs.
        event_of: Event by identifier of a claim. Pairs with a claim that was not found are counted.
    """
    found = {"pairs": 0, "pairs_lost": 0, "same_joined": 0, "different_apart": 0}
    for pair in pairs:
        found["pairs"] += 1
        if pair.left not in event_of or pair.right not in event_of:
            found["pairs_lost"] += 1
        elif (event_of[pair.left] == event_of[pair.right]) == pair.is_one:
            found["same_joined" if pair.is_one else "different_apart"] += 1
    return found
