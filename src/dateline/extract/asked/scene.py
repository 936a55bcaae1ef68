"""One portion of a document, in which the words of an answer are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.extract.analysis import Analysis, Mention
from dateline.extract.asked.answers import Drop
from dateline.extract.asked.portions import Portion
from dateline.extract.asked.quoting import find_words, only_place
from dateline.extract.reading import Reading
from dateline.model import Document, Span

ABSENT = "not in the text"
RULE = "server"  # the rule of a field that the model read; the claim's method says which model


@dataclass(frozen=True, slots=True)
class Scene:
    """What one claim of an answer is held against.

    Attributes:
        reading: The document as our own rules read it, which stand in where the answer fails.
        portion: What the model read.
        drops: What is not used of the answer; this list grows.
        near: Sentences that the claim names, the one with its trigger first.
    """

    reading: Reading
    portion: Portion
    drops: list[Drop] = field(default_factory=list)
    near: tuple[int, ...] = ()

    @property
    def analysis(self) -> Analysis:
        """What is known of the document."""
        return self.reading.analysis

    @property
    def document(self) -> Document:
        """The document."""
        return self.analysis.document

    def spans(self, sentences: Iterable[int]) -> list[Span]:
        """Where the sentences of these indices stand."""
        return [self.analysis.sentences[index].span for index in sentences]

    def named(self, numbers: Sequence[int]) -> list[int]:
        """The indices of the sentences with these numbers in the portion."""
        last = len(self.portion.sentences)
        valid = [number for number in numbers if 1 <= number <= last]
        self.drops.extend([Drop("sentences", ABSENT)] * (len(numbers) - len(valid)))
        return [self.portion.sentences[number - 1] for number in valid]

    def trigger(self, words: str, named: Iterable[int]) -> Span | None:
        """Where the trigger stands: in a sentence that is named, or in one place only."""
        text = self.document.text
        found = find_words(text, words, self.spans(named))
        found = found or only_place(text, words, self.spans(self.portion.sentences))
        if found is None:
            self.drops.append(Drop("trigger", ABSENT))
        return found

    def sentence_of(self, span: Span) -> int:
        """The index of the sentence in which `span` begins."""
        starts = ((self.analysis.sentences[index].span, index) for index in self.portion.sentences)
        return next(index for whole, index in starts if whole.start <= span.start < whole.end)

    def find(self, name: str, words: str) -> Span | None:
        """Where the `words` for the field `name` stand, near the trigger first."""
        here = self.near[0]
        others = [index for index in self.portion.sentences if index not in self.near]
        # A name that a sentence takes up stands before it, mostly.
        others.sort(key=lambda index: (index > here, abs(index - here)))
        found = find_words(self.document.text, words, self.spans([*self.near, *others]))
        if found is None:
            self.drops.append(Drop(name, ABSENT))
        return found

    def mentions(self, span: Span) -> list[Mention]:
        """The names that our own reading finds within `span`."""
        return [mention for mention in self.analysis.mentions if span.contains(mention.span)]
