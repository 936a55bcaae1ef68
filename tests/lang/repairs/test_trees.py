import pytest

from dateline.lang.repairs.trees import has_subject, is_below, is_tree, moved, root, tops

_ROWS = """
    Kim Kim PROPN NNP 1 nsubj
    spoke speak VERB VBD -1 root
    today today NOUN NN 1 obl
"""


def test_words_move(parsed) -> None:
    found = moved(parsed(_ROWS), {0: (2, "dep")})
    assert (found.words[0].head, found.words[0].relation) == (2, "dep")


@pytest.mark.parametrize(
    "arcs", [{1: (0, "dep")}, {0: (2, "dep"), 2: (0, "dep")}, {0: (-1, "root")}]
)
def test_no_move_makes_it_no_tree(arcs, parsed) -> None:
    parse = parsed(_ROWS)
    assert moved(parse, arcs) is parse


def test_questions(parsed) -> None:
    parse = parsed(_ROWS)
    assert is_tree(parse)
    assert root(parse) == 1
    assert list(tops(parse, 0, 1)) == [0]
    assert has_subject(parse, 1)
    assert not has_subject(parse, 0)
    assert is_below(parse, 0, 1)
    assert not is_below(parse, 1, 0)
