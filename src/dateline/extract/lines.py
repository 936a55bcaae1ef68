"""Sentences as words, and the names found in them, before they become mentions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.extract.analysis import Mention, Sentence
from dateline.model import BlockKind, Span
from dateline.packs import Word, split_words

# Share of long words with a capital from which capitals say nothing, in headlines and elsewhere.
_TITLE_CASE = {True: 0.7, False: 0.95}
_FEWEST = {True: 3, False: 8}  # long words that a line needs to show its case


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the words that names are compared by.

    Attributes:
        text: The document's text.
        words: The words of the sentence.
        is_title_case: Whether capitals in it say nothing: a headline, or all capitals.
    """

    text: str
    words: list[Word]
    is_title_case: bool

    def key(self, index: int) -> str:
        """The word in lower case, or nothing outside the line."""
        return self.words[index].key if 0 <= index < len(self.words) else ""

    def gap(self, index: int) -> str:
        """What stands between a word and the one before it."""
        if not 0 < index < len(self.words):
            return "\n"
        return self.text[self.words[index - 1].end : self.words[index].start]

    def is_capital(self, index: int) -> bool:
        """Whether the word begins with a capital, or goes on after a hyphen from one that does."""
        if not 0 <= index < len(self.words):
            return False
        if self.words[index].text[0].isupper():
            return True
        return self.gap(index) == "-" and self.words[index - 1].text[0].isupper()

    def span(self, first: int, last: int) -> Span:
        """The characters of the words from `first` to before `last`."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def quote(self, first: int, last: int) -> str:
        """The characters themselves."""
        return self.text[self.words[first].start : self.words[last - 1].end]


@dataclass(frozen=True, slots=True)
class Piece:
    """A mention and the words that it takes up.

    Attributes:
        first: Index of its first word.
        last: Index one past its last word.
        mention: What is mentioned.
        office: Whether a person is named by an office alone.
    """

    first: int
    last: int
    mention: Mention
    office: bool = False

    @property
    def kind(self) -> str:
        """Kind of the mention."""
        return self.mention.kind


def line_of(text: str, sentence: Sentence) -> Line:
    """The words of `sentence`."""
    words = split_words(text, sentence.span.start, sentence.span.end)
    long = [word for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    capital = sum(word.text[0].isupper() for word in long)
    is_headline = sentence.kind == BlockKind.HEADLINE
    needed = max(_FEWEST[is_headline], _TITLE_CASE[is_headline] * len(long))
    return Line(text, words, capital >= needed)


def longest(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces in order without overlap: the longer of two wins, then the earlier given."""
    kept: list[Piece] = []
    taken: set[int] = set()
    for piece in sorted(pieces, key=lambda piece: piece.first - piece.last):
        places = range(piece.first, piece.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(piece)
    return sorted(kept, key=lambda piece: piece.first)


def covered(pieces: Sequence[Piece]) -> set[int]:
    """Indices of the words that names take up."""
    return {index for piece in pieces for index in range(piece.first, piece.last)}
