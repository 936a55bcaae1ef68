"""Calendar arithmetic for time expressions: days in, intervals out; no language."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from dateline.model import Interval

WEEK = 7
_SATURDAY = 5

# How far from one unit to the next of its kind.
_STEPS = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "weekend": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "year": relativedelta(years=1),
    "decade": relativedelta(years=10),
    "century": relativedelta(years=100),
}


def unit_around(day: date, unit: str) -> Interval:
    """The calendar unit that holds `day`; a weekend is the one that ends its week.

    Weeks begin on Monday (ISO 8601).

    Args:
        day: Any day.
        unit: day, week, weekend, month, quarter, year, decade or century.

    Raises:
        ValueError: `unit` is another word.

    >>> unit_around(date(2024, 5, 8), "weekend").edtf
    '2024-05-11/2024-05-12'
    """
    first = _first_day(day, unit)
    return Interval(first, first + (relativedelta(days=2) if unit == "weekend" else _STEPS[unit]))


def unit_after(day: date, count: int, unit: str) -> Interval:
    """The calendar unit that lies `count` units after the one that holds `day`.

    Raises:
        ValueError: `unit` is unknown, or the calendar has no such day.
    """
    return unit_around(_first_day(day, unit) + _STEPS[unit] * count, unit)


def _first_day(day: date, unit: str) -> date:
    match unit:
        case "day":
            first = day
        case "week":
            first = monday_of(day)
        case "weekend":
            first = monday_of(day) + timedelta(days=_SATURDAY)
        case "month":
            first = day.replace(day=1)
        case "quarter":
            first = date(day.year, day.month - (day.month - 1) % 3, 1)
        case "year":
            first = date(day.year, 1, 1)
        case "decade":
            first = date(day.year - day.year % 10, 1, 1)
        case "century":
            first = date(day.year - day.year % 100, 1, 1)
        case _:
            raise ValueError(f"not a unit of the calendar: {unit!r}")
    return first


def weekday_from(first: date, weekday: int) -> date:
    """The first day from `first` on that is `weekday` (Monday is 0)."""
    return first + timedelta(days=(weekday - first.weekday()) % WEEK)


def monday_of(day: date) -> date:
    """The Monday of the week that holds `day`."""
    return day - timedelta(days=day.weekday())


def months(year: int, month: int, count: int) -> Interval:
    """`count` months from the first day of `month` on."""
    first = date(year, month, 1)
    return Interval(first, first + relativedelta(months=count))


def decade(year: int) -> Interval:
    """The ten years from `year` on."""
    return Interval(date(year, 1, 1), date(year + 10, 1, 1))


def join(first: Interval, last: Interval) -> Interval:
    """All days from the start of one to the end of the other.

    Raises:
        ValueError: `last` ends before `first` starts.
    """
    return Interval(first.start, last.end)


def _days(first: date, count: int) -> Interval:
    return Interval(first, first + timedelta(days=count))
