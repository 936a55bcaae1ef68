"""Places in a text, and quotations that prove what is said to stand there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.model.document import Document


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A non-empty range of characters in one document's text.

    Attributes:
        start: Offset of the first character, in Unicode code points from 0.
        end: Offset one past the last character.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A quotation: the exact words that stand at one place of one document.

    Attributes:
        document: Id of the document.
        span: Where the words stand.
        quote: The words.
    """

    document: str
    span: Span
    quote: str

    def __post_init__(self) -> None:
        if len(self.quote) != len(self.span):
            raise ValueError(
                f"the quotation has {len(self.quote)} characters and its span {len(self.span)}"
            )


def cite(document: Document, span: Span) -> Evidence:
    """Quote `span` from `document`.

    Raises:
        ValueError: The span reaches past the end of the text.
    """
    if span.end > len(document.text):
        raise ValueError(
            f"span [{span.start}, {span.end}) ends after the text of document "
            f"{document.id} ({len(document.text)} characters)"
        )
    return Evidence(document.id, span, document.text[span.start : span.end])


def is_faithful(evidence: Evidence, document: Document) -> bool:
    """Whether `document` is the one quoted and the quoted words stand where `evidence` says."""
    span = evidence.span
    return (
        evidence.document == document.id and document.text[span.start : span.end] == evidence.quote
    )
