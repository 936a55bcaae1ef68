"""An explanation for people: each sentence, then what it gave and what fired for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.cli.overview import NARROW, STATUS_STYLES
from dateline.cli.say import grid, styled, words
from dateline.explain import Explanation, Heard, Miss, Part, SentenceExplained, Try, Value, Where
from dateline.export.days import day_in_words
from dateline.export.phrases import chain, counted
from dateline.model import Claim

INDENT = (0, 0, 0, 2)
DEEPER = (0, 0, 0, 4)
RULE = "cyan"
MISS = "yellow"
_BY = {"parser": "parser", "order": "word order", "document": "document"}


def explained(told: Explanation, width: int, *, every: bool = False) -> RenderableType:
    """All of an explanation.

    Args:
        told: The explanation.
        width: Columns to draw in.
        every: Whether to show also the rules that lost to others on the same words.
    """
    parts = [*_head(told)]
    for sentence in told.sentences:
        parts += [*_sentence(sentence, told.claims, width, every=every), Text()]
    return Group(*parts)


def _head(told: Explanation) -> Iterator[RenderableType]:
    document = told.document
    about = [document.publisher or "unnamed publisher", day_in_words(document.published)]
    yield styled((document.title or "without a headline", "bold"), (f" · {' · '.join(about)}", ""))
    said = f"document {document.id} · {counted(len(told.claims), 'claim')}"
    yield words(f"{said}", "dim")
    yield Text()


def _sentence(
    sentence: SentenceExplained, claims: tuple[Claim, ...], width: int, *, every: bool
) -> Iterator[RenderableType]:
    number = "–" if sentence.number is None else str(sentence.number)
    quote = " ".join(sentence.evidence.quote.split())
    yield styled((f"{number} {sentence.kind} ", "bold"), (quote, "italic"))
    for part in sentence.parts:
        yield Padding(_part_head(part, claims[part.claim - 1]), INDENT)
        yield Padding(_values(part, width), DEEPER)
    for miss in sentence.misses:
        if every or not miss.is_covered:
            yield from (Padding(line, INDENT) for line in _miss(miss))
    if sentence.heard:
        yield from (Padding(_heard(each), INDENT) for each in sentence.heard)
    if sentence.silence is not None:
        yield Padding(words(f"gives nothing: {sentence.silence}", "dim"), INDENT)


def _part_head(part: Part, claim: Claim) -> Text:
    name = f"claim {part.claim}" if part.opens else f"claim {part.claim} goes on"
    head = styled((name, "bold"), (f" · {claim.type} · ", ""))
    head.append_text(words(claim.status.status, STATUS_STYLES[claim.status.status]))
    if part.opens:
        head.append_text(words(f" · {chain(claim.attribution)} · {claim.id}", "dim"))
    return head


def _values(part: Part, width: int) -> RenderableType:
    own = {value.evidence.span for value in part.values if value.field == "type"}
    rows = [*part.values, *(each for each in part.triggers if each.evidence.span not in own)]
    if width < NARROW:
        return Group(*(line for value in rows for line in _paragraph(value)))
    table = grid(3)
    for value in rows:
        table.add_row(words(value.field, "dim"), _said(value), _made_by(value))
    return table


def _paragraph(value: Value) -> Iterator[RenderableType]:
    yield styled((f"{value.field} ", "dim")).append_text(_said(value))
    yield Padding(_made_by(value), INDENT)


def _said(value: Value) -> Text:
    """The words, and the value where that is more than the words."""
    quote = " ".join(value.evidence.quote.split())
    text = styled((f"“{quote}”", "italic"))
    if value.value.casefold() != quote.casefold():
        text.append_text(words(f" → {value.value}"))
    return text


def _made_by(value: Value) -> Text:
    if value.says is not None:
        made = words(f"{_BY[value.by]}: {value.says}", "magenta")
    else:
        made = _rule(value.rule, value.where)
    if value.entity_where is not None:
        made.append_text(words(f" · {value.entity_where.short} {value.entity}", "dim"))
    return made


def _rule(name: str, where: Where | None) -> Text:
    return words(name if where is None else f"{where.short} {name}", RULE)


def _miss(miss: Miss) -> Iterator[RenderableType]:
    """The words, then each reason once with all rules that it stopped."""
    quote = " ".join(miss.evidence.quote.split())
    yield styled(("near miss ", MISS), (f"“{quote}”", "italic"))
    for says, tries in groupby(sorted(miss.tries, key=_reason), key=_reason):
        yield Padding(_stopped(says, list(tries)), INDENT)


def _reason(tried: Try) -> str:
    return tried.says


def _stopped(says: str, tries: list[Try]) -> Text:
    text = words("")
    for index, tried in enumerate(_distinct(tries)):
        text.append_text(words(", " if index else "", RULE)).append_text(
            _rule(tried.rule, tried.where)
        )
    text.append_text(words(f": {says}"))
    words_of = next((tried.words for tried in tries if tried.words is not None), None)
    if words_of is not None:
        text.append_text(words(f" “{words_of.quote}”", "italic"))
    where = tries[0].by_where
    return text if where is None else text.append_text(words(f" ({where.short})", "dim"))


def _distinct(tries: Iterable[Try]) -> list[Try]:
    return list({tried.rule: tried for tried in tries}.values())


def _heard(heard: Heard) -> Text:
    text = styled((f"{heard.field} in no claim ", "dim"), (f"“{heard.evidence.quote}”", "italic"))
    text.append_text(words(f" → {heard.value} ", "dim"))
    return text.append_text(_rule(heard.rule, heard.where))
