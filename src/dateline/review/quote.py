"""The words of a person, found in a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.errors import UserError
from dateline.model import Document, Evidence, Span, cite

_SHOWN = 60  # characters of a quotation in a message


def find_words(document: Document, text: str, near: Span) -> Evidence:
    """Where `text` stands in a document as whole words; of several places the one nearest `near`.

    Case counts unless no other place has the words; white space and line breaks are one.

    Raises:
        UserError: It stands nowhere.
    """
    for flags in (re.NOFLAG, re.IGNORECASE):
        found = list(_places(document.text, text, flags))
        if found:
            return cite(document, min(found, key=lambda span: (_distance(span, near), span)))
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    raise UserError(
        f"{shown!r} does not stand in document {document.id}. Copy the words from it with --quote."
    )


def _places(text: str, wanted: str, flags: re.RegexFlag) -> Iterator[Span]:
    words = r"\s+".join(re.escape(word) for word in wanted.split())
    if words:
        pattern = re.compile(rf"(?<!\w){words}(?!\w)", flags)
        yield from (Span(*match.span()) for match in pattern.finditer(text))


def _distance(span: Span, near: Span) -> int:
    return max(span.start - near.end, near.start - span.end, 0)
