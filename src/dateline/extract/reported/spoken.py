"""Quotations as contents: whole ones, continued ones, and those without a cue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.extract.quotations import Quotation
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.spans import Spans, joined, without
from dateline.extract.reported.told import Told, covers
from dateline.model import Span

_SENTENCE_ENDS = ".!?"
_NEAR = 3  # lines back in which the speaker of a quotation without cue is looked for


def with_quotations(
    told: Sequence[Told], quotations: Sequence[Quotation], text: str, lexicon: Lexicon
) -> list[Told]:
    """The attributions with all quotations that are theirs; those left without content go."""
    lines: dict[int, list[int]] = {}
    for index, one in enumerate(told):
        lines.setdefault(one.line, []).append(index)
    mine: list[list[Quotation]] = [[] for _ in told]
    for quotation in quotations:
        near = [i for k in range(_NEAR + 1) for i in lines.get(quotation.block - _NEAR + k, ())]
        outside = [i for i in near if not covers([quotation.span], told[i].place)]
        owner = _touching(told, outside, quotation)
        if owner is None and _may_be_free(quotation, text):
            speaking = [i for i in outside if lexicon.takes("quotation", told[i].lemma)]
            owner = _beside(told, speaking, quotation, mine)
        if owner is not None:
            mine[owner].append(quotation)
    whole = (_whole(one, found, text) for one, found in zip(told, mine, strict=True))
    return [one for one in whole if one.content]


def _may_be_free(quotation: Quotation, text: str) -> bool:
    """Whether it may stand without a cue in its sentence: it is speech, or a short sentence."""
    return quotation.is_speech or text[quotation.span.end - 2] in _SENTENCE_ENDS


def _touching(told: Sequence[Told], near: Sequence[int], quotation: Quotation) -> int | None:
    """The attribution whose content shares most with the quotation."""
    shared = {i: _shared(told[i].content, quotation.span) for i in near}
    touching = [i for i in near if shared[i]]
    return max(touching, key=lambda i: (shared[i], -told[i].place), default=None)


def _beside(
    told: Sequence[Told],
    speaking: Sequence[int],
    quotation: Quotation,
    mine: Sequence[Sequence[Quotation]],
) -> int | None:
    """The attribution that a free quotation continues, or whose content it is."""
    here = [i for i in speaking if told[i].line == quotation.block]
    before = [i for i in here if told[i].place < quotation.span.start]
    after = [i for i in here if told[i].place > quotation.span.start]
    if before:
        return before[-1]
    if after:
        return next((i for i in after if not told[i].content and not mine[i]), after[0])
    above = [i for i in speaking if told[i].line < quotation.block and told[i].source]
    return above[-1] if above else None


def _shared(spans: Spans, span: Span) -> int:
    return sum(max(0, min(s.end, span.end) - max(s.start, span.start)) for s in spans)


def _whole(one: Told, quotations: Sequence[Quotation], text: str) -> Told:
    """The attribution with its quotations, its own words left out."""
    if not quotations:
        return one if one.content else replace(one, content=one.rest)
    own = [*one.cue, *one.source]
    marks = [quotation.span for quotation in quotations]
    spans = [*_clipped(one, marks), *marks]
    left = [part for span in joined(spans, text) for part in without(span, own)]
    last = max(one.line, *(quotation.block for quotation in quotations))
    return replace(one, content=joined(_stripped(left, text), text), last=last)


def _clipped(one: Told, quotations: Sequence[Span]) -> Iterator[Span]:
    """Contents that begin with a quotation end with it; none goes on behind the cue."""
    starts = [q for q in quotations if covers([q], one.content[0].start)] if one.content else []
    is_put_behind = bool(starts) and starts[0].end <= one.place
    for span in one.content:
        is_opened = any(q.start <= span.start < q.end for q in quotations)
        if not is_opened and not (is_put_behind and span.start > one.place):
            yield span


def _stripped(spans: Iterable[Span], text: str) -> Iterator[Span]:
    for span in spans:
        start, end = span.start, span.end
        while start < end and text[start] in " \n\t,":
            start += 1
        while start < end and text[end - 1] in " \n\t,":
            end -= 1
        if start < end:
            yield Span(start, end)
