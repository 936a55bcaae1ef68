"""Extracted claims with the events of the annotated claims that they match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.annotated.gold import Annotated, read_gold
from bench.claims import predict
from dateline.model import Claim, Span
from dateline.packs import load_pack


def read_found(data: Path) -> list[Annotated]:
    """What extraction finds in the documents of `data`, where an annotated claim matches it.

    A match has the type and the document, and shares the most characters of the sentences.
    """
    gold = read_gold(data)
    by_document = predict(data, load_pack())
    return [
        Annotated(claim, event)
        for name, claims in by_document.items()
        for claim, event in _matched(claims, [one for one in gold if one.claim.document == name])
    ]


def _matched(claims: Sequence[Claim], gold: Sequence[Annotated]) -> Iterator[tuple[Claim, str]]:
    for claim in claims:
        alike = [one for one in gold if one.claim.type == claim.type]
        best = max(alike, key=lambda one: _shared(claim, one.claim), default=None)
        if best is not None and _shared(claim, best.claim):
            yield claim, best.event


def _shared(a: Claim, b: Claim) -> int:
    return sum(_overlap(x.span, y.span) for x in a.mentions for y in b.mentions)


def _overlap(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))
