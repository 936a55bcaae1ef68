"""One reading for each shape of cue."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from dateline.extract.speech.contents import Frame, after, before, contents
from dateline.extract.speech.cues import Cue, Tail
from dateline.extract.speech.said import Reading, Said, Step
from dateline.extract.speech.scene import Scene
from dateline.extract.speech.sources import (
    SPEAKING,
    Source,
    from_mention,
    read_source,
    source_after,
    source_before,
)
from dateline.model import BlockKind, Span, TimeMention

_BEFORE_INVERSION = frozenset(",”\"»’'—")
_BE = frozenset({"is", "are", "was", "were", "been", "be", "by"})


def _verb(reading: Reading, cue: Cue) -> Said | None:
    return _inverted(reading, cue) or _plain(reading, cue)


def _inverted(reading: Reading, cue: Cue) -> Said | None:
    """CONTENT, said SOURCE."""
    scene = reading.scene
    if not cue.rule.values.get("inverts") or scene.word(cue.first - 1) not in _BEFORE_INVERSION:
        return None
    found = source_after(scene, cue.last, reading.sources)
    if found is None or scene.is_in(cue.last, "pronouns"):
        return None
    source, last = found
    tail = reading.tail(last)
    frame = Frame(scene, cue, _floor(reading, cue.first), cue.first, tail.index)
    left = before(frame)
    if left is None:
        return None
    right = after(frame) if frame.opens_quote else None
    spans = [left] if right is None else [left, right]
    return _said(reading, cue, source, tail, spans)


def _plain(reading: Reading, cue: Cue) -> Said | None:
    """SOURCE said CONTENT, or CONTENT, SOURCE said."""
    scene = reading.scene
    source = None
    if not _is_participle(scene, cue):
        source = source_before(scene, cue.first, reading.sources)
    shared = source is None
    source = source or _shared(reading, cue)
    if source is None:
        return None
    last = _after_hearer(scene, cue.last) if cue.rule.values.get("hearer") else cue.last
    tail = reading.tail(last)
    begin = cue.first if shared else min(cue.first, scene.index_at(source.phrase.start))
    frame = Frame(scene, cue, _floor(reading, begin), begin, tail.index)
    tail = replace(tail, spoke=tail.spoke or _spoke_before(scene, begin, cue.first))
    spans = contents(frame, is_inserted=source.is_inserted)
    return _said(reading, cue, source, tail, spans)


def _is_participle(scene: Scene, cue: Cue) -> bool:
    """Whether the cue has no subject of its own: "adding", but not "was adding"."""
    return scene.word(cue.first).endswith("ing") and scene.word(cue.first - 1) not in _BE


def _spoke_before(scene: Scene, begin: int, first: int) -> TimeMention | None:
    """The time between source and cue, or the one that opens the sentence."""
    between = next((scene.time_at(i) for i in range(begin, first) if scene.time_at(i)), None)
    if between is not None:
        return between
    index = begin - (scene.word(begin - 1) == ",")
    time = scene.time_at(index - 1)
    if time is not None and scene.index_at(time.evidence.span.start) <= 1:
        return time
    return None


def _after_hearer(scene: Scene, index: int) -> int:
    """The token after the one who is told."""
    last = index
    while last < len(scene.tokens) and last - index < 10:
        if scene.word(last) in {",", ".", "that", ":"} or scene.time_at(last) is not None:
            return last
        if scene.is_in(last, "hearers") and not scene.is_in(last + 1, "hearers"):
            return last + 1
        mention = scene.mention_at(last)
        if mention is not None:
            return scene.index_at(mention.span.end - 1) + 1
        last += 1
    return index + 1


def _shared(reading: Reading, cue: Cue) -> Source | None:
    """The subject of an earlier verb, for "and warned" and ", adding"."""
    scene = reading.scene
    index = cue.first - 1
    while scene.is_in(index, "auxiliaries"):
        index -= 1
    word = scene.word(index)
    if word not in {"and", "but", "then", "or"} and not scene.word(cue.first).endswith("ing"):
        return None
    if reading.said:
        return replace(reading.said[-1].step.source, is_inserted=False)
    return _first_subject(reading, cue)


def _first_subject(reading: Reading, cue: Cue) -> Source | None:
    """The name that the sentence opens with: "The leader Kim watched a test and ordered ..."."""
    scene = reading.scene
    if scene.quotation_at(scene.sentence.span.start) is not None:
        return None
    if scene.is_in(0, "pronouns"):
        return read_source(scene, 0, 1, reading.sources)
    index, found = 0, None
    while index < min(15, cue.first):
        mention = scene.mention_at(index)
        if mention is not None and mention.kind in SPEAKING:
            found, index = mention, scene.index_at(mention.span.end - 1)
        elif scene.word(index) == "," or (found and not _is_title(scene, index)):
            break
        index += 1
    if found is None:
        return _capital_opening(scene, cue)
    return None if found.kind in {"demonym", "place"} else from_mention(found)


def _capital_opening(scene: Scene, cue: Cue) -> Source | None:
    """An unknown name that opens the sentence."""
    last = 0
    while last < cue.first and scene.tokens[last].text[:1].isupper():
        last += 1
    is_name = last > 1 or (last == 1 and not scene.is_in(0, "articles"))
    known = scene.is_in(0, "prepositions") or scene.is_in(0, "auxiliaries")
    return read_source(scene, 0, last, ()) if is_name and not known else None


def _is_title(scene: Scene, index: int) -> bool:
    return scene.is_in(index, "speakers") or scene.tokens[index].text[:1].isupper()


def _phrase(reading: Reading, cue: Cue) -> Said | None:
    """CONTENT, according to SOURCE."""
    scene = reading.scene
    found = source_after(scene, cue.last, reading.sources) or _named_in(scene, cue.last)
    if found is None:
        return None
    source, last = found
    tail = reading.tail(last)
    frame = Frame(scene, cue, _floor(reading, cue.first), cue.first, tail.index)
    if cue.first < frame.floor + 4 and scene.word(tail.index) == ",":
        spans = [_until(frame) if cue.first > frame.floor + 1 else None, after(frame)]
    else:
        spans = [_until(frame)]
    return _said(reading, cue, source, tail, [span for span in spans if span is not None])


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
    frame = Frame(scene, cue, _floor(reading, begin), begin, tail.index)
    said = _said(reading, cue, source, tail, contents(frame, is_inserted=False))
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
    frame = Frame(scene, cue, _floor(reading, begin), begin, tail.index)
    said = _said(reading, cue, source, tail, contents(frame, is_inserted=False))
    if said is None or outer is None:
        return said
    return replace(said, path=(Step(outer[0], cue.span, cue.rule.name), *said.path))


def _noun(reading: Reading, cue: Cue) -> Said | None:
    """SOURCE's claim that CONTENT."""
    scene = reading.scene
    index = cue.first - 1
    while index > 0 and scene.word(index) not in {"’s", "'s", "’", "'"} and cue.first - index < 3:
        index -= 1
    mention = scene.mention_at(index) or scene.mention_at(index - 1)
    if mention is None or mention.kind not in SPEAKING:
        return None
    source = from_mention(mention)
    tail = reading.tail(cue.last)
    frame = Frame(scene, cue, _floor(reading, cue.first), cue.first, tail.index)
    span = after(frame)
    if span is None:
        return None
    comma = scene.document.text.find(",", span.start, span.end)
    span = span if comma <= span.start else Span(span.start, comma)
    return _said(reading, cue, source, tail, [span])


