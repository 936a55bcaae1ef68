"""What claims meet, and how alike they are: looked up once, kept right as claims come and go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import islice

from dateline.merge.blocks import Blocks
from dateline.merge.cluster import Compared
from dateline.merge.compare import weigh
from dateline.merge.profile import Profile
from dateline.merge.signs import NEVER

_REMEMBERED = 40_000  # claims whose links are kept at hand


class Reach:
    """Links between claims of some blocks: those who meet and whom no days keep apart."""

    def __init__(self, blocks: Blocks) -> None:
        """Without links at hand.

        Args:
            blocks: Who meets whom.
        """
        self._blocks = blocks
        self._links: dict[str, dict[str, float]] = {}

    def let_in(self, new: Iterable[str]) -> None:
        """Link claims that the blocks hold now to those that they meet."""
        for name in list(islice(self._links, max(0, len(self._links) - _REMEMBERED))):
            del self._links[name]
        for name in new:
            for other, weight in self.links(name).items():
                if other in self._links:
                    self._links[other][name] = weight

    def let_out(self, one: Profile) -> None:
        """Cut the links of a claim that the blocks still hold."""
        self._links.pop(one.id, None)
        for other in self._blocks.meeting(one):
            self._links.get(other.id, {}).pop(one.id, None)

    def shaken(self, changed: Iterable[tuple[str, str]]) -> set[str]:
        """Those that gained or lost a link, of pairs that may meet no more, or only now."""
        known = self._blocks.known
        linked = {
            (left, right)
            for left, right in changed
            if left != right and weigh(known[left], known[right]) > NEVER
        }
        now = {name: self._found(name) for pair in linked for name in pair if name in self._links}
        found = {name for pair in linked if self._is_shaken(*pair, now) for name in pair}
        self._links.update(now)
        return found

    def _is_shaken(self, left: str, right: str, now: Mapping[str, Mapping[str, float]]) -> bool:
        """Whether a link came or went; it may have, where neither end's links are at hand."""
        for one, other in ((left, right), (right, left)):
            if one in now:
                return (other in self._links[one]) != (other in now[one])
        return True

    def links(self, name: str) -> Mapping[str, float]:
        """The log-odds of a claim with those that it meets and that no days keep apart."""
        if name not in self._links:
            self._links[name] = self._found(name)
        return self._links[name]

    def _found(self, name: str) -> dict[str, float]:
        one, before = self._blocks.known[name], self._links.get(name, {})
        found: dict[str, float] = {}
        for other in self._blocks.meeting(one):
            weight = before.get(other.id)
            if weight is None:
                weight = self._links.get(other.id, {}).get(name)
            if weight is None:
                weight = weigh(one, other)
            if weight > NEVER:
                found[other.id] = weight
        return found

    def alike(self, ids: Iterable[str]) -> set[str]:
        """The claims that more speaks for than against being one event with some of `ids`."""
        return {other for name in ids for other, weight in self.links(name).items() if weight > 0}

    def within(self, region: Set[str]) -> Iterator[Compared]:
        """The pairs of a region."""
        for name in region:
            for other, weight in self.links(name).items():
                if name < other and other in region:
                    yield name, other, weight
