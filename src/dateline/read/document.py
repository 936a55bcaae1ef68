"""A text, its parts and what is known of it -> a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from dateline.errors import UnreadableInput
from dateline.model import Block, BlockKind, Document, Span
from dateline.read.blocks import agency_in, type_blocks
from dateline.read.dates import published_in
from dateline.read.facts import Facts
from dateline.read.language import refuse_other_languages
from dateline.read.parts import Part, Segment, cut, cut_line
from dateline.read.wording import Wording, load_wording

_MOST_LINES = 20_000  # the longest of 25,000 reports of agencies and press has 500


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
    some block. Each paragraph is a block; the dateline, and site furniture that copying has run
    into a line, are blocks of their own.

    Args:
        text: The report.
        published: Day of publication; without it, the day that the text itself gives.
        publisher: Who published it; without it, the agency that the dateline names.
        title: The headline, where it is known; without it, the first short line.
        url: Its address.
        language: ISO 639-1 code; only `en` can be read yet.
        retrieved: When it was read, with time zone.

    Raises:
        UnreadableInput: The text is blank, in another language, or neither it nor `published`
            gives a day.
    """
    facts = Facts(published, publisher, title, url, language, retrieved)
    return from_text(text, facts, url or "the text")


def from_text(text: str, facts: Facts, where: str) -> Document:
    """The document whose plain text is `text`. `where` names it in errors.

    Raises:
        UnreadableInput: As `document_from_text`.
    """
    _refuse_blank(text, where)
    lines = text.count("\n")
    if lines > _MOST_LINES:
        problem = f"it has {lines:,} lines, more than one report has"
        raise UnreadableInput(where, problem, "Split it into one report a file.")
    wording = load_wording()
    refuse_other_languages(text, facts.language, where, wording)
    blocks = type_blocks(text, cut(text, wording), wording, facts.title)
    return _document(text, blocks, facts, where, wording)


def from_segments(segments: Sequence[Segment], facts: Facts, where: str) -> Document:
    """The document whose text is `segments` with blank lines between them.

    Raises:
        UnreadableInput: As `document_from_text`.
    """
    wording = load_wording()
    text = "\n\n".join(segment.text for segment in segments)
    _refuse_blank(text, where)
    refuse_other_languages(text, facts.language, where, wording)
    blocks = type_blocks(text, _parts(text, segments, wording), wording, facts.title)
    return _document(text, blocks, facts, where, wording)


def _refuse_blank(text: str, where: str) -> None:
    if not text.strip():
        raise UnreadableInput(where, "it is empty", "Leave it out, or fetch it again.")


def _parts(text: str, segments: Sequence[Segment], wording: Wording) -> Iterable[Part]:
    start = 0
    for segment in segments:
        span = Span(start, start + len(segment.text))
        start = span.end + 2
        if segment.kind in {BlockKind.HEADLINE, BlockKind.BYLINE}:
            yield Part(span, segment.kind, "markup")
        else:
            for part in cut_line(text, span, wording):
                yield Part(part.span, part.kind or segment.kind, part.rule or "markup")


def _document(
    text: str, blocks: tuple[Block, ...], facts: Facts, where: str, wording: Wording
) -> Document:
    day = facts.published or published_in(text, blocks, wording)
    if day is None:
        problem = "neither its metadata nor its text gives the day of publication"
        raise UnreadableInput(where, problem, "Name it with --published DATE.")
    try:
        return Document(
            text,
            day,
            title=facts.title or _headline(text, blocks),
            language=facts.language or "en",
            publisher=facts.publisher or agency_in(text, blocks, wording),
            url=facts.url,
            retrieved=facts.retrieved,
            blocks=blocks,
        )
    except ValueError as error:  # half a surrogate pair in JSON, a zero byte in a text
        raise UnreadableInput(where, f"it cannot be kept: {error}", "Correct it.") from error


def _headline(text: str, blocks: Sequence[Block]) -> str | None:
    spans = (block.span for block in blocks if block.kind is BlockKind.HEADLINE)
    return next((text[span.start : span.end] for span in spans), None)
