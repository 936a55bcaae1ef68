"""Documents that are one long statement, named in one of their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.extract.speech.cues import Cue, find_cues
from dateline.extract.speech.said import Said, Step
from dateline.extract.speech.scene import Scene
from dateline.extract.speech.sources import Source, source_before
from dateline.model import BlockKind, Rule, Span, TimeMention


def find_statements(
    stage: Sequence[Scene], rules: Sequence[Rule], said: Sequence[Said]
) -> Iterator[Said]:
    """Statements that reach over several sentences: to the end of the document."""
    earlier = [step.source for one in said for step in one.path]
    chosen = [rule for rule in rules if rule.values["shape"] in {"opening", "closing"}]
    for scene in stage:
        for cue in find_cues(scene, chosen):
            source = source_before(scene, cue.first, earlier)
            spans = _spans(stage, scene, cue) if source is not None else ()
            if source is not None and spans:
                yield _statement(scene, cue, source, spans)


def _spans(stage: Sequence[Scene], scene: Scene, cue: Cue) -> tuple[Span, ...]:
    body = [s.sentence.span for s in stage if s.sentence.kind is BlockKind.BODY]
    headline = tuple(s.sentence.span for s in stage if s.sentence.kind is BlockKind.HEADLINE)
    here = scene.sentence.span
    is_early = here in body[:3]
    start = cue.span.start if cue.shape == "opening" else here.end
    spans = []
    if cue.shape == "closing" and body[0].start < here.start:
        spans.append(Span(body[0].start, here.start))
    if start < body[-1].end:
        spans.append(Span(start, body[-1].end))
    return (*(headline if is_early else ()), *spans) if spans else ()


def _statement(scene: Scene, cue: Cue, source: Source, spans: tuple[Span, ...]) -> Said:
    step = Step(source, cue.span, cue.rule.name, _spoke(scene, cue))
    return Said((step,), spans, scene.sentence.span)


def _spoke(scene: Scene, cue: Cue) -> TimeMention | None:
    """The time nearest the cue, on its side of the colon."""
    colon = scene.document.text.find(":", cue.span.end, scene.sentence.span.end)
    near = [t for t in scene.times if colon < 0 or t.evidence.span.end <= colon]
    return min(near, key=lambda t: abs(t.evidence.span.start - cue.span.start), default=None)
