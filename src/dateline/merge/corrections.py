"""Claims as people put them right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.merge.judgements import in_force
from dateline.model import Claim, Correction, Judgement


@dataclass(frozen=True, slots=True)
class PutRight:
    """Claims after corrections.

    Attributes:
        claims: The claims, in the order given.
        renamed: New ids of those that are of another type now, by old id.
    """

    claims: tuple[Claim, ...]
    renamed: dict[str, str]


def put_right(claims: Sequence[Claim], judgements: Iterable[Judgement]) -> PutRight:
    """Apply the corrections that are in force, the later ones last.

    Args:
        claims: Each id once.
        judgements: In any order, about claims by the ids that these have here. Corrections of
            unknown claims change nothing.
    """
    found = _by_claim(judgements)
    if not found:
        return PutRight(tuple(claims), {})
    changed = {each.id: _corrected(each, found[each.id]) for each in claims if each.id in found}
    renamed = _free_names(claims, changed)
    _keep_beside(changed, renamed)
    return PutRight(tuple(changed.get(claim.id, claim) for claim in claims), renamed)


def _by_claim(judgements: Iterable[Judgement]) -> dict[str, list[Correction]]:
    """Corrections by the claim that they are about, the earliest first."""
    found: dict[str, list[Correction]] = defaultdict(list)
    for judgement in reversed(list(in_force(judgements))):
        if judgement.correction is not None:
            found[judgement.subjects[0]].append(judgement.correction)
    return found


def _corrected(claim: Claim, corrections: Iterable[Correction]) -> Claim:
    for correction in corrections:
        if claim.document == correction.claim.document:
            claim = correction.apply(claim)
    return claim


def _free_names(claims: Iterable[Claim], changed: dict[str, Claim]) -> dict[str, str]:
    """Give each claim of a new type an id that no other has; old id -> new id."""
    taken, renamed = {claim.id for claim in claims}, {}
    for old in sorted(changed):
        new = changed[old]
        if new.id != old:
            new = next(each for each in _numbered(new) if each.id not in taken)
            taken.add(new.id)
            changed[old], renamed[old] = new, new.id
    return renamed


def _numbered(claim: Claim) -> Iterator[Claim]:
    while True:
        yield claim
        claim = replace(claim, ordinal=claim.ordinal + 1)


def _keep_beside(changed: dict[str, Claim], renamed: dict[str, str]) -> None:
    """What stands beside a claim that changed its type with it still stands beside it."""
    for old in renamed:
        beside = changed[old].beside
        if beside in renamed and changed[beside].type == changed[old].type:
            changed[old] = replace(changed[old], beside=renamed[beside])
