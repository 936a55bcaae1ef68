"""How long the times between events are, and how unusual one more is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from statistics import median

from dateline.model import Interval

ENOUGH = 5  # fewer gaps than this say nothing of what is usual


@dataclass(frozen=True, slots=True)
class Gaps:
    """Lengths of the times between events that follow each other.

    Attributes:
        lengths: In days, from the last day of one event to the first of the next, the shortest
            first; events that share a day have none between them.
    """

    lengths: tuple[int, ...] = ()

    @property
    def is_enough(self) -> bool:
        """Whether there are enough to call a gap usual or unusual."""
        return len(self.lengths) >= ENOUGH

    @property
    def median(self) -> float:
        """The middle one, in days.

        Raises:
            StatisticsError: There is none.
        """
        return median(self.lengths)

    def percentile(self, percent: int) -> int:
        """The least length that so many percent of the gaps do not exceed, by nearest rank.

        Raises:
            ValueError: There is no gap, or `percent` is not from 1 to 100.
        """
        if not self.lengths or not 1 <= percent <= 100:
            raise ValueError(f"no {percent}th percentile of {len(self.lengths)} gaps")
        return self.lengths[ceil(len(self.lengths) * percent / 100) - 1]

    def rank(self, days: int) -> int:
        """How many percent of the gaps are shorter than `days`, rounded down; 0 without gaps."""
        shorter = sum(length < days for length in self.lengths)
        return 100 * shorter // len(self.lengths) if self.lengths else 0


def gaps(spans: Iterable[Interval]) -> Gaps:
    """The gaps between spans of days, in any order."""
    lengths: list[int] = []
    end = None
    for span in sorted(spans):
        if end is not None and span.start > end:
            lengths.append((span.start - end).days)
        end = span.last if end is None else max(end, span.last)
    return Gaps(tuple(sorted(lengths)))
