"""A document's blocks cut into sentences and tokens."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extract.analysis import Sentence, Token
from dateline.extract.pieces import pieces
from dateline.lang import Language, split_sentences, tokenise
from dateline.model import Block, BlockKind, Document, Span

_READ = {BlockKind.HEADLINE, BlockKind.BODY, BlockKind.CAPTION}


def segment(document: Document, language: Language) -> tuple[Sentence, ...]:
    """The sentences of all headlines, captions and body paragraphs, in text order.

    Datelines, bylines and boilerplate have no sentences. One without an end, longer than any of
    edited news, comes in pieces, so that time grows with the length of the text.
    """
    return tuple(
        sentence
        for index, block in enumerate(document.blocks)
        if block.kind in _READ
        for sentence in _sentences(document, block, index, language)
    )


def _sentences(
    document: Document, block: Block, index: int, language: Language
) -> Iterator[Sentence]:
    text, start = document.text[block.span.start : block.span.end], block.span.start
    for found in split_sentences(text, language):
        whole = Span(start + found.start, start + found.end)
        for span in pieces(document.text, whole):
            yield Sentence(span, block.kind, index, _tokens(document.text, span))


def _tokens(text: str, span: Span) -> tuple[Token, ...]:
    pieces = tokenise(text[span.start : span.end])
    spans = (Span(span.start + piece.start, span.start + piece.end) for piece in pieces)
    return tuple(Token(place, text[place.start : place.end]) for place in spans)
