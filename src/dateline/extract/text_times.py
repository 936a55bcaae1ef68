"""`dateline.times`: the time expressions of a plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache

from dateline.extract.expressions import Expression, find_expressions
from dateline.extract.pieces import pieces
from dateline.extract.times import day_of_writing
from dateline.lang import Language, load_language, split_sentences
from dateline.model import Span

# Between paragraphs: an empty line. One line break alone is a wrapped line. A run without a space
# that is longer than any word is data, not prose, and ends one too.
_GAP = re.compile(r"\n[^\S\n]*\n|\S{200,}")
# Paragraphs are longer only where they are none; sentences are then cut.
_LONG = 20_000


def times(
    text: str, *, published: date, language: Language | None = None
) -> tuple[Expression, ...]:
    """Find the time expressions of a text and say what each means.

    Args:
        text: English news, or any text; an empty line ends a paragraph.
        published: The civil day of the report, on which "yesterday" counts.
        language: Another language than English, from `dateline.lang.load_language`.

    Returns:
        Dates, times of day, durations and sets in text order, without overlap.

    Raises:
        TypeError: `published` is no date, or has a time of day.

    >>> [found.value for found in times("It fell on Friday.", published=date(2024, 5, 13))]
    ['2024-05-10']
    """
    if not isinstance(published, date) or isinstance(published, datetime):
        raise TypeError(f"published must be a day, datetime.date, not {published!r}")
    known = language or _english()
    sentences = [*_sentences(text, known)]
    written = day_of_writing(text, sentences, published, known)
    return tuple(find_expressions(text, sentences, written, known))


@cache
def _english() -> Language:
    return load_language()


def _sentences(text: str, language: Language) -> Iterator[Span]:
    for paragraph in _paragraphs(text):
        for piece in pieces(text, paragraph, most=_LONG):
            for span in split_sentences(text[piece.start : piece.end], language):
                yield Span(piece.start + span.start, piece.start + span.end)


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for gap in _GAP.finditer(text):
        if gap.start() > start:
            yield Span(start, gap.start())
        start = gap.end()
    if len(text) > start:
        yield Span(start, len(text))
