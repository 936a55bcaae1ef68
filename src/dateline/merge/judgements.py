"""What people decided, as rules that clustering obeys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dateline.model import Judgement, Verdict

_SAME_IDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rulings:
    """The judgements that stand, after later ones took the place of earlier ones.

    Attributes:
        rejected: Ids of claims that leave the chronology.
        same: Pairs of claims that are one event, with the judgement that says so.
        different: Pairs of claims, lesser id first, that are two events.
    """

    rejected: frozenset[str]
    same: tuple[tuple[str, str, Judgement], ...]
    different: frozenset[tuple[str, str]]


NO_RULINGS = Rulings(frozenset(), (), frozenset())


def rulings(judgements: Iterable[Judgement], renamed: Mapping[str, str] = _SAME_IDS) -> Rulings:
    """The judgements that stand; where two contradict each other, the later one counts.

    Args:
        judgements: In any order; those of other kinds change nothing here.
        renamed: New ids of claims, by old id.
    """
    standing = list(in_force(judgements))
    rejected = _rejected(standing, renamed)
    same, different = _consistent(standing, renamed)
    return Rulings(rejected, same, different)


def in_force(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """The judgements that count, the latest first: those that no other replaced or withdrew.

    A withdrawal undoes what it withdraws, be it a decision, one that took the place of another,
    or a withdrawal: what was there before counts again, at its own time.
    """
    known = {judgement.id: judgement for judgement in judgements}
    withdrawn = {each.replaces for each in standing_withdrawals(known.values())}
    decisions = [
        each
        for each in known.values()
        if each.verdict is not Verdict.WITHDRAW and each.id not in withdrawn
    ]
    replaced = {each.replaces for each in decisions}
    standing = [each for each in decisions if each.id not in replaced]
    yield from sorted(standing, key=lambda each: (each.at, each.id), reverse=True)


def standing_withdrawals(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The withdrawals that no other withdrawal takes back."""
    made = {each.id: each for each in judgements if each.verdict is Verdict.WITHDRAW}
    by_target: dict[str, list[Judgement]] = {}
    for each in made.values():
        by_target.setdefault(each.replaces or "", []).append(each)
    # Those that nothing withdraws count for sure, and settle those below them.
    withdrawn: set[str] = set()
    for each in sorted(made.values(), key=lambda one: _depth(one, by_target)):
        if each.id not in withdrawn:
            withdrawn.add(each.replaces or "")
    return tuple(each for each in made.values() if each.id not in withdrawn)


def _depth(judgement: Judgement, by_target: Mapping[str, list[Judgement]]) -> int:
    """How long the longest chain of withdrawals upon withdrawals above one is."""
    level, depth = [judgement], 0
    while level := [above for each in level for above in by_target.get(each.id, ())]:
        depth += 1
    return depth


def _rejected(standing: Iterable[Judgement], renamed: Mapping[str, str]) -> frozenset[str]:
    verdicts: dict[str, Verdict] = {}
    for judgement in standing:
        if judgement.verdict in {Verdict.ACCEPT, Verdict.REJECT}:
            for claim in judgement.subjects:
                verdicts.setdefault(renamed.get(claim, claim), judgement.verdict)
    return frozenset(claim for claim, verdict in verdicts.items() if verdict is Verdict.REJECT)


def _consistent(
    standing: Iterable[Judgement], renamed: Mapping[str, str]
) -> tuple[tuple[tuple[str, str, Judgement], ...], frozenset[tuple[str, str]]]:
    same: list[tuple[str, str, Judgement]] = []
    different: set[tuple[str, str]] = set()
    groups = Groups()
    for judgement in standing:
        if judgement.verdict not in {Verdict.SAME, Verdict.DIFFERENT}:
            continue
        left, right = sorted({renamed.get(each, each) for each in judgement.subjects})
        if judgement.verdict is Verdict.DIFFERENT:
            if groups.find(left) != groups.find(right):
                different.add((left, right))
        elif not groups.would_join(left, right, different):
            groups.join(left, right)
            same.append((left, right, judgement))
    return tuple(same), frozenset(different)


class Groups:
    """Sets of ids that only grow together; each is named by its least id."""

    __slots__ = ("_parent",)

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, member: str) -> str:
        """The name of the group that `member` is in."""
        parent = self._parent.get(member, member)
        while parent != member:
            member, parent = parent, self._parent.get(parent, parent)
        return member

    def join(self, a: str, b: str) -> None:
        """Make one group of two."""
        least, greatest = sorted((self.find(a), self.find(b)))
        if least != greatest:
            self._parent[greatest] = least

    def would_join(self, a: str, b: str, apart: Iterable[tuple[str, str]]) -> bool:
        """Whether joining the groups of `a` and `b` would put a pair of `apart` in one group."""
        two = {self.find(a), self.find(b)}
        return any({self.find(left), self.find(right)} == two for left, right in apart)
