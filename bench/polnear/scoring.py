"""Spans of sources, cues and contents against gold: overlapping and exact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from bench.intervals import Counts
from bench.polnear.corpus import ROLES, Characters, Relation

MEASURES = (
    *(f"{role}_overlap" for role in ROLES),
    *(f"{role}_exact" for role in ROLES),
    "triple_exact",
)


def count(gold: Sequence[Relation], found: Sequence[Relation]) -> Mapping[str, Counts]:
    """The counts of one document, by measure."""
    result: dict[str, Counts] = {}
    for role in ROLES:
        ours, theirs = _parts(found, role), _parts(gold, role)
        result[f"{role}_overlap"] = Counts(len(theirs), len(ours), overlapping(ours, theirs))
        same = Counter(ours) & Counter(theirs)
        result[f"{role}_exact"] = Counts(len(theirs), len(ours), same.total())
    triples = Counter(found) & Counter(gold)
    result["triple_exact"] = Counts(len(gold), len(found), triples.total())
    return result


def _parts(relations: Sequence[Relation], role: str) -> list[Characters]:
    return [relation.part(role) for relation in relations if relation.part(role)]


def overlapping(ours: Sequence[Characters], theirs: Sequence[Characters]) -> int:
    """How many share a character with a gold span, one to one, the largest share first."""
    ranked = sorted(
        (-len(one & other), i, j)
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
        if one & other
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in ranked:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
    return len(used[0])
