from itertools import product

import numpy as np
import pytest

from dateline.lang.syntax.tree import best_tree


def _is_tree(heads: tuple[int, ...]) -> bool:
    """Whether words 1 to n have one root, and all are below it."""
    if heads.count(0) != 1:
        return False
    below = {0}
    while rest := [w for w, h in enumerate(heads, 1) if h in below and w not in below]:
        below.update(rest)
    return len(below) == len(heads) + 1


def _sum(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads, start=1)))


@pytest.mark.parametrize("seed", range(40))
def test_no_tree_has_a_greater_sum(seed: int) -> None:
    size = seed % 5 + 1
    scores = np.random.default_rng(seed).normal(scale=5, size=(size + 1, size + 1))
    trees = filter(_is_tree, product(range(size + 1), repeat=size))
    found = tuple(best_tree(scores)[1:].tolist())
    assert _is_tree(found)
    assert _sum(scores, found) == pytest.approx(max(_sum(scores, tree) for tree in trees))


def test_the_likeliest_heads_are_taken_where_they_are_a_tree() -> None:
    scores = np.log([[1, 1, 1], [0.9, 0.05, 0.05], [0.2, 0.7, 0.1]])
    assert best_tree(scores)[1:].tolist() == [0, 1]


def test_a_circle_is_opened_where_it_costs_least() -> None:
    scores = np.log([[1, 1, 1], [0.3, 0.01, 0.69], [0.2, 0.79, 0.01]])
    assert best_tree(scores)[1:].tolist() == [0, 1]


def test_of_two_roots_one_is_kept() -> None:
    scores = np.log([[1, 1, 1], [0.8, 0.01, 0.19], [0.9, 0.09, 0.01]])
    assert best_tree(scores)[1:].tolist() == [2, 0]
