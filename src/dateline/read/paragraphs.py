"""The paragraphs of a plain text: a line each, unless an editor or a mailer has wrapped them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.model import Span

# Text that is wrapped is wrapped within these widths; longer lines are paragraphs as they stand.
_NARROWEST, _WIDEST = 50, 120


def paragraph_spans(text: str) -> Iterator[Span]:
    """The paragraphs of `text` in order, without the white space around them."""
    lines = list(_lines(text))
    width = max((len(_words(text, line)) for line in lines), default=0)
    joins = [_goes_on(text, left, right, width) for left, right in pairwise(lines)]
    if not _is_wrapped(text, lines, joins, width):
        joins = [False] * len(joins)
    start = 0
    for index, line in enumerate(lines):
        if index == len(joins) or not joins[index]:
            yield from trimmed(text, lines[start].start, line.end)
            start = index + 1


def trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The span from `start` to `end` without white space around it; none where all is white."""
    piece = text[start:end]
    if piece.strip():
        yield Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield Span(start, start + len(line))
        start += len(line)


def _words(text: str, line: Span) -> str:
    return text[line.start : line.end].strip()


def _goes_on(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the next line did not fit on this one."""
    words, next_words = _words(text, line), _words(text, following).split(maxsplit=1)
    return bool(words and next_words) and len(words) + 1 + len(next_words[0]) > width


def _is_wrapped(text: str, lines: Sequence[Span], joins: Sequence[bool], width: int) -> bool:
    """Whether some line goes on in small letters: two paragraphs may be equally long by chance."""
    following = (line for line, join in zip(lines[1:], joins, strict=True) if join)
    return _NARROWEST <= width <= _WIDEST and any(
        _words(text, line)[0].islower() for line in following
    )
