"""Words between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.extract.analysis import Sentence
from dateline.model import Document, Span

# A closing mark of either double kind ends a quotation: editors mix them.
_CLOSERS = {
    "''": ("''", "'''"),
    "“": ("”", '"'),
    "„": ("“", "”", '"'),
    "«": ("»",),
    "»": ("«",),
    '"': ('"', "”"),
    "‘": ("’",),
    "'": ("'",),
}
_MARK = re.compile(
    r"""'''(?!\w) | '' | [“”„«»"]
      | (?<![\w’']) ‘ (?=\w)
      | (?<=[\w.,!?…]) ’ (?!\w)
      | (?<![\w’']) ' (?=\w)
      | (?<=[.,!?…]) ' (?!\w)""",
    re.VERBOSE,
)
# Shorter ones are names, doubts or single words: "Hwasong", "fabrication".
_SPEECH_WORDS = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks.

    Attributes:
        span: Where they stand, with their marks; up to the end of the paragraph where the
            closing mark is missing.
        block: Index of the block that holds them.
        words: How many words they are.
    """

    span: Span
    block: int
    words: int

    @property
    def is_speech(self) -> bool:
        """Whether it is long enough to be what somebody said, not a name or a word."""
        return self.words >= _SPEECH_WORDS


def find_quotations(document: Document, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """The outermost quotations of every line of the sentences, in text order.

    A quotation ends with its line: where speech goes on over several paragraphs, each opens
    with a mark of its own.
    """
    return tuple(
        quotation
        for block, line in _lines(document.text, sentences)
        for quotation in quotations_in(document.text, line, block)
    )


def _lines(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[int, Span]]:
    start: int | None = None
    for index, sentence in enumerate(sentences):
        start = sentence.span.start if start is None else start
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        if following is None or "\n" in text[sentence.span.end : following.span.start]:
            yield sentence.block, Span(start, sentence.span.end)
            start = None


def quotations_in(text: str, line: Span, block: int) -> Iterator[Quotation]:
    """The outermost quotations of one line of the text."""
    start: int | None = None
    closers: tuple[str, ...] = ()
    for match in _MARK.finditer(text, line.start, line.end):
        mark = match.group()
        if start is None and mark in _CLOSERS:
            start, closers = match.start(), _CLOSERS[mark]
        elif start is not None and mark in closers:
            yield _quotation(text, Span(start, match.end()), block)
            start = None
    if start is not None and closers not in {("’",), ("'",)}:
        yield _quotation(text, Span(start, line.end), block)


def _quotation(text: str, span: Span, block: int) -> Quotation:
    return Quotation(span, block, len(re.findall(r"\w+", text[span.start : span.end])))
