from datetime import date

import pytest

from dateline.model import Document, Evidence, Span, cite, is_faithful

DOCUMENT = Document("김정은 tested 🚀 rockets.", date(2024, 5, 10))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3)])
def test_what_is_no_span_is_refused(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("left", "right", "overlaps", "contains"),
    [
        ((0, 3), (3, 5), False, False),
        ((0, 4), (3, 5), True, False),
        ((0, 5), (3, 5), True, True),
        ((3, 5), (0, 9), True, False),
    ],
)
def test_spans_are_half_open(left, right, overlaps, contains):
    assert Span(*left).overlaps(Span(*right)) is overlaps
    assert Span(*left).contains(Span(*right)) is contains


def test_offsets_count_code_points():
    assert cite(DOCUMENT, Span(11, 20)).quote == "🚀 rockets"


def test_a_span_past_the_end_cannot_be_cited():
    with pytest.raises(ValueError, match=f"document {DOCUMENT.id}"):
        cite(DOCUMENT, Span(20, 22))


def test_a_quotation_is_as_long_as_its_span():
    with pytest.raises(ValueError, match="2 characters and its span 3"):
        Evidence(DOCUMENT.id, Span(0, 3), "김정")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (Evidence(DOCUMENT.id, Span(0, 3), "김정은"), True),
        (Evidence(DOCUMENT.id, Span(0, 3), "김정일"), False),
        (Evidence("0" * 16, Span(0, 3), "김정은"), False),
        (Evidence(DOCUMENT.id, Span(20, 22), ".."), False),
    ],
)
def test_only_the_very_words_are_faithful(evidence, expected):
    assert is_faithful(evidence, DOCUMENT) is expected
