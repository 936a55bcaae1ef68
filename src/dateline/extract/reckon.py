"""What the fields of a time expression mean, seen from its document's date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.extract.calendar import (
    WEEK,
    decade,
    join,
    monday_of,
    months,
    unit_after,
    unit_around,
    weekday_from,
)
from dateline.extract.fields import Fields
from dateline.model import Anchor, Interval, Rule

Reckoned = tuple[Interval, Anchor]

# Wire copy is stamped in UTC, so that its local weekday may be the day after the stamp.
_LEAD = timedelta(days=1)
# 29 February comes back after eight years at the latest (1896 to 1904).
_YEARS = 8
_CENTURY = 100
_MONTH = 31
# Who means a day nine months off or more names its year, where a nearer one has the same name; a
# month that no word marks may be one of the next three. On TimeBank and AQUAINT 97 % of such days
# are right.
_SOON = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a time expression is read in.

    Attributes:
        published: Date of the document.
        is_future: Whether the words around it look ahead; None where they do not say.
        last: The last time that was read before it, or None.
        focus: The quarter or month that the report is about, or None.
    """

    published: date
    is_future: Callable[[], bool | None]
    last: Interval | None = None
    focus: Interval | None = None


def reckon(rule: Rule, fields: Fields, setting: Setting) -> Reckoned | None:
    """The days that an expression means, or None where the text does not fix them.

    Args:
        rule: Its value `reads` is date, weekday, shift or focus.
        fields: What the groups of its pattern hold: numbers of the calendar and units.
        setting: Where the expression stands.
    """
    try:
        found = _KINDS[rule.values["reads"]](rule, fields, setting)
        return None if found is None else (_narrow(found[0], rule, fields), found[1])
    except (ValueError, OverflowError):
        return None  # 30 February, 5 to 3 August, the year 0: no day of the calendar


def _weekday(rule: Rule, fields: Fields, setting: Setting) -> Reckoned | None:
    if rule.values.get("anchor") == Anchor.EVENT:
        return _weekday_from_event(fields, setting)
    last = _one_weekday(int(fields.get("weekday2", fields["weekday"])), fields, setting)
    first = weekday_from(last - timedelta(days=WEEK - 1), int(fields["weekday"]))
    interval = Interval(first, last + timedelta(days=1))
    return _adjacent(rule, interval, Anchor.PUBLICATION)


def _weekday_from_event(fields: Fields, setting: Setting) -> Reckoned | None:
    """The nearest such weekday before or after the last day that the text named."""
    if setting.last is None or setting.last.days > 1:
        return None
    shift = timedelta(days=1 if int(fields["which"]) > 0 else -WEEK)
    day = weekday_from(setting.last.start + shift, int(fields["weekday"]))
    return Interval.day(day), Anchor.EVENT


def _one_weekday(weekday: int, fields: Fields, setting: Setting) -> date:
    published = setting.published
    if "week" in fields:
        return monday_of(published) + timedelta(days=WEEK * int(fields["week"]) + weekday)
    match fields.get("which"):
        case -1:
            return weekday_from(published - timedelta(days=WEEK), weekday)
        case 1:
            return monday_of(published) + timedelta(days=WEEK + weekday)
    future = setting.is_future()
    if fields.get("which") == 0 and future is None:
        return monday_of(published) + timedelta(days=weekday)
    if future:
        return weekday_from(published, weekday)
    return weekday_from(published + _LEAD - timedelta(days=WEEK - 1), weekday)


def _shift(rule: Rule, fields: Fields, setting: Setting) -> Reckoned | None:
    count, unit = _distance(rule, fields)
    if rule.values.get("anchor") == Anchor.EVENT:
        return _shift_from_event(count, unit, setting)
    published = setting.published
    if unit == "weekend" and count == 0:
        count = _weekend(setting)
    interval = unit_after(published, count, unit)
    if rule.values.get("through"):
        interval = join(interval, unit_around(published, unit))
    return interval, Anchor.PUBLICATION


def _distance(rule: Rule, fields: Fields) -> tuple[int, str]:
    count, _, unit = str(rule.values["shift"]).format_map(fields).partition(" ")
    return int(count), unit


def _shift_from_event(count: int, unit: str, setting: Setting) -> Reckoned | None:
    last = setting.last
    if last is None or not unit_around(last.start, unit).contains(last):
        return None
    return unit_after(last.start, count, unit), Anchor.EVENT


def _focused(_: Rule, fields: Fields, setting: Setting) -> Reckoned | None:
    """The period that the report is about, or the same one some years before."""
    if setting.focus is None:
        return None
    focus, base = setting.focus, setting.focus.start
    year = int(fields["year"]) if "year" in fields else base.year - int(fields.get("n", 0))
    return months(year, base.month, 3 if focus.days > _MONTH else 1), Anchor.EVENT


def _weekend(setting: Setting) -> int:
    weekday = setting.published.weekday()
    if weekday >= 5:  # Saturday and Sunday are the weekend that they belong to
        return 0
    future = setting.is_future()
    is_next = weekday >= 3 if future is None else future
    return 0 if is_next else -1


def _date(rule: Rule, fields: Fields, setting: Setting) -> Reckoned | None:
    year = _year(rule, fields, setting)
    if year is not None:
        return _adjacent(rule, _in_year(fields, year), _date_anchor(fields))
    if not {"month", "month2", "season", "quarter"} & fields.keys():
        return None
    interval = _without_year(rule, fields, setting)
    if "near" in rule.values and abs(setting.published - interval.start) > _SOON:
        return None
    return _adjacent(rule, interval, Anchor.PUBLICATION)


