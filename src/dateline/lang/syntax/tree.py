"""The best tree over a sentence's words: one root, every other word below it, no circles.

Each word takes its likeliest head. Where that is no tree (one sentence in eight), the best tree is
found by the algorithm of Chu and Liu (1965) and Edmonds (1967).
"""

from __future__ import annotations

import numpy as np

from dateline.lang.syntax.scores import Floats, Indexes

_NEVER = -1e9


def best_tree(scores: Floats) -> Indexes:
    """The heads that make a tree and whose scores add up to most.

    Args:
        scores: n + 1 rows of dependents and columns of heads; index 0 is above the root.

    Returns:
        n + 1 heads; exactly one of the words has head 0, and the first number means nothing.
    """
    allowed = scores.astype(np.float64)
    np.fill_diagonal(allowed, _NEVER)
    heads = np.asarray(allowed.argmax(axis=1))
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and _circle(heads) is None:
        return heads
    return _arborescence(_with_dear_root(allowed))


def _with_dear_root(scores: Floats) -> Floats:
    """Scores in which a second root costs more than anything else can gain.

    Some word must have head 0, so the best tree pays once, and is the best with one root.
    """
    words = scores[1:].copy()
    np.fill_diagonal(words[:, 1:], words.max())
    cost = (words.max(axis=1) - words.min(axis=1)).sum() + 1
    dear = scores.copy()
    dear[1:, 0] -= cost
    return dear


def _arborescence(scores: Floats) -> Indexes:
    """The best heads without circles, with any number of roots."""
    heads = np.asarray(scores.argmax(axis=1))
    heads[0] = 0
    circle = _circle(heads)
    return heads if circle is None else _opened(scores, heads, circle)


def _opened(scores: Floats, heads: Indexes, circle: Indexes) -> Indexes:
    """The best heads when the words of `circle` are first taken as one word, the last."""
    rest = np.setdiff1d(np.arange(len(heads)), circle)
    # What it costs to leave the circle at each of its words, by the new head.
    gains = scores[np.ix_(circle, rest)] - scores[circle, heads[circle]][:, None]
    below = scores[np.ix_(rest, circle)]
    size = len(rest)
    smaller = np.full((size + 1, size + 1), _NEVER)
    smaller[:size, :size] = scores[np.ix_(rest, rest)]
    smaller[:size, size] = below.max(axis=1)
    smaller[size, :size] = gains.max(axis=0)
    chosen = _arborescence(smaller)
    opened = heads.copy()
    inside = circle[below.argmax(axis=1)]
    opened[rest] = np.where(
        chosen[:size] == size, inside, rest[np.minimum(chosen[:size], size - 1)]
    )
    above = chosen[size]
    opened[circle[gains[:, above].argmax()]] = rest[above]
    opened[0] = 0
    return opened


def _circle(heads: Indexes) -> Indexes | None:
    """The words of one circle, or None; head 0 belongs to none."""
    way_of = [0] * len(heads)
    above = heads.tolist()
    for start in range(1, len(above)):
        word = start
        while word and not way_of[word]:
            way_of[word] = start
            word = above[word]
        if word and way_of[word] == start:
            return np.array(_around(above, word))
    return None


def _around(above: list[int], start: int) -> list[int]:
    circle, word = [start], above[start]
    while word != start:
        circle.append(word)
        word = above[word]
    return circle
