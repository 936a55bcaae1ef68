"""Photo captions: they date what they show, and beside it the day on which they were issued."""

from __future__ import annotations

from dateline.extract.reading import Reading
from dateline.model import BlockKind, TimeMention


def event_times(reading: Reading, index: int) -> list[TimeMention]:
    """The times of sentence `index` that can be an event's.

    In a caption the day on which a photo was issued, released or provided is none.
    """
    times = reading.times[index]
    if not is_caption(reading, index):
        return list(times)
    return [time for time in times if not _is_issue_date(reading, index, time)]


def is_caption(reading: Reading, index: int) -> bool:
    """Whether sentence `index` stands in a photo caption."""
    return reading.sentence(index).kind == BlockKind.CAPTION


def _is_issue_date(reading: Reading, index: int, time: TimeMention) -> bool:
    start = reading.sentence(index).span.start
    left = reading.text[start : time.evidence.span.start]
    return reading.grammar.follows("issued", left)
