import pytest

from dateline.read.paragraphs import paragraph_spans

WRAPPED = """\
The leader drove a launcher at a plant in the north from
Thursday to Saturday, the agency said. He also asked for
more shells.
The agency gave no more.
"""
LISTED = """\
The leader drove a launcher at a plant in the northern part.
The agency said so on Sunday and showed five photographs now.
"""
HEADED = """\
Leader drives a launcher
SEOUL: The leader drove a launcher at a plant in the north
from Thursday to Saturday, the agency said on a Sunday.
"""


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        (WRAPPED, ["The leader", "The agency"]),
        (LISTED, ["The leader", "The agency"]),
        (HEADED, ["Leader dri", "SEOUL: The"]),
        ("Short line\nAnother one", ["Short line", "Another on"]),
        ("A " * 200 + "\nB " * 2, ["A A A A A ", "B", "B"]),
        ("", []),
    ],
)
def test_wrapped_lines_are_one_paragraph(text, firsts):
    assert [text[s.start : s.end][:10] for s in paragraph_spans(text)] == firsts
