"""The day of publication, where a text itself gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dateline.model import Block, BlockKind
from dateline.read.wording import Wording

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A photograph that an agency issued this many days before a report or fewer is the report's own,
# so its year is the year of a dateline that has none.
_ISSUED_BEFORE = timedelta(days=10)


def published_in(text: str, blocks: Sequence[Block], wording: Wording) -> date | None:
    """The day that a date line or the dateline gives, or None.

    A date line above the body counts before one below it. A dateline without a year takes it
    from a photograph's day of issue shortly before. Lines that disagree give None.
    """
    first = next((i for i, b in enumerate(blocks) if b.kind is BlockKind.BODY), len(blocks))
    days = [*_line_dates(text, blocks[:first], wording)]
    days = days or [*_line_dates(text, blocks[first:], wording)]
    if not days:
        days = [*_dateline_dates(text, blocks, wording)]
    return days[0] if len(set(days)) == 1 else None


def date_from(match: re.Match[str]) -> date | None:
    """The day in the groups `year`, `month` or `number`, and `date`; None where one lacks."""
    year, month, day = _fields(match)
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _fields(match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    groups = {key.rstrip("2"): value for key, value in match.groupdict().items() if value}
    year = int(groups["year"]) if "year" in groups else None
    month = int(groups["number"]) if "number" in groups else None
    if "month" in groups:
        month = _MONTHS.index(groups["month"][:3].lower()) + 1
    day = int(re.sub(r"\D", "", groups["date"])) if "date" in groups else None
    return year, month, day


def _line_dates(text: str, blocks: Sequence[Block], wording: Wording) -> Iterator[date]:
    rules = [rule for rule in wording.line if rule.values["part"] == "date"]
    for block in blocks:
        if block.kind is BlockKind.BOILERPLATE:
            for rule in rules:
                match = rule.pattern.fullmatch(text, block.span.start, block.span.end)
                if match and (day := date_from(match)):
                    yield day


def dateline_of(text: str, blocks: Sequence[Block], wording: Wording) -> re.Match[str] | None:
    """The match of the rule that found the dateline, or None where there is none."""
    spans = [block.span for block in blocks if block.kind is BlockKind.DATELINE]
    for span in spans[:1]:
        for rule in wording.dateline:
            match = rule.pattern.match(text, span.start)
            if match and match[0].strip() == text[span.start : span.end]:
                return match
    return None


def _dateline_dates(text: str, blocks: Sequence[Block], wording: Wording) -> Iterator[date]:
    match = dateline_of(text, blocks, wording)
    if match is not None:
        yield from _with_year(match, [*_issued(text, blocks, wording)])


def _with_year(match: re.Match[str], issued: Sequence[date]) -> Iterator[date]:
    year, month, day = _fields(match)
    if month is None or day is None:
        return
    years = {year} if year else {found.year + ahead for found in issued for ahead in (0, 1)}
    for candidate in sorted(years):
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year or all(timedelta(0) <= found - other <= _ISSUED_BEFORE for other in issued):
            yield found


def _issued(text: str, blocks: Sequence[Block], wording: Wording) -> Iterator[date]:
    [rule] = [rule for rule in wording.within if rule.name == "caption-issued"]
    for block in blocks:
        if block.kind is BlockKind.CAPTION:
            for match in rule.pattern.finditer(text, block.span.start, block.span.end):
                if day := date_from(match):
                    yield day
