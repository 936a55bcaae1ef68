"""The times that date events: a language's rules, read from the document's date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from dateline.extract.analysis import Sentence
from dateline.extract.clocks import with_clocks
from dateline.extract.outlook import looks_ahead
from dateline.extract.pieces import pieces
from dateline.extract.quoted import from_source
from dateline.extract.scan import RuleIndex, scan
from dateline.extract.timings import Context, Timing
from dateline.lang import Language
from dateline.model import Document, Interval, Span, TimeMention, cite

__all__ = ["Timing", "find_times", "read_times"]

# Sentences at the head of a report in which it says what day it is.
_LEAD = 4
_WEEKDAY = "weekday"


def find_times(
    document: Document, sentences: Sequence[Sentence], language: Language
) -> tuple[TimeMention, ...]:
    """The times that the sentences of a document name, in text order, without overlap.

    An expression that the text does not fix ("recently", "two days later" after no other time)
    gives nothing, and neither does the bound of a period ("since 2011").
    """
    rules = event_rules(language)
    written = day_of_writing(
        document.text, [s.span for s in sentences], document.published, language
    )
    mentions: list[TimeMention] = []
    before: tuple[Timing, ...] = ()
    for span in _pieces(document.text, sentences):
        text = document.text[span.start : span.end]
        before = _read(text, Context(written, before), language, rules)
        mentions.extend(_mention(document, timing, span.start) for timing in before)
    return tuple(mentions)


def read_times(
    text: str, published: date, language: Language, *, before: Sequence[Timing] = ()
) -> tuple[Timing, ...]:
    """The times that one sentence names, in order, without overlap.

    Args:
        text: The sentence.
        published: Civil date of the report that it stands in.
        language: Whose rules to use.
        before: What the sentence before it gave: "two days later" counts from there.
    """
    return _read(text, Context(published, before), language, event_rules(language))


@lru_cache(maxsize=8)
def event_rules(language: Language) -> RuleIndex:
    """The rules for what dates an event, without lengths, habits and bounds."""
    return RuleIndex(r for r in language.rules["times"] if r.values.get("view") != "all")


def day_of_writing(
    text: str, sentences: Sequence[Span], published: date, language: Language
) -> date:
    """The day after `published`, where the first weekday of the text is that day's and past.

    Agencies stamp in UTC what they write in the morning in Asia: `last week` counts from there.
    """
    if date.max - published < timedelta(days=2):
        return published  # the calendar has no whole day after it
    patterns = language.tables["times"]["pattern"]
    weekday = next(rule for rule in language.rules["times"] if rule.name == _WEEKDAY)
    next_day = Interval.day(published + timedelta(days=1))
    for sentence in sentences[:_LEAD]:
        piece = text[sentence.start : sentence.end]
        if not weekday.pattern.search(piece):
            continue
        for timing in read_times(piece, published, language):
            if timing.rule == _WEEKDAY:
                ahead = looks_ahead(piece, timing.span.start, timing.span.end, patterns)
                return next_day.start if timing.interval == next_day and not ahead else published
    return published


def _read(text: str, context: Context, language: Language, rules: RuleIndex) -> tuple[Timing, ...]:
    found = scan(text, context, language, rules)
    gap = language.tables["times"]["pattern"]["clock_gap"]
    timings, _ = with_clocks(text, found.timings, found.clocks, gap)
    return from_source(text, timings, context.published)


def _pieces(text: str, sentences: Sequence[Sentence]) -> Iterator[Span]:
    for sentence in sentences:
        yield from pieces(text, sentence.span)


def _mention(document: Document, timing: Timing, start: int) -> TimeMention:
    span = Span(timing.span.start + start, timing.span.end + start)
    return TimeMention(
        timing.interval,
        cite(document, span),
        timing.anchor,
        timing.rule,
        timing.clock,
        timing.zone,
    )
