"""The times that date events: a language's rules, read from the document's date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dateline.extract.analysis import Sentence
from dateline.extract.clocks import with_clocks
from dateline.extract.outlook import looks_ahead
from dateline.extract.pieces import pieces
from dateline.extract.quoted import from_source
from dateline.extract.readings import Context, Reading
from dateline.extract.scan import RuleIndex, scan
from dateline.lang import Language
from dateline.model import Document, Interval, Span, TimeMention, cite

__all__ = ["Reading", "find_times", "read_times"]

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
    before: tuple[Reading, ...] = ()
    for span in _pieces(document.text, sentences):
        text = document.text[span.start : span.end]
        before = _read(text, Context(written, before), language, rules)
        mentions.extend(_mention(document, reading, span.start) for reading in before)
    return tuple(mentions)


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
    return _read(text, Context(published, before), language, event_rules(language))


def event_rules(language: Language) -> RuleIndex:
    """The rules for what dates an event, without lengths, habits and bounds."""
    return RuleIndex(r for r in language.rules["times"] if r.values.get("view") != "all")


def day_of_writing(
    text: str, sentences: Sequence[Span], published: date, language: Language
) -> date:
    """The day after `published`, where the first weekday of the text is that day's and past.

    Agencies stamp in UTC what they write in the morning in Asia: `last week` counts from there.
    """
    patterns = language.tables["times"]["pattern"]
    weekday = next(rule for rule in language.rules["times"] if rule.name == _WEEKDAY)
    next_day = Interval.day(published + timedelta(days=1))
    for sentence in sentences[:_LEAD]:
        piece = text[sentence.start : sentence.end]
        if not weekday.pattern.search(piece):
            continue
        for reading in read_times(piece, published, language):
            if reading.rule == _WEEKDAY:
                ahead = looks_ahead(piece, reading.span.start, reading.span.end, patterns)
                return next_day.start if reading.interval == next_day and not ahead else published
    return published


def _read(text: str, context: Context, language: Language, rules: RuleIndex) -> tuple[Reading, ...]:
    found = scan(text, context, language, rules)
    gap = language.tables["times"]["pattern"]["clock_gap"]
    readings, _ = with_clocks(text, found.readings, found.clocks, gap)
    return from_source(text, readings, context.published)


def _pieces(text: str, sentences: Sequence[Sentence]) -> Iterator[Span]:
    for sentence in sentences:
        yield from pieces(text, sentence.span)


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
