"""An analysis indexed for rules: what stands in each sentence, and the rules that read it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline.extract.analysis import Analysis, Mention, Sentence
from dateline.extract.clauses import Grammar
from dateline.extract.lexicon import Lexicon
from dateline.extract.syntax import Forest, lists_of
from dateline.extract.things import things_named
from dateline.extract.trace import Trace
from dateline.lang import Language
from dateline.model import Document, Rule, Span, TimeMention
from dateline.packs import HINT, Frame, Pack

_T = TypeVar("_T")
_BACK = 2  # sentences in which "it" finds the thing that it stands for
_BODIES = frozenset({"body", "facility", "source"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One document under one pack and one language.

    Attributes:
        analysis: What is known before events are looked for.
        pack: The domain.
        language: The language.
        grammar: Its rules about clauses.
        classes: The pack's classes of words, by name.
        triggers: The pack's trigger rules.
        hints: Its rules for words that only the parser takes for triggers.
        mentions: By index of sentence.
        times: By index of sentence, without the times at which a source spoke.
        forest: The sentences' trees.
        syntax: The language's word lists about trees, by name.
        named: What finds the names that the document gives to things, by class of word.
        trace: Where to note what becomes of each trigger, or None.
    """

    analysis: Analysis
    pack: Pack
    language: Language
    grammar: Grammar
    classes: dict[str, Rule]
    triggers: tuple[Rule, ...]
    hints: tuple[Rule, ...]
    mentions: dict[int, list[Mention]]
    times: dict[int, list[TimeMention]]
    forest: Forest
    syntax: dict[str, frozenset[str]]
    named: Mapping[str, re.Pattern[str]]
    trace: Trace | None = None

    @property
    def document(self) -> Document:
        """The document."""
        return self.analysis.document

    @property
    def text(self) -> str:
        """Its text."""
        return self.analysis.document.text

    def sentence(self, index: int) -> Sentence:
        """The sentence of that index."""
        return self.analysis.sentences[index]

    def frame(self, type_: str) -> Frame:
        """The frame of an event type."""
        return self.pack.frames[type_]

    def has(self, classes: Iterable[str], start: int, end: int) -> bool:
        """Whether a word of one of `classes`, or a registered thing of that kind, stands there."""
        return any(self._finds(name, start, end) for name in classes)

    def words(self, name: str, start: int, end: int) -> Iterator[Span]:
        """The words of the class `name` between two offsets, with the names of such things."""
        patterns = [self.classes[name].pattern, *([self.named[name]] if name in self.named else [])]
        for pattern in patterns:
            yield from (Span(*match.span()) for match in pattern.finditer(self.text, start, end))

    def _finds(self, name: str, start: int, end: int) -> bool:
        rule = self.classes.get(name)
        if rule is None:
            return self._names_thing(name, Span(start, end)) if start < end else False
        found = self.words(name, start, end)
        if not rule.values.get("not_in_names"):
            return next(found, None) is not None
        return any(not self._is_in_name(span) for span in found)

    def _names_thing(self, kind: str, words: Span) -> bool:
        return any(
            mention.kind == kind and words.contains(mention.span)
            for mentions in self.mentions.values()
            for mention in mentions
        )

    def _is_in_name(self, word: Span) -> bool:
        """Whether the word is part of the name of a body or site: "Missile Guidance Bureau"."""
        return any(
            mention.kind in _BODIES and mention.span != word and mention.span.contains(word)
            for mentions in self.mentions.values()
            for mention in mentions
        )

    def points_to(self, classes: Iterable[str], start: int, end: int) -> bool:
        """Whether words between two offsets stand for a thing of one of `classes` told before.

        "It", "the first" and "two more" do, where a word of the class stands at most two
        sentences before them.
        """
        rule = self.classes.get("stand-in")  # a pack may name no such words
        word = None if rule is None else rule.pattern.search(self.text, start, end)
        return word is not None and self._told_before(classes, word.start())

    def stands_for(self, classes: Iterable[str], start: int, end: int) -> bool:
        """The same of a phrase, which must begin with those words."""
        rule = self.classes.get("stand-in")
        word = None if rule is None else rule.pattern.match(self.text, start, end)
        return word is not None and self._told_before(classes, start)

    def _told_before(self, classes: Iterable[str], place: int) -> bool:
        starts = [s.span.start for s in self.analysis.sentences if s.span.start <= place]
        return self.has(classes, starts[max(0, len(starts) - 1 - _BACK)], place)

    def begins(self, classes: Iterable[str], start: int, end: int) -> bool:
        """Whether a word of one of `classes` stands at `start`."""
        return any(self.classes[name].pattern.match(self.text, start, end) for name in classes)


def read(analysis: Analysis, pack: Pack, language: Language, trace: Trace | None = None) -> Reading:
    """Index `analysis` for the rules of `pack` and `language`."""
    rules = pack.triggers.get(language.code, ())
    classes = {rule.name: rule for rule in rules if rule.values["form"] == "class"}
    syntax = lists_of(language)
    spoke = {link.spoke for item in analysis.attributions for link in item.attribution.chain}
    times = [time for time in analysis.times if time not in spoke]
    return Reading(
        analysis=analysis,
        pack=pack,
        language=language,
        grammar=Grammar.of(language),
        classes=classes,
        triggers=tuple(rule for rule in rules if rule.values["form"] in {"verb", "noun"}),
        hints=tuple(rule for rule in rules if rule.values["form"] == HINT),
        mentions=_grouped(analysis.sentences, analysis.mentions, lambda mention: mention.span),
        times=_grouped(analysis.sentences, times, lambda time: time.evidence.span),
        forest=analysis.forest or Forest.of(analysis.document, analysis.sentences, language),
        syntax=syntax,
        named=things_named(
            analysis.document.text,
            classes.values(),
            analysis.mentions,
            syntax["acting"] | _no_things(Lexicon.of(language)),
        ),
        trace=trace,
    )


def _no_things(lexicon: Lexicon) -> frozenset[str]:
    """Words that with a capital name no thing: of days, offices, bodies and sites."""
    return lexicon.calendar | lexicon.titles | lexicon.bodies | lexicon.facilities | lexicon.places


def _grouped(
    sentences: Sequence[Sentence], items: Iterable[_T], place: Callable[[_T], Span]
) -> dict[int, list[_T]]:
    """`items` by the index of the sentence in which they begin."""
    starts = [sentence.span.start for sentence in sentences]
    groups: dict[int, list[_T]] = defaultdict(list)
    for item in items:
        index = bisect_right(starts, place(item).start) - 1
        if index >= 0 and sentences[index].span.contains(place(item)):
            groups[index].append(item)
    return groups
