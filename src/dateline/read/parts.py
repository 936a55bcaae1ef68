"""A text cut into parts: one a paragraph, but for what copying has run into a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from dateline.model import BlockKind, Rule, Span
from dateline.read.paragraphs import paragraph_spans, trimmed
from dateline.read.wording import Wording, kind_of

# Longer lines are paragraphs: no caption or button reaches these lengths.
_LONGEST_LINE = 500
_LONGEST_CAPTION = 1200
_LONGEST_TAIL = 400
_MOST_CUTS = 5  # on each side of a line
_REACH = 60  # characters that words which close a line may have, if their rule says no other
_SENTENCE_ENDS = (".", "!", "?", "”", '"', "»", ")")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text with one purpose.

    Attributes:
        span: Where it stands, without white space around it.
        kind: What it is, or None where its own words do not tell.
        rule: Name of the rule that told.
    """

    span: Span
    kind: BlockKind | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a report as the page words it.

    Attributes:
        text: One line.
        kind: What the page's markup says that it is, or None.
    """

    text: str
    kind: BlockKind | None = None


def cut(text: str, wording: Wording) -> Iterator[Part]:
    """The parts of `text` in order; together they hold all that is not white space."""
    for span in paragraph_spans(text):
        yield from cut_line(text, span, wording)


def cut_line(text: str, span: Span, wording: Wording) -> Iterator[Part]:
    """The parts of one line, in order."""
    for _ in range(_MOST_CUTS):
        head = _head(text, span, wording)
        if head is None:
            break
        yield head
        span = next(trimmed(text, head.span.end, span.end))
    tails: list[Part] = []
    for _ in range(_MOST_CUTS):
        tail = _tail(text, span, wording)
        if tail is None:
            break
        tails.append(tail)
        span = next(trimmed(text, span.start, tail.span.start))
    yield _typed(text, span, wording)
    yield from reversed(tails)


def _typed(text: str, span: Span, wording: Wording) -> Part:
    rule = _whole(text, span, wording) or _opening(text, span, wording)
    if rule is None and len(span) <= _LONGEST_CAPTION:
        rule = _marked(text[span.start : span.end], wording)
    if rule is not None:
        return Part(span, kind_of(rule), rule.name)
    if not any(map(str.isalnum, text[span.start : span.end])):
        return Part(span, BlockKind.BOILERPLATE, "no-words")
    return Part(span)


def _whole(text: str, span: Span, wording: Wording) -> Rule | None:
    if len(span) > _LONGEST_LINE:
        return None
    return next((r for r in wording.line if r.pattern.fullmatch(text, span.start, span.end)), None)


def _opening(text: str, span: Span, wording: Wording) -> Rule | None:
    if len(span) > _LONGEST_CAPTION:
        return None
    return next((r for r in wording.start if r.pattern.match(text, span.start, span.end)), None)


def _marked(line: str, wording: Wording) -> Rule | None:
    within = (rule for rule in wording.within if rule.pattern.search(line))
    end = (rule for rule in wording.end if _closing(line, rule) is not None)
    return next(chain(within, end), None)


def _closing(line: str, rule: Rule) -> int | None:
    """Where the words of `rule` that close `line` begin; None where it closes otherwise.

    They have `reach` characters at most: a search from the left would try the whole line.
    """
    start = max(0, len(line) - int(rule.values.get("reach", _REACH)))
    matches = rule.pattern.finditer(line, start)
    return next((match.start() for match in matches if match.end() == len(line)), None)


def _head(text: str, span: Span, wording: Wording) -> Part | None:
    """Site furniture that opens a line and runs into what follows ("Read CommentsKim said")."""
    for rule in wording.head:
        match = rule.pattern.match(text, span.start, span.end)
        if match and match.end() < span.end:
            return _part(text, Span(*match.span()), rule)
    for rule in (rule for rule in wording.line if rule.values.get("glued")):
        match = rule.pattern.match(text, span.start, span.end)
        if match and _is_run_in(text, match.end(), span.end):
            return _part(text, Span(*match.span()), rule)
    return None


def _is_run_in(text: str, at: int, end: int) -> bool:
    """Whether a capital follows a small letter or bracket directly, as no one word is written."""
    return (
        at < end and text[at].isupper() and not text[at - 1].isspace() and text[at - 1] not in "-/"
    )


def _tail(text: str, span: Span, wording: Wording) -> Part | None:
    """What closes a line and is no part of its paragraph: a sign-off, credits, site furniture."""
    line = text[max(span.start, span.end - _LONGEST_TAIL) : span.end]
    start = span.end - len(line)
    for rule in wording.tail:
        at = _closing(line, rule)
        if at is not None and line[:at].strip():
            return _part(text, Span(start + at, span.end), rule)
    if line.endswith(_SENTENCE_ENDS):  # a button has no final stop
        return None
    for rule in (rule for rule in wording.line if rule.values.get("glued")):
        at = _closing(line, rule)
        if at is not None and line[:at].rstrip().endswith(_SENTENCE_ENDS):
            return _part(text, Span(start + at, span.end), rule)
    return None


def _part(text: str, span: Span, rule: Rule) -> Part:
    return Part(next(trimmed(text, span.start, span.end)), kind_of(rule), rule.name)
