"""One event for people: every value with its words, its chain and its rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.cli.overview import NARROW, status, witnesses
from dateline.cli.say import grid, styled, words
from dateline.export import phrases
from dateline.export.days import day_in_words
from dateline.export.fields import Cited, cited
from dateline.model import Claim, Dispute, Document, Event, Ground, Side

INDENT = (0, 0, 0, 2)


def details(event: Event, documents: Mapping[str, Document], width: int) -> RenderableType:
    """All that is known of `event`; `documents` by id holds what it quotes."""
    parts = [
        *_head(event),
        *(part for dispute in event.disputes for part in drawn_dispute(dispute, event)),
        *(part for claim in event.claims for part in _claim(claim, event, documents, width)),
        *_joins(event),
    ]
    return Group(*parts)


def _head(event: Event) -> Iterator[RenderableType]:
    title = styled((phrases.when(event), "bold"), (f" · {event.type} · ", ""))
    yield title.append_text(status(event))
    yield words(phrases.summary(event))
    yield witnesses(event)
    yield words(f"event {event.id}", "dim")
    yield Text()


def drawn_dispute(dispute: Dispute, event: Event) -> Iterator[RenderableType]:
    """A disputed field: each side with its value, who says so and in which words."""
    yield styled(("≠ Disputed: ", "yellow"), (phrases.field_of(dispute), "bold yellow"))
    table = grid(3)
    for side in dispute.sides:
        value = words(phrases.side_value(dispute, side), "bold")
        table.add_row(value, words(phrases.told_by(side, event)), words(_said(side)))
    yield Padding(table, INDENT)
    yield Text()


def _said(side: Side) -> str:
    return " ".join(f"“{evidence.quote}”" for evidence in side.evidence)


def _claim(
    claim: Claim, event: Event, documents: Mapping[str, Document], width: int
) -> Iterator[RenderableType]:
    number = f"Claim {event.claims.index(claim) + 1} of {len(event.claims)}"
    number += " (earlier version)" if claim.document in event.replaced else ""
    yield styled((number, "bold"), (f" · {_source(claim, documents)}", ""))
    yield Padding(words(phrases.chain_with_cues(claim.attribution), "cyan"), INDENT)
    for mention in claim.mentions:
        span = f"  {mention.span.start}–{mention.span.end}"
        yield Padding(styled((f"“{mention.quote}”", "italic"), (span, "dim")), INDENT)
    yield Padding(_rows(claim) if width >= NARROW else _paragraphs(claim), INDENT)
    yield Padding(words(f"claim {claim.id} · document {claim.document}", "dim"), INDENT)
    yield Text()


def _source(claim: Claim, documents: Mapping[str, Document]) -> str:
    document = documents.get(claim.document)
    parts = [claim.attribution.publisher.source, day_in_words(claim.published)]
    if document is not None:
        parts += [part for part in (document.title, document.url) if part is not None]
    return " · ".join(parts)


def _rows(claim: Claim) -> RenderableType:
    table = grid(5)
    for value in cited(claim):
        quotation, at, rule = _basis(value)
        table.add_row(words(value.field, "dim"), words(value.value), quotation, at, rule)
    return table


def _paragraphs(claim: Claim) -> RenderableType:
    lines: list[RenderableType] = []
    for value in cited(claim):
        lines.append(styled((f"{value.field} ", "dim"), (value.value, "")))
        lines.append(Padding(words("  ").join(_basis(value)), INDENT))
    return Group(*lines)


def _basis(value: Cited) -> tuple[Text, Text, Text]:
    span = value.evidence.span
    quotation = words(f"“{value.evidence.quote}”", "italic")
    return quotation, words(f"{span.start}–{span.end}", "dim"), words(value.rule, "dim")


def _joins(event: Event) -> Iterator[RenderableType]:
    if not event.joins:
        return
    yield words("Why these claims are one event", "bold")
    numbers = {claim.id: str(index) for index, claim in enumerate(event.claims, start=1)}
    for join in event.joins:
        pair = " and ".join(sorted(numbers.get(each, each) for each in (join.left, join.right)))
        yield Padding(words(f"claims {pair}: {join.weight:+.1f} in log-odds"), INDENT)
        yield Padding(drawn_grounds(join.grounds), (0, 0, 0, 4))


def drawn_grounds(grounds: Iterable[Ground]) -> RenderableType:
    """Reasons for and against, each with what it counts."""
    table = grid(2)
    for ground in grounds:
        table.add_row(words(f"{ground.weight:+.1f}", "dim"), words(ground.text))
    return table
