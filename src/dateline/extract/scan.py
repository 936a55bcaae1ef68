"""What the rules for times find in one sentence, from left to right and without overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from operator import itemgetter

from dateline.extract.clocks import read_clock
from dateline.extract.ends import ends_of
from dateline.extract.fields import fields_of
from dateline.extract.outlook import looks_ahead
from dateline.extract.periods import length, read_period
from dateline.extract.reckon import Setting, reckon
from dateline.extract.timings import Clock, Context, Found, Period, Timing
from dateline.lang import Language
from dateline.model import Anchor, Interval, Rule, Span

_WORD = re.compile(r"0+s?|[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_FLAGS = re.IGNORECASE | re.VERBOSE
# The words that say who spoke stand close before the day.
_REACH = 120


class RuleIndex:
    """Rules by the first word that they need, so that few are looked at in most sentences."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_need: dict[str, list[tuple[int, Rule, frozenset[str]]]] = {}
        for order, rule in enumerate(rules):
            first, *rest = rule.values["needs"]
            self._by_need.setdefault(first, []).append((order, rule, frozenset(rest)))

    def tried(self, there: set[str]) -> list[Rule]:
        """The rules all of whose words are `there`, in file order."""
        found = [
            (order, rule)
            for need in there & self._by_need.keys()
            for order, rule, rest in self._by_need[need]
            if rest <= there
        ]
        return [rule for _, rule in sorted(found, key=itemgetter(0))]


def scan(text: str, context: Context, language: Language, rules: RuleIndex) -> Found:
    """Read one sentence, the longest match of a place first.

    Args:
        text: The sentence.
        context: Where it stands.
        language: Whose word lists to use.
        rules: Which of its rules for times to use.
    """
    found = Found([], [], [])
    end = 0
    for rule, match in _matches(text, language, rules):
        span = _span(match)
        if span.start < end:
            continue
        if rule.values["reads"] != "nothing":
            one = _read(rule, match, context, language, found)
            if one is None:
                continue
            found.add(one)
        end = match.end()
    return found


def _matches(text: str, language: Language, rules: RuleIndex) -> list[tuple[Rule, re.Match[str]]]:
    there = _cues(text, language)
    found = [(rule, match) for rule in rules.tried(there) for match in rule.pattern.finditer(text)]
    return sorted(found, key=lambda pair: (_span(pair[1]).start, -pair[1].end()))


def _cues(text: str, language: Language) -> set[str]:
    """The words of `text`, and the lists that one of them is on: what rules ask for.

    Most rules are never tried on most sentences, which makes reading three times as fast.
    """
    words = set(_WORD.findall(_DIGIT.sub("0", text.lower())))
    lists = language.tables["times"]["cue"]
    return words | {name for name, listed in lists.items() if not words.isdisjoint(listed)}


def _span(match: re.Match[str]) -> Span:
    """The group `time`, where the pattern has one; else all that it matched."""
    quoted = "time" in match.re.groupindex and match["time"] is not None
    return Span(*match.span("time" if quoted else 0))


def _read(
    rule: Rule,
    match: re.Match[str],
    context: Context,
    language: Language,
    found: Found,
) -> Timing | Clock | Period | None:
    span, fields = _span(match), fields_of(match, language)
    match rule.values["reads"]:
        case "clock":
            return read_clock(rule, span, fields)
        case "period":
            return read_period(rule, span, fields)
    patterns = language.tables["times"]["pattern"]
    fields = {**rule.values.get("fields", {}), **fields}
    base, is_source = _base(rule, context, found)
    future = partial(_is_future, rule, match.string, span, patterns)
    is_shifted = rule.values["reads"] == "focus"
    focus = _focus(context, found) if is_shifted else None
    setting = Setting(context.published, future, base, focus)
    reckoned = reckon(rule, fields, setting)
    if reckoned is None:
        return None
    interval, anchor = reckoned
    return Timing(
        span,
        interval,
        Anchor.SOURCE if is_source and anchor == Anchor.EVENT else anchor,
        rule.name,
        is_speech=_is_speech(match.string, span, patterns),
        is_spoken=bool(rule.values.get("spoken")),
        is_about=bool(rule.values.get("about")),
        is_shifted=is_shifted,
        value=f"P{length(fields)}" if rule.values.get("lasts") else None,
        ends=ends_of(match, rule, fields),
    )


def _base(rule: Rule, context: Context, found: Found) -> tuple[Interval | None, bool]:
    """What "two days later" counts from, and whether that is the day on which a source spoke.

    No guess is built upon another. What a source said of the day before counts from when it spoke.
    """
    for timing in _backwards(found.timings, context.before):
        if not timing.is_speech and timing.anchor != Anchor.EVENT:
            return timing.interval, False
    if rule.values.get("from_speech"):
        for timing in reversed(found.timings):
            if timing.is_speech:
                return timing.interval, True
    return None, False


def _backwards(*lists: Sequence[Timing]) -> Iterator[Timing]:
    for timings in lists:
        yield from reversed(timings)


def _focus(context: Context, found: Found) -> Interval | None:
    """The quarter or month that the sentence, or the report before it, is about.

    None where the sentence counts months: "nine months" are compared with those of a year before.
    """
    if any(is_months(period) for period in found.periods):
        return None
    for timing in reversed(found.timings):
        if not timing.is_shifted and timing.interval.days in _FOCUS:
            return timing.interval
    return context.focus


def is_months(period: Period) -> bool:
    """Whether it counts months: "the first nine months"."""
    return _MONTHS.fullmatch(period.value) is not None


_MONTHS = re.compile(r"P\d+M")
# Days of a month or of a quarter.
_FOCUS = {28, 29, 30, 31, 90, 91, 92}


def _is_future(rule: Rule, text: str, span: Span, patterns: Mapping[str, str]) -> bool | None:
    if "looks" in rule.values:
        return bool(rule.values["looks"] == "ahead")
    return looks_ahead(text, span.start, span.end, patterns)


def _is_speech(text: str, span: Span, patterns: Mapping[str, str]) -> bool:
    before = max(0, span.start - _REACH)
    return _speech(patterns["speech"]).search(text, before, span.start) is not None


@lru_cache(maxsize=4)
def _speech(speech: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{speech})\Z", _FLAGS)
