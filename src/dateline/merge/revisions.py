"""Versions of one document within an event: counted once, and the last one has the say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.merge.disputes import disputes
from dateline.merge.events import in_order
from dateline.merge.names import NO_PARTS
from dateline.merge.origins import origins, witnesses
from dateline.merge.reconcile import arguments, best_place, best_time, standing
from dateline.merge.versions import Later
from dateline.model import PARTS, VERSIONS, BlockKind, Claim, Dispute, Document, Event


def revised(
    events: Iterable[Event], later: Later, part_of: Mapping[str, str] = NO_PARTS
) -> tuple[Event, ...]:
    """The events, those with two versions of a document as its last version tells them.

    The claims of an earlier version stay listed; they add no document, no origin and no value. What
    the later one says otherwise is a dispute between versions. An earlier version that is alone in
    an event still counts: what a later one leaves out is not taken back.

    Args:
        events: In any order.
        later: The later versions of documents, as `versions` finds them.
        part_of: The whole that an entity belongs to, by entity id.

    Returns:
        All events, in order of time.
    """
    return in_order(_revised(event, later, part_of) for event in events)


def _revised(event: Event, later: Later, part_of: Mapping[str, str]) -> Event:
    present = set(event.documents)
    replaced = tuple(d for d in event.documents if not present.isdisjoint(later.get(d, ())))
    if not replaced:
        return event
    claims = tuple(claim for claim in event.claims if claim.document not in replaced)
    behind = witnesses(claims)
    found = disputes(claims, behind, part_of)
    return replace(
        event,
        status=standing(claims),
        origins=origins(claims, behind),
        time=best_time(claims, behind),
        place=best_place(claims),
        arguments=tuple(arguments(claims, part_of)),
        disputes=(*found, *_between_versions(event, replaced, found, part_of)),
        replaced=replaced,
    )


def _between_versions(
    event: Event, replaced: Sequence[str], known: Sequence[Dispute], part_of: Mapping[str, str]
) -> Iterator[Dispute]:
    """The fields that only an earlier version gives otherwise."""
    fields = {dispute.field for dispute in known}
    for dispute in disputes(event.claims, witnesses(event.claims), part_of):
        if dispute.field not in fields and _is_said_by(dispute, event.claims, replaced):
            yield replace(dispute, between=VERSIONS)


def _is_said_by(dispute: Dispute, claims: Iterable[Claim], documents: Sequence[str]) -> bool:
    homes = {claim.id: claim.document for claim in claims}
    return any(homes[name] in documents for side in dispute.sides for name in side.claims)


def parted(events: Iterable[Event], documents: Mapping[str, Document]) -> tuple[Event, ...]:
    """The events, with disputes that only captions make marked as between caption and body.

    Args:
        events: In any order, which is kept.
        documents: By id, with their blocks; what is not there has no captions.
    """
    return tuple(_parted(event, documents) if event.disputes else event for event in events)


def _parted(event: Event, documents: Mapping[str, Document]) -> Event:
    captions = {claim.id for claim in event.claims if _is_caption(claim, documents)}
    if not captions:
        return event
    return replace(event, disputes=tuple(_marked(each, captions) for each in event.disputes))


def _marked(dispute: Dispute, captions: set[str]) -> Dispute:
    sides = [side for side in dispute.sides if not captions.issuperset(side.claims)]
    is_between = dispute.between is None and len(sides) == 1
    return replace(dispute, between=PARTS) if is_between else dispute


def _is_caption(claim: Claim, documents: Mapping[str, Document]) -> bool:
    blocks = documents[claim.document].blocks if claim.document in documents else ()
    return any(
        block.kind is BlockKind.CAPTION and block.span.contains(claim.trigger.span)
        for block in blocks
    )
