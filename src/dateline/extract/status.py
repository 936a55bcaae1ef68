"""How the source puts an event: happened, planned, ordered, alleged, assessed, denied."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from dateline.extract.analysis import Attributed, Sentence
from dateline.lang import Language
from dateline.model import (
    BlockKind,
    Document,
    Rule,
    Span,
    Status,
    StatusMention,
    cite,
)

_BORDER = "border"
_OVER = ("", "that")  # for marks of the same clause, and for those that cross "that"
_OF_VERBS = {Status.PLANNED, Status.ORDERED, Status.ASSESSED}
_KNOWN_NOUN = re.compile(
    r"""(?P<verbs>.*?)(?:\b(?:the|its|his|her|their|this|that|these|those)|\S+['’]s)\s+
        (?:(?!to\b)[\w-]+\s+){0,3}""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def read_status(
    document: Document,
    sentence: Sentence,
    trigger: Span,
    attributed: Attributed,
    language: Language,
) -> StatusMention:
    """The status of the event that `trigger` names, with the words that mark it.

    A mark counts near the trigger and in its clause. Without one the event happened, and the
    trigger is the evidence.

    Args:
        document: The document.
        sentence: The sentence of the trigger.
        trigger: The words that name the event.
        attributed: Who says it, as `chain_at` gives it for the trigger.
        language: Its rules `status` and `cues`.
    """
    clauses = [find_clause(document, sentence, trigger, language, over=over) for over in _OVER]
    light = frozenset(language.words["light-verbs"])
    for rule in language.rules["status"]:
        if rule.values["status"] == _BORDER:
            continue
        clause = clauses[bool(rule.values.get("crosses"))]
        mark = _mark(document, sentence, trigger, clause, rule)
        mark = mark or _deed(document, sentence, trigger, attributed, (rule, language))
        if mark is not None and not _is_presupposed(document, mark, trigger, rule, light):
            return StatusMention(Status(rule.values["status"]), cite(document, mark), rule.name)
    return StatusMention(Status.HAPPENED, cite(document, trigger), "plain")


def _is_presupposed(
    document: Document, mark: Span, trigger: Span, rule: Rule, light: Collection[str]
) -> bool:
    """Whether another verb stands between the mark and a noun that the text takes for granted.

    "will hold the drill" is to drill; "will discuss the drill" takes it for granted.
    """
    if rule.values["status"] not in _OF_VERBS or rule.values.get("loose"):
        return False
    if mark.end > trigger.start:
        return False
    match = _KNOWN_NOUN.fullmatch(document.text, mark.end, trigger.start)
    words = [] if match is None else match["verbs"].lower().split()
    return any(word not in light for word in words)


def find_clause(
    document: Document, sentence: Sentence, trigger: Span, language: Language, *, over: str = ""
) -> Span:
    """The part of the sentence around the trigger that no border of a clause cuts off.

    The word that is the border at its left belongs to it.

    Args:
        document: The document.
        sentence: The sentence of the trigger.
        trigger: The words around which the clause is looked for.
        language: Its rules `status` hold the borders.
        over: A word that shall be no border.
    """
    start, end = sentence.span.start, sentence.span.end
    for border in _borders(document, sentence, language):
        if document.text[border.start : border.end].lower() == over:
            continue
        if border.end <= trigger.start:
            start = max(start, border.start)
        elif border.start >= trigger.end:
            end = min(end, border.start)
    return Span(start, end)


def _borders(document: Document, sentence: Sentence, language: Language) -> Iterator[Span]:
    for rule in language.rules["status"]:
        if rule.values["status"] == _BORDER:
            yield from _found(document, sentence.span, rule)


def _found(document: Document, span: Span, rule: Rule) -> Iterator[Span]:
    return (
        Span(*match.span()) for match in rule.pattern.finditer(document.text, span.start, span.end)
    )


def _mark(
    document: Document, sentence: Sentence, trigger: Span, clause: Span, rule: Rule
) -> Span | None:
    """The rule's words nearest the trigger, in reach and in its clause."""
    if rule.values.get("headline") and sentence.kind is not BlockKind.HEADLINE:
        return None
    near = [
        (gap, span)
        for span in _found(document, sentence.span, rule)
        if (gap := _gap(document, span, trigger, rule)) is not None
        and span.end > clause.start
        and span.start < clause.end
    ]
    return min(near, key=lambda pair: pair[0], default=(0, None))[1]


def _gap(document: Document, span: Span, trigger: Span, rule: Rule) -> int | None:
    """How many words lie between; None on the wrong side or out of reach."""
    if rule.values["side"] == "before":
        left, right = span.end, trigger.start
    else:
        left, right = trigger.end, span.start
    if left > right:
        return None
    words = len(document.text[left:right].split())
    return words if words <= int(rule.values["reach"]) else None


def _deed(
    document: Document,
    sentence: Sentence,
    trigger: Span,
    attributed: Attributed,
    known: tuple[Rule, Language],
) -> Span | None:
    """The cue under which the trigger stands, where the source orders, denies, vows, ... by it."""
    rule, language = known
    cue = attributed.attribution.origin.cue
    if cue is None or not rule.values.get("deeds"):
        return None
    deeds = {cue_rule.name: cue_rule.values["class"] for cue_rule in language.rules["cues"]}
    span = cue.span
    if deeds.get(attributed.rule) not in rule.values["deeds"]:
        return None
    if not sentence.span.contains(span) or span.end > trigger.start:
        return None
    between = Span(span.end, max(trigger.start, span.end + 1))
    borders = _borders(document, sentence, language)
    cut = any(
        between.contains(border) and cite(document, border).quote.lower() != "that"
        for border in borders
    )
    return None if cut else span
