"""A document's text cut where quotations begin and end, so that they can be marked in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.model import Block, BlockKind, Document, Evidence, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is marked in one way.

    Attributes:
        text: The characters.
        start: Offset of the first one in the document.
        end: Offset one past the last.
        level: 0 where nothing is quoted, 1 in a quoted sentence, 2 in words that give a value.
        anchors: Names of the quotations that begin here.
    """

    text: str
    start: int
    end: int
    level: int
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A block and its pieces, which together are its text."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


def anchor(evidence: Evidence) -> str:
    """The name of a quotation in the page."""
    return f"q-{evidence.document}-{evidence.span.start}-{evidence.span.end}"


def marked(
    document: Document, sentences: Sequence[Evidence], words: Sequence[Evidence]
) -> tuple[Marked, ...]:
    """The blocks of `document` with all its text, marked where it is quoted."""
    quotes = sorted(set(sentences) | set(words))
    exact = {evidence.span for evidence in words}
    return tuple(
        Marked(block.kind, tuple(_pieces(document, block.span, quotes, exact)))
        for block in _blocks(document)
    )


def _blocks(document: Document) -> Iterator[Block]:
    """The blocks, and what stands between them if it is more than white space."""
    start = 0
    for block in document.blocks:
        yield from _between(document, start, block.span.start)
        yield block
        start = block.span.end
    yield from _between(document, start, len(document.text))


def _between(document: Document, start: int, end: int) -> Iterator[Block]:
    if document.text[start:end].strip():
        yield Block(BlockKind.BODY, Span(start, end))


def _pieces(
    document: Document, block: Span, quotes: Sequence[Evidence], exact: set[Span]
) -> Iterator[Piece]:
    here = [evidence for evidence in quotes if evidence.span.overlaps(block)]
    edges = {edge for quote in here for edge in (quote.span.start, quote.span.end)}
    cuts = sorted({block.start, block.end} | {edge for edge in edges if _inside(edge, block)})
    for start, end in pairwise(cuts):
        over = [quote for quote in here if quote.span.contains(Span(start, end))]
        level = 2 if any(quote.span in exact for quote in over) else min(1, len(over))
        begin = tuple(anchor(quote) for quote in over if quote.span.start == start)
        yield Piece(document.text[start:end], start, end, level, begin)


def _inside(edge: int, block: Span) -> bool:
    return block.start < edge < block.end
