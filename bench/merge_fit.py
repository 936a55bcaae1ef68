"""Fits the weights of `dateline.merge.signs` on annotated claims; prints them beside the table's.

Logistic regression on the signs of all pairs of one type from two documents, both of the
annotated claims and of those that extraction finds for them, since merging has to do with either.
A pair of an event with n claims counts 2/n, so that an event weighs as many pairs as it has
claims. Weights other than the prior are drawn to 0, as for a sign seen twice on each side.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import exp
from typing import NamedTuple

from bench.annotated.found import read_found
from bench.annotated.gold import Annotated, read_gold
from bench.options import Figures, Options
from dateline.merge.compare import signs
from dateline.merge.profile import profile
from dateline.merge.signs import SIGNS
from dateline.packs import load_pack

_STEPS = 1500
_RATE = 0.02
_PULL = 0.3


class Pair(NamedTuple):
    """Two claims: the signs, whether they are one event, and how much they count."""

    signs: tuple[str, ...]
    is_one: bool
    counts: float


def run(options: Options) -> Figures:
    """The fitted weight of each sign that occurs, and the number of pairs.

    Args:
        options: `data` is a folder with `claims.jsonl`, `docs.jsonl` and `docs/`.
    """
    pairs = [*_pairs(read_gold(options.data)), *_pairs(read_found(options.data))]
    fitted, seen = fit(pairs), Counter(sign for pair in pairs for sign in pair.signs)
    one = Counter(sign for pair in pairs for sign in pair.signs if pair.is_one)
    for sign in sorted(seen):
        count, used = f"{one[sign]:4} of {seen[sign]:4}", SIGNS[sign].weight
        print(f"{sign:25} {count} one event, fitted {fitted[sign]:6.2f}, used {used:6.2f}")
    return {"pairs": len(pairs), "one_event": sum(pair.is_one for pair in pairs), **fitted}


def _pairs(gold: Sequence[Annotated]) -> Iterator[Pair]:
    sizes = Counter(each.event for each in gold)
    whole = load_pack().part_of
    profiles = [(profile(each.claim, whole), each.event) for each in gold]
    for (a, left), (b, right) in combinations(profiles, 2):
        if a.claim.type != b.claim.type or a.claim.document == b.claim.document:
            continue
        found = tuple(signs(a, b))
        if found != ("bar",):
            is_one = left == right
            yield Pair(found, is_one, 2 / sizes[left] if is_one else 1)


def fit(pairs: Sequence[Pair]) -> Mapping[str, float]:
    """Log-odds of each sign."""
    weights: dict[str, float] = defaultdict(float)
    for _ in range(_STEPS):
        slopes: dict[str, float] = defaultdict(float)
        for pair in pairs:
            odds = sum(weights[sign] for sign in pair.signs)
            miss = pair.counts * (pair.is_one - 1 / (1 + exp(-odds)))
            for sign in pair.signs:
                slopes[sign] += miss
        for sign, slope in slopes.items():
            pull = 0.0 if sign == "prior" else _PULL * weights[sign]
            weights[sign] += _RATE * (slope - pull)
    return weights
