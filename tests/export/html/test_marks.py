from hypothesis import given
from hypothesis import strategies as st
from tests.export import sample

from dateline.export.html.marks import marked
from dateline.model import Span, cite

DOCUMENT = sample.HARBOUR
SPANS = st.tuples(st.integers(0, len(DOCUMENT.text) - 1), st.integers(1, 60)).map(
    lambda at: cite(DOCUMENT, Span(at[0], min(at[0] + at[1], len(DOCUMENT.text))))
)


@given(st.lists(SPANS), st.lists(SPANS))
def test_pieces_are_the_text_whatever_is_quoted(sentences, words):
    blocks = marked(DOCUMENT, sentences, words)
    pieces = [piece for block in blocks for piece in block.pieces]
    assert "\n\n".join("".join(p.text for p in block.pieces) for block in blocks) == DOCUMENT.text
    assert all(DOCUMENT.text[piece.start : piece.end] == piece.text for piece in pieces)
    names = [name for piece in pieces for name in piece.anchors]
    assert len(set(names)) == len(names)
