"""Claims and judgements -> events, in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from dateline.merge.corrections import put_right
from dateline.merge.judgements import rulings
from dateline.merge.merger import Merger
from dateline.merge.names import NO_PARTS
from dateline.merge.reconcile import reconcile
from dateline.model import Claim, Event, Judgement


def merge(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement] = (),
    part_of: Mapping[str, str] = NO_PARTS,
) -> tuple[Event, ...]:
    """The chronology that the claims add up to.

    Args:
        claims: In any order; one that occurs twice counts once.
        judgements: In any order. Those about unknown claims change nothing. They name claims by
            the ids that these have here, also where a correction of the type gives another one.
        part_of: The whole that an entity belongs to, by entity id: a ministry's state, a
            missile's class.

    Returns:
        Events by first day, then last day, then id; those without a day last, by publication.
        Every claim that is not rejected is in exactly one.
    """
    judged = tuple(judgements)
    right = put_right(tuple(_distinct(claims)), judged)
    merger = Merger.of(right.claims, part_of, rulings(judged, right.renamed))
    return in_order(reconcile(each, part_of) for each in merger.clusters)


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events by first day, then last day, then id; those without a day last, by publication."""
    return tuple(sorted(events, key=_place_in_time))


def _distinct(claims: Iterable[Claim]) -> Iterable[Claim]:
    found: dict[str, Claim] = {}
    for claim in claims:
        known = found.setdefault(claim.id, claim)
        if known != claim:
            # Two versions of the rules read one trigger; the order of the claims must not decide.
            found[claim.id] = max(known, claim, key=lambda each: (each.method, repr(each)))
    return found.values()


def _place_in_time(event: Event) -> tuple[bool, date, date, str]:
    first = event.claims[0].published
    if event.time is None:
        return (True, first, first, event.id)
    return (False, event.time.interval.start, event.time.interval.end, event.id)
