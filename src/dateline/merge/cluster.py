"""Claims that belong together: the strongest likeness first, as long as nothing rules it out.

The likeness of two clusters is the mean log-odds of the pairs that were compared across them, what
one document tells as one event counting once. Clusters are joined from the greatest mean down to 0.
Ties go by claim ids, which are hashes, so that the order of the claims plays no part. A mean and
not a sum, since ten reports that repeat each other are not ten signs.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dateline.merge.bounds import may_bar, united
from dateline.merge.compare import grounds
from dateline.merge.judgements import Rulings
from dateline.merge.profile import Profile
from dateline.merge.signs import JUDGED
from dateline.merge.times import is_barred
from dateline.model import Ground, Join, Judgement


class Step(NamedTuple):
    """Two clusters became one.

    Attributes:
        likeness: Their mean log-odds; None where a person or a document says that they are one.
        left: Id of a claim of one of them: of the most alike, or those that were judged or told.
        right: Id of a claim of the other.
        judgement: What somebody judged, where that joined them.
    """

    likeness: float | None
    left: str
    right: str
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims taken to be about one event, and the steps that joined them."""

    members: tuple[Profile, ...]
    steps: tuple[Step, ...] = ()

    def joins(self) -> Iterator[Join]:
        """Why its claims are one event, one reason a step."""
        known = {one.id: one for one in self.members}
        for step in self.steps:
            judged = step.judgement and (_judged(step.judgement),)
            why = judged or grounds(known[step.left], known[step.right])
            yield Join(step.left, step.right, why)


Compared = tuple[str, str, float]
"""Ids of two claims and the log-odds of their being about one event."""


def cluster(
    profiles: Iterable[Profile], compared: Iterable[Compared], ruled: Rulings
) -> Iterator[Cluster]:
    """Group claims into events: each claim is in exactly one.

    Args:
        profiles: The claims.
        compared: The pairs among them that were compared and that no days keep apart.
        ruled: What people judged.
    """
    known = sorted(profiles, key=lambda one: one.id)
    if len(known) == 1:
        yield Cluster((known[0],))
    else:
        yield from _Clusters(known, compared, ruled).joined()


_Link = tuple[float, int]  # what was compared across two clusters: the sum, and how many pairs


