"""The two ends of a range, as two times: TIMEX3 marks "May 3" and "5" in "from May 3 to 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.extract.calendar import unit_around
from dateline.extract.fields import Fields
from dateline.extract.timings import Clock, Ends, Period, Timing
from dateline.model import Rule, Span

# The group of a pattern that stands between the two ends.
GAP = "gap"


def ends_of(match: re.Match[str], rule: Rule, fields: Fields) -> Ends | None:
    """Where the two ends of a range stand, or None where a pattern has no two.

    "March 3-5" stays one: between its ends stands no word.
    """
    if match.groupdict().get(GAP) is None or not match[GAP].strip(" \n\t,").isalpha():
        return None
    if {"day2", "weekday2"} & fields.keys():
        unit = "day"
    else:
        unit = "month" if "month2" in fields else "year"
    return Ends(Span(*match.span(GAP)), unit, is_bounded=not rule.values.get("adjacent"))


def split(one: Timing | Clock | Period) -> Iterator[Timing | Clock | Period]:
    """A range as its two ends, which bound what lies between them; anything else as it is."""
    if not isinstance(one, Timing) or one.ends is None:
        yield one
        return
    ends = one.ends
    yield replace(
        one,
        span=Span(one.span.start, ends.gap.start),
        interval=unit_around(one.interval.start, ends.unit),
        bound="start" if ends.is_bounded else None,
        ends=None,
    )
    yield replace(
        one,
        span=Span(ends.gap.end, one.span.end),
        interval=unit_around(one.interval.last, ends.unit),
        bound="end" if ends.is_bounded else None,
        ends=None,
    )
