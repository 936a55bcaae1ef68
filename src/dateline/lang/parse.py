"""What a parser says of a sentence: words with heads, and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from dateline.model import Span


@dataclass(frozen=True, slots=True)
class Hint:
    """The event that a word may name.

    Attributes:
        type: One of the event types that the parser knows: "test".
        chance: How likely it names an event of this type, 0 to 1.
    """

    type: str
    chance: float


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence, as treebanks divide it.

    Attributes:
        span: Where it stands in the sentence's text.
        text: The characters that stand there.
        lemma: The dictionary form: "visited" -> "visit".
        upos: Universal part of speech: VERB, NOUN, PROPN.
        xpos: Penn Treebank tag: VBD, NNS.
        head: Index of the word that it depends on; -1 for the root.
        relation: Universal Dependencies relation to the head, with subtype: "nsubj:pass".
        hint: The event that it may name; None where it names none or the parser does not tell.
    """

    span: Span
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    hint: Hint | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a sentence.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        kind: PER, ORG or LOC.
    """

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence's words, in order, and its names, which never overlap."""

    words: tuple[Word, ...]
    names: tuple[Named, ...] = ()

    def children(self, index: int) -> Iterator[int]:
        """Indexes of the words that depend on word `index` directly, in order."""
        return (i for i, word in enumerate(self.words) if word.head == index)


class Parser(Protocol):
    """Anything that parses sentences one by one: the same sentence always gives the same parse."""

    def parse(self, texts: Sequence[str]) -> tuple[Parse, ...]:
        """One parse for each sentence of raw text."""
        ...

    def parse_words(self, sentences: Sequence[Sequence[str]]) -> tuple[Parse, ...]:
        """One parse for each sentence that is already divided; spans assume single spaces."""
        ...


class Unparsed:
    """A `Parser` that says nothing: what is read with it is read by the order of words."""

    def parse(self, texts: Sequence[str]) -> tuple[Parse, ...]:
        """An empty parse for each sentence."""
        return tuple(Parse(()) for _ in texts)

    def parse_words(self, sentences: Sequence[Sequence[str]]) -> tuple[Parse, ...]:
        """An empty parse for each sentence."""
        return tuple(Parse(()) for _ in sentences)
