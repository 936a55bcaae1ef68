"""Documents that tell of one matter, by their words alone: for the eye, never for events.

Claims decide what is one event. This groups documents of any subject, with claims or without: each
is a bag of words and of words that stand side by side, rare ones counting most, those of the title
threefold; what stands in one document alone says nothing. Groups are joined from the greatest mean
likeness down. A mean, since a chain of documents each a little like the next is no story.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from math import log, log1p, sqrt

from dateline.model import Document

# Cosine above which two groups are one story; B-cubed of the news clusters is within one point of
# its best from 0.10 to 0.14.
LEAST = 0.12
_TITLE = 3  # times that a word of the title counts
_OPENING, _READ = 600, 3000  # characters in which pairs, and words, are looked at
_COMMON = 50  # documents in which a word may stand to make two of them worth comparing
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ENDINGS = ("ing", "ed", "es", "s")
_STEM = 4  # letters that are left of a word without its ending

Vector = Mapping[Hashable, float]


def stories(
    documents: Iterable[Document], least: float = LEAST
) -> tuple[tuple[Document, ...], ...]:
    """Group documents that tell of one matter.

    Args:
        documents: In any order.
        least: Mean cosine, 0 to 1, from which groups are one.

    Returns:
        The groups, each by day of publication and id, in the order of their first documents.
    """
    known = sorted(documents, key=lambda each: (each.published, each.id))
    vectors = _vectors([_features(each) for each in known])
    groups = _joined(len(known), _likenesses(vectors), least)
    return tuple(tuple(known[index] for index in group) for group in groups)


def _features(document: Document) -> Counter[Hashable]:
    """Words and neighbours of a document, with how often they count."""
    title = _words(document.title or "")
    text = document.text.removeprefix(document.title or "")
    found: Counter[Hashable] = Counter(_words(text[:_READ]))
    for word in title:
        found[word] += _TITLE
    found.update(pairwise(title))
    found.update(pairwise(_words(text[:_OPENING])))
    return found


def _words(text: str) -> list[str]:
    return [_stem(word.casefold()) for word in _WORD.findall(text)]


def _stem(word: str) -> str:
    """The word without its ending: enough to compare."""
    ending = next((each for each in _ENDINGS if word.endswith(each)), "")
    return word.removesuffix(ending) if len(word) - len(ending) >= _STEM else word


def _vectors(features: Sequence[Counter[Hashable]]) -> list[Vector]:
    """Weights of length 1; features that one document has alone, or all have, are left out."""
    spread = Counter(name for each in features for name in each)
    rarity = {name: log(len(features) / count) for name, count in spread.items() if count > 1}
    return [
        _unit({n: log1p(c) * rarity[n] for n, c in each.items() if n in rarity})
        for each in features
    ]


def _unit(weights: Vector) -> Vector:
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {name: weight / length for name, weight in weights.items()} if length else {}


def _likenesses(vectors: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """Cosines of documents that share a word which is not common; the lesser index first."""
    having: dict[Hashable, list[int]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for name in vector:
            having[name].append(index)
    rare = (each for each in having.values() if len(each) <= _COMMON)
    near = {pair for each in rare for pair in combinations(each, 2)}
    return {(a, b): _cosine(vectors[a], vectors[b]) for a, b in near}


def _cosine(a: Vector, b: Vector) -> float:
    less, more = sorted((a, b), key=len)
    return sum(weight * more[name] for name, weight in less.items() if name in more)


def _joined(
    number: int, likenesses: Mapping[tuple[int, int], float], least: float
) -> Iterator[list[int]]:
    """Groups of indices, the most alike joined first, each in order; by first index."""
    groups = {index: [index] for index in range(number)}
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), likeness in likenesses.items():
        sums[a][b] = sums[b][a] = likeness
    queue = [(-likeness, a, b) for (a, b), likeness in likenesses.items() if likeness >= least]
    heapq.heapify(queue)
    while queue:
        cost, a, b = heapq.heappop(queue)
        if b in sums[a] and -_mean(groups, sums, a, b) == cost:
            _join(groups, sums, a, b)
            likely = ((_mean(groups, sums, *pair), pair) for pair in _pairs_of(sums, a))
            for mean, (left, right) in likely:
                if mean >= least:
                    heapq.heappush(queue, (-mean, left, right))
    yield from (sorted(group) for group in groups.values())


def _join(groups: dict[int, list[int]], sums: dict[int, dict[int, float]], a: int, b: int) -> None:
    """Make one group of two, under the lesser index."""
    groups[a] += groups.pop(b)
    for other, total in sums.pop(b).items():
        del sums[other][b]
        if other != a:
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + total


def _mean(
    groups: Mapping[int, list[int]], sums: Mapping[int, Mapping[int, float]], a: int, b: int
) -> float:
    """Mean cosine of all pairs across two groups; pairs that were not compared count as 0."""
    return sums[a][b] / (len(groups[a]) * len(groups[b]))


def _pairs_of(sums: Mapping[int, Mapping[int, float]], a: int) -> list[tuple[int, int]]:
    return [(min(a, other), max(a, other)) for other in sums[a]]
