"""What the whole document tells about the chains of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.extract.analysis import Mention
from dateline.extract.quotations import Quotation
from dateline.extract.speech.said import Said, Step
from dateline.extract.speech.scene import Scene
from dateline.model import BlockKind, Rule, Span

_PLAIN = {"say", "claim", "announce", "report"}


def continued(quotations: Iterable[Quotation], said: Iterable[Said], text: str) -> Iterator[Said]:
    """Quotations without a cue, which go on with the words of the one quoted last."""
    spoken = sorted(said, key=lambda one: one.extent.start)
    for quotation in quotations:
        if not quotation.is_speech or not _opens_sentence(text, quotation.span.start):
            continue
        if any(span.overlaps(quotation.span) for one in spoken for span in one.contents):
            continue
        last = [one for one in spoken if one.extent.end <= quotation.span.start]
        if last and text.count("\n", last[-1].extent.end, quotation.span.start) <= 2:
            yield Said(last[-1].path, (quotation.span,), last[-1].extent)


def _opens_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" ")
    return before == "" or before[-1] in '.!?\n”"»'


def without_covered(said: Sequence[Said], statements: Iterable[Said]) -> list[Said]:
    """Without the headline's own cues where a statement fills the document and its headline."""
    first = [s.contents[0] for s in statements if len(s.contents) > 1]
    return [one for one in said if not any(span.contains(one.extent) for span in first)]


def refined(stage: Sequence[Scene], said: Sequence[Said]) -> Iterator[Said]:
    """A state in the headline is the body that the lead names: "Oz" is "Oz's navy"."""
    headline = [s.sentence.span for s in stage if s.sentence.kind is BlockKind.HEADLINE]
    body = [s.sentence.span for s in stage if s.sentence.kind is BlockKind.BODY][:3]
    for one in said:
        is_headline = any(span.contains(one.extent) for span in headline)
        fuller = _fuller(one, said, body, stage[0].document.text) if is_headline else None
        if fuller is None:
            yield one
        else:
            yield replace(one, path=(*one.path[:-1], replace(one.step, source=fuller.step.source)))


def voiced(stage: Sequence[Scene], said: Sequence[Said], rules: Sequence[Rule]) -> Iterator[Said]:
    """A state that "said" is its own medium where the document cites that for the same.

    That is so where the medium is said to report the state's words, and in the headline and the
    first sentence of a document that names the medium. Threats, orders and denials stay with
    the state.
    """
    plain = {rule.name for rule in rules if rule.values["class"] in _PLAIN}
    opening = [s.sentence.span for s in stage if s.sentence.kind is BlockKind.HEADLINE]
    opening += [s.sentence.span for s in stage if s.sentence.kind is BlockKind.BODY][:1]
    for one in said:
        medium = _medium_of(stage[0], one.step) if one.step.rule in plain else None
        is_opening = any(span.contains(one.extent) for span in opening)
        if medium is None or not (is_opening or _is_carried(one, said, medium)):
            yield one
            continue
        source = replace(one.step.source, name=medium.name, kind="source", entity=medium.entity)
        yield replace(one, path=(*one.path[:-1], replace(one.step, source=source)))


def _medium_of(scene: Scene, step: Step) -> Mention | None:
    """The medium that the document shows to be the state's own."""
    state = step.source.entity
    if step.source.kind not in {"state", "demonym"} or state is None:
        return None
    return scene.media.get(state) or (scene.agency if state == scene.state else None)


def _is_carried(one: Said, said: Sequence[Said], medium: Mention) -> bool:
    return any(
        other.step.source.name == medium.name
        and any(span.contains(one.step.cue) for span in other.contents)
        for other in said
    )


def _fuller(one: Said, said: Sequence[Said], body: Sequence[Span], text: str) -> Said | None:
    if one.step.source.kind not in {"state", "place", "demonym"}:
        return None
    span = one.step.source.span
    words = text[span.start : span.end].casefold()
    for other in said:
        phrase = other.step.source.phrase
        is_lead = any(sentence.contains(other.extent) for sentence in body)
        named = text[phrase.start : phrase.end].casefold().removeprefix("the ")
        if is_lead and other.step.source.key != one.step.source.key and named.startswith(words):
            return other
    return None


def relayed(paths: Sequence[Sequence[Step]], agency: str | None) -> list[tuple[Step, ...]]:
    """Put the state's own agency before those whose words it carries elsewhere in the document."""
    carriers = {
        path[-1].source.key: path[-2]
        for path in reversed(paths)
        if len(path) > 1 and path[-2].source.name == agency
    }
    return [
        (carriers[path[0].source.key], *path)
        if len(path) == 1 and path[0].source.key in carriers
        else tuple(path)
        for path in paths
    ]