def _released(reading: Reading, cue: Cue) -> Said | None:
    """A photograph released by SOURCE shows CONTENT."""
    found = source_after(reading.scene, cue.last, reading.sources) or _named_in(
        reading.scene, cue.last
    )
    if found is None:
        return None
    tail = Tail(found[1])
    return _said(reading, cue, found[0], tail, [reading.scene.sentence.span])


def _headline(reading: Reading, cue: Cue) -> Said | None:
    """CONTENT: SOURCE."""
    scene = reading.scene
    if scene.sentence.kind is not BlockKind.HEADLINE:
        return None
    source = read_source(scene, cue.last, len(scene.tokens), reading.sources)
    if source is None:
        return None
    span = Span(scene.sentence.span.start, cue.span.start)
    return _said(reading, cue, source, Tail(len(scene.tokens)), [span])


READERS: Mapping[str, Callable[[Reading, Cue], Said | None]] = MappingProxyType(
    {
        "verb": _verb,
        "phrase": _phrase,
        "quoting": _quoting,
        "quoted": _quoted,
        "noun": _noun,
        "released": _released,
        "headline": _headline,
    }
)


def _said(
    reading: Reading, cue: Cue, source: Source, tail: Tail, spans: Sequence[Span]
) -> Said | None:
    if not spans:
        return None
    step = Step(source, cue.span, cue.rule.name, tail.spoke)
    path: tuple[Step, ...] = (step,)
    if tail.via is not None:
        path = (Step(tail.via, cue.span, cue.rule.name), step)
    start = min(cue.span.start, source.phrase.start)
    tokens = reading.scene.tokens
    end = max(cue.span.end, source.phrase.end, tokens[tail.index - 1].span.end)
    return Said(path, tuple(spans), Span(start, end))


def _floor(reading: Reading, begin: int) -> int:
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
