import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dateline.lang.syntax.tree import best_tree


@given(st.integers(1, 40), st.integers(0, 2**32 - 1), st.sampled_from([0.0, 1.0, 300.0]))
def test_any_scores_give_one_root_above_all(size: int, seed: int, scale: float) -> None:
    scores = np.random.default_rng(seed).integers(-3, 4, size=(size + 1, size + 1)) * scale
    heads = best_tree(scores).tolist()
    assert heads[1:].count(0) == 1
    for start in range(1, size + 1):
        word, steps = start, 0
        while word:
            word, steps = heads[word], steps + 1
            assert steps <= size
