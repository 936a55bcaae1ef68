"""According to whom: chains from the publisher to the one who utters the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.extract.analysis import Attributed, Mention, Sentence
from dateline.extract.quotations import Quotation, find_quotations
from dateline.extract.speech.said import Said, Step
from dateline.extract.speech.scene import Scene, make_lexicon, scenes
from dateline.extract.speech.sentence import read_sentence
from dateline.extract.speech.source import Source
from dateline.extract.speech.statements import find_statements
from dateline.extract.speech.verbs import opening_subject
from dateline.extract.speech.whole import continued, refined, relayed, voiced, without_covered
from dateline.extract.syntax import Forest
from dateline.lang import Language
from dateline.model import (
    UNNAMED_PUBLISHER,
    Attribution,
    Document,
    Link,
    Rule,
    Span,
    TimeMention,
    cite,
)

Known = tuple[tuple[Mention, ...], tuple[TimeMention, ...]]


def find_attributions(
    document: Document,
    sentences: tuple[Sentence, ...],
    known: Known,
    language: Language,
    forest: Forest,
) -> tuple[Attributed, ...]:
    """Who says what in the document, in text order; contents may lie inside one another.

    Each entry has the whole chain, so that the innermost one that covers a character is the
    attribution of what stands there. `Link.spoke` is the time beside the cue: when that source
    spoke, which is never the time of what it tells.
    """
    stage = _stage(document, sentences, known, language, forest)
    rules = [rule for rule in language.rules["cues"] if not rule.values.get("carried")]
    return _found(document, sentences, stage, rules)


def find_carried_attributions(
    document: Document,
    sentences: tuple[Sentence, ...],
    known: Known,
    language: Language,
    forest: Forest,
) -> tuple[Attributed, ...]:
    """As `find_attributions`, in a document whose publisher carries statements at length."""
    stage = _stage(document, sentences, known, language, forest)
    return _found(document, sentences, stage, language.rules["cues"])


def _stage(
    document: Document,
    sentences: tuple[Sentence, ...],
    known: Known,
    language: Language,
    forest: Forest,
) -> tuple[Scene, ...]:
    quotations = find_quotations(document, sentences)
    return scenes(document, sentences, (*known, quotations), make_lexicon(language), forest)


def _found(
    document: Document,
    sentences: tuple[Sentence, ...],
    stage: tuple[Scene, ...],
    rules: Sequence[Rule],
) -> tuple[Attributed, ...]:
    quotations = find_quotations(document, sentences)
    said = _said(stage, rules)
    said = list(voiced(stage, list(refined(stage, said)), rules))
    statements = find_statements(stage, rules, said)
    said = [*without_covered(said, statements), *statements]
    said += continued(quotations, said, document.text)
    agency = next((scene.agency.name for scene in stage if scene.agency is not None), None)
    return tuple(_attributed(document, said, quotations, agency))


def _said(stage: Sequence[Scene], rules: Sequence[Rule]) -> list[Said]:
    """What each sentence attributes; "it" is at first the one that the text opens with."""
    said: list[Said] = []
    topic: list[Source] = []
    for scene in stage:
        earlier = [step.source for one in said for step in one.path] or topic
        said += read_sentence(scene, rules, earlier)
        opening = opening_subject(scene, len(scene.tokens), topic)
        topic = topic if opening is None else [opening]
    return said


def chain_at(attributions: tuple[Attributed, ...], document: Document, position: int) -> Attributed:
    """The innermost content that covers the character `position`; else the publisher alone.

    A cue belongs to its source: the one who threatens is the source of "threatened".
    """
    at_cue = [a for a in attributions if _has_cue_at(a, position)]
    covering = at_cue or [a for a in attributions if _covers(a.content, position)]
    if covering:
        return min(covering, key=lambda a: (len(a.content), -len(a.attribution.chain)))
    whole = Span(0, len(document.text))
    return Attributed(whole, Attribution((publisher(document),)), False, "publisher")


def _has_cue_at(attributed: Attributed, position: int) -> bool:
    cue = attributed.attribution.origin.cue
    return cue is not None and _covers(cue.span, position)


def _covers(span: Span, position: int) -> bool:
    return span.start <= position < span.end


def publisher(document: Document) -> Link:
    """The first link of every chain in the document."""
    return Link(document.publisher or UNNAMED_PUBLISHER, "publisher")


@dataclass(frozen=True, slots=True)
class _Content:
    span: Span
    said: Said


def _attributed(
    document: Document, said: Sequence[Said], quotations: Sequence[Quotation], agency: str | None
) -> Iterator[Attributed]:
    contents = [_Content(span, one) for one in said for span in one.contents]
    contents.sort(key=lambda content: (content.span.start, -content.span.end))
    paths = relayed([_merged(document, _path(one, contents)) for one in contents], agency)
    for content, steps in zip(contents, paths, strict=True):
        links = (publisher(document), *(_link(document, step) for step in steps))
        is_quoted = any(
            q.is_speech and q.span.start <= content.span.start < q.span.end for q in quotations
        )
        rule = content.said.step.rule
        yield Attributed(content.span, Attribution(links), is_quoted, rule)


def _path(content: _Content, contents: Sequence[_Content], depth: int = 0) -> tuple[Step, ...]:
    """The steps from the outermost source to this one."""
    around = [c for c in contents if c.said is not content.said and _is_around(c, content)]
    if not around or depth > 5:
        return content.said.path
    outer = min(around, key=lambda c: len(c.span))
    return (*_path(outer, contents, depth + 1), *content.said.path)


def _is_around(outer: _Content, inner: _Content) -> bool:
    cue = inner.said.step.cue
    return outer.span.contains(cue) and not (
        inner.span.contains(outer.said.step.cue) and len(inner.span) >= len(outer.span)
    )


def _merged(document: Document, steps: Sequence[Step]) -> list[Step]:
    """Without the publisher, and without one source twice in a row; the last cue counts."""
    kept: list[Step] = []
    for step in steps:
        if step.source.name.casefold() == (document.publisher or "").casefold():
            continue
        if kept and kept[-1].source.key == step.source.key:
            kept.pop()
        kept.append(step)
    return kept


def _link(document: Document, step: Step) -> Link:
    source: Source = step.source
    return Link(
        source=source.name,
        rule=step.rule,
        cue=cite(document, step.cue),
        evidence=cite(document, source.span),
        entity=source.entity,
        spoke=step.spoke,
    )
