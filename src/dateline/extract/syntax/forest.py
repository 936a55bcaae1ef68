"""The trees of a document, each made when it is first asked for: parsing costs most of the time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.syntax.tree import Tree
from dateline.lang import Language
from dateline.lang.parse import Parse, Parser, Word
from dateline.model import Document, Rule, Span

if TYPE_CHECKING:
    from dateline.extract.analysis import Sentence


class Forest:
    """The parsed sentences of one document.

    Treebanks part words at hyphens, and a parser then takes "Chad test" in "Chad test-fired" for
    one noun. What the rules match is therefore left out for the parser, and belongs to the word
    that it stands before.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        parser: Parser,
        prefixes: Sequence[Rule] = (),
    ) -> None:
        """Note what to parse; nothing is parsed yet."""
        self._text, self._sentences = text, sentences
        self._parser, self._prefixes = parser, prefixes
        self._trees: dict[int, Tree] = {}

    @classmethod
    def of(cls, document: Document, sentences: Sequence[Sentence], language: Language) -> Forest:
        """The trees of `document` by the parser of `language`."""
        prefixes = language.rules.get("syntax", ())
        return cls(document.text, sentences, language.parser, prefixes)

    def tree(self, index: int) -> Tree:
        """The tree of the sentence of that index; one without words where there is no parse."""
        if index not in self._trees:
            self._trees[index] = self._parsed(self._sentences[index].span)
        return self._trees[index]

    def _parsed(self, sentence: Span) -> Tree:
        text = self._text[sentence.start : sentence.end]
        cuts = sorted(
            Span(*m.span()) for rule in self._prefixes for m in rule.pattern.finditer(text)
        )
        kept, start = [], 0
        for cut in cuts:
            kept.append(text[start : cut.start])
            start = cut.end
        (parse,) = self._parser.parse(["".join([*kept, text[start:]])])
        return Tree.of(Parse(tuple(_moved(parse.words, cuts, text)), parse.names), sentence.start)


def _moved(words: Sequence[Word], cuts: Sequence[Span], text: str) -> list[Word]:
    """The words where they stand in `text`, which had `cuts` when it was parsed."""
    moved, left = [], list(cuts)
    shift = 0
    for word in words:
        start = word.span.start + shift
        while left and left[0].start <= start:
            shift += len(left.pop(0))
        span = Span(start, word.span.end + shift)
        moved.append(replace(word, span=span, text=text[span.start : span.end]))
    return moved
