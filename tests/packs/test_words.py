import pytest

from dateline.packs import are_joined, split_words

WORDS = [
    ("Kim Jong-un's", ["Kim", "Jong", "un", "'s"]),
    ("the U.S. and D.P.R.K.", ["the", "US", "and", "DPRK"]),
    ("Workers’ Party", ["Workers", "Party"]),
    ("240mm, 4.5-ton", ["240mm", "4", "5", "ton"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words_of_a_text(text, words):
    assert [word.text for word in split_words(text)] == words


def test_offsets_count_from_the_start_of_the_text():
    words = split_words("Only the North.", 5, 14)
    assert [(word.start, word.end, word.key) for word in words] == [(5, 8, "the"), (9, 14, "north")]


JOINED = [
    ("North Korea", True),
    ("Jong-un", True),
    ("N. Korea", True),
    ("C.C., the", True),
    ("Korea, China", False),
    ("Korea. China", False),
    ("Korea (China", False),
]


@pytest.mark.parametrize(("text", "joined"), JOINED)
def test_words_of_one_name_stand_close(text, joined):
    left, right = split_words(text)
    assert are_joined(text, left, right) is joined
