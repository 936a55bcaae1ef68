"""Verbs that attribute: SOURCE said CONTENT; CONTENT, SOURCE said; CONTENT, said SOURCE."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.speech.contents import Frame, after, before, contents
from dateline.extract.speech.cues import Cue
from dateline.extract.speech.phrases import phrase_end
from dateline.extract.speech.said import Reading, Said, floor, said_by
from dateline.extract.speech.scene import Scene
from dateline.extract.speech.source import Source, from_mention
from dateline.extract.speech.sources import SPEAKING, read_source, source_after
from dateline.extract.speech.subjects import source_before
from dateline.model import TimeMention

_BEFORE_INVERSION = frozenset(",”\"»’'—")
_BE = frozenset({"is", "are", "was", "were", "been", "be", "by"})


def read_verb(reading: Reading, cue: Cue) -> Said | None:
    """What the verb attributes, or None where it has no source or no content."""
    return _inverted(reading, cue) or _plain(reading, cue)


def _inverted(reading: Reading, cue: Cue) -> Said | None:
    """CONTENT, said SOURCE."""
    scene = reading.scene
    follows = scene.word(cue.first - 1) in _BEFORE_INVERSION
    if not (follows and cue.rule.values.get("inverts")) or _is_participle(scene, cue):
        return None
    found = source_after(scene, cue.last, reading.sources)
    if found is None or scene.is_in(cue.last, "pronouns"):
        return None
    source, last = found
    tail = reading.tail(last)
    frame = Frame(scene, cue, floor(reading, cue.first), cue.first, tail.index)
    left = before(frame)
    if left is None:
        return None
    right = after(frame) if frame.opens_quote else None
    spans = [left] if right is None else [left, right]
    return said_by(reading, cue, source, tail, spans)


def _plain(reading: Reading, cue: Cue) -> Said | None:
    """SOURCE said CONTENT, or CONTENT, SOURCE said."""
    scene = reading.scene
    source = None
    if not _is_participle(scene, cue):
        verb = cue.first - (scene.word(cue.first - 1) in _BE)
        source = source_before(scene, verb, reading.sources)
    shared = source is None
    source = source or _shared(reading, cue)
    if source is None:
        return None
    last = _after_hearer(scene, cue.last) if cue.rule.values.get("hearer") else cue.last
    tail = reading.tail(last)
    begin = cue.first if shared else min(cue.first, scene.index_at(source.phrase.start))
    # A verb without a subject of its own has its content behind it.
    first = begin if shared else floor(reading, begin)
    frame = Frame(scene, cue, first, begin, tail.index)
    spoke = tail.spoke or _spoke_before(scene, begin, cue.first)
    tail = replace(tail, spoke=spoke or (_spoke_of_last(reading, source) if shared else None))
    spans = contents(frame, is_inserted=source.is_inserted)
    return said_by(reading, cue, source, tail, spans)


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


def _spoke_of_last(reading: Reading, source: Source) -> TimeMention | None:
    """When the source of the verb before spoke: "said on Sunday it rose and warned of more"."""
    last = reading.said[-1].step if reading.said else None
    return last.spoke if last is not None and last.source.key == source.key else None


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
            return _after_noun(scene, scene.index_at(mention.span.end - 1) + 1)
        last += 1
    return index + 1


def _after_noun(scene: Scene, index: int) -> int:
    """The time behind a hearer's noun: "told a U.S. Senate panel on Thursday"; else `index`."""
    for last in range(index, min(index + 4, len(scene.tokens))):
        if scene.is_in(last, "articles") or scene.is_in(last, "auxiliaries"):
            return index
        if scene.time_at(last + scene.is_in(last, "prepositions")) is not None:
            return last
    return index


def _shared(reading: Reading, cue: Cue) -> Source | None:
    """The subject of an earlier verb, for "and warned" and ", adding"."""
    scene = reading.scene
    index = cue.first - 1
    while scene.is_in(index, "auxiliaries"):
        index -= 1
    word = scene.word(index)
    if word not in {"and", "but", "then", "or"} and not scene.word(cue.first).endswith("ing"):
        return None
    last = reading.said[-1] if reading.said else None
    # "The leader toured a plant, the agency said, and called for ...": the leader called.
    if last is not None and (last.contents[0].start > last.extent.start or word != "and"):
        return replace(last.step.source, is_inserted=False)
    return opening_subject(scene, cue.first, reading.sources)


def opening_subject(scene: Scene, last: int, earlier: Sequence[Source]) -> Source | None:
    """The name that the sentence opens with: "The leader Kim watched a test and ordered ..."."""
    if scene.quotation_at(scene.sentence.span.start) is not None:
        return None
    if scene.is_in(0, "pronouns"):
        return read_source(scene, 0, 1, earlier)
    found = None
    index = _after_adverbial(scene)
    noun = index + scene.is_in(index, "articles")
    if scene.is_in(noun, "spokesmen"):
        return read_source(scene, index, phrase_end(scene, index), earlier)
    while index < min(15, last):
        mention = scene.mention_at(index)
        if mention is not None and mention.kind in SPEAKING:
            found, index = mention, scene.index_at(mention.span.end - 1)
        elif not (_is_title(scene, index) or (found is None and scene.is_in(index, "articles"))):
            break
        index += 1
    if found is None:
        return _capital_opening(scene, last)
    return None if found.kind in {"demonym", "place"} else from_mention(found)


def _after_adverbial(scene: Scene) -> int:
    """The token after a time that opens the sentence: "On Friday, ..."."""
    index = 0
    while scene.time_at(index) or (index == 0 and scene.is_in(0, "prepositions")):
        index += 1
    if index == 1 and scene.time_at(0) is None:
        return 0
    return index + (index > 0 and scene.word(index) == ",")


def _capital_opening(scene: Scene, end: int) -> Source | None:
    """An unknown name that opens the sentence."""
    last = 0
    while last < end and scene.tokens[last].text[:1].isupper():
        last += 1
    known = scene.is_in(0, "prepositions") or scene.is_in(0, "auxiliaries")
    return read_source(scene, 0, last, ()) if last > 1 and not known else None


def _is_title(scene: Scene, index: int) -> bool:
    return scene.is_in(index, "speakers") or scene.tokens[index].text[:1].isupper()
