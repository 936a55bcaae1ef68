"""A parser whose parses are repaired for news."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dateline.lang.parse import Parse, Parser, Word
from dateline.lang.repairs.asides import with_asides
from dateline.lang.repairs.headlines import read_headline
from dateline.lang.repairs.hiding import Hole, holes, shown
from dateline.lang.repairs.inserted import with_inserted
from dateline.lang.repairs.inversion import with_inverted
from dateline.lang.repairs.joining import joined
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.names import with_names
from dateline.lang.repairs.objects import with_objects
from dateline.lang.repairs.quotatives import with_speakers
from dateline.lang.repairs.showing import with_shown
from dateline.lang.repairs.stances import with_stances
from dateline.lang.repairs.titles import with_titles
from dateline.model import Span

Repair = Callable[[Parse, Knowledge], Parse]
# In this order: a title is joined to the name as it is after repair.
REPAIRS: tuple[Repair, ...] = (
    with_names,
    with_titles,
    with_asides,
    with_speakers,
    with_stances,
    with_inserted,
    with_inverted,
    with_shown,
    with_objects,
)


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
        forms = [text[span.start : span.end] for span in spans]
        parse = _at(self._whole(forms, holes(text, spans, self.knowledge)), text, spans)
        for repair in self.repairs:
            parse = repair(parse, self.knowledge)
        return parse

    def _whole(self, forms: Sequence[str], hidden: Sequence[Hole]) -> Parse:
        """The parse of all words, those in holes parsed apart."""
        if not hidden:
            return self._sentence(forms)
        places = list(shown(len(forms), hidden))
        main = self._sentence([forms[i] for i in places])
        apart = [(hole, self._read(forms[hole.first : hole.last])) for hole in hidden]
        return joined(main, places, apart, len(forms))

    def _sentence(self, forms: Sequence[str]) -> Parse:
        if self.knowledge.parts["headline"].pattern.search(" ".join(forms)):
            return read_headline(forms, self.knowledge, self._read)
        return self._read(forms)

    def _read(self, forms: Sequence[str]) -> Parse:
        return self.inner.parse_words([forms])[0]


def _at(parse: Parse, text: str, spans: Sequence[Span]) -> Parse:
    """`parse` with its words where they stand in `text`."""
    # Made anew: `replace` takes three times as long, for every word.
    words = (
        Word(span, text[span.start : span.end], w.lemma, w.upos, w.xpos, w.head, w.relation, w.hint)
        for w, span in zip(parse.words, spans, strict=True)
    )
    return Parse(tuple(words), parse.names)


def _spaced(words: Sequence[str]) -> Iterator[Span]:
    start = 0
    for word in words:
        yield Span(start, start + len(word))
        start += len(word) + 1
