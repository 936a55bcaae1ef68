"""Headlines: they say in short what the lead says with its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.reading import Reading
from dateline.extract.tellings import Telling
from dateline.model import BlockKind, Status, TimeMention

# Sentences of the body that a headline sums up.
_LEAD = 2


def with_time_of_lead(
    reading: Reading, groups: Sequence[Sequence[Telling]]
) -> Iterator[Sequence[Telling]]:
    """The tellings of each event; one that the headline tells without a time takes its lead's.

    The lead is of the same type and status, in the first sentences of the body. A headline whose
    words are too few to tell the event of the lead has its day all the same.
    """
    for members in groups:
        if _is_undated(members) and _kind(reading, members) == BlockKind.HEADLINE:
            first, *rest = members
            yield [replace(first, time=_time_of_lead(reading, first, groups)), *rest]
        else:
            yield members


def _is_undated(members: Sequence[Telling]) -> bool:
    return all(telling.time is None for telling in members)


def _kind(reading: Reading, members: Sequence[Telling]) -> BlockKind:
    """Where the event is told first."""
    first = min(telling.trigger.sentence for telling in members)
    return reading.sentence(first).kind


def _time_of_lead(
    reading: Reading, headline: Telling, groups: Sequence[Sequence[Telling]]
) -> TimeMention | None:
    body = [
        index
        for index, sentence in enumerate(reading.analysis.sentences)
        if sentence.kind == BlockKind.BODY
    ]
    lead = set(body[:_LEAD])
    times = (
        telling.time
        for members in groups
        for telling in members
        if telling.time is not None
        and telling.trigger.sentence in lead
        and (telling.type, telling.status.status) == (headline.type, headline.status.status)
    )
    return next(times, None) or _only_time(reading, headline, body[:1], groups)


def _only_time(
    reading: Reading, headline: Telling, lead: Sequence[int], groups: Sequence[Sequence[Telling]]
) -> TimeMention | None:
    """The one day that the first sentence of the body names, where no event has it yet."""
    if headline.status.status != Status.HAPPENED:
        return None
    taken = {telling.time for members in groups for telling in members}
    days = [t for index in lead for t in reading.times[index] if t.interval.days == 1]
    return days[0] if len(days) == 1 and days[0] not in taken else None
