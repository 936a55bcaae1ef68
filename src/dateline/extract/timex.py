"""TIMEX3 values (ISO 8601 with TimeML's extensions) of days, times of day and parts of a day."""

from __future__ import annotations

from datetime import time

from dateline.extract.calendar import unit_around
from dateline.model import Interval, Precision

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_DECADE = 10
_CENTURY = 100


def timex_value(interval: Interval) -> str:
    """The TIMEX3 value of whole days.

    A day, week, weekend, month, season, quarter, half, year, decade or century has its own form.
    Other ranges are durations, whose ends TIMEX3 keeps in other attributes.

    >>> from datetime import date
    >>> timex_value(Interval(date(2024, 5, 6), date(2024, 5, 13)))
    '2024-W19'
    """
    if interval.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR):
        return interval.edtf
    return _week(interval) or _part(interval) or _years(interval) or _length(interval)


def _week(interval: Interval) -> str | None:
    year, week, _ = interval.start.isocalendar()
    if _is_unit(interval, "week"):
        return f"{year}-W{week:02}"
    if _is_unit(interval, "weekend"):
        return f"{year}-W{week:02}-WE"
    return None


def _is_unit(interval: Interval, unit: str) -> bool:
    try:
        return interval == unit_around(interval.start, unit)
    except (ValueError, OverflowError):
        return False  # the unit ends after the year 9999


def _part(interval: Interval) -> str | None:
    """A quarter, half or season of a year."""
    year, month = interval.start.year, interval.start.month
    if (interval.start.day, interval.end.day) != (1, 1):
        return None
    count = 12 * (interval.end.year - year) + interval.end.month - month
    if count == 6 and month in (1, 7):
        return f"{year}-H{1 + month // 7}"
    if count != 3:
        return None
    if month % 3 == 1:
        return f"{year}-Q{1 + month // 3}"
    return f"{year}-{_SEASONS[month]}" if month in _SEASONS else None


def _years(interval: Interval) -> str | None:
    year = interval.start.year
    count = interval.end.year - year if _is_whole(interval) else 0
    if year % _DECADE == 0 and count == _DECADE:
        return f"{year // _DECADE}"
    if year % _CENTURY == 0 and count == _CENTURY:
        return f"{year // _CENTURY}"
    return None


def _is_whole(interval: Interval) -> bool:
    return {(day.month, day.day) for day in (interval.start, interval.end)} == {(1, 1)}


def _length(interval: Interval) -> str:
    start, end = interval.start, interval.end
    if _is_whole(interval):
        return f"P{end.year - start.year}Y"
    if (start.day, end.day) == (1, 1):
        return f"P{12 * (end.year - start.year) + end.month - start.month}M"
    return f"P{interval.days}D"


def clock_value(clock: time) -> str:
    """A time of day as a TIMEX3 value has it: hours and minutes, seconds where there are some.

    >>> clock_value(time(8, 24))
    'T08:24'
    """
    return f"T{clock.isoformat('seconds' if clock.second else 'minutes')}"
