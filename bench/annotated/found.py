"""Extracted claims with the events of the annotated claims that they match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.annotated.gold import Annotated, read_gold
from bench.claims import predict
from dateline.merge.profile import argument_key, profile
from dateline.model import Claim, Role, Span
from dateline.packs import load_pack


def read_found(data: Path) -> list[Annotated]:
    """What extraction finds in the documents of `data`, where an annotated claim matches it.

    A match has the type and the document, shares a sentence, and of all such agrees best.
    """
    gold = read_gold(data)
    by_document = predict(data, load_pack())
    return [
        Annotated(claim, event)
        for name, claims in by_document.items()
        for claim, event in _matched(claims, [one for one in gold if one.claim.document == name])
    ]


def _matched(claims: Sequence[Claim], gold: Sequence[Annotated]) -> Iterator[tuple[Claim, str]]:
    """One claim for each annotated one: the one of its sentences whose fields agree best."""
    pairs = [
        (_agreement(claim, one.claim), _shared(claim, one.claim), claim, one)
        for claim in claims
        for one in gold
        if claim.type == one.claim.type and _shared(claim, one.claim)
    ]
    pairs.sort(key=lambda pair: (-pair[0], -pair[1], pair[2].id, pair[3].claim.id))
    taken: set[str] = set()
    for _, _, claim, one in pairs:
        if taken.isdisjoint((claim.id, one.claim.id)):
            taken |= {claim.id, one.claim.id}
            yield claim, one.event


def _agreement(claim: Claim, other: Claim) -> int:
    """How many fields agree: days, who takes part, the kind of thing."""
    left, right = profile(claim, {}), profile(other, {})
    same_days = left.days == right.days
    meet = left.days is not None and right.days is not None and left.days.overlaps(right.days)
    parties = _parties(claim) & _parties(other)
    kinds = {each.head for each in left.look.things} & {each.head for each in right.look.things}
    return same_days + meet + len(parties) + bool(kinds)


def _parties(claim: Claim) -> set[tuple[Role, str]]:
    return {(each.role, argument_key(each)) for each in claim.arguments}


def _shared(a: Claim, b: Claim) -> int:
    return sum(_overlap(x.span, y.span) for x in a.mentions for y in b.mentions)


def _overlap(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))
