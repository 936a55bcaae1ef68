"""When something happened, as exactly as the text says and no more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from dateline.model.text import Evidence

_DAY = timedelta(days=1)
_EDTF = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Precision(StrEnum):
    """How exactly an interval is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SPAN = "span"


_EDTF_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Civil days at the place of the event, half-open.

    Attributes:
        start: The first day.
        end: The day after the last, so that 9999-12-31 is in no interval.

    Raises:
        ValueError: It is empty, or a bound has a time of day.
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if isinstance(self.start, datetime) or isinstance(self.end, datetime):
            raise ValueError(f"an interval has whole days: [{self.start}, {self.end})")
        if self.start >= self.end:
            raise ValueError(f"not an interval: [{self.start}, {self.end})")

    @classmethod
    def day(cls, day: date) -> Interval:
        """The one day.

        Raises:
            ValueError: No day comes after it in the calendar of `datetime`.
        """
        if day >= date.max:
            raise ValueError(f"no day comes after {day}")
        return cls(day, day + _DAY)

    @classmethod
    def month(cls, year: int, month: int) -> Interval:
        """All days of one month."""
        return cls(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))

    @classmethod
    def year(cls, year: int) -> Interval:
        """All days of one year."""
        return cls(date(year, 1, 1), date(year + 1, 1, 1))

    @property
    def last(self) -> date:
        """The last day that belongs to it."""
        return self.end - _DAY

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days

    @property
    def precision(self) -> Precision:
        """A day, a calendar month, a calendar year, or another span of days."""
        if self.days == 1:
            return Precision.DAY
        if self.start.day != 1 or self.end.day != 1:
            return Precision.SPAN
        months = 12 * (self.end.year - self.start.year) + self.end.month - self.start.month
        if months == 12 and self.start.month == 1:
            return Precision.YEAR
        return Precision.MONTH if months == 1 else Precision.SPAN

    @property
    def edtf(self) -> str:
        """The interval in EDTF level 0 (https://www.loc.gov/standards/datetime/).

        >>> Interval(date(2023, 8, 3), date(2023, 8, 6)).edtf
        '2023-08-03/2023-08-05'
        >>> Interval(date(2024, 1, 1), date(2027, 1, 1)).edtf
        '2024/2026'
        """
        whole = _EDTF_LENGTH.get(self.precision)
        if whole is not None:
            return self.start.isoformat()[:whole]
        return "/".join(side.isoformat()[: self._length] for side in (self.start, self.last))

    @property
    def _length(self) -> int:
        """How many characters of an ISO day each side needs: whole years and months are short."""
        if (self.start.day, self.end.day) != (1, 1):
            return 10
        return 4 if (self.start.month, self.end.month) == (1, 1) else 7

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a day."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Interval) -> bool:
        """Whether every day of `other` belongs to this one."""
        return self.start <= other.start and other.end <= self.end


def parse_edtf(value: str) -> Interval:
    """Read a year, month or day, or an interval of two of them, written in EDTF level 0.

    Args:
        value: `2022`, `2022-03`, `2022-03-24` or `2022-03-24/2022-04`.

    Raises:
        ValueError: `value` has another form, or names no calendar day.

    >>> parse_edtf("2022-03").days
    31
    """
    first, slash, last = value.partition("/")
    if not slash:
        return _parse_one(value)
    return Interval(_parse_one(first).start, _parse_one(last).end)


def _parse_one(value: str) -> Interval:
    match = _EDTF.fullmatch(value)
    if match is None:
        raise ValueError(f"not a year, month or day in EDTF: {value!r}")
    year, month, day = match.groups()
    if day is not None:
        return Interval.day(date(int(year), int(month), int(day)))
    if month is not None:
        return Interval.month(int(year), int(month))
    return Interval.year(int(year))


class Anchor(StrEnum):
    """What a time expression counts from."""

    ABSOLUTE = "absolute"
    PUBLICATION = "publication"
    SOURCE = "source"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression and the days that it means.

    Attributes:
        interval: The days.
        evidence: The expression's words.
        anchor: What it counts from.
        rule: Name of the rule that read it.
        clock: Time of day, where the text gives one.
        zone: Zone of `clock` as an IANA name, `UTC`, or None where the text names none.
    """

    interval: Interval
    evidence: Evidence
    anchor: Anchor
    rule: str
    clock: time | None = None
    zone: str | None = None

    def __post_init__(self) -> None:
        if self.zone is not None and self.clock is None:
            raise ValueError("a zone without a time of day")
        if self.clock is not None and self.clock.tzinfo is not None:
            raise ValueError("the zone of a time of day is its own field")
        if not self.rule:
            raise ValueError("a time needs the rule that read it")
