"""Times of day, and the days that they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from dateline.extract.fields import Fields
from dateline.extract.readings import Clock, Reading
from dateline.model import Anchor, Interval, Rule, Span

_NOON = 12
_FLAGS = re.IGNORECASE | re.VERBOSE
# No more than this stands between a time of day and its day.
_GAP = 40


def read_clock(rule: Rule, span: Span, fields: Fields) -> Clock:
    """The time of day at `span`."""
    whole = {**rule.values.get("fields", {}), **fields}
    hour = int(whole["hour"])
    if "meridiem" in whole:
        hour = hour % _NOON + int(whole["meridiem"])
    at = time(hour, int(whole.get("minute", 0)), int(whole.get("second", 0)))
    return Clock(span, rule.name, at, str(whole.get("zone", "")) or None)


def with_clocks(
    text: str, readings: Sequence[Reading], clocks: Sequence[Clock], gap: str
) -> tuple[tuple[Reading, ...], tuple[Clock, ...]]:
    """Put each time of day to its day: one beside it, else the only day of the sentence.

    Args:
        text: The sentence.
        readings: Its days.
        clocks: Its times of day.
        gap: A pattern for what may stand between the two.

    Returns:
        The days with their times of day, and the times of day that have none.
    """
    found, free = list(readings), []
    days = {reading.interval for reading in readings if reading.interval.days == 1}
    for clock in clocks:
        beside = next((i for i, one in enumerate(found) if _is_beside(text, one, clock, gap)), None)
        if beside is not None:
            found[beside] = _joined(found[beside], clock)
        elif len(days) == 1:
            found.append(_clocked(clock, *days))
        else:
            free.append(clock)
    return tuple(sorted(found, key=lambda reading: reading.span)), tuple(free)


def _is_beside(text: str, reading: Reading, clock: Clock, gap: str) -> bool:
    if reading.interval.days > 1 or reading.clock is not None:
        return False
    first, last = sorted((reading.span, clock.span))
    if last.start - first.end > _GAP:
        return False
    return re.fullmatch(gap, text[first.end : last.start], _FLAGS) is not None


def _joined(reading: Reading, clock: Clock) -> Reading:
    first, last = sorted((reading.span, clock.span))
    return replace(reading, span=Span(first.start, last.end), clock=clock.clock, zone=clock.zone)


def _clocked(clock: Clock, day: Interval) -> Reading:
    return Reading(clock.span, day, Anchor.EVENT, clock.rule, clock.clock, clock.zone)
