"""A long document in portions that a language model reads at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dateline.extract.analysis import Analysis, Sentence
from dateline.model import BlockKind

# About 1,500 tokens of English: with the prompt and an answer it fits a context of 8,192 tokens.
MOST = 6_000


@dataclass(frozen=True, slots=True)
class Portion:
    """Sentences that are sent together.

    Attributes:
        sentences: Indices in the analysis, in text order.
        headline: The document's headline, where it is not among the sentences.
    """

    sentences: tuple[int, ...]
    headline: str | None = None

    def text(self, analysis: Analysis) -> str:
        """The sentences on a line each, numbered from 1."""
        lines = [] if self.headline is None else [f"Headline: {self.headline}"]
        spoken = (_line(analysis, index) for index in self.sentences)
        return "\n".join([*lines, *(f"[{number}] {line}" for number, line in enumerate(spoken, 1))])


def portions(analysis: Analysis, most: int = MOST) -> tuple[Portion, ...]:
    """The document's sentences in portions of whole paragraphs, together all of them.

    Args:
        analysis: The document.
        most: Characters in a portion. A longer paragraph is divided between sentences; a sentence
            is never divided.
    """
    headline = next(
        (i for i, s in enumerate(analysis.sentences) if s.kind is BlockKind.HEADLINE), None
    )
    return tuple(
        Portion(tuple(indices), _heading(analysis, headline, indices))
        for indices in _packed(analysis.sentences, most)
    )


def halves(portion: Portion, analysis: Analysis) -> tuple[Portion, ...]:
    """The portion in two, for a model that cannot take it at once; one sentence stays whole."""
    middle = len(portion.sentences) // 2
    if not middle:
        return (portion,)
    first, second = portion.sentences[:middle], portion.sentences[middle:]
    headline = next((i for i in first if analysis.sentences[i].kind is BlockKind.HEADLINE), None)
    heading = portion.headline or _heading(analysis, headline, second)
    return Portion(first, portion.headline), Portion(second, heading)


def _heading(analysis: Analysis, headline: int | None, indices: Sequence[int]) -> str | None:
    return None if headline is None or headline in indices else _line(analysis, headline)


def _packed(sentences: Sequence[Sentence], most: int) -> Iterator[list[int]]:
    """Neighbouring paragraphs together for as long as they are not too long."""
    packed: list[int] = []
    length = 0
    for piece in _pieces(sentences, most):
        size = _length(sentences, piece)
        if packed and length + size > most:
            yield packed
            packed, length = [], 0
        packed += piece
        length += size
    if packed:
        yield packed


def _pieces(sentences: Sequence[Sentence], most: int) -> Iterator[list[int]]:
    """Paragraphs; the sentences of one that is too long."""
    for _, group in groupby(range(len(sentences)), key=lambda index: sentences[index].block):
        paragraph = list(group)
        if _length(sentences, paragraph) <= most:
            yield paragraph
        else:
            yield from ([index] for index in paragraph)


def _length(sentences: Sequence[Sentence], indices: Sequence[int]) -> int:
    return sum(len(sentences[index].span) for index in indices)


def _line(analysis: Analysis, index: int) -> str:
    """A sentence on one line, so that a text cannot pass for two numbered sentences."""
    span = analysis.sentences[index].span
    return " ".join(analysis.document.text[span.start : span.end].split())
