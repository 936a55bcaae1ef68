import pytest

from dateline.extract.asked import parse_answer


@pytest.mark.parametrize(
    "content",
    [
        '{"claims": [1]}',
        '```json\n{"claims": [1]}\n```',
        'Here it is: {"claims": [1]} I hope that it helps.',
        '<think>{"claims": []} or rather {...}</think>\n{"claims": [1]}',
    ],
)
def test_the_object_is_found(content):
    assert parse_answer(content) == [1]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "Sorry.",
        "{",
        "[]",
        '{"claims": {}}',
        '{"claim": []}',
        "{" * 100_000 + "}",
        '{"claims": [1}',
    ],
)
def test_what_is_no_answer_is_refused(content):
    with pytest.raises(ValueError, match="the answer"):
        parse_answer(content)
