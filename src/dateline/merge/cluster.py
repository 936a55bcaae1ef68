"""Claims that belong together: the strongest likeness first, as long as nothing rules it out.

The likeness of two clusters is the mean log-odds of the pairs that were compared across them, and
clusters are joined from the greatest mean down to 0. Ties go by claim ids, which are hashes, so
that the order of the claims plays no part. A mean and not a sum, since ten reports that repeat
each other are not ten signs.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.merge.blocks import pairs
from dateline.merge.compare import grounds, weigh
from dateline.merge.judgements import Rulings
from dateline.merge.profile import Profile
from dateline.merge.signs import JUDGED, NEVER
from dateline.merge.times import is_barred
from dateline.model import Ground, Join, Judgement


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims taken to be about one event, and why."""

    members: tuple[Profile, ...]
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True, slots=True)
class _Link:
    """What was compared across two clusters."""

    total: float
    count: int
    best: tuple[float, str, str]  # negative log-odds, lesser id, greater id: the least is best

    @property
    def mean(self) -> float:
        return self.total / self.count

    def plus(self, other: _Link) -> _Link:
        best = min(self.best, other.best)
        return _Link(self.total + other.total, self.count + other.count, best)


def cluster(profiles: Iterable[Profile], ruled: Rulings) -> tuple[Cluster, ...]:
    """Group the claims into events: each claim is in exactly one."""
    state = _State(sorted(profiles, key=lambda one: one.id), ruled)
    state.join_judged()
    state.link()
    state.join_alike()
    return tuple(state.clusters.values())


class _State:
    """Clusters in the making, each under the least id of its claims."""

    def __init__(self, profiles: Iterable[Profile], ruled: Rulings) -> None:
        self.profiles = {one.id: one for one in profiles}
        self.ruled = ruled
        self.clusters = {name: Cluster((one,)) for name, one in self.profiles.items()}
        self.home = {name: name for name in self.profiles}
        self.links: dict[str, dict[str, _Link]] = {name: {} for name in self.profiles}
        self.heap: list[tuple[float, str, str]] = []

    def join_judged(self) -> None:
        """Join what people judged to be one event, whatever the grounds say."""
        for left, right, judgement in self.ruled.same:
            if left in self.home and right in self.home and self.home[left] != self.home[right]:
                self.join(self.home[left], self.home[right], _judged(left, right, judgement))

    def link(self) -> None:
        """Compare all pairs that share a block."""
        for a, b in pairs(self.profiles.values()):
            left, right = _pair(self.home[a.id], self.home[b.id])
            weight = weigh(a, b)
            if left != right and weight > NEVER:
                self.connect(left, right, _Link(weight, 1, (-weight, a.id, b.id)))
        for left, others in self.links.items():
            for right, link in others.items():
                if left < right:
                    self.push(left, right, link)

    def connect(self, left: str, right: str, link: _Link) -> _Link:
        """Add what was compared to what is known of two clusters."""
        known = self.links[left].get(right)
        total = link if known is None else known.plus(link)
        self.links[left][right] = self.links[right][left] = total
        return total

    def push(self, left: str, right: str, link: _Link) -> None:
        """Put two clusters in the queue, if they are more likely one than two."""
        if link.mean > 0:
            heapq.heappush(self.heap, (-link.mean, *_pair(left, right)))

    def join_alike(self) -> None:
        """Join clusters, the most alike first, until none are likely to be one."""
        while self.heap:
            cost, left, right = heapq.heappop(self.heap)
            link = self.links.get(left, {}).get(right)
            if link is None or -link.mean != cost:
                continue
            if self.is_apart(left, right):
                del self.links[left][right], self.links[right][left]
            else:
                self.join(left, right, self.reason(link))

    def is_apart(self, left: str, right: str) -> bool:
        """Whether days or a judgement keep two clusters apart."""
        a, b = self.clusters[left].members, self.clusters[right].members
        return any(
            is_barred(x, y) or _pair(x.id, y.id) in self.ruled.different for x in a for y in b
        )

    def reason(self, link: _Link) -> Join:
        """Why two clusters are joined: the grounds of the pair that is most alike."""
        _, a, b = link.best
        return Join(a, b, grounds(self.profiles[a], self.profiles[b]))

    def join(self, left: str, right: str, why: Join) -> None:
        """Make one cluster of two, under the lesser name."""
        name, gone = _pair(left, right)
        kept, lost = self.clusters[name], self.clusters.pop(gone)
        joins = (*kept.joins, *lost.joins, why)
        self.clusters[name] = Cluster(kept.members + lost.members, joins)
        self.home |= {member.id: name for member in lost.members}
        for other, link in self.links.pop(gone).items():
            del self.links[other][gone]
            if other != name:
                self.push(name, other, self.connect(name, other, link))


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _judged(left: str, right: str, judgement: Judgement) -> Join:
    text = f"judged the same by {judgement.by} on {judgement.at.date()}"
    return Join(left, right, (Ground(JUDGED, text),))
