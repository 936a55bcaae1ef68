"""Every time expression of a text: dates, times of day, durations and sets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from dateline.extract.clocks import with_clocks
from dateline.extract.ends import split
from dateline.extract.modifiers import around, part_of_day
from dateline.extract.pieces import pieces
from dateline.extract.quoted import from_source
from dateline.extract.scan import RuleIndex, is_months, scan
from dateline.extract.timex import clock_value, timex_value
from dateline.extract.timings import Clock, Context, Period, Timing
from dateline.lang import Language
from dateline.model import Anchor, Interval, Span


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression and what it means.

    Attributes:
        span: Where it stands in the text.
        text: Its words.
        kind: `date`, `time`, `duration` or `set`: TIMEX3's types.
        value: Its TIMEX3 value: `2024-05-10`, `2024-W19`, `P2D`, `XXXX-WXX-1`, `PAST_REF`.
        rule: Name of the rule that read it.
        interval: Its civil days, or None where the text fixes none.
        anchor: What it counts from; None without days.
        clock: Time of day, where the text gives one.
        zone: Zone of `clock` as an IANA name, `UTC`, or None where the text names none.
        mod: TIMEX3's modifier: `START` for "early May", `APPROX` for "about 2007", or None.
        bound: `start` for "since 2011", `end` for "until 2011": what happened is not dated by
            it, and None.
    """

    span: Span
    text: str
    kind: str
    value: str
    rule: str
    interval: Interval | None = None
    anchor: Anchor | None = None
    clock: time | None = None
    zone: str | None = None
    mod: str | None = None
    bound: str | None = None

    @property
    def edtf(self) -> str | None:
        """The days in EDTF, a day with its time of day; None where the text fixes no days."""
        if self.interval is None:
            return None
        if self.clock is not None:
            return self._moment(self.interval, self.clock)
        about = self.mod == "APPROX" and "/" not in self.interval.edtf
        return f"{self.interval.edtf}~" if about else self.interval.edtf

    def day_at(self, zone: str) -> date | None:
        """The civil day of its moment at another place.

        Args:
            zone: IANA name of the place's time zone.

        Returns:
            None where the text gives no time of day or does not say of which zone, or the
            calendar has no such day.
        """
        if self.interval is None or self.clock is None or self.zone is None:
            return None
        moment = datetime.combine(self.interval.start, self.clock, ZoneInfo(self.zone))
        try:
            return moment.astimezone(ZoneInfo(zone)).date()
        except OverflowError:
            return None  # before the year 1 or after 9999

    def _moment(self, interval: Interval, clock: time) -> str:
        zone = None if self.zone is None else ZoneInfo(self.zone)
        return datetime.combine(interval.start, clock, zone).isoformat()


def find_expressions(
    text: str, sentences: Sequence[Span], published: date, language: Language
) -> Iterator[Expression]:
    """The time expressions in `sentences` of `text`, in order, without overlap.

    Args:
        text: A whole text.
        sentences: Its sentences.
        published: The day on which relative expressions count.
        language: Whose rules to use.
    """
    rules = expression_rules(language)
    context = Context(published)
    for sentence in sentences:
        for span in pieces(text, sentence):
            piece = text[span.start : span.end]
            timings, rest = _read(piece, context, language, rules)
            for one in sorted([*timings, *rest], key=lambda one: one.span):
                for part in split(one):
                    yield _expression(part, piece, span.start, language)
            context = Context(published, timings or context.before, _focus(timings, rest, context))


@lru_cache(maxsize=8)
def expression_rules(language: Language) -> RuleIndex:
    """All rules but those that keep bounds and habits from dating an event."""
    return RuleIndex(r for r in language.rules["times"] if r.values.get("view") != "events")


def _read(
    text: str, context: Context, language: Language, rules: RuleIndex
) -> tuple[tuple[Timing, ...], list[Clock | Period]]:
    found = scan(text, context, language, rules)
    gap = language.tables["times"]["pattern"]["clock_gap"]
    timings, free = with_clocks(text, found.timings, found.clocks, gap)
    return from_source(text, timings, context.published), [*free, *found.periods]


def _focus(
    timings: Sequence[Timing], rest: Sequence[Clock | Period], context: Context
) -> Interval | None:
    """The quarter that the next sentence may mean by "the quarter"; none after "nine months"."""
    if any(isinstance(one, Period) and is_months(one) for one in rest):
        return None
    for timing in reversed(timings):
        if not timing.is_shifted and "-Q" in timex_value(timing.interval):
            return timing.interval
    return context.focus


def _expression(
    one: Timing | Clock | Period, text: str, offset: int, language: Language
) -> Expression:
    patterns = language.tables["times"]["pattern"]
    span, mod, bound = around(text, one.span, patterns)
    words = text[span.start : span.end]
    whole = Span(span.start + offset, span.end + offset)
    match one:
        case Period():
            return Expression(whole, words, one.kind, one.value, one.rule, mod=mod or one.mod)
        case Clock():
            value = clock_value(one.clock)
            return Expression(
                whole, words, "time", value, one.rule, clock=one.clock, zone=one.zone, mod=mod
            )
    kind, value = _value(one, words, language)
    return Expression(
        whole,
        words,
        kind,
        value,
        one.rule,
        one.interval,
        one.anchor,
        one.clock,
        one.zone,
        mod or ("APPROX" if one.is_about else None),
        bound or one.bound,
    )


def _value(timing: Timing, words: str, language: Language) -> tuple[str, str]:
    """TIMEX3's type and value of days, with the time or part of the day."""
    value = timing.value or timex_value(timing.interval)
    if timing.clock is not None:
        return "time", f"{value}{clock_value(timing.clock)}"
    if timing.interval.days == 1 and (part := part_of_day(words, language)):
        return "time", f"{value}T{part}"
    return ("duration" if value.startswith("P") else "date"), value
