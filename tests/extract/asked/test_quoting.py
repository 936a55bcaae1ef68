import pytest

from dateline.extract.asked.quoting import find_words, only_place
from dateline.model import Span

TEXT = "The latest test of Kim’s 240-mm gun\nfailed; a test (so he said) came later."
WHOLE = [Span(0, len(TEXT))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("test", "test"),
        ("240-mm gun failed", "240-mm gun\nfailed"),
        ("Kim's", "Kim’s"),
        (" (so he said) ", "(so he said)"),
        ("late", None),
        ("Test", None),
        ("test.*", None),
        ("", None),
        ("  ", None),
        ("\x00", None),
        ("\ud800", None),
    ],
)
def test_words_stand_in_the_text_or_nowhere(words, found):
    span = find_words(TEXT, words, WHOLE)
    assert (None if span is None else TEXT[span.start : span.end]) == found


def test_the_first_place_counts():
    later = TEXT.index("a test")
    assert find_words(TEXT, "test", [Span(later, len(TEXT)), *WHOLE]).start == later + 2


def test_what_stands_twice_has_no_one_place():
    assert only_place(TEXT, "test", WHOLE) is None
    assert only_place(TEXT, "failed", WHOLE).start == TEXT.index("failed")
