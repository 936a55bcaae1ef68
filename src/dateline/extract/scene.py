"""A sentence with the names, times and quotations that stand in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dateline.extract.analysis import Mention, Sentence, Token
from dateline.extract.quotations import Quotation
from dateline.lang import Language
from dateline.model import Document, Span, TimeMention


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence and what is known of it; positions count its tokens.

    Attributes:
        document: The document.
        sentence: The sentence.
        mentions: The names in it, in order.
        times: The time expressions in it, in order.
        quotations: The quotations that touch it, in order.
        lexicon: The language's word lists, as sets.
    """

    document: Document
    sentence: Sentence
    mentions: tuple[Mention, ...]
    times: tuple[TimeMention, ...]
    quotations: tuple[Quotation, ...]
    lexicon: Mapping[str, frozenset[str]]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's tokens."""
        return self.sentence.tokens

    def word(self, index: int) -> str:
        """The token in lower case; an empty string before the first and after the last."""
        return self.tokens[index].text.lower() if 0 <= index < len(self.tokens) else ""

    def is_in(self, index: int, words: str) -> bool:
        """Whether the token belongs to the language's word list `words`."""
        return self.word(index) in self.lexicon[words]

    def index_at(self, offset: int) -> int:
        """Index of the first token that ends after `offset`, which may be one past the last."""
        return next(
            (i for i, token in enumerate(self.tokens) if token.span.end > offset),
            len(self.tokens),
        )

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens `first` to before `last`."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def text(self, first: int, last: int) -> str:
        """The text of tokens `first` to before `last`."""
        span = self.span(first, last)
        return self.document.text[span.start : span.end]

    def time_at(self, index: int) -> TimeMention | None:
        """The time expression that holds the token."""
        if not 0 <= index < len(self.tokens):
            return None
        span = self.tokens[index].span
        return next((time for time in self.times if time.evidence.span.overlaps(span)), None)

    def mention_at(self, index: int) -> Mention | None:
        """The mention that holds the token."""
        if not 0 <= index < len(self.tokens):
            return None
        span = self.tokens[index].span
        return next((mention for mention in self.mentions if mention.span.overlaps(span)), None)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds the character."""
        spans = ((q, q.span) for q in self.quotations)
        return next((q for q, span in spans if span.start <= offset < span.end), None)


def scenes(
    document: Document,
    sentences: Collection[Sentence],
    known: tuple[tuple[Mention, ...], tuple[TimeMention, ...], tuple[Quotation, ...]],
    language: Language,
) -> tuple[Scene, ...]:
    """One scene a sentence; `known` is the document's mentions, times and quotations."""
    mentions, times, quotations = known
    lexicon = {name: frozenset(words) for name, words in language.words.items()}
    return tuple(
        Scene(
            document,
            sentence,
            tuple(m for m in mentions if sentence.span.overlaps(m.span)),
            tuple(t for t in times if sentence.span.overlaps(t.evidence.span)),
            tuple(q for q in quotations if sentence.span.overlaps(q.span)),
            lexicon,
        )
        for sentence in sentences
    )
