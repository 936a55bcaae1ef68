"""Statements that reach over several sentences, named in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.extract.speech.cues import Cue, find_cues
from dateline.extract.speech.said import Said, Step
from dateline.extract.speech.scene import Scene
from dateline.extract.speech.source import Source
from dateline.extract.speech.sources import source_after
from dateline.extract.speech.subjects import source_before
from dateline.extract.speech.verbs import opening_subject
from dateline.model import BlockKind, Rule, Span, TimeMention

_SHAPES = {"opening", "closing", "heading"}
_EARLY = 4  # sentences of the body among which a text names the author of all of it
_NEAR = 12  # tokens between a cue and the colon that it leads to


def find_statements(
    stage: Sequence[Scene], rules: Sequence[Rule], said: Sequence[Said]
) -> tuple[Said, ...]:
    """Statements whose words follow, or surround, the sentence that names their author.

    The headline names the author in short; where the text does too, its name counts.
    """
    found = tuple(_statements(stage, rules, said))
    carried = {rule.name for rule in rules if rule.values.get("carried")}
    heads = {s.sentence.span for s in stage if s.sentence.kind is BlockKind.HEADLINE}
    short = [one for one in found if one.step.rule in carried and one.extent in heads]
    return found if len(short) == len(found) else tuple(s for s in found if s not in short)


def _statements(
    stage: Sequence[Scene], rules: Sequence[Rule], said: Sequence[Said]
) -> Iterator[Said]:
    chosen = [rule for rule in rules if rule.values["shape"] in _SHAPES]
    for index, scene in enumerate(stage):
        earlier = [
            step.source
            for one in said
            if one.extent.start <= scene.sentence.span.start
            for step in one.path
        ]
        if not earlier and index > 0:
            before = stage[index - 1]
            topic = opening_subject(before, len(before.tokens), ())
            earlier = [] if topic is None else [topic]
        for cue in find_cues(scene, chosen) or _to_colon(scene, rules):
            source = _author(scene, cue, earlier)
            spans = _spans(stage, index, cue) if source is not None else ()
            if source is not None and spans:
                yield _statement(scene, cue, source, spans)


def _to_colon(scene: Scene, rules: Sequence[Rule]) -> tuple[Cue, ...]:
    """The verb that a colon at the end of its sentence belongs to: "The bulletin says:"."""
    if not scene.document.text[: scene.sentence.span.end].endswith(":"):
        return ()
    cues = find_cues(scene, [rule for rule in rules if rule.values["shape"] == "verb"])
    return tuple(cue for cue in cues[-1:] if len(scene.tokens) - cue.last <= _NEAR)


def _author(scene: Scene, cue: Cue, earlier: Sequence[Source]) -> Source | None:
    follows = cue.shape == "heading" and not cue.rule.values.get("carried")
    source = None if follows else source_before(scene, cue.first, earlier)
    if source is not None or cue.shape == "opening" or cue.rule.values.get("carried"):
        return source
    found = source_after(scene, cue.last, earlier)
    return None if found is None or not _may_end(scene, cue, *found) else found[0]


def _may_end(scene: Scene, cue: Cue, source: Source, index: int) -> bool:
    """Whether the rule lets the source end before token `index`: no verb follows an author.

    In title case "Park Draws Criticism" could be a name; one that nobody knows must not end the
    headline.
    """
    then, text = cue.rule.values.get("then"), scene.document.text
    rest = text[scene.tokens[index - 1].span.end : scene.sentence.span.end]
    if then is None:
        return True
    is_known = source.entity is not None or rest != ""
    return is_known and re.match(str(then), rest, re.IGNORECASE) is not None


def _spans(stage: Sequence[Scene], index: int, cue: Cue) -> tuple[Span, ...]:
    body = [s.sentence.span for s in stage if s.sentence.kind is BlockKind.BODY]
    here = stage[index].sentence.span
    if cue.shape == "heading":
        is_heading = stage[index].sentence.kind is BlockKind.HEADLINE
        return (Span(body[0].start, body[-1].end),) if body and is_heading else ()
    if not body or (cue.rule.values.get("first") and here != body[0]):
        return ()
    if here not in body[:_EARLY]:
        return _rest(stage, index, cue)
    headline = [s.sentence.span for s in stage if s.sentence.kind is BlockKind.HEADLINE]
    start = cue.span.start if cue.shape == "opening" else here.end
    spans = []
    if cue.shape == "closing" and body[0].start < here.start:
        spans.append(Span(body[0].start, here.start))
    if start < body[-1].end:
        spans.append(Span(start, body[-1].end))
    return (*headline, *spans) if spans else ()


def _rest(stage: Sequence[Scene], index: int, cue: Cue) -> tuple[Span, ...]:
    """Late in a document: what follows the colon, to the end of the next line."""
    here, text = stage[index].sentence.span, stage[index].document.text
    if cue.shape == "closing" or ":" not in text[cue.span.end : here.end]:
        return ()
    colon = text.index(":", cue.span.end, here.end)
    if colon + 1 < here.end:
        return (Span(colon + 1, here.end),)
    if index + 1 == len(stage):
        return ()
    start = stage[index + 1].sentence.span.start
    end = text.find("\n", start)
    return (Span(start, len(text) if end < 0 else end),)


def _statement(scene: Scene, cue: Cue, source: Source, spans: tuple[Span, ...]) -> Said:
    step = Step(source, cue.span, cue.rule.name, _spoke(scene, cue))
    return Said((step,), spans, scene.sentence.span)


def _spoke(scene: Scene, cue: Cue) -> TimeMention | None:
    """The time nearest the cue, on its side of the colon."""
    colon = scene.document.text.find(":", cue.span.end, scene.sentence.span.end)
    near = [t for t in scene.times if colon < 0 or t.evidence.span.end <= colon]
    return min(near, key=lambda t: abs(t.evidence.span.start - cue.span.start), default=None)
