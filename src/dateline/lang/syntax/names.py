"""The likeliest names of a sentence, from scores of the tags O, B-PER, I-PER and so on.

A tag I- must follow a B- or I- of its kind: where the likeliest tags break this, the likeliest
sequence that keeps it is taken (Viterbi 1967).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from dateline.lang.parse import Named
from dateline.lang.syntax.scores import Floats, log_probabilities

OUTSIDE = "O"


def find_names(scores: Floats, tags: Sequence[str]) -> tuple[Named, ...]:
    """The names in a sentence of at least one word.

    Args:
        scores: A row for each word, a column for each tag.
        tags: What the columns stand for; O among them.
    """
    best = scores.argmax(axis=1).tolist()
    if not _follows(tags, [tags.index(OUTSIDE), *best]):
        best = _viterbi(scores, tags)
    return tuple(_spans([tags[each] for each in best]))


def _follows(tags: Sequence[str], chosen: list[int]) -> bool:
    pairs = pairwise(chosen)
    return all(_may_follow(tags[before], tags[tag]) for before, tag in pairs)


def _may_follow(before: str, tag: str) -> bool:
    return not tag.startswith("I-") or before[2:] == tag[2:]


def _viterbi(scores: Floats, tags: Sequence[str]) -> list[int]:
    steps = np.array([[0 if _may_follow(a, b) else -np.inf for b in tags] for a in tags])
    logs = log_probabilities(scores)
    total = logs[0] + steps[tags.index(OUTSIDE)]
    origins = []
    for row in logs[1:]:
        ways = total[:, None] + steps
        origins.append(ways.argmax(axis=0))
        total = ways.max(axis=0) + row
    chosen = [int(total.argmax())]
    for origin in reversed(origins):
        chosen.append(int(origin[chosen[-1]]))
    return chosen[::-1]


def _spans(tags: Sequence[str]) -> Iterator[Named]:
    first = None
    for index, tag in enumerate([*tags, OUTSIDE]):
        if first is not None and not tag.startswith("I-"):
            yield Named(first, index, tags[first][2:])
            first = None
        if tag.startswith("B-"):
            first = index
