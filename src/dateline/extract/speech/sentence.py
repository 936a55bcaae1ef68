"""All that one sentence attributes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.speech.cues import Cue, find_cues
from dateline.extract.speech.readings import READERS
from dateline.extract.speech.said import Reading, Said, Step
from dateline.extract.speech.scene import Scene
from dateline.extract.speech.source import Source
from dateline.extract.speech.sources import source_after
from dateline.model import Rule, Span

_UNLIKE = {"deny", "doubt"}


def read_sentence(
    scene: Scene, rules: Sequence[Rule], earlier: Sequence[Source]
) -> tuple[Said, ...]:
    """What the sentence attributes, in the order of its cues."""
    reading = Reading(scene, rules, earlier)
    cues = find_cues(scene, rules)
    for cue in cues:
        reader = READERS.get(cue.shape)
        said = None if reader is None or _is_denied(cue, cues) else reader(reading, cue)
        if said is not None:
            reading = replace(reading, said=(*reading.said, said))
    for cue in cues:
        if cue.shape == "citing":
            reading = _cited(reading, cue)
    return tuple(_trimmed(scene, reading.said))


def _is_denied(cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether the noun is what another source denies: the content is then that source's."""
    return cue.shape == "noun" and any(
        other.deed in _UNLIKE and 0 < cue.first - other.last < 8 for other in cues
    )


def _cited(reading: Reading, cue: Cue) -> Reading:
    """Make the one who is cited the source of the one who cites."""
    found = source_after(reading.scene, cue.last, reading.sources)
    if found is None:
        return reading
    step = Step(found[0], cue.span, cue.rule.name)
    said = list(reading.said)
    citing = [i for i, one in enumerate(said) if one.extent.contains(cue.span)]
    citing += [i for i, one in enumerate(said) if one.extent.end <= cue.span.start][::-1]
    for i in citing[:1]:
        said[i] = replace(said[i], path=(*said[i].path, step))
    return replace(reading, said=tuple(said))


def _trimmed(scene: Scene, said: tuple[Said, ...]) -> Iterator[Said]:
    """Cut each content where a later source of the sentence begins to speak beside it."""
    for i, one in enumerate(said):
        spans = tuple(_cut(scene, span, one, said[i + 1 :]) for span in one.contents)
        yield replace(one, contents=spans)


def _cut(scene: Scene, span: Span, one: Said, later: Sequence[Said]) -> Span:
    for other in later:
        start = other.extent.start
        if not span.start < start < span.end:
            continue
        index = scene.index_at(start) - 1
        if scene.tokens[max(0, index - 1)].span.start <= span.start:
            continue  # nothing of the content would be left
        if one.step.source.key == other.step.source.key:
            if scene.word(index) == "and":
                return Span(span.start, scene.tokens[index].span.start)
            continue
        if other.contents[0].start < start and other.contents[0].start <= one.extent.start:
            end = scene.tokens[index].span.start if scene.word(index) == "," else start
            return Span(span.start, end)
        joins = scene.word(index) in {"while", "but", "and"}
        if joins and scene.word(index - 1) in {",", ";"}:
            return Span(span.start, scene.tokens[index - 1].span.start)
    return span
