"""What is known about a document before any event is looked for."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.extract.syntax.forest import Forest
from dateline.model import Attribution, BlockKind, Document, Span, TimeMention


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or punctuation mark.

    Attributes:
        span: Where it stands in the document.
        text: The characters that stand there.
    """

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, headline or caption.

    Attributes:
        span: Where it stands in the document.
        kind: What the block that holds it is.
        block: Index of that block in the document.
        tokens: Its words in order.
    """

    span: Span
    kind: BlockKind
    block: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, or a word that stands for one.

    Attributes:
        span: Where it stands in the document, without titles and articles.
        text: The words that stand there.
        name: The name to print: the entity's, else the fullest form in the document.
        kind: person, body, state, equipment, facility, place, source; `name` where unknown.
        entity: Id in the pack's register, or None where unresolved.
        is_name: False for "he", "the agency", "the North Korean leader".
    """

    span: Span
    text: str
    name: str
    kind: str
    entity: str | None = None
    is_name: bool = True


@dataclass(frozen=True, slots=True)
class Attributed:
    """A stretch of text and the chain that vouches for it.

    Attributes:
        content: What is attributed: part of a sentence, or several sentences.
        attribution: Publisher to origin.
        is_quoted: Whether the content stands in quotation marks.
        rule: Name of the rule that found the cue; `publisher` where there is none.
    """

    content: Span
    attribution: Attribution
    is_quoted: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document with its sentences, names, times and attributions, each in text order.

    The sentences' trees stand in `forest`, so that each is parsed once.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    attributions: tuple[Attributed, ...] = ()
    forest: Forest | None = None
