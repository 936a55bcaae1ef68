"""Finds the names of a register in a text, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.model import ALWAYS, Period
from dateline.packs.words import Word, are_joined, split_words

_OWNERS = frozenset({"state", "demonym", "body"})  # kinds that make a head whole
NOTHING = "nothing"  # kind of wordings that only look like a name: "think tank"


@dataclass(frozen=True, slots=True)
class Name:
    """One wording of an entity's or place's name.

    Attributes:
        text: The wording. A capital in it asks for a capital in the text; a word all in capitals
            asks for the same letters; small letters match either.
        id: The entity or place that it names.
        kind: person, body, state, demonym, equipment, facility, source, place; `nothing` for a
            longer wording in which the name means something else.
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
        head: Key of the head, where the words are a state's name with a head.
        state: The state's own name in that case.
    """

    first: int
    last: int
    names: tuple[Name, ...]
    head: str | None = None
    state: Found | None = None


class NameIndex:
    """All names of a pack as a tree of words: looking costs the same for ten and ten thousand.

    A head is a name that is complete only with its state: "foreign ministry" in "South Korea's
    foreign ministry", "president" in "the president of Russia".
    """

    __slots__ = ("_heads", "_names", "_owned")

    def __init__(self, names: Iterable[Name], heads: Mapping[str, Sequence[Name]]) -> None:
        """Build the tree from `names`, and from `heads` by the id of their state or body."""
        self._names: dict[str, Any] = {}
        self._heads: dict[str, Any] = {}
        self._owned: dict[tuple[str, str], list[Name]] = {}
        for name in names:
            _plant(self._names, name.text, name)
        for text in {name.text for owned in heads.values() for name in owned}:
            _plant(self._heads, text, Name(_key(text), "", "head"))
        for state, owned in heads.items():
            for name in owned:
                self._owned.setdefault((state, _key(name.text)), []).append(name)

    def find(self, words: Sequence[Word], text: str) -> Iterator[Found]:
        """The longest names in `words`, from left to right, without overlap."""
        index, total = 0, len(words)
        while index < total:
            found = self.at(words, index, text)
            if found is None:
                index += 1
                continue
            found = self._longer_inside(found, words, text)
            if any(name.kind != NOTHING for name in found.names):
                yield found
            index = found.last

    def _longer_inside(self, found: Found, words: Sequence[Word], text: str) -> Found:
        """`found`, or a name no shorter that begins in it: "North Korean", not "the North"."""
        for first in range(found.first + 1, found.last):
            inner = self.at(words, first, text)
            longest = found.last - found.first
            if inner is not None and inner.last > found.last and inner.last - first >= longest:
                return inner
        return found

    def at(self, words: Sequence[Word], index: int, text: str) -> Found | None:
        """The longest name that starts at the word `index`."""
        key = words[index].key
        found = _longest(self._names, words, index, text) if key in self._names else None
        if found is not None:
            return self._with_head(found, words, text) or found
        return self._head_of(words, index, text) if key in self._heads else None

    def head_at(self, words: Sequence[Word], index: int, text: str) -> tuple[int, str] | None:
        """The longest head that starts at the word `index`: index one past it, and its key."""
        found = _longest(self._heads, words, index, text)
        return None if found is None else (found.last, found.names[0].text)

    def owned(self, state: str, head: str) -> tuple[Name, ...]:
        """What the head with this key means in a state: "foreign ministry" in `japan`."""
        return tuple(self._owned.get((state, head), ()))

    def _with_head(self, state: Found, words: Sequence[Word], text: str) -> Found | None:
        index = state.last
        if index >= len(words) or not _states(state):
            return None
        index += words[index].key == "'s"
        if index >= len(words) or not are_joined(text, words[index - 1], words[index]):
            return None
        head = self.head_at(words, index, text)
        return None if head is None else self._joined(state, state.first, head[0], head[1])

    def _head_of(self, words: Sequence[Word], index: int, text: str) -> Found | None:
        head = self.head_at(words, index, text)
        if head is None or head[0] + 1 >= len(words) or words[head[0]].key != "of":
            return None
        first = head[0] + 1
        state = _longest(self._names, words, first, text)
        if state is None and words[first].key == "the" and first + 1 < len(words):
            state = _longest(self._names, words, first + 1, text)
        return None if state is None else self._joined(state, index, state.last, head[1])

    def _joined(self, state: Found, first: int, last: int, head: str) -> Found | None:
        ids = _states(state)
        names = tuple(name for id_ in ids for name in self.owned(id_, head))
        return Found(first, last, names, head, state) if names else None


def _states(found: Found) -> list[str]:
    ids = {name.id: None for name in found.names if name.kind in _OWNERS}
    return list(ids)


def _plant(root: dict[str, Any], text: str, name: Name) -> None:
    node = root
    words = split_words(text)
    for word in words:
        node = node.setdefault(word.key, {})
    node.setdefault("", []).append((tuple(word.text for word in words), name))


def _key(text: str) -> str:
    return " ".join(word.key for word in split_words(text))


def _longest(root: dict[str, Any], words: Sequence[Word], first: int, text: str) -> Found | None:
    best, index, node = None, first, root
    while index < len(words) and words[index].key in node:
        node = node[words[index].key]
        index += 1
        if "" in node:
            names = tuple(name for shape, name in node[""] if _fits(shape, words, first, text))
            best = Found(first, index, names) if names else best
        if index < len(words) and not are_joined(text, words[index - 1], words[index]):
            break
    return best


def _fits(shape: tuple[str, ...], words: Sequence[Word], first: int, text: str) -> bool:
    return all(_same_case(want, words[first + i], text, i > 0) for i, want in enumerate(shape))


def _same_case(want: str, word: Word, text: str, is_inner: bool) -> bool:
    have = word.text
    if want == have or want.islower():
        return True
    if len(want) > 1 and want.isupper():
        return False
    # Romanised names drop the capital after a hyphen: Kim Jong-un.
    glued = is_inner and text[word.start - 1] == "-"
    return have[0].isupper() or not want[0].isupper() or glued
