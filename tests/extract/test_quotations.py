import pytest

from dateline.extract.quotations import find_quotations
from dateline.extract.segment import segment

CASES = [
    ("“It fell,” he said.", ["“It fell,”"]),
    ("«It fell. It burnt,» he said.", ["«It fell. It burnt,»"]),
    ('He spoke of a "grave act" and a "game".', ['"grave act"', '"game"']),
    ("It was ‘global-level’ work at the workers’ plant.", ["‘global-level’"]),
    (
        "“It fell and nobody\n“came to see it,” he said.",
        ["“It fell and nobody", "“came to see it,”"],
    ),
    ("The workers' plant and the army's drill.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotations(document, language, text, expected):
    report = document(text)
    found = find_quotations(report, segment(report, language))
    assert [text[q.span.start : q.span.end] for q in found] == expected


def test_a_word_in_quotation_marks_is_no_speech(document, language):
    report = document('He called it a "fabrication".')
    (quotation,) = find_quotations(report, segment(report, language))
    assert not quotation.is_speech
