import numpy as np

from dateline.lang.syntax.relations import Relations

_RANDOM = np.random.default_rng(7)


def _relations() -> Relations:
    return Relations(("obj", "root"), _RANDOM.normal(size=(2, 4, 4)))


def test_a_score_is_the_bilinear_form_of_the_two_words_and_ones() -> None:
    relations = _relations()
    dependents, governors = _RANDOM.normal(size=(2, 130, 3))
    scores = relations.scores(dependents, governors)
    left, right = np.append(dependents[100], 1), np.append(governors[100], 1)
    assert scores.shape == (130, 2)
    assert np.allclose(scores[100], [left @ form @ right for form in relations.weights])


def test_the_root_alone_is_the_root() -> None:
    fixed = _relations().only_root(np.array([[1.0, 2.0], [9.0, 2.0]]), np.array([2, 0]))
    assert fixed.argmax(axis=1).tolist() == [0, 1]
