"""Long sentences in pieces, so that reading takes time in proportion to the text."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Span

# No sentence of edited news is longer; what is, is a table or no prose at all.
_MOST = 1500


def pieces(text: str, span: Span, most: int = _MOST) -> Iterator[Span]:
    """`span` as it is, or cut at spaces where it is longer than `most` characters."""
    start = span.start
    while span.end - start > most:
        space = text.rfind(" ", start + 1, start + most)
        end = space if space > start else start + most
        yield Span(start, end)
        start = end
    yield Span(start, span.end)