class _Clusters:
    """Clusters in the making, each under the least id of its claims."""

    def __init__(
        self, profiles: Sequence[Profile], compared: Iterable[Compared], ruled: Rulings
    ) -> None:
        self.profiles = {one.id: one for one in profiles}
        self.different = ruled.different
        self.clusters = {name: Cluster((one,)) for name, one in self.profiles.items()}
        self.home = {name: name for name in self.profiles}
        self.weights: dict[str, dict[str, float]] = {name: {} for name in self.profiles}
        for a, b, weight in compared:
            self.weights[a][b] = self.weights[b][a] = weight
        self.links: dict[str, dict[str, _Link]] = {name: {} for name in self.profiles}
        self.bounds = {name: one.when.bounds for name, one in self.profiles.items()}
        self.apart: dict[str, set[str]] = {name: set() for name in self.profiles}
        self.queue: list[tuple[float, str, str]] = []
        self._join_judged(ruled)
        self._join_told()
        self._link()

    def joined(self) -> Iterator[Cluster]:
        """Join clusters, the most alike first, until none are likely to be one."""
        while self.queue:
            cost, left, right = heapq.heappop(self.queue)
            link = self.links.get(left, {}).get(right)
            if link is None or -link[0] / link[1] != cost:
                continue
            if self._is_apart(left, right):
                self._part(left, right)
            else:
                self._join(left, right, Step(-cost, *self._most_alike(left, right)))
        yield from self.clusters.values()

    def _join_judged(self, ruled: Rulings) -> None:
        """Join what people judged to be one event, whatever the grounds say."""
        for left, right, judgement in ruled.same:
            if left in self.home and right in self.home and self.home[left] != self.home[right]:
                step = Step(None, left, right, judgement)
                self._join(self.home[left], self.home[right], step)

    def _join_told(self) -> None:
        """Join what one document tells as one event, unless somebody judged it to be two."""
        for a, b in told_as_one(self.profiles.values()):
            left, right = _pair(self.home[a], self.home[b])
            if left != right and not self._is_apart(left, right):
                self._join(left, right, Step(None, *_pair(a, b)))

    def _link(self) -> None:
        home = self.home
        for (a, b), weight in self._by_telling().items():
            left, right = home[a], home[b]
            if left != right:
                total, count = self.links[left].get(right, _NOTHING)
                self.links[left][right] = (total + weight, count + 1)
        self.queue = [
            (-total / count, left, right)
            for left, others in self.links.items()
            for right, (total, count) in others.items()
            if left < right and total > 0
        ]
        heapq.heapify(self.queue)

    def _by_telling(self) -> dict[tuple[str, str], float]:
        """What was compared; between what two documents each tell as one, the most alike alone.

        A second origin that says little would else count against what the first one says.
        """
        first: dict[tuple[str, tuple[str, str, str]], str] = {}
        names = {
            name: first.setdefault((self.home[name], one.telling), name)
            for name, one in self.profiles.items()
        }
        best: dict[tuple[str, str], float] = {}
        for a, others in self.weights.items():
            for b, weight in others.items():
                pair = (names[a], names[b])
                best[pair] = max(weight, best.get(pair, weight))
        return best

    def _is_apart(self, left: str, right: str) -> bool:
        """Whether days or a judgement keep two clusters apart."""
        a, b = self.clusters[left].members, self.clusters[right].members
        barred = may_bar(self.bounds[left], self.bounds[right]) and any(
            is_barred(x, y) for x in a for y in b
        )
        return barred or (bool(self.different) and self._is_judged_apart(left, right))

    def _is_judged_apart(self, left: str, right: str) -> bool:
        a, b = self.clusters[left].members, self.clusters[right].members
        return any(_pair(x.id, y.id) in self.different for x in a for y in b)

    def _part(self, left: str, right: str) -> None:
        """Remember that two clusters stay apart, whatever else joins them."""
        self.apart[left].add(right)
        self.apart[right].add(left)
        del self.links[left][right], self.links[right][left]

    def _most_alike(self, left: str, right: str) -> tuple[str, str]:
        """The two claims, of one cluster and the other, that most speaks for."""
        there = {one.id for one in self.clusters[right].members}
        compared = (
            (-weight, *_pair(one.id, other))
            for one in self.clusters[left].members
            for other, weight in self.weights[one.id].items()
            if other in there
        )
        _, a, b = min(compared)
        return a, b

    def _join(self, left: str, right: str, step: Step) -> None:
        """Make one cluster of two, under the lesser name."""
        name, gone = _pair(left, right)
        kept, lost = self.clusters[name], self.clusters.pop(gone)
        steps = (*kept.steps, *lost.steps, step)
        self.clusters[name] = Cluster(kept.members + lost.members, steps)
        self.home.update((member.id, name) for member in lost.members)
        self.bounds[name] = united(self.bounds[name], self.bounds.pop(gone))
        self._inherit(name, gone)
        mine = self.links[name]
        for other, (total, count) in self.links.pop(gone).items():
            theirs = self.links[other]
            del theirs[gone]
            if other != name and other not in self.apart[name]:
                more, further = mine.get(other, _NOTHING)
                mine[other] = theirs[name] = (total + more, count + further)
                if total + more > 0:
                    likeness = (total + more) / (count + further)
                    heapq.heappush(self.queue, (-likeness, *_pair(name, other)))

    def _inherit(self, name: str, gone: str) -> None:
        """What one of two was kept apart from, both are."""
        for other in self.apart.pop(gone):
            self.apart[other].discard(gone)
            self.apart[other].add(name)
            self.apart[name].add(other)
            if self.links[name].pop(other, None) is not None:
                del self.links[other][name]


_NOTHING: _Link = (0.0, 0)


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _judged(judgement: Judgement) -> Ground:
    return Ground(JUDGED, f"judged the same by {judgement.by} on {judgement.at.date()}")


def told_as_one(profiles: Iterable[Profile]) -> Iterator[tuple[str, str]]:
    """Pairs of claims that one document makes of one event on several origins."""
    first: dict[tuple[str, str, str], str] = {}
    for one in profiles:
        home = first.setdefault(one.telling, one.id)
        if home != one.id:
            yield home, one.id
