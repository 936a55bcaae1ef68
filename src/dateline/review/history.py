"""The judgements that concern an event."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.merge.profile import source_key
from dateline.model import Event, Judgement


def about(event: Event, log: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements about claims of the event, or their words, or its sources, in their order."""
    ids = {claim.id for claim in event.claims}
    ids |= {source_key(link) for claim in event.claims for link in claim.attribution.chain}
    triggers = {claim.trigger for claim in event.claims}
    return tuple(
        each
        for each in log
        if not ids.isdisjoint(each.subjects) or not triggers.isdisjoint(each.about)
    )
