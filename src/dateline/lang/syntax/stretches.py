"""Long sentences in stretches: lists and tables without a full stop would take minutes.

Time grows with the square of a sentence's length and, where words must be made a tree, with its
cube; and the network knows 512 places. A stretch ends after the last mark of punctuation that
leaves it in bounds. The root of each later stretch depends on that of the first as `parataxis`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from dateline.lang.parse import Named
from dateline.lang.syntax.decode import Analysis

# Of the 21,000 sentences of EWT and GUM two are longer.
MOST_WORDS = 110
MOST_PIECES = 500
BESIDE = "parataxis"
_Item = TypeVar("_Item")


def stretches(words: Sequence[str], pieces: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Bounds of consecutive stretches, each within the limits.

    Args:
        words: The words of a sentence.
        pieces: How many pieces each has.
    """
    start = 0
    while start < len(words):
        end = _farthest(pieces, start)
        if end < len(words):
            end = _last_mark(words, start, end)
        yield start, end
        start = end


def _farthest(pieces: Sequence[int], start: int) -> int:
    end, total = start, 0
    for count in pieces[start : start + MOST_WORDS]:
        total += count
        if total > MOST_PIECES:
            break
        end += 1
    return end


def _last_mark(words: Sequence[str], start: int, end: int) -> int:
    """The place after the last mark in the second half, or `end`."""
    marks = (i for i in range(end - 1, (start + end) // 2, -1) if not _has_letter(words[i]))
    return next(marks, end - 1) + 1


def _has_letter(word: str) -> bool:
    return any(letter.isalnum() for letter in word)


def join(parts: Sequence[Analysis]) -> Analysis:
    """One tree from the trees of consecutive stretches, at least one."""
    if len(parts) == 1:
        return parts[0]
    starts = list(_starts(parts))
    root = parts[0].heads.index(-1)
    heads: list[int] = []
    relations: list[str] = []
    for start, part in zip(starts, parts, strict=True):
        heads += [_moved(head, start, root if start else -1) for head in part.heads]
        beside = (BESIDE if start and head < 0 else None for head in part.heads)
        relations += [new or old for new, old in zip(beside, part.relations, strict=True)]
    return Analysis(
        _chained(part.upos for part in parts),
        _chained(part.xpos for part in parts),
        tuple(heads),
        tuple(relations),
        tuple(
            Named(name.first + start, name.last + start, name.kind)
            for start, part in zip(starts, parts, strict=True)
            for name in part.names
        ),
        _chained(part.hints for part in parts),
    )


def _starts(parts: Sequence[Analysis]) -> Iterator[int]:
    start = 0
    for part in parts:
        yield start
        start += len(part.heads)


def _moved(head: int, start: int, root: int) -> int:
    return root if head < 0 else head + start


def _chained(parts: Iterable[Sequence[_Item]]) -> tuple[_Item, ...]:
    return tuple(chain.from_iterable(parts))
