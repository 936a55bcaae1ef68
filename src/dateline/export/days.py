"""Days in words that read alike everywhere."""

from __future__ import annotations

from datetime import date

from dateline.model import Interval, Precision

# Not `calendar.month_abbr`, which follows the locale of the machine.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_in_words(day: date) -> str:
    """A day as `10 May 2024`."""
    return f"{day.day} {month_in_words(day)}"


def month_in_words(day: date) -> str:
    """The month of a day as `May 2024`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def in_words(interval: Interval) -> str:
    """The days, without the words that both ends share: `3–5 Aug 2023`, `May 2024`, `2024`."""
    first, last = interval.start, interval.last
    match interval.precision:
        case Precision.DAY:
            return day_in_words(first)
        case Precision.MONTH:
            return month_in_words(first)
        case Precision.YEAR:
            return str(first.year)
    if first.day == interval.end.day == 1:
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_in_words(last)}"
    return f"{_without_year(day_in_words(first), first, last)} – {day_in_words(last)}"


def _months(first: date, last: date) -> str:
    if first.month == 1 and last.month == 12:
        return f"{first.year}–{last.year}"
    return f"{_without_year(month_in_words(first), first, last)} – {month_in_words(last)}"


def _without_year(words: str, first: date, last: date) -> str:
    return words.removesuffix(f" {first.year}") if first.year == last.year else words
