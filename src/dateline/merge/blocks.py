"""Which claims are worth comparing: those that share a block.

Those who live in one block meet; whoever looks in meets one of each look. Blocks hold what one
month brings, so that adding a report costs the same however many years the store has, and in a
block that is crowded all the same each claim meets a fixed number, next to it in time.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import product

from dateline.merge.keys import BY_NAME, Key, Moment, home_keys, looked_keys, moment
from dateline.merge.profile import Profile

Pair = tuple[Profile, Profile]

# How many claims one claim meets in one crowded block, on either side.
_MOST = 24


def pairs(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """The pairs of claims that share a block, each once, the lesser id first."""
    blocks = Blocks()
    for one in profiles:
        blocks.add(one)
    for one in blocks.known.values():
        yield from ((one, other) for other in blocks.meeting(one) if one.id < other.id)


class Blocks:
    """Claims by block; adding one looks at its own blocks alone.

    Attributes:
        known: The claims, by id.
    """

    def __init__(self) -> None:
        """Without claims."""
        self.known: dict[str, Profile] = {}
        self._living: dict[Key, list[Moment]] = defaultdict(list)
        self._looking: dict[Key, set[str]] = defaultdict(set)
        self._looks: dict[Key, tuple[str, ...]] = {}

    def meeting(self, one: Profile) -> list[Profile]:
        """The claims that `one`, which is known, meets; in no order."""
        ids: set[str] = set()
        for key in home_keys(one):
            ids |= self._beside(key, one)
            if key in self._looking and one.id in self._looks_of(key):
                ids |= self._looking[key]
        for key in looked_keys(one):
            if key in self._living:
                ids |= set(self._looks_of(key))
        ids.discard(one.id)
        return [self.known[name] for name in ids]

    def add(self, *new: Profile) -> list[tuple[str, str]]:
        """Let claims in; returns pairs of which one may see the other no more, or only now."""
        changed: list[tuple[str, str]] = []
        before: dict[Key, set[str]] = {}
        for one in new:
            self.known[one.id] = one
            for key in home_keys(one):
                if key not in before:
                    before[key] = self._looks_if_seen(key)
                block = self._living[key]
                insort(block, moment(one))
                changed += _astride(key, block, one)
            for key in looked_keys(one):
                self._looking[key].add(one.id)
        for key, seen in before.items():
            changed += self._seen_otherwise(key, seen)
        return changed

    def discard(self, one: Profile) -> list[tuple[str, str]]:
        """Let a claim out; returns pairs of others that may meet now, or no more."""
        changed: list[tuple[str, str]] = []
        for key in looked_keys(one):
            self._looking[key].discard(one.id)
        for key in home_keys(one):
            before = self._looks_if_seen(key)
            block = self._living[key]
            changed += _astride(key, block, one)
            block.remove(moment(one))
            changed += self._seen_otherwise(key, before)
        del self.known[one.id]
        return [pair for pair in changed if one.id not in pair]

    def _beside(self, key: Key, one: Profile) -> set[str]:
        """Those next to `one` in a block."""
        if key[-1] is BY_NAME:
            return set()
        block = self._living[key]
        place = bisect_left(block, moment(one))
        return {name for _, name in block[max(0, place - _MOST) : place + _MOST + 1]}

    def _looks_of(self, key: Key) -> tuple[str, ...]:
        """One claim of each look in a block: days, place, or who and what takes part."""
        if key not in self._looks:
            firsts: dict[Hashable, str] = {}
            for _, name in self._living[key]:
                firsts.setdefault(_look(self.known[name]), name)
                if len(firsts) == _MOST:
                    break
            self._looks[key] = tuple(firsts.values())
        return self._looks[key]

    def _looks_if_seen(self, key: Key) -> set[str]:
        seen = set(self._looks_of(key)) if self._looking.get(key) else set()
        self._looks.pop(key, None)
        return seen

    def _seen_otherwise(self, key: Key, before: set[str]) -> Iterator[tuple[str, str]]:
        """Pairs of who looks in and whom it sees no more, or only now."""
        lookers = self._looking.get(key, ())
        after = set(self._looks_of(key)) if lookers else set()
        yield from product(lookers, before ^ after)


def _look(one: Profile) -> Hashable:
    place = one.place and (one.place.place.id if one.place.place else one.place.name)
    return (one.days, one.look.actors, one.look.recipients, one.look.things, place)


def _astride(key: Key, block: Sequence[Moment], one: Profile) -> Iterator[tuple[str, str]]:
    """Pairs that `one` stands between, and that meet in the block only without it."""
    if key[-1] is BY_NAME:
        return
    place = bisect_left(block, moment(one))
    for left in range(max(0, place - _MOST), place):
        right = left + _MOST + 1
        if right < len(block):
            yield block[left][1], block[right][1]
