"""Plain text -> a document whose parts are typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from dateline.errors import UnreadableInput
from dateline.model import Block, BlockKind, Document, Span
from dateline.read.dates import published_in
from dateline.read.parts import Part, cut, trimmed
from dateline.read.wording import Wording, load_wording

# The longest of 22,041 KCNA headlines of 2011 and 2012 has 126 characters, the longest of 343
# headlines of press and agencies of 2013 to 2018 has 165.
_LONGEST_HEADLINE = 180
_LAST_DATELINE = 5  # paragraphs: a standfirst or two may stand before the dateline
_STOP = re.compile(r"""(?<![A-Z]\.[A-Z])(?<!\.\.)[.:;,]["”’»'\)\]]*$""")
_ONCE = frozenset({BlockKind.CAPTION, BlockKind.HEADLINE})
_WORD = re.compile(r"\w+")


def document_from_text(  # noqa: PLR0913 (the fields of a document, by keyword)
    text: str,
    *,
    published: date | None = None,
    publisher: str | None = None,
    title: str | None = None,
    url: str | None = None,
    language: str = "en",
    retrieved: datetime | None = None,
) -> Document:
    """Type the parts of a plain text.

    The text is kept as it is: offsets count its code points. All that is not white space is in
    some block. Each line is a block; the dateline, and site furniture that copying has run into
    a line, are blocks of their own.

    Args:
        text: The report.
        published: Day of publication; without it, the day that the text itself gives.
        publisher: Who published it; without it, the agency that the dateline names.
        title: The headline, where it is known; without it, the first short line.
        url: Its address.
        language: ISO 639-1 code.
        retrieved: When it was read, with time zone.

    Raises:
        UnreadableInput: The text is blank, or neither it nor `published` gives a day.
    """
    where = url or "the text"
    if not text.strip():
        raise UnreadableInput(where, "it is empty", "Leave it out, or fetch it again.")
    wording = load_wording(language)
    blocks = type_blocks(text, wording, title)
    day = published or published_in(text, blocks, wording)
    if day is None:
        problem = "neither its metadata nor its text gives the day of publication"
        raise UnreadableInput(where, problem, "Name it with --published DATE.")
    return Document(
        text,
        day,
        title=title or _headline(text, blocks),
        language=language,
        publisher=publisher or agency_in(text, blocks, wording),
        url=url,
        retrieved=retrieved,
        blocks=blocks,
    )


def type_blocks(text: str, wording: Wording, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of `text` in order. With a `title`, only a line like it is the headline."""
    parts = _with_headline(text, list(cut(text, wording)), wording, title)
    parts = _without_repeats(text, _with_dateline(text, parts, wording))
    return tuple(Block(part.kind or BlockKind.BODY, part.span) for part in parts)


def agency_in(text: str, blocks: Sequence[Block], wording: Wording) -> str | None:
    """The agency that the dateline names: `EFE` in "Seoul, May 13 (EFE).-"."""
    for block in blocks:
        if block.kind is not BlockKind.DATELINE:
            continue
        for rule in wording.dateline:
            match = rule.pattern.match(text, block.span.start)
            if match and match.end() <= block.span.end + 1:
                groups = match.groupdict()
                return groups.get("agency") or groups.get("agency2")
    return None


def _headline(text: str, blocks: Sequence[Block]) -> str | None:
    spans = (block.span for block in blocks if block.kind is BlockKind.HEADLINE)
    return next((text[span.start : span.end] for span in spans), None)


def _with_headline(text: str, parts: list[Part], wording: Wording, title: str | None) -> list[Part]:
    index = next((i for i, part in enumerate(parts) if part.kind is None), None)
    if title is not None:
        index = next(
            (i for i, part in enumerate(parts[:10]) if _is_like(_words(text, part), title)), None
        )
    elif index is not None and not _looks_like_headline(text, parts[index].span, wording):
        index = None
    if index is not None:
        parts[index] = Part(parts[index].span, BlockKind.HEADLINE, "headline")
    return parts


def _words(text: str, part: Part) -> str:
    return text[part.span.start : part.span.end]


def _is_like(line: str, title: str) -> bool:
    """Whether most of the words of each stand in the other."""
    if len(line) > _LONGEST_HEADLINE:
        return False
    left, right = (set(_WORD.findall(words.casefold())) for words in (line, title))
    return len(left & right) * 2 > max(len(left), len(right))


def _looks_like_headline(text: str, span: Span, wording: Wording) -> bool:
    line = text[span.start : span.end]
    if len(line) > _LONGEST_HEADLINE or _STOP.search(line):
        return False
    return not any(
        rule.pattern.match(line) for rule in wording.dateline if not rule.values.get("first")
    )


def _with_dateline(text: str, parts: list[Part], wording: Wording) -> list[Part]:
    body = [index for index, part in enumerate(parts) if part.kind is None][:_LAST_DATELINE]
    for count, index in enumerate(body):
        for rule in wording.dateline:
            if count and rule.values.get("first"):
                continue
            span = parts[index].span
            match = rule.pattern.match(text, span.start, span.end)
            if match:
                [place] = trimmed(text, match.start(), match.end())
                new = [Part(place, BlockKind.DATELINE, rule.name)]
                new += [Part(rest) for rest in trimmed(text, match.end(), span.end)]
                return [*parts[:index], *new, *parts[index + 1 :]]
    return parts


def _without_repeats(text: str, parts: list[Part]) -> list[Part]:
    """A caption or headline that is printed again word for word says nothing new."""
    seen: set[str] = set()
    result = []
    for part in parts:
        words = " ".join(_words(text, part).split())
        is_repeat = part.kind in {*_ONCE, None} and words in seen
        result.append(Part(part.span, BlockKind.BOILERPLATE, "repeat") if is_repeat else part)
        if part.kind in _ONCE:
            seen.add(words)
    return result
