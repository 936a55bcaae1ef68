from pathlib import Path

import pytest

from dateline.lang.syntax.pieces import MOST_PIECES, Pieces, shape

_SHAPES = {
    "tank": 1,
    "3rd": 1,
    "USS": 2,
    "T-72": 2,
    "A": 3,
    "Tank": 4,
    "240": 5,
    "McDonald": 6,
    "--": 7,
    "": 7,
    "전차": 7,
}


@pytest.mark.parametrize("word", _SHAPES)
def test_shape_says_how_a_word_is_written(word: str) -> None:
    assert shape(word) == _SHAPES[word]


def test_each_word_has_its_pieces_between_the_marks(vocabulary: Path) -> None:
    encoded = Pieces.load(vocabulary).encode(["The", "tanks", "-"])
    assert encoded.ids == [2, 4, 5, 6, 9, 3]
    assert encoded.shapes == [0, 4, 1, 1, 7, 0]
    assert encoded.first == [1, 2, 4]


def test_a_long_word_ends_after_some_pieces(vocabulary: Path) -> None:
    encoded = Pieces.load(vocabulary).encode(["r" + "o" * 40, "a"])
    assert encoded.first == [1, 1 + MOST_PIECES]


def test_a_word_that_leaves_no_piece_is_unknown(vocabulary: Path) -> None:
    assert Pieces.load(vocabulary).encode(["\u200b", "xyz", "\ufffd"]).ids == [2, 1, 1, 1, 3]


def test_no_words_leave_the_marks(vocabulary: Path) -> None:
    assert Pieces.load(vocabulary).encode([]).ids == [2, 3]


def test_a_vocabulary_without_marks_is_refused(vocabulary: Path) -> None:
    text = vocabulary.read_text(encoding="utf-8").replace("[SEP]", "[END]")
    vocabulary.write_text(text, encoding="utf-8")
    with pytest.raises(KeyError, match="SEP"):
        Pieces.load(vocabulary)
