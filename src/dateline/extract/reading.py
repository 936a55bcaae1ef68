"""An analysis indexed for rules: what stands in each sentence, and the rules that read it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline.extract.analysis import Analysis, Mention, Sentence
from dateline.extract.clauses import Grammar
from dateline.extract.syntax import Forest, lists_of
from dateline.extract.trace import Trace
from dateline.lang import Language
from dateline.model import Document, Rule, Span, TimeMention
from dateline.packs import HINT, Frame, Pack

_T = TypeVar("_T")
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

    def _finds(self, name: str, start: int, end: int) -> bool:
        rule = self.classes.get(name)
        if rule is None:
            return self._names_thing(name, Span(start, end)) if start < end else False
        found = (Span(*match.span()) for match in rule.pattern.finditer(self.text, start, end))
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

    def begins(self, classes: Iterable[str], start: int, end: int) -> bool:
        """Whether a word of one of `classes` stands at `start`."""
        return any(self.classes[name].pattern.match(self.text, start, end) for name in classes)


def read(analysis: Analysis, pack: Pack, language: Language, trace: Trace | None = None) -> Reading:
    """Index `analysis` for the rules of `pack` and `language`."""
    rules = pack.triggers.get(language.code, ())
    spoke = {link.spoke for item in analysis.attributions for link in item.attribution.chain}
    times = [time for time in analysis.times if time not in spoke]
    return Reading(
        analysis=analysis,
        pack=pack,
        language=language,
        grammar=Grammar.of(language),
        classes={rule.name: rule for rule in rules if rule.values["form"] == "class"},
        triggers=tuple(rule for rule in rules if rule.values["form"] in {"verb", "noun"}),
        hints=tuple(rule for rule in rules if rule.values["form"] == HINT),
        mentions=_grouped(analysis.sentences, analysis.mentions, lambda mention: mention.span),
        times=_grouped(analysis.sentences, times, lambda time: time.evidence.span),
        forest=analysis.forest or Forest.of(analysis.document, analysis.sentences, language),
        syntax=lists_of(language),
        trace=trace,
    )


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
