"""JSON lines, one claim per line: the form in which extraction is scored and compared."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from dateline.export.format import Format
from dateline.model import Claim, Document, Event, Role

FORMAT = Format("claims", suffix=".claims.jsonl", lossless=False)


def write(
    events: Iterable[Event],
    documents: Mapping[str, Document],  # noqa: ARG001 (all exporters are called alike)
    out: TextIO,
) -> None:
    """Write every claim of every event in the order given."""
    for event in events:
        for claim in event.claims:
            line = {**claim_fields(claim), "event": event.id, "claim": claim.id}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def claim_fields(claim: Claim) -> dict[str, Any]:
    """A claim as one flat object.

    `start` and `end` are the code-point offsets of the trigger, `time` is EDTF or null,
    `sources` goes from the publisher to the origin, `certainty` from 3 over 0 to -3 or is null.
    """
    facilities = claim.fillers(Role.FACILITY)
    return {
        "doc": claim.document,
        "type": claim.type,
        "start": claim.trigger.span.start,
        "end": claim.trigger.span.end,
        "time": None if claim.time is None else claim.time.interval.edtf,
        "actors": claim.fillers(Role.ACTOR),
        "attendees": claim.fillers(Role.ATTENDEE),
        "recipients": claim.fillers(Role.RECIPIENT),
        "objects": claim.fillers(Role.OBJECT),
        "place": None if claim.place is None else claim.place.name,
        "facility": facilities[0] if facilities else None,
        "sources": [link.source for link in claim.attribution.chain],
        "status": claim.status.status,
        "certainty": claim.certainty,
    }