def _year(rule: Rule, fields: Fields, setting: Setting) -> int | None:
    for name in ("year", "ahead"):
        if name in fields:
            return int(fields[name]) + int(rule.values.get("year_zero", 0))
    for name in ("rel", "rel2"):
        if name in fields:
            return setting.published.year + int(fields[name])
    if "century" in fields:
        return _CENTURY * (int(fields["century"]) - 1)
    return _that_year(setting) if "that" in fields else None


def _that_year(setting: Setting) -> int:
    last = setting.last
    if last is None or last.start.year != last.last.year:
        raise ValueError("the text named no year before")
    return last.start.year


def _date_anchor(fields: Fields) -> Anchor:
    if "that" in fields:
        return Anchor.EVENT
    return Anchor.ABSOLUTE if {"year", "ahead", "century"} & fields.keys() else Anchor.PUBLICATION


def _in_year(fields: Fields, year: int) -> Interval:
    if not {"day2", "month2", "year2"} & fields.keys():
        return _point(fields, year, "")
    whole = dict(fields) | dict(_left_out(fields, year))
    first, last = _point(whole, year, ""), _point(whole, int(whole.get("year2", year)), "2")
    if last.start < first.start and "year2" not in fields:
        first = _point(whole, year - 1, "")
    return join(first, last)


def _left_out(fields: Fields, year: int) -> Iterator[tuple[str, int | str]]:
    """What one end of a range leaves to the other: a month, a century."""
    if "day2" in fields:
        month = fields.get("month", fields.get("month2", 0))
        yield "month", month
        yield "month2", fields.get("month2", month)
    if "year2" in fields and int(fields["year2"]) < _CENTURY:
        yield "year2", int(fields["year2"]) + year - year % _CENTURY


def _point(fields: Fields, year: int, end: str) -> Interval:
    if f"day{end}" in fields:
        return Interval.day(date(year, int(fields[f"month{end}"]), int(fields[f"day{end}"])))
    if "nth" in fields:
        first = weekday_from(date(year, int(fields["month"]), 1), int(fields["weekday"]))
        return Interval.day(first + timedelta(days=WEEK * (int(fields["nth"]) - 1)))
    if "century" in fields:
        return Interval(date(year, 1, 1), date(year + _CENTURY, 1, 1))
    if f"month{end}" in fields:
        return Interval.month(year, int(fields[f"month{end}"]))
    if "season" in fields:
        return months(year, int(fields["season"]), 3)
    return decade(year) if "decade" in fields else Interval.year(year)


def _without_year(rule: Rule, fields: Fields, setting: Setting) -> Interval:
    """The last such days before publication, or the next ones where the text looks ahead."""
    around, published = _candidates(rule, fields, setting.published.year), setting.published
    if "which" in fields:
        return _named(around, int(fields["which"]), published)
    past = _first(days for days in reversed(around) if days.start - published <= _LEAD)
    coming = _first(days for days in around if days.end > published)
    first, second = (coming, past) if _is_ahead(rule, past, coming, setting) else (past, coming)
    weekday = fields.get("weekday", first.start.weekday())
    return second if first.start.weekday() != weekday == second.start.weekday() else first


def _is_ahead(rule: Rule, past: Interval, coming: Interval, setting: Setting) -> bool:
    """Whether the coming days are meant: a day by its nearness, a month by the words around it."""
    future = setting.is_future()
    is_day = past.days <= WEEK
    if "looks" in rule.values or (future is not None and not is_day):
        return bool(future)
    if setting.published - past.start <= _SOON:
        return False
    return bool(future) or coming.start - setting.published <= _SOON


def _named(around: Sequence[Interval], which: int, published: date) -> Interval:
    """The last one that is over, the one of this year, or the next one to begin."""
    if which < 0:
        return _first(days for days in reversed(around) if days.end <= published)
    if which > 0:
        return _first(days for days in around if days.start > published)
    return _first(days for days in around if days.start.year == published.year)


def _first(around: Iterable[Interval]) -> Interval:
    found = next(iter(around), None)
    if found is None:
        raise ValueError("the calendar has no such days near publication")
    return found


def _candidates(rule: Rule, fields: Fields, year: int) -> list[Interval]:
    # Two years back: in January, the winter of the year before is not over.
    near = list(_in_years(rule, fields, range(year - 2, year + 2)))
    if len(near) == 4:
        return near
    return list(_in_years(rule, fields, range(year - _YEARS, year + _YEARS + 1)))


def _in_years(rule: Rule, fields: Fields, years: Iterable[int]) -> Iterator[Interval]:
    for year in years:
        try:
            yield _narrow(_in_year(fields, year), rule, fields)
        except (ValueError, OverflowError):
            continue  # 29 February; the years before 1 and after 9998


def _adjacent(rule: Rule, interval: Interval, anchor: Anchor) -> Reckoned | None:
    """Two days joined by "and" are one interval only if no day lies between them."""
    if rule.values.get("adjacent") and interval.days != 2:
        return None
    return interval, anchor


def _narrow(interval: Interval, rule: Rule, fields: Fields) -> Interval:
    if "whole" in rule.values:
        return unit_around(interval.start, rule.values["whole"])
    if "last" in rule.values:
        return unit_around(interval.last, rule.values["last"])
    for name, count in (("half", 6), ("quarter", 3)):
        if name in fields and interval == Interval.year(interval.start.year):
            return months(interval.start.year, 1 + count * (int(fields[name]) - 1), count)
    return interval


_KINDS: Mapping[str, Callable[[Rule, Fields, Setting], Reckoned | None]] = {
    "weekday": _weekday,
    "shift": _shift,
    "date": _date,
    "focus": _focused,
}
