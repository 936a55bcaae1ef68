"""Headlines that name their source before a colon."""

from __future__ import annotations

import re

from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.told import Told
from dateline.model import Span

_COLON = ":"
# Up to five words, the first in capitals, and a content of at least three.
_HEADLINE = re.compile(
    r"(?P<source>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,4})(?P<colon>:) (?P<content>\S+(?: \S+){2,})"
)


def read_headline(
    text: str, sentence: Span, index: int, line: int, lexicon: Lexicon
) -> Told | None:
    """The attribution of a headline with a colon; None where the first line is none."""
    if line > 0 or index > 0 or not lexicon.takes("headline", _COLON):
        return None
    match = _HEADLINE.match(text, sentence.start, sentence.end)
    if match is None or match["source"].lower() in lexicon.words["labels"]:
        return None
    content = match["content"].rstrip(".")
    start = match.start("content")
    return Told(
        _COLON,
        "headline",
        index,
        line,
        line,
        (Span(*match.span("colon")),),
        (Span(*match.span("source")),),
        (Span(start, start + len(content)),),
    )
