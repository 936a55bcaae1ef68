"""Words in quotation marks count days from when they were said: "we will fire tomorrow"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.extract.timings import Timing
from dateline.model import Anchor, Interval

_OPENING = re.compile(r"[“«„]")
_CLOSING = re.compile(r"[”»]")
_STRAIGHT = '"'


def from_source(text: str, timings: Sequence[Timing], published: date) -> tuple[Timing, ...]:
    """Count "today" and its like from the day on which the source of a quotation spoke.

    Args:
        text: The sentence.
        timings: What was read in it, counted from `published`.
        published: Date of the report.

    Returns:
        The same timings, where the sentence says on which one day its source spoke; without those
        that then fall out of the calendar.
    """
    spoke = {r.interval.start for r in timings if r.is_speech and r.interval.days == 1}
    if len(spoke) != 1 or not any(timing.is_spoken for timing in timings):
        return tuple(timings)
    delta = spoke.pop() - published
    moved = (
        _moved(timing, delta)
        if timing.is_spoken and _is_quoted(text, timing.span.start)
        else timing
        for timing in timings
    )
    return tuple(timing for timing in moved if timing is not None)


def _moved(timing: Timing, delta: timedelta) -> Timing | None:
    try:
        interval = Interval(timing.interval.start + delta, timing.interval.end + delta)
    except OverflowError:
        return None  # before the year 1 or after 9999
    return replace(timing, interval=interval, anchor=Anchor.SOURCE)


def _is_quoted(text: str, at: int) -> bool:
    before = text[:at]
    opened = len(_OPENING.findall(before)) - len(_CLOSING.findall(before))
    return opened > 0 or before.count(_STRAIGHT) % 2 == 1
