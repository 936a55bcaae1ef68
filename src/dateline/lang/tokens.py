"""Words, numbers and punctuation marks of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import Span

_TOKEN = re.compile(
    r"""(?:[A-Z]\.)+[A-Z]?\b\.?           # U.S., C.C.
      | \d+(?:[.,:]\d+)*                  # 1,000  3.5  13:00
      | [^\W\d_]+(?:[-’'][^\W_]+)*        # words, with hyphens and apostrophes inside
      | [^\w\s]""",
    re.VERBOSE,
)


def tokenise(text: str) -> Iterator[Span]:
    """The tokens of `text` in order: words, numbers, single punctuation marks."""
    return (Span(*match.span()) for match in _TOKEN.finditer(text))
