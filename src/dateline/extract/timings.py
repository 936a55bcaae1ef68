"""What is read of a time in one sentence: days, a time of day, or a period without days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from dateline.model import Anchor, Interval, Span


@dataclass(frozen=True, slots=True)
class Ends:
    """Where a range in a text has its two ends.

    Attributes:
        gap: What stands between them: "to".
        unit: What each of them is: a day, month or year.
        is_bounded: Whether they bound what lies between; "and" may only name two days.
    """

    gap: Span
    unit: str
    is_bounded: bool


@dataclass(frozen=True, slots=True)
class Timing:
    """A time expression in a text, and the days that it means.

    Attributes:
        span: Where it stands in the text.
        interval: The days.
        anchor: What it counts from.
        rule: Name of the rule that read it.
        clock: Time of day, where the text gives one.
        zone: Zone of `clock`, where the text names one.
        is_speech: Whether it is when a source spoke: "two days later" does not count from it.
        is_spoken: Whether it is counted from the day on which it is said: "yesterday".
        is_shifted: Whether it is compared with the period that the report is about.
        is_about: Whether the days are about those.
        value: Its TIMEX3 value, where that is not the value of its days.
        ends: The two ends of a range.
        bound: Which end of a period it is, where it is one end of a range.
    """

    span: Span
    interval: Interval
    anchor: Anchor
    rule: str
    clock: time | None = None
    zone: str | None = None
    is_speech: bool = False
    is_spoken: bool = False
    is_shifted: bool = False
    is_about: bool = False
    value: str | None = None
    ends: Ends | None = None
    bound: str | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in a text, before it is known of which day."""

    span: Span
    rule: str
    clock: time
    zone: str | None


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time, a habit or a vague time: words that fix no days.

    Attributes:
        span: Where it stands in the text.
        value: What it means, as a TIMEX3 value: `P2D`, `XXXX-WXX-1`, `PAST_REF`.
        kind: TIMEX3's type in lower case: date, time, duration or set.
        rule: Name of the rule that read it.
        mod: TIMEX3's modifier that the words hold, or None.
    """

    span: Span
    value: str
    kind: str
    rule: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence is read in.

    Attributes:
        published: Civil date of the report.
        before: What the sentence before gave: "two days later" counts from there.
        focus: The quarter that the report is about, or None: "a year earlier" is one too.
    """

    published: date
    before: Sequence[Timing] = ()
    focus: Interval | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """All that the rules found in one sentence, each list in text order."""

    timings: list[Timing]
    clocks: list[Clock]
    periods: list[Period]

    def add(self, one: Timing | Clock | Period) -> None:
        """Put `one` to its kind."""
        match one:
            case Timing():
                self.timings.append(one)
            case Clock():
                self.clocks.append(one)
            case Period():
                self.periods.append(one)
