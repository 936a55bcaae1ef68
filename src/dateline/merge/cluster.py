"""Claims that belong together: the strongest likeness first, as long as nothing rules it out.

Claims that no likeness connects, directly or through others, are clustered apart from each other:
a new claim touches only those that it is connected with. Among connected claims, the likeness of
two clusters is the mean log-odds of the pairs that were compared across them, and clusters are
joined from the greatest mean down to 0. Ties go by claim ids, which are hashes, so that the order
of the claims plays no part. A mean and not a sum, since ten reports that repeat each other are
not ten signs.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dateline.merge.blocks import pairs
from dateline.merge.compare import grounds, weigh
from dateline.merge.judgements import Groups, Rulings
from dateline.merge.profile import Profile
from dateline.merge.signs import JUDGED, NEVER
from dateline.merge.times import is_barred
from dateline.model import Ground, Join, Judgement


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims taken to be about one event, and why."""

    members: tuple[Profile, ...]
    joins: tuple[Join, ...] = ()


class Compared(NamedTuple):
    """The log-odds of a pair of claims; the lesser id first."""

    left: str
    right: str
    weight: float


def cluster(profiles: Iterable[Profile], ruled: Rulings) -> Iterator[Cluster]:
    """Group the claims into events: each claim is in exactly one."""
    known = {one.id: one for one in sorted(profiles, key=lambda one: one.id)}
    compared = [Compared(a.id, b.id, weigh(a, b)) for a, b in pairs(known.values())]
    for members, theirs in _connected(known, compared, ruled):
        if len(members) == 1:
            yield Cluster((known[members[0]],))
        else:
            yield from _Clusters([known[name] for name in members], theirs, ruled).joined()


def _connected(
    known: Mapping[str, Profile], compared: Sequence[Compared], ruled: Rulings
) -> Iterator[tuple[list[str], list[Compared]]]:
    """Ids of claims that likeness or judgements connect, with all that was compared among them."""
    groups = Groups()
    for pair in compared:
        if pair.weight > 0:
            groups.join(pair.left, pair.right)
    for left, right in _told_as_one(known.values()):
        groups.join(left, right)
    for left, right, _ in ruled.same:
        groups.join(left, right)
    members: dict[str, list[str]] = defaultdict(list)
    theirs: dict[str, list[Compared]] = defaultdict(list)
    for name in known:
        members[groups.find(name)].append(name)
    for pair in compared:
        group = groups.find(pair.left)
        if group == groups.find(pair.right) and pair.weight > NEVER:
            theirs[group].append(pair)
    yield from ((ids, theirs[group]) for group, ids in members.items())


def _told_as_one(profiles: Iterable[Profile]) -> Iterator[tuple[str, str]]:
    """Pairs of claims that one document makes of one event on several origins."""
    first: dict[tuple[str, str, str], str] = {}
    for one in profiles:
        home = first.setdefault(one.telling, one.id)
        if home != one.id:
            yield home, one.id


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


class _Clusters:
    """Clusters in the making, each under the least id of its claims."""

    def __init__(
        self, profiles: Sequence[Profile], compared: Iterable[Compared], ruled: Rulings
    ) -> None:
        self.profiles = {one.id: one for one in profiles}
        self.different = ruled.different
        self.clusters = {name: Cluster((one,)) for name, one in self.profiles.items()}
        self.home = {name: name for name in self.profiles}
        self.links: dict[str, dict[str, _Link]] = {name: {} for name in self.profiles}
        self.queue: list[tuple[float, str, str]] = []
        self._join_judged(ruled)
        self._join_told()
        self._link(compared)

    def joined(self) -> Iterator[Cluster]:
        """Join clusters, the most alike first, until none are likely to be one."""
        while self.queue:
            cost, left, right = heapq.heappop(self.queue)
            link = self.links.get(left, {}).get(right)
            if link is None or -link.mean != cost:
                continue
            if self._is_apart(left, right):
                del self.links[left][right], self.links[right][left]
            else:
                self._join(left, right, self._reason(link))
        yield from self.clusters.values()

    def _join_judged(self, ruled: Rulings) -> None:
        """Join what people judged to be one event, whatever the grounds say."""
        for left, right, judgement in ruled.same:
            if left in self.home and right in self.home and self.home[left] != self.home[right]:
                self._join(self.home[left], self.home[right], _judged(left, right, judgement))

    def _join_told(self) -> None:
        """Join what one document tells as one event, unless somebody judged it to be two."""
        for a, b in _told_as_one(self.profiles.values()):
            left, right = _pair(self.home[a], self.home[b])
            if left != right and not self._is_apart(left, right):
                why = grounds(self.profiles[a], self.profiles[b])
                self._join(left, right, Join(*_pair(a, b), why))

    def _link(self, compared: Iterable[Compared]) -> None:
        for a, b, weight in compared:
            left, right = _pair(self.home[a], self.home[b])
            if left != right:
                self._connect(left, right, _Link(weight, 1, (-weight, a, b)))
        for left, others in self.links.items():
            for right, link in others.items():
                if left < right:
                    self._enqueue(left, right, link)

    def _connect(self, left: str, right: str, link: _Link) -> _Link:
        """Add what was compared to what is known of two clusters."""
        known = self.links[left].get(right)
        total = link if known is None else known.plus(link)
        self.links[left][right] = self.links[right][left] = total
        return total

    def _enqueue(self, left: str, right: str, link: _Link) -> None:
        if link.mean > 0:
            heapq.heappush(self.queue, (-link.mean, *_pair(left, right)))

    def _is_apart(self, left: str, right: str) -> bool:
        """Whether days or a judgement keep two clusters apart."""
        a, b = self.clusters[left].members, self.clusters[right].members
        return any(is_barred(x, y) or _pair(x.id, y.id) in self.different for x in a for y in b)

    def _reason(self, link: _Link) -> Join:
        """Why two clusters are joined: the grounds of the pair that is most alike."""
        _, a, b = link.best
        return Join(a, b, grounds(self.profiles[a], self.profiles[b]))

    def _join(self, left: str, right: str, why: Join) -> None:
        """Make one cluster of two, under the lesser name."""
        name, gone = _pair(left, right)
        kept, lost = self.clusters[name], self.clusters.pop(gone)
        joins = (*kept.joins, *lost.joins, why)
        self.clusters[name] = Cluster(kept.members + lost.members, joins)
        self.home |= {member.id: name for member in lost.members}
        for other, link in self.links.pop(gone).items():
            del self.links[other][gone]
            if other != name:
                self._enqueue(name, other, self._connect(name, other, link))


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _judged(left: str, right: str, judgement: Judgement) -> Join:
    text = f"judged the same by {judgement.by} on {judgement.at.date()}"
    return Join(left, right, (Ground(JUDGED, text),))
