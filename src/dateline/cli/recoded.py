"""What other rules change, for people: numbers, claims, events, and judgements gone astray."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.cli.overview import short_id
from dateline.cli.say import grid, styled, words
from dateline.export import phrases
from dateline.export.days import day_in_words
from dateline.model import Claim, Document, Event
from dateline.recode import ClaimChange, Difference, EventChange, FieldChange
from dateline.review import Stray

GAIN, LOSS, CHANGE = "green", "red", "yellow"
INDENT = (0, 0, 0, 2)
_T = TypeVar("_T")


def recoded(found: Difference, documents: Mapping[str, Document], most: int) -> RenderableType:
    """All of a difference, with at most `most` entries of a kind; `documents` by id."""
    parts: list[RenderableType] = [*_head(found)]
    told = (
        ("Claims added", found.added, lambda each: _claim("+", GAIN, each, documents)),
        ("Claims removed", found.removed, lambda each: _claim("-", LOSS, each, documents)),
    )
    for title, claims, draw in told:
        parts += _list(title, claims, draw, most)
    parts += _list("Claims changed", found.changed, lambda e: _changed(e, documents), most)
    parts += _list("Events", found.events, _event, most)
    # Never cut: nobody else will tell of them.
    title = "Judgements that no longer find their claims; they stay in the log"
    parts += _list(title, found.strays, _stray, len(found.strays))
    return Group(*parts)


def _head(found: Difference) -> Iterator[RenderableType]:
    number = phrases.counted(len(found.documents), "document")
    yield styled((f"{number} read anew", "bold"), (f" · rules {found.rules}", "dim"))
    yield Text()
    yield _types(found)
    yield Text()
    yield styled(
        (f"+{len(found.added)} added", GAIN),
        (" · ", ""),
        (f"-{len(found.removed)} removed", LOSS),
        (" · ", ""),
        (f"~{len(found.changed)} changed", CHANGE),
        (f" · {found.reruled} read by other rules · {found.unchanged} unchanged", ""),
    )
    if found.lost_before:
        told = phrases.counted(found.lost_before, "judgement")
        yield words(f"{told} found no claim before either", "dim")


def _types(found: Difference) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    for justify in ("left", "right", "right", "right"):
        table.add_column(justify="left" if justify == "left" else "right")
    table.add_row(*(words(each, "dim") for each in ("type", "before", "after", "")))
    for name, (before, after) in found.types.items():
        table.add_row(words(name), words(str(before)), words(str(after)), _sign(after - before))
    return table


def _sign(step: int) -> Text:
    if step == 0:
        return Text()
    return words(f"{step:+d}", GAIN if step > 0 else LOSS)


def _list(
    title: str, entries: Sequence[_T], draw: Callable[[_T], RenderableType], most: int
) -> list[RenderableType]:
    if not entries:
        return []
    parts: list[RenderableType] = [Text(), words(title, "bold")]
    parts += [draw(each) for each in entries[:most]]
    if len(entries) > most:
        parts.append(words(f"... and {len(entries) - most} more: --most or --json", "dim"))
    return parts


def _claim(
    mark: str, style: str, claim: Claim, documents: Mapping[str, Document]
) -> RenderableType:
    head = styled((f"{mark} {claim.type}", style), (f" · {_of(claim, documents)}", ""))
    said = words(f"“{' '.join(claim.mentions[0].quote.split())}”", "italic")
    by = words(f"“{claim.trigger.quote}” by {claim.rule or claim.method}", "dim")
    return Group(head, Padding(said, INDENT), Padding(by, INDENT))


def _of(claim: Claim, documents: Mapping[str, Document]) -> str:
    document = documents.get(claim.document)
    title = None if document is None else document.title
    parts = [claim.attribution.publisher.source, day_in_words(claim.published), title, claim.id]
    return " · ".join(part for part in parts if part is not None)


def _changed(change: ClaimChange, documents: Mapping[str, Document]) -> RenderableType:
    claim = change.after
    head = styled((f"~ {claim.type}", CHANGE), (f" · {_of(claim, documents)}", ""))
    return Group(head, Padding(_steps(change.fields), INDENT))


def _event(change: EventChange) -> RenderableType:
    if change.before is None and change.after is not None:
        return _told("+", GAIN, change.after, "new")
    if change.after is None and change.before is not None:
        return _told("-", LOSS, change.before, "gone")
    gained, lost = len(change.gained), len(change.lost)
    steps = [f"gains {phrases.counted(gained, 'claim')}"] if gained else []
    steps += [f"loses {phrases.counted(lost, 'claim')}"] if lost else []
    event = change.after or change.before
    if event is None:
        return Text()
    told = _told("~", CHANGE, event, ", ".join(steps))
    return Group(told, Padding(_steps(change.fields), INDENT)) if change.fields else told


def _steps(fields: Sequence[FieldChange]) -> RenderableType:
    """Each field with what goes and what comes."""
    table = grid(2)
    for each in fields:
        for mark, style, values in (("-", LOSS, each.before), ("+", GAIN, each.after)):
            for value in values:
                table.add_row(words(each.field, "dim"), words(f"{mark} {value}", style))
    return table


def _told(mark: str, style: str, event: Event, what: str) -> RenderableType:
    head = styled((f"{mark} {phrases.when(event)} · {event.type}", style))
    head.append_text(words(f" · {what}" if what else ""))
    line = words(f"{phrases.summary(event)} · {short_id(event)}", "dim")
    return Group(head, Padding(line, INDENT))


def _stray(stray: Stray) -> RenderableType:
    judgement = stray.judgement
    head = f"! {judgement.verdict} by {judgement.by} on {day_in_words(judgement.at.date())}"
    note = "" if judgement.note is None else f": {judgement.note}"
    lines: list[RenderableType] = [styled((head, "bold red"), (note, ""))]
    for gone, near in zip(stray.missing, stray.nearest, strict=True):
        nearest = "no claim on the same words" if near is None else f"nearest now: {near}"
        lines.append(Padding(words(f"claim {gone} is gone; {nearest}"), INDENT))
    return Group(*lines)
