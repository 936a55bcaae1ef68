"""What people decided, as rules that clustering obeys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model import Judgement, Verdict


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


def rulings(judgements: Iterable[Judgement]) -> Rulings:
    """The judgements that stand; where two contradict each other, the later one counts.

    `accept` changes nothing here, and `correct` is not yet read.
    """
    standing = list(in_force(judgements))
    rejected = _latest_verdicts(standing)
    same, different = _consistent(standing)
    return Rulings(rejected, same, different)


def in_force(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """The judgements that no other one replaces, the latest first."""
    known = {judgement.id: judgement for judgement in judgements}
    replaced = {judgement.replaces for judgement in known.values()}
    standing = [each for each in known.values() if each.id not in replaced]
    yield from sorted(standing, key=lambda each: (each.at, each.id), reverse=True)


def _latest_verdicts(standing: Iterable[Judgement]) -> frozenset[str]:
    verdicts: dict[str, Verdict] = {}
    for judgement in standing:
        if judgement.verdict in {Verdict.ACCEPT, Verdict.REJECT}:
            verdicts.setdefault(judgement.subjects[0], judgement.verdict)
    return frozenset(claim for claim, verdict in verdicts.items() if verdict is Verdict.REJECT)


def _consistent(
    standing: Iterable[Judgement],
) -> tuple[tuple[tuple[str, str, Judgement], ...], frozenset[tuple[str, str]]]:
    same: list[tuple[str, str, Judgement]] = []
    different: set[tuple[str, str]] = set()
    groups = Groups()
    for judgement in standing:
        if judgement.verdict not in {Verdict.SAME, Verdict.DIFFERENT}:
            continue
        left, right = sorted(set(judgement.subjects))
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
