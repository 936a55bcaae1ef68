"""One parsed sentence, with its words at their places in the document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.lang.parse import Named, Parse, Word
from dateline.model import Span

JOINED = frozenset({"conj"})
_LOOSE = frozenset({"punct", "cc", "cc:preconj", "case", "mark"})
# What hangs on a noun and is no part of its phrase: clauses, asides, other members of a list.
_OUTSIDE = _LOOSE | {"acl", "acl:relcl", "advcl", "appos", "conj", "parataxis", "cop", "nsubj"}
_ARTICLES = frozenset({"DET"})


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence's words.

    Attributes:
        words: In order; their spans are offsets in the document.
        below: The words that depend on each word that has any, in order, by index.
        names: The names among them, which never overlap.
    """

    words: tuple[Word, ...]
    below: Mapping[int, Sequence[int]]
    names: tuple[Named, ...] = ()

    @classmethod
    def of(cls, parse: Parse, start: int) -> Tree:
        """The tree of a sentence that begins at offset `start` of its document."""
        words = tuple(
            replace(word, span=Span(start + word.span.start, start + word.span.end))
            for word in parse.words
        )
        return cls._grown(words, parse.names)

    @classmethod
    def _grown(cls, words: tuple[Word, ...], names: tuple[Named, ...]) -> Tree:
        below = defaultdict(list)
        for index, word in enumerate(words):
            below[word.head].append(index)
        return cls(words, dict(below), names)

    def moved(self, heads: Mapping[int, int], relations: Mapping[int, str] | None = None) -> Tree:
        """The tree in which the words `heads` names have these heads, and these `relations`."""
        named = relations or {}
        words = (
            replace(w, head=heads.get(i, w.head), relation=named.get(i, w.relation))
            for i, w in enumerate(self.words)
        )
        return self._grown(tuple(words), self.names)

    def children(self, index: int, *relations: str) -> list[int]:
        """The words that depend on word `index`, by one of `relations` if any is given."""
        found = self.below.get(index, ())
        return [i for i in found if not relations or self.words[i].relation in relations]

    def head_of(self, span: Span) -> int | None:
        """The word in `span` on which the others in it depend; None where there is no word."""
        inside = {i for i, word in enumerate(self.words) if word.span.overlaps(span)}
        return next((i for i in sorted(inside) if self.words[i].head not in inside), None)

    def lower(self, index: int) -> str:
        """The word in lower case."""
        return self.words[index].text.lower()

    def markers(self, index: int) -> set[str]:
        """The prepositions and conjunctions that introduce the word or its clause."""
        return {self.lower(i) for i in self.children(index, "case", "mark")}

    def members(self, index: int) -> list[int]:
        """The word and those that "and" and commas join to it, in order."""
        found = [index]
        for each in self.children(index, *JOINED):
            found += self.members(each)
        return found

    def stretch(self, index: int) -> list[int]:
        """The words of the noun phrase, in a row, without clauses, asides and list members."""
        inside = {index, *self._inside(index)}
        first = last = index
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        return list(range(first, last + 1))

    def phrase(self, index: int) -> Span:
        """Where the noun phrase stands, without its article."""
        words = self.stretch(index)
        while words[0] != index and self.words[words[0]].upos in _ARTICLES:
            del words[0]
        return Span(self.words[words[0]].span.start, self.words[words[-1]].span.end)

    def _inside(self, index: int) -> Iterator[int]:
        for each in self.children(index):
            if self.words[each].relation not in _OUTSIDE:
                yield from self.whole(each)

    def whole(self, index: int, without: Collection[str] = ()) -> Iterator[int]:
        """The word and all that hangs on it, branches by the relations `without` aside."""
        yield index
        for each in self.children(index):
            if self.words[each].relation not in without:
                yield from self.whole(each, without)
