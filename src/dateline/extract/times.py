"""Times in a document: a language's rules, read from the document's date."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import partial

from dateline.extract.analysis import Sentence
from dateline.extract.outlook import looks_ahead
from dateline.extract.reckon import Setting, reckon
from dateline.lang import Language
from dateline.model import Anchor, Document, Interval, Rule, Span, TimeMention, cite

_WORD = re.compile(r"0+s?|[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+")
_NOON = 12
# Sentences at the head of a report in which it says what day it is.
_LEAD = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """A time expression in a text, and what it means.

    Attributes:
        span: Where it stands in the text.
        interval: The days.
        anchor: What it counts from.
        rule: Name of the rule that read it.
        clock: Time of day, where the text gives one.
        zone: Zone of `clock`, where the text names one.
        is_speech: Whether it is when a source spoke: "two days later" does not count from it.
    """

    span: Span
    interval: Interval
    anchor: Anchor
    rule: str
    clock: time | None = None
    zone: str | None = None
    is_speech: bool = False


@dataclass(frozen=True, slots=True)
class _Clock:
    span: Span
    rule: str
    clock: time
    zone: str | None


def find_times(
    document: Document, sentences: Sequence[Sentence], language: Language
) -> tuple[TimeMention, ...]:
    """The times that the sentences of a document name, in text order, without overlap.

    An expression that the text does not fix ("recently", "two days later" after no other time)
    gives nothing.
    """
    written = _day_of_writing(document, sentences, language)
    mentions: list[TimeMention] = []
    before: tuple[Reading, ...] = ()
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        before = read_times(document.text[start:end], written, language, before=before)
        mentions.extend(_mention(document, reading, start) for reading in before)
    return tuple(mentions)


def _day_of_writing(document: Document, sentences: Sequence[Sentence], language: Language) -> date:
    """The day after `published`, where the first weekday of the text is that day's and past.

    Agencies stamp in UTC what they write in the morning in Asia: `last week` counts from there.
    """
    patterns = language.tables["times"]["pattern"]
    next_day = document.published + timedelta(days=1)
    for sentence in sentences[:_LEAD]:
        text = document.text[sentence.span.start : sentence.span.end]
        for reading in read_times(text, document.published, language):
            if reading.rule == "weekday":
                ahead = looks_ahead(text, reading.span.start, reading.span.end, patterns)
                is_next = reading.interval == Interval.day(next_day)
                return next_day if is_next and not ahead else document.published
    return document.published


def read_times(
    text: str, published: date, language: Language, *, before: Sequence[Reading] = ()
) -> tuple[Reading, ...]:
    """The times that one sentence names, in order, without overlap.

    Args:
        text: The sentence.
        published: Civil date of the report that it stands in.
        language: Whose rules to use.
        before: What the sentence before it gave: "two days later" counts from there.
    """
    readings: list[Reading] = []
    clocks: list[_Clock] = []
    end = 0
    for rule, match in _matches(text, language):
        if _span(match).start < end:
            continue
        if rule.values["reads"] == "clock":
            clocks.append(_clock(rule, match, language))
        elif rule.values["reads"] != "nothing":
            last = [one for one in (*before, *readings) if _is_base(one)][-1:]
            reading = _reading(rule, match, published, language, last)
            if reading is None:
                continue
            readings.append(reading)
        end = match.end()
    return _with_clocks(text, readings, clocks, language.tables["times"]["pattern"]["clock_gap"])


def _is_base(reading: Reading) -> bool:
    """Whether "two days later" may count from it: no guess is built upon another."""
    return not reading.is_speech and reading.anchor != Anchor.EVENT


def _matches(text: str, language: Language) -> list[tuple[Rule, re.Match[str]]]:
    """What the rules find, from left to right, the longest of one place first."""
    there = _cues(text, language)
    found = [
        (rule, match)
        for rule in language.rules["times"]
        if there.issuperset(rule.values["needs"])
        for match in rule.pattern.finditer(text)
    ]
    return sorted(found, key=lambda pair: (_span(pair[1]).start, -pair[1].end()))


def _cues(text: str, language: Language) -> set[str]:
    """The words of `text`, and the lists that one of them is on: what rules ask for.

    Most rules are never tried on most sentences, which makes reading three times as fast.
    """
    words = set(_WORD.findall(_DIGIT.sub("0", text.lower())))
    lists = language.tables["times"]["cue"]
    return words | {name for name, listed in lists.items() if not words.isdisjoint(listed)}


def _reading(
    rule: Rule,
    match: re.Match[str],
    published: date,
    language: Language,
    last: Sequence[Reading],
) -> Reading | None:
    patterns = language.tables["times"]["pattern"]
    future = partial(_is_future, rule, match, patterns)
    setting = Setting(published, future, last[0].interval if last else None)
    fields = {**rule.values.get("fields", {}), **_fields(match, language)}
    found = reckon(rule, fields, setting)
    if found is None:
        return None
    span = _span(match)
    speech = re.compile(rf"\b(?:{patterns['speech']})\Z", re.IGNORECASE | re.VERBOSE)
    is_speech = speech.search(match.string, 0, span.start) is not None
    return Reading(span, *found, rule.name, is_speech=is_speech)


def _is_future(rule: Rule, match: re.Match[str], patterns: Mapping[str, str]) -> bool | None:
    if "looks" in rule.values:
        return bool(rule.values["looks"] == "ahead")
    span = _span(match)
    return looks_ahead(match.string, span.start, span.end, patterns)


def _span(match: re.Match[str]) -> Span:
    """The group `time`, where the pattern has one; else all that it matched."""
    return Span(*match.span("time" if "time" in match.re.groupindex else 0))


def _fields(match: re.Match[str], language: Language) -> dict[str, int | str]:
    tables = language.tables["times"]["value"]
    return {
        name: _value(text, tables.get(name.rstrip("2"), {}))
        for name, text in match.groupdict().items()
        if text is not None and name != "time"
    }


def _value(text: str, table: Mapping[str, int | str]) -> int | str:
    word = " ".join(text.split())
    value = table.get(word, table.get(word.lower()))
    digits = _NUMBER.findall(word)
    return value if value is not None else int(digits[-1]) if digits else word


def _clock(rule: Rule, match: re.Match[str], language: Language) -> _Clock:
    fields = _fields(match, language)
    hour = int(fields["hour"])
    if "meridiem" in fields:
        hour = hour % _NOON + int(fields["meridiem"])
    at = time(hour, int(fields.get("minute", 0)), int(fields.get("second", 0)))
    zone = str(fields.get("zone", ""))
    return _Clock(_span(match), rule.name, at, zone or None)


def _with_clocks(
    text: str, readings: Sequence[Reading], clocks: Sequence[_Clock], gap: str
) -> tuple[Reading, ...]:
    """Put each time of day to its day: one beside it, else the only day of the sentence."""
    found = list(readings)
    for clock in clocks:
        beside = [reading for reading in found if _is_beside(text, reading, clock, gap)]
        if beside:
            found[found.index(beside[0])] = _joined(beside[0], clock)
            continue
        days = {reading.interval for reading in readings if reading.interval.days == 1}
        if len(days) == 1:
            found.append(_clocked(clock, days.pop()))
    return tuple(sorted(found, key=lambda reading: reading.span))


def _is_beside(text: str, reading: Reading, clock: _Clock, gap: str) -> bool:
    if reading.interval.days > 1 or reading.clock is not None:
        return False
    first, last = sorted((reading.span, clock.span))
    between = text[first.end : last.start]
    return re.fullmatch(gap, between, re.IGNORECASE | re.VERBOSE) is not None


def _joined(reading: Reading, clock: _Clock) -> Reading:
    first, last = sorted((reading.span, clock.span))
    return replace(reading, span=Span(first.start, last.end), clock=clock.clock, zone=clock.zone)


def _clocked(clock: _Clock, day: Interval) -> Reading:
    return Reading(clock.span, day, Anchor.EVENT, clock.rule, clock.clock, clock.zone)


def _mention(document: Document, reading: Reading, start: int) -> TimeMention:
    span = Span(reading.span.start + start, reading.span.end + start)
    return TimeMention(
        reading.interval,
        cite(document, span),
        reading.anchor,
        reading.rule,
        reading.clock,
        reading.zone,
    )
