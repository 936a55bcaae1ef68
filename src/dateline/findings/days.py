"""On which days something was seen to happen: its own, or those of the news where none are told."""

from __future__ import annotations

from dateline.model import Event, Interval


def seen_on(event: Event, longest: int) -> Interval | None:
    """The days of an event, or that of its first report where no report gives any.

    State media often give no day and report within two: without the stand-in, whom they show every
    week would never have been seen.

    Args:
        event: The event.
        longest: A span of more days says too little of when in it something happened.

    Returns:
        None where reports give only a longer span.
    """
    if event.time is None:
        return Interval.day(event.claims[0].published)
    days = event.time.interval
    return days if days.days <= longest else None
