"""How complete what was read is: documents a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

_FEW = 0.5  # of the median month


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was read of some days, beside what is usual in the collection.

    Attributes:
        months: How many months the days touch.
        thin: How many of them have few documents: under half of the median month.
        documents: How many documents were published in those months.
        usual: The median of the months that have any document.
    """

    months: int
    thin: int
    documents: int
    usual: float

    @property
    def is_thin(self) -> bool:
        """Whether a silence may be one of the collection: half of the months have few documents."""
        return 2 * self.thin >= self.months


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents by month, the months numbered through: 12 a year."""

    months: Mapping[int, int]

    @property
    def since(self) -> date:
        """The first day of the first month of which anything was read; the last day if nothing."""
        if not self.months:
            return date.max
        year, month = divmod(min(self.months), 12)
        return date(year, month + 1, 1)

    def between(self, first: date, last: date) -> Coverage:
        """How much was read of the months from that of `first` to that of `last`."""
        usual = median(self.months.values()) if self.months else 0.0
        numbers = [self.months.get(each, 0) for each in range(_month(first), _month(last) + 1)]
        thin = sum(number < _FEW * usual or number == 0 for number in numbers)
        return Coverage(len(numbers), thin, sum(numbers), usual)


def collection(published: Iterable[date]) -> Collection:
    """What was published when."""
    return Collection(dict(Counter(map(_month, published))))


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
