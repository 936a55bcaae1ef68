"""Text as the words that names are compared by."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(
    r"""(?:[A-Z]\.){2,}[A-Z]?                  # U.S., D.P.R.K
      | ['’]s\b                                # the possessive, apart from its word
      | [^\W_]+(?:['’](?!s\b)[^\W\d_]+)*       # words and numbers; hyphens part them
      """,
    re.VERBOSE,
)
_JOINING = frozenset({" ", "-", "", "'", "’", "' ", "’ ", "\u00a0", "\n", "/", "  "})


class Word(NamedTuple):
    """A piece of text that names are compared by.

    Attributes:
        start: Offset of its first character.
        end: Offset one past its last character.
        text: The characters, without full stops.
        key: The same in lower case.
    """

    start: int
    end: int
    text: str
    key: str


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text` between two offsets; `'s` is a word of its own."""
    words = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        shape = match[0]
        if "." in shape or "’" in shape:
            shape = shape.replace(".", "").replace("’", "'")
        words.append(Word(match.start(), match.end(), shape, shape.lower()))
    return words


def are_joined(text: str, left: Word, right: Word) -> bool:
    """Whether two neighbours may belong to one name: a space or hyphen between, or an initial."""
    between = text[left.end : right.start]
    if between in _JOINING:
        return True
    if between == "." and left.text.isdigit():
        return True
    # "N. Korea", "Mt. Example", "C.C., the Party", but never "North Korea, China".
    if len(left.text) > 3 or not left.text[0].isupper():
        return False
    return between in {". ", "."} or (between == ", " and left.text.isupper())
