from __future__ import annotations

import io

import pytest

from dateline.errors import UnreadableInput
from dateline.read.jsonl import Record, read_lines

GOOD = b'{"text": "Kim left.", "published": "2024-05-07T08:00:00+09:00"}\n'


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"Kim left.\n", "the line is not JSON"),
        (b"[1]\n", "the line is no JSON object"),
        (b'"Kim left."\n', "the line is no JSON object"),
        (b"{}\n", "it has no `text`"),
        (b'{"text": ""}\n', "it has no `text`"),
        (b'{"text": ["Kim left."]}\n', "`text` is no string"),
        (b'{"text": "Kim left.", "title": 3}\n', "`title` is no string"),
        (b'{"text": "Kim left.", "published": "soon"}\n', "`published` is no date: 'soon'"),
        (b'{"text": "Kim left.", "published": "2024-13-01"}\n', "`published` is no date"),
        (b'{"text": "\xff"}\n', "the line is not UTF-8"),
        (b"[" * 100_000 + b"\n", "the line is not JSON"),
        (b'{"text": "' + b"Kim " * 300 + b'"}\n', "the line has more than 1,000 bytes"),
    ],
)
def test_one_error_for_a_bad_line_and_the_others_go_on(line: bytes, problem: str) -> None:
    longest = 1_000 if "1,000" in problem else 1_000_000
    first, bad, last = read_lines(io.BytesIO(GOOD + line + GOOD), "reports.jsonl", longest)
    assert isinstance(first, Record)
    assert isinstance(bad, UnreadableInput)
    assert isinstance(last, Record)
    assert bad.where == "reports.jsonl, line 2"
    assert bad.problem.startswith(problem)
    assert (last.number, last.raw) == (3, GOOD)


def test_a_cut_last_line() -> None:
    _, cut = read_lines(io.BytesIO(GOOD + GOOD[:30]), "reports.jsonl", 1_000)
    assert isinstance(cut, UnreadableInput)
    assert cut.problem == "the last line is cut: the file ends in the middle of it"


def test_a_byte_order_mark_and_a_last_line_without_its_end() -> None:
    first, last = read_lines(io.BytesIO(b"\xef\xbb\xbf" + GOOD + GOOD.strip()), "a.jsonl", 1_000)
    assert isinstance(first, Record)
    assert isinstance(last, Record)
    assert str(first.facts.published) == "2024-05-07"
