"""How well groups found agree with groups annotated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping


def b_cubed(found: Mapping[str, Hashable], wanted: Mapping[str, Hashable]) -> dict[str, float]:
    """B-cubed precision, recall and F1 of two groupings of the same members (Bagga, Baldwin 1998).

    Args:
        found: Group by member.
        wanted: The right group by member.
    """
    precision, recall = _mean_share(found, wanted), _mean_share(wanted, found)
    f1 = 2 * precision * recall / (precision + recall)
    return {"b_cubed_precision": precision, "b_cubed_recall": recall, "b_cubed_f1": f1}


def perfect(found: Mapping[str, Hashable], wanted: Mapping[str, Hashable]) -> int:
    """How many wanted groups of two or more are found, with nothing else in them."""
    groups = {frozenset(group) for group in _groups(found).values()}
    return sum(len(group) > 1 and frozenset(group) in groups for group in _groups(wanted).values())


def _mean_share(by: Mapping[str, Hashable], of: Mapping[str, Hashable]) -> float:
    groups, others = _groups(by), _groups(of)
    shares: Iterable[float] = (
        len(groups[by[member]] & others[of[member]]) / len(groups[by[member]]) for member in by
    )
    return sum(shares) / len(by)


def _groups(by: Mapping[str, Hashable]) -> dict[Hashable, set[str]]:
    groups: dict[Hashable, set[str]] = defaultdict(set)
    for member, group in by.items():
        groups[group].add(member)
    return groups
