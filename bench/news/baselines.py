"""Likenesses of documents as they are commonly measured."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations
from math import log, sqrt
from typing import Protocol

_WORD = re.compile(r"[^\W\d_]+|\d+")
_SHINGLE = 3  # words
_HASHES = 128

Likenesses = Mapping[tuple[int, int], float]


class _Document(Protocol):
    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...


def single_link(names: Sequence[str], likenesses: Likenesses, least: float) -> dict[str, str]:
    """Groups of all that chains of likeness of at least `least` connect, by name."""
    above = list(range(len(names)))

    def top(index: int) -> int:
        while above[index] != index:
            above[index] = index = above[above[index]]
        return index

    for (a, b), likeness in likenesses.items():
        if likeness >= least:
            above[top(b)] = top(a)
    return {name: names[top(index)] for index, name in enumerate(names)}


def by_title(documents: Sequence[_Document]) -> Likenesses:
    """Share of the words of two titles that both have."""
    words = [set(_words(each.title)) for each in documents]
    return {(a, b): _jaccard(words[a], words[b]) for a, b in combinations(range(len(words)), 2)}


def by_minhash(documents: Sequence[_Document]) -> Likenesses:
    """Share of 128 least hashes of three words in a row that two documents have in common."""
    marks = [_minhash(_words(f"{each.title} {each.text}")) for each in documents]
    return {
        (a, b): sum(map(int.__eq__, marks[a], marks[b])) / _HASHES
        for a, b in combinations(range(len(marks)), 2)
    }


def by_tfidf(documents: Sequence[_Document]) -> Likenesses:
    """Cosine of words, each by the logarithms of its count and of its rarity."""
    counts = [Counter(_words(f"{each.title} {each.text}")) for each in documents]
    spread = Counter(word for each in counts for word in each)
    vectors = [
        {w: (1 + log(c)) * log((1 + len(counts)) / (1 + spread[w])) for w, c in each.items()}
        for each in counts
    ]
    lengths = [sqrt(sum(weight * weight for weight in each.values())) or 1.0 for each in vectors]
    return {
        (a, b): sum(w * vectors[b].get(n, 0.0) for n, w in vectors[a].items())
        / (lengths[a] * lengths[b])
        for a, b in combinations(range(len(vectors)), 2)
    }


BASELINES: Mapping[str, Callable[[Sequence[_Document]], Likenesses]] = {
    "title_jaccard": by_title,
    "minhash": by_minhash,
    "tfidf_single_link": by_tfidf,
}


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _jaccard(a: set[str], b: set[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


def _minhash(words: Sequence[str]) -> list[int]:
    """The least of each of 128 hashes over all shingles."""
    prime = (1 << 61) - 1
    shingles = {" ".join(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))}
    hashes = [int.from_bytes(blake2b(each.encode(), digest_size=7).digest()) for each in shingles]
    return [
        min(((2 * k + 1) * 0x9E3779B97F4A7C15 * value + k * k) % prime for value in hashes)
        for k in range(_HASHES)
    ]
