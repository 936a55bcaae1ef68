from datetime import date

from dateline.extract.segment import segment
from dateline.model import Block, BlockKind, Document, Span


def test_a_sentence_without_an_end_comes_in_pieces_that_cover_it(language) -> None:
    text = "The army fired a shell, and " * 400 + "left."
    blocks = (Block(BlockKind.BODY, Span(0, len(text))),)
    sentences = segment(Document(text, date(2024, 5, 13), blocks=blocks), language)
    assert len(sentences) > 5
    assert max(len(sentence.span) for sentence in sentences) <= 1500
    assert "".join(text[s.span.start : s.span.end] for s in sentences) == text
    assert all(sentence.tokens for sentence in sentences)
