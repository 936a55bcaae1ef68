"""Times of day, and the days that they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from dateline.extract.fields import Fields
from dateline.extract.timings import Clock, Timing
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
    text: str, timings: Sequence[Timing], clocks: Sequence[Clock], gap: str
) -> tuple[tuple[Timing, ...], tuple[Clock, ...]]:
    """Put each time of day to its day: one beside it, else the only day of the sentence.

    Args:
        text: The sentence.
        timings: Its days.
        clocks: Its times of day.
        gap: A pattern for what may stand between the two.

    Returns:
        The days with their times of day, and the times of day that have none.
    """
    found, free = list(timings), []
    days = {timing.interval for timing in timings if timing.interval.days == 1}
    for clock in clocks:
        beside = next((i for i, one in enumerate(found) if _is_beside(text, one, clock, gap)), None)
        if beside is not None:
            found[beside] = _joined(found[beside], clock)
        elif len(days) == 1:
            found.append(_clocked(clock, *days))
        else:
            free.append(clock)
    return tuple(sorted(found, key=lambda timing: timing.span)), tuple(free)


def _is_beside(text: str, timing: Timing, clock: Clock, gap: str) -> bool:
    if timing.interval.days > 1 or timing.clock is not None:
        return False
    first, last = sorted((timing.span, clock.span))
    if last.start - first.end > _GAP:
        return False
    return re.fullmatch(gap, text[first.end : last.start], _FLAGS) is not None


def _joined(timing: Timing, clock: Clock) -> Timing:
    first, last = sorted((timing.span, clock.span))
    return replace(timing, span=Span(first.start, last.end), clock=clock.clock, zone=clock.zone)


def _clocked(clock: Clock, day: Interval) -> Timing:
    return Timing(clock.span, day, Anchor.EVENT, clock.rule, clock.clock, clock.zone)
