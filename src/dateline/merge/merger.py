"""Events that stay right while claims come and go: only what a change can reach is done anew.

Clusters that exchange no likeness decide nothing for each other. So a change begins with the
clusters that it touches; those that come out otherwise than before may draw in the clusters that
are like them, until all that is like a changed cluster has been looked at. What is left is as it
would be if everything were done anew: `tests/property/test_merger.py` compares the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from dateline.merge.blocks import Blocks
from dateline.merge.cluster import Cluster, Compared, cluster
from dateline.merge.compare import weigh
from dateline.merge.judgements import NO_RULINGS, Rulings
from dateline.merge.names import NO_PARTS
from dateline.merge.profile import Profile, profile
from dateline.merge.signs import NEVER
from dateline.model import Claim

_Ids = set[str]
_AT_ONCE = 20_000  # claims
_REMEMBERED = 40_000  # claims whose links are kept at hand


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
        self._reach = _Reach(self._blocks)
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
        for claim in new.values():
            one = profile(claim, self._part_of)
            touched |= self._shaken(self._blocks.add(one))
            self._reach.forget(other.id for other in self._blocks.meeting(one))
            self._told[one.telling].add(one.id)
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
            self._reach.forget([name, *(other.id for other in self._blocks.meeting(one))])
            touched |= self._shaken(self._blocks.discard(one))
            self._told[one.telling].discard(name)
        return touched

    def _shaken(self, changed: Iterable[tuple[str, str]]) -> _Ids:
        """Those of pairs that meet no more, or only now, that no days keep apart."""
        known = self._blocks.known
        shaken = {
            name
            for left, right in changed
            if left != right and weigh(known[left], known[right]) > NEVER
            for name in (left, right)
        }
        self._reach.forget(shaken)
        return shaken

    def _settle(self, touched: _Ids) -> None:
        """Cluster anew what a change has touched, and all that this reaches."""
        region = self._whole(touched | self._reach.alike(touched))
        while True:
            known = [self._blocks.known[name] for name in region]
            found = cluster(known, self._reach.within(region), self._ruled)
            changed = [each for each in found if self._is_changed(each)]
            moved = {one.id for each in changed for one in each.members}
            reached = self._reach.alike(moved) - region
            if not reached:
                break
            region |= self._whole(reached)
        self._home.update((one.id, each) for each in changed for one in each.members)

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


class _Reach:
    """What claims meet, and how alike they are: looked up once, as long as nothing changes it."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._links: dict[str, dict[str, float]] = {}

    def forget(self, ids: Iterable[str]) -> None:
        """Look these up anew when they are next asked for."""
        for name in ids:
            self._links.pop(name, None)
        for name in list(islice(self._links, max(0, len(self._links) - _REMEMBERED))):
            del self._links[name]

    def links(self, name: str) -> Mapping[str, float]:
        """The log-odds of a claim with those that it meets and that no days keep apart."""
        if name not in self._links:
            one = self._blocks.known[name]
            weights = ((other.id, self._weight(one, other)) for other in self._blocks.meeting(one))
            self._links[name] = {other: weight for other, weight in weights if weight > NEVER}
        return self._links[name]

    def _weight(self, one: Profile, other: Profile) -> float:
        known = self._links.get(other.id, {}).get(one.id)
        return weigh(one, other) if known is None else known

    def alike(self, ids: Iterable[str]) -> _Ids:
        """The claims that more speaks for than against being one event with some of `ids`."""
        return {other for name in ids for other, weight in self.links(name).items() if weight > 0}

    def within(self, region: _Ids) -> Iterator[Compared]:
        """The pairs of a region."""
        for name in region:
            for other, weight in self.links(name).items():
                if name < other and other in region:
                    yield name, other, weight
