"""Finds the names of a register in a text, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dateline.model import ALWAYS, Period

_WORD = re.compile(
    r"""(?:[A-Z]\.){2,}[A-Z]?                  # U.S., D.P.R.K
      | ['’]s\b                                # the possessive, apart from its word
      | [^\W_]+(?:['’](?!s\b)[^\W\d_]+)*       # words and numbers; hyphens part them
      """,
    re.VERBOSE,
)
# What may stand between two words of one name.
_GAP = re.compile(r"[ \u00a0]{0,2}|-|[.,]? |['’] ?|\.|\n|\+|/")


@dataclass(frozen=True, slots=True)
class Word:
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


@dataclass(frozen=True, slots=True)
class Name:
    """One wording of an entity's or place's name.

    Attributes:
        text: The wording. A capital in it asks for a capital in the text; a word all in capitals
            asks for the same letters; small letters match either.
        id: The entity or place that it names.
        kind: person, body, state, demonym, equipment, facility, source, place.
        valid: When it means this entity.
    """

    text: str
    id: str
    kind: str
    valid: Period = ALWAYS


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of words that is a registered name.

    Attributes:
        first: Index of its first word.
        last: Index one past its last word.
        names: All names of the register with this wording.
    """

    first: int
    last: int
    names: tuple[Name, ...]


class NameIndex:
    """All names of a pack as a tree of words: looking costs the same for ten and ten thousand."""

    __slots__ = ("_root",)

    def __init__(self, names: Iterable[Name]) -> None:
        self._root: dict[str, Any] = {}
        for name in names:
            node = self._root
            words = split_words(name.text)
            for word in words:
                node = node.setdefault(word.key, {})
            node.setdefault("", []).append((tuple(word.text for word in words), name))

    def find(self, words: list[Word], text: str) -> Iterator[Found]:
        """The longest names in `words`, from left to right, without overlap."""
        index, total = 0, len(words)
        while index < total:
            if words[index].key in self._root:
                found = self._longest(words, index, text)
                if found is not None:
                    yield found
                    index = found.last
                    continue
            index += 1

    def _longest(self, words: list[Word], first: int, text: str) -> Found | None:
        best, index = None, first
        node: dict[str, Any] = self._root
        while index < len(words) and words[index].key in node:
            node = node[words[index].key]
            index += 1
            names = tuple(
                name for shape, name in node.get("", ()) if _fits(shape, words, first, text)
            )
            if names:
                best = Found(first, index, names)
            if index < len(words) and not _joined(text, words[index - 1], words[index]):
                break
        return best


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text` between two offsets; `'s` is a word of its own."""
    words = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        shape = match[0].replace(".", "").replace("’", "'")
        words.append(Word(match.start(), match.end(), shape, shape.lower()))
    return words


def _fits(shape: tuple[str, ...], words: list[Word], first: int, text: str) -> bool:
    return all(_same_case(want, words[first + i], text) for i, want in enumerate(shape))


def _same_case(want: str, word: Word, text: str) -> bool:
    have = word.text
    if want == have or want.islower():
        return True
    if len(want) > 1 and want.isupper():
        return False
    # Romanised names drop the capital after a hyphen: Kim Jong-un.
    glued = word.start > 0 and text[word.start - 1] == "-"
    return have[0].isupper() or not want[0].isupper() or glued


def _joined(text: str, left: Word, right: Word) -> bool:
    return _GAP.fullmatch(text, left.end, right.start) is not None
