"""One report as it was published, and what each part of its text is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise

from dateline.model.ids import content_id
from dateline.model.text import Span

# Half of a character, as broken JSON escapes leave it, has no UTF-8; databases cut text at NUL.
_UNKEPT = re.compile(r"[\x00\ud800-\udfff]")


class BlockKind(StrEnum):
    """What a part of a document's text is."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the text with one purpose: a paragraph, a caption, a dateline, a share bar.

    Attributes:
        kind: What it is.
        span: Where it stands.
    """

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One report. The text never changes; a changed page is a new document.

    Attributes:
        text: The whole text; all offsets count its Unicode code points.
        published: Civil date of publication.
        title: The headline, or None where there is none.
        language: ISO 639-1 code.
        publisher: Who published it, or None where neither text nor metadata says.
        url: Its address: a web address, or the address of a file.
        retrieved: When it was read (with time zone), or None.
        blocks: Its parts in order, without overlap. Text outside them is white space.
        replaces: Id of the earlier version of the same page, or None.
        id: Hash of address and text.

    Raises:
        ValueError: The text is blank or holds what no file can keep, the address is empty,
            `published` has a time of day or `retrieved` no time zone, a block reaches past the
            end of the text, or two blocks overlap.
    """

    text: str
    published: date
    title: str | None = None
    language: str = "en"
    publisher: str | None = None
    url: str | None = None
    retrieved: datetime | None = None
    blocks: tuple[Block, ...] = ()
    replaces: str | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a document needs text")
        if self.url == "":
            raise ValueError("an address is None where there is none")
        if isinstance(self.published, datetime):
            raise ValueError("`published` is a day, without a time")
        if self.retrieved is not None and self.retrieved.utcoffset() is None:
            raise ValueError("`retrieved` needs a time zone")
        for written in (self.text, self.title, self.publisher, self.url):
            _check_characters(written or "")
        self._check_blocks()
        object.__setattr__(self, "id", content_id(self.url or "", self.text))

    def _check_blocks(self) -> None:
        if self.blocks and self.blocks[-1].span.end > len(self.text):
            raise ValueError("a block reaches past the end of the text")
        for left, right in pairwise(self.blocks):
            if left.span.end > right.span.start:
                raise ValueError(f"blocks overlap or are out of order: {left} and {right}")


def _check_characters(written: str) -> None:
    found = _UNKEPT.search(written)
    if found is not None:
        raise ValueError(
            f"U+{ord(found[0]):04X} at offset {found.start()} is no character of a text"
        )
