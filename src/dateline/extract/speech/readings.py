"""One reading for each shape of cue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from dateline.extract.analysis import Mention
from dateline.extract.speech.contents import Frame, after, before, contents
from dateline.extract.speech.cues import Cue, Tail
from dateline.extract.speech.said import Reading, Said, Step, floor, said_by
from dateline.extract.speech.scene import Scene
from dateline.extract.speech.source import Source, from_mention
from dateline.extract.speech.sources import SPEAKING, read_source, source_after
from dateline.extract.speech.subjects import source_before
from dateline.extract.speech.verbs import read_verb
from dateline.model import BlockKind, Span


def _phrase(reading: Reading, cue: Cue) -> Said | None:
    """CONTENT, according to SOURCE."""
    scene = reading.scene
    found = source_after(scene, cue.last, reading.sources) or _named_in(scene, cue.last)
    if found is None:
        return None
    source, last = found
    tail = reading.tail(last)
    frame = Frame(scene, cue, floor(reading, cue.first), cue.first, tail.index)
    if cue.first < frame.floor + 4 and scene.word(tail.index) == ",":
        spans = [_until(frame) if cue.first > frame.floor + 1 else None, after(frame)]
    else:
        spans = [_until(frame)]
    return said_by(reading, cue, source, tail, [span for span in spans if span is not None])


def _until(frame: Frame) -> Span | None:
    """The content that ends where a phrase begins, with a comma or without."""
    scene, last = frame.scene, frame.begin
    left = before(frame)
    if left is not None or last <= frame.floor:
        return left
    return scene.span(frame.floor, last)


def _named_in(scene: Scene, index: int) -> tuple[Source, int] | None:
    """A name up to the end of the clause: "an article published by the agency"."""
    last = index
    while last < len(scene.tokens) and scene.word(last) not in {",", ".", ";", "which", "who"}:
        last += 1
    if last == index:
        return None
    span = scene.span(index, last)
    for mention in reversed(scene.mentions):
        if span.contains(mention.span) and mention.kind in {"body", "source", "person"}:
            return from_mention(mention, span), last
    return None


def _quoting(reading: Reading, cue: Cue) -> Said | None:
    """RELAY quoted SOURCE as saying CONTENT."""
    scene = reading.scene
    outer = source_before(scene, cue.first, reading.sources)
    found = source_after(scene, cue.last, reading.sources)
    if found is None:
        return None
    source, last = found
    last = _as_saying(scene, last)
    tail = reading.tail(last)
    begin = cue.first if outer is None else min(cue.first, scene.index_at(outer.phrase.start))
    frame = Frame(scene, cue, floor(reading, begin), begin, tail.index)
    said = said_by(reading, cue, source, tail, contents(frame, is_inserted=False))
    if said is None or outer is None:
        return said
    return replace(said, path=(Step(outer, cue.span, cue.rule.name), *said.path))


def _as_saying(scene: Scene, index: int) -> int:
    """The token after "as saying"."""
    for i in range(index, min(index + 14, len(scene.tokens) - 1)):
        if scene.word(i) == "as" and scene.word(i + 1).endswith("ing"):
            return i + 2
    return index


def _quoted(reading: Reading, cue: Cue) -> Said | None:
    """SOURCE was quoted by RELAY as saying CONTENT."""
    scene = reading.scene
    source = source_before(scene, cue.first, reading.sources)
    if source is None:
        return None
    outer = None
    if scene.word(cue.last) in {"by", "in", "on"}:
        outer = source_after(scene, cue.last + 1, reading.sources)
    last = _as_saying(scene, cue.last if outer is None else outer[1])
    tail = reading.tail(last)
    begin = min(cue.first, scene.index_at(source.phrase.start))
    frame = Frame(scene, cue, floor(reading, begin), begin, tail.index)
    said = said_by(reading, cue, source, tail, contents(frame, is_inserted=False))
    if said is None or outer is None:
        return said
    return replace(said, path=(Step(outer[0], cue.span, cue.rule.name), *said.path))


def _noun(reading: Reading, cue: Cue) -> Said | None:
    """SOURCE's claim that CONTENT."""
    scene = reading.scene
    owner = _owner(scene, cue.first)
    if owner is None:
        return None
    source = from_mention(owner)
    tail = reading.tail(cue.last)
    frame = Frame(scene, cue, floor(reading, cue.first), cue.first, tail.index)
    span = after(frame)
    if span is None:
        return None
    comma = scene.document.text.find(",", span.start, span.end)
    span = span if comma <= span.start else Span(span.start, comma)
    return said_by(reading, cue, source, tail, [span])


def _owner(scene: Scene, index: int) -> Mention | None:
    """Whose claim it is that token `index` names, at most two words before it."""
    for i in range(index - 1, max(-1, index - 4), -1):
        mention = scene.mention_at(i)
        if mention is not None and scene.tokens[i].text.endswith(("'s", "’s", "s'", "s’")):
            return mention if mention.kind in SPEAKING else None
    return None


def _released(reading: Reading, cue: Cue) -> Said | None:
    """A photograph released by SOURCE shows CONTENT."""
    scene = reading.scene
    found = (
        _named_at(scene, cue.last)
        or source_after(scene, cue.last, reading.sources)
        or _named_in(scene, cue.last)
    )
    if found is None:
        return None
    return said_by(reading, cue, found[0], Tail(found[1]), [scene.sentence.span])


def _named_at(scene: Scene, index: int) -> tuple[Source, int] | None:
    """The name right after the cue, whatever the photograph shows: "published by KCNA shows"."""
    index += scene.is_in(index, "articles")
    mention = scene.mention_at(index)
    if mention is None or mention.kind not in {"body", "source", "person"}:
        return None
    return from_mention(mention), scene.index_at(mention.span.end - 1) + 1


def _headline(reading: Reading, cue: Cue) -> Said | None:
    """CONTENT: SOURCE."""
    scene = reading.scene
    if scene.sentence.kind is not BlockKind.HEADLINE:
        return None
    source = read_source(scene, cue.last, len(scene.tokens), reading.sources)
    if source is None or source.span.end != scene.sentence.span.end:
        return None
    span = Span(scene.sentence.span.start, cue.span.start)
    return said_by(reading, cue, source, Tail(len(scene.tokens)), [span])


READERS: Mapping[str, Callable[[Reading, Cue], Said | None]] = MappingProxyType(
    {
        "verb": read_verb,
        "phrase": _phrase,
        "quoting": _quoting,
        "quoted": _quoted,
        "noun": _noun,
        "released": _released,
        "headline": _headline,
    }
)
