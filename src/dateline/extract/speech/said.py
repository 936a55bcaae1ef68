"""What one cue attributes, and what a reader of cues has to go by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.extract.speech.cues import Cue, Tail, read_tail
from dateline.extract.speech.scene import Scene
from dateline.extract.speech.source import Source
from dateline.model import Rule, Span, TimeMention


@dataclass(frozen=True, slots=True)
class Step:
    """A source and the cue that attributes to it."""

    source: Source
    cue: Span
    rule: str
    spoke: TimeMention | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What one cue attributes.

    Attributes:
        path: The sources, outermost first: "the agency quoted the premier".
        contents: What they say, in order.
        extent: From the first word of source or cue to the last.
    """

    path: tuple[Step, ...]
    contents: tuple[Span, ...]
    extent: Span

    @property
    def step(self) -> Step:
        """The innermost source."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class Reading:
    """What has been read so far.

    Attributes:
        scene: The sentence.
        rules: The cues of the language.
        earlier: The document's sources before this sentence.
        said: What this sentence has so far.
    """

    scene: Scene
    rules: Sequence[Rule]
    earlier: Sequence[Source]
    said: tuple[Said, ...] = ()

    @property
    def sources(self) -> list[Source]:
        """All sources so far, in text order."""
        return [*self.earlier, *(step.source for said in self.said for step in said.path)]

    def tail(self, index: int) -> Tail:
        """What stands between token `index` and the content."""
        return read_tail(self.scene, index, self.rules, self.sources)


def said_by(
    reading: Reading, cue: Cue, source: Source, tail: Tail, spans: Sequence[Span]
) -> Said | None:
    """What `cue` attributes to `source`; None where no words are left to attribute."""
    text = reading.scene.document.text
    spans = [span for span in spans if any(map(str.isalnum, text[span.start : span.end]))]
    if not spans:
        return None
    step = Step(source, cue.span, cue.rule.name, tail.spoke)
    path: tuple[Step, ...] = (step,)
    if tail.via is not None:
        path = (Step(tail.via, cue.span, cue.rule.name), step)
    start = min(cue.span.start, source.phrase.start)
    tokens = reading.scene.tokens
    last = tokens[min(tail.index, len(tokens)) - 1]
    end = max(cue.span.end, source.phrase.end, last.span.end)
    return Said(path, tuple(spans), Span(start, end))


def floor(reading: Reading, begin: int) -> int:
    """The first token that no earlier attribution of the sentence has closed off.

    Two attributions in a row ("..., he said, according to the agency") share their content.
    """
    scene = reading.scene
    closed = [said for said in reading.said if said.contents[0].start < said.extent.start]
    if not closed or closed[-1].contents[-1].start > closed[-1].extent.start:
        return 0
    index = scene.index_at(closed[-1].extent.end)
    while scene.word(index) in {",", ";", "and", "while", "but"}:
        index += 1
    return index if index < begin else 0
