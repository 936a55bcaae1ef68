"""A parser whose parses are repaired for news."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.lang.parse import Parse, Parser
from dateline.lang.repairs.hiding import Hole, holes, shown
from dateline.lang.repairs.joining import joined
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.names import with_names
from dateline.lang.repairs.quotatives import with_speakers
from dateline.lang.repairs.titles import with_titles
from dateline.model import Span

Repair = Callable[[Parse, Knowledge], Parse]
# In this order: a title is joined to the name as it is after repair.
REPAIRS: tuple[Repair, ...] = (with_names, with_titles, with_speakers)


@dataclass(frozen=True, slots=True)
class Repaired:
    """A `Parser` around another; words and spans are those of the text that is given.

    Attributes:
        inner: Parses what is shown to it; its relations must be those of Universal Dependencies.
        knowledge: Rules and words of the language.
        repairs: What is done to each parse, in order.
    """

    inner: Parser
    knowledge: Knowledge
    repairs: tuple[Repair, ...] = REPAIRS

    def parse(self, texts: Sequence[str]) -> tuple[Parse, ...]:
        """One parse for each sentence of raw text; words are those of the language's splitter."""
        return tuple(self._parsed(text, list(self.knowledge.split(text))) for text in texts)

    def parse_words(self, sentences: Sequence[Sequence[str]]) -> tuple[Parse, ...]:
        """One parse for each sentence that is already divided; spans assume single spaces."""
        return tuple(self._parsed(" ".join(words), list(_spaced(words))) for words in sentences)

    def _parsed(self, text: str, spans: Sequence[Span]) -> Parse:
        if not spans:
            return Parse(())
        parse = self._whole(
            [text[s.start : s.end] for s in spans], holes(text, spans, self.knowledge)
        )
        parse = _at(parse, text, spans)
        for repair in self.repairs:
            parse = repair(parse, self.knowledge)
        return parse

    def _whole(self, forms: Sequence[str], hidden: Sequence[Hole]) -> Parse:
        """The parse of all words, those in holes parsed apart."""
        places = list(shown(len(forms), hidden))
        apart = [forms[hole.first : hole.last] for hole in hidden]
        main, *others = self.inner.parse_words([[forms[i] for i in places], *apart])
        return joined(main, places, list(zip(hidden, others, strict=True)), len(forms))


def _at(parse: Parse, text: str, spans: Sequence[Span]) -> Parse:
    """`parse` with its words where they stand in `text`."""
    pairs = zip(parse.words, spans, strict=True)
    words = (replace(word, span=s, text=text[s.start : s.end]) for word, s in pairs)
    return Parse(tuple(words), parse.names)


def _spaced(words: Sequence[str]) -> Iterator[Span]:
    start = 0
    for word in words:
        yield Span(start, start + len(word))
        start += len(word) + 1
