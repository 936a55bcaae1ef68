from dateline.lang import Hint, Named
from dateline.lang.syntax.decode import Analysis
from dateline.lang.syntax.stretches import MOST_PIECES, MOST_WORDS, join, stretches


def test_a_sentence_within_bounds_is_one_stretch() -> None:
    assert list(stretches(["a"] * MOST_WORDS, [1] * MOST_WORDS)) == [(0, MOST_WORDS)]


def test_a_stretch_ends_after_a_mark() -> None:
    words = ["a"] * 200
    words[90] = ";"
    assert list(stretches(words, [1] * 200)) == [(0, 91), (91, 200)]


def test_without_a_mark_a_stretch_is_as_long_as_may_be() -> None:
    assert list(stretches(["a"] * 120, [1] * 120)) == [(0, 110), (110, 120)]


def test_no_stretch_has_too_many_pieces() -> None:
    bounds = list(stretches(["a"] * 100, [8] * 100))
    assert [first for first, _ in bounds] == [0, *(last for _, last in bounds[:-1])]
    assert all(8 * (last - first) <= MOST_PIECES for first, last in bounds)
    assert bounds[-1][1] == 100


def test_joined_stretches_are_one_tree() -> None:
    hints = (None, Hint("test", 0.5))
    one = Analysis(("X", "Y"), ("x", "y"), (1, -1), ("dep", "root"), (Named(0, 1, "PER"),), hints)
    assert join([one]) == one
    assert join([one, one]) == Analysis(
        ("X", "Y", "X", "Y"),
        ("x", "y", "x", "y"),
        (1, -1, 3, 1),
        ("dep", "root", "dep", "parataxis"),
        (Named(0, 1, "PER"), Named(2, 3, "PER")),
        hints + hints,
    )
