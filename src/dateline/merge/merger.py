"""Events that stay right while claims come and go: only what a change can reach is done anew.

Clusters that exchange no likeness decide nothing for each other. So a change begins with the
clusters that it touches; those that come out otherwise than before may draw in the clusters that
are like them, until all that is like a changed cluster has been looked at. What is left is as it
would be if everything were done anew: `tests/property/test_merger.py` compares the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dateline.merge.blocks import Blocks
from dateline.merge.cluster import Cluster, cluster
from dateline.merge.judgements import NO_RULINGS, Rulings
from dateline.merge.names import NO_PARTS
from dateline.merge.profile import profile
from dateline.merge.reach import Reach
from dateline.model import Claim

_Ids = set[str]
_AT_ONCE = 20_000  # claims


class Merger:
    """Claims in clusters, each cluster an event."""

    def __init__(self, part_of: Mapping[str, str] = NO_PARTS, ruled: Rulings = NO_RULINGS) -> None:
        """Without claims.

        Args:
            part_of: The whole that an entity belongs to, by entity id.
            ruled: What people judged.
        """
        self._part_of, self._ruled = part_of, ruled
        self._blocks = Blocks()
        self._reach = Reach(self._blocks)
        self._home: dict[str, Cluster] = {}
        self._told: dict[tuple[str, str, str], _Ids] = defaultdict(set)
        self._judged: dict[str, _Ids] = defaultdict(set)
        for left, right, _ in ruled.same:
            self._judged[left].add(right)
            self._judged[right].add(left)

    @classmethod
    def of(
        cls,
        claims: Iterable[Claim],
        part_of: Mapping[str, str] = NO_PARTS,
        ruled: Rulings = NO_RULINGS,
    ) -> Merger:
        """A merger that holds `claims`, let in many at a time."""
        merger = cls(part_of, ruled)
        # In order of time, so that what is settled is seldom reached again.
        known = sorted(claims, key=lambda claim: (claim.type, claim.published, claim.id))
        for start in range(0, len(known), _AT_ONCE):
            merger.add(known[start : start + _AT_ONCE])
        return merger

    @property
    def clusters(self) -> Iterator[Cluster]:
        """The clusters, each once, in no order."""
        return (found for name, found in self._home.items() if found.members[0].id == name)

    def add(self, claims: Iterable[Claim]) -> None:
        """Let claims in; those that somebody rejected stay out, one that is known is replaced."""
        new = {one.id: one for one in claims if one.id not in self._ruled.rejected}
        touched = self._taken_out(new.keys() & self._home.keys())
        profiles = [profile(claim, self._part_of) for claim in new.values()]
        for one in profiles:
            self._told[one.telling].add(one.id)
        changed = self._blocks.add(*profiles)
        touched |= self._reach.shaken(pair for pair in changed if new.keys().isdisjoint(pair))
        self._reach.let_in(new)
        self._settle((touched | new.keys()) & self._blocks.known.keys())

    def discard(self, ids: Iterable[str]) -> None:
        """Let claims out, by id; unknown ids change nothing."""
        touched = self._taken_out(set(ids) & self._home.keys())
        self._settle(touched & self._blocks.known.keys())

    def _taken_out(self, ids: Iterable[str]) -> _Ids:
        """Take claims out; returns those that this touches."""
        touched: _Ids = set()
        for name in ids:
            one = self._blocks.known[name]
            left = self._home.pop(name)
            touched |= {each.id for each in left.members}
            self._reach.let_out(one)
            touched |= self._reach.shaken(self._blocks.discard(one))
            self._told[one.telling].discard(name)
        return touched

    def _settle(self, touched: _Ids) -> None:
        """Cluster anew what a change has touched, and all that this reaches."""
        region = self._whole(touched | self._reach.alike(touched))
        found: dict[frozenset[str], tuple[Cluster, ...]] = {}
        while True:
            found = {
                group: found.get(group) or self._clustered(group) for group in self._groups(region)
            }
            changed = [each for made in found.values() for each in made if self._is_changed(each)]
            moved = {one.id for each in changed for one in each.members}
            reached = self._reach.alike(moved) - region
            if not reached:
                break
            region |= self._whole(reached)
        self._home.update((one.id, each) for each in changed for one in each.members)

    def _groups(self, region: _Ids) -> Iterator[frozenset[str]]:
        """The claims of a region in groups between which nothing speaks for one event."""
        left = set(region)
        while left:
            group: _Ids = set()
            waiting = {left.pop()}
            while waiting:
                group |= waiting
                linked = (self._bound(name) for name in waiting)
                waiting = self._reach.alike(waiting).union(*linked) & left
                left -= waiting
            yield frozenset(group)

    def _clustered(self, group: frozenset[str]) -> tuple[Cluster, ...]:
        known = [self._blocks.known[name] for name in group]
        return tuple(cluster(known, self._reach.within(group), self._ruled))

    def _is_changed(self, found: Cluster) -> bool:
        """Whether a cluster, or a step that led to it, is new."""
        before = self._home.get(found.members[0].id)
        return (
            before is None
            or before.steps != found.steps
            or len(before.members) != len(found.members)
        )

    def _whole(self, ids: Iterable[str]) -> _Ids:
        """All claims of the clusters of `ids`, and of those that they must be one with."""
        found: _Ids = set()
        waiting = list(ids)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self._bound(name) - found
        return found

    def _bound(self, name: str) -> _Ids:
        """The claims of the cluster of a claim, and those that it must be one with."""
        known = self._blocks.known
        now = self._home.get(name)
        together = set() if now is None else {one.id for one in now.members}
        together |= self._told[known[name].telling] | self._judged.get(name, set())
        return together & known.keys()
