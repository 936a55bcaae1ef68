import numpy as np

from dateline.lang.syntax.relations import Relations
from dateline.lang.syntax.scores import Scores, log_probabilities
from dateline.lang.syntax.subjects import Tree, one_subject

_LABELS = ("nsubj", "obj", "root", "obl")
_NSUBJ, _OBJ, _ROOT, _OBL = range(4)


def _resolved(heads: list[list[float]], labels: list[list[float]], tree: Tree) -> Tree:
    """Words' own features are their relations' scores, whatever the head."""
    forms = np.zeros((4, 5, 5))
    forms[range(4), range(4), 4] = 1
    size = len(labels)
    none = np.zeros((size, 1))
    scores = Scores(none, none, none, np.array(heads), np.array(labels), np.zeros((size + 1, 4)))
    found = one_subject(tree, scores, log_probabilities(np.array(heads)), Relations(_LABELS, forms))
    return Tree(found.heads.tolist(), found.labels.tolist())


def test_a_lone_subject_stays() -> None:
    tree = Tree(np.array([0, 2, 0]), np.array([_NSUBJ, _ROOT]))
    found = _resolved([[0] * 3] * 3, [[9, 0, 0, 0], [0, 0, 9, 0]], tree)
    assert found == Tree([0, 2, 0], [_NSUBJ, _ROOT])


def test_the_weaker_subject_takes_its_next_best_relation() -> None:
    tree = Tree(np.array([0, 2, 0, 2]), np.array([_NSUBJ, _ROOT, _NSUBJ]))
    heads = [[0] * 4, [0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 9, 0]]
    labels = [[9, 0, 0, 0], [0, 0, 9, 0], [2, 1, 0, 0]]
    assert _resolved(heads, labels, tree) == Tree([0, 2, 0, 2], [_NSUBJ, _ROOT, _OBJ])


def test_the_weaker_subject_takes_the_next_verb_that_has_none() -> None:
    tree = Tree(np.array([0, 2, 0, 2, 2]), np.array([_NSUBJ, _ROOT, _NSUBJ, _OBL]))
    heads = [[0] * 5, [0, 0, 9, 0, 0], [9, 0, 0, 0, 0], [0, 0, 5, 0, 4], [0, 0, 9, 0, 0]]
    labels = [[9, 0, 0, 0], [0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 0, 9]]
    assert _resolved(heads, labels, tree) == Tree([0, 2, 0, 4, 2], [0, 2, 0, 3])


def test_no_word_is_put_below_itself() -> None:
    tree = Tree(np.array([0, 2, 0, 2, 3]), np.array([_NSUBJ, _ROOT, _NSUBJ, _OBL]))
    heads = [[0] * 5, [0, 0, 9, 0, 0], [9, 0, 0, 0, 0], [0, 0, 5, 0, 4], [0, 0, 0, 9, 0]]
    labels = [[9, 0, 0, 0], [0, 0, 9, 0], [9, 1, 0, 0], [0, 0, 0, 9]]
    found = _resolved(heads, labels, tree)
    assert found.heads[3] != 4
    assert found.labels != [_NSUBJ, _ROOT, _NSUBJ, _OBL] or found.heads[3] != 2
