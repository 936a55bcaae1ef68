"""States, their capitals, demonyms, and bodies of the genre, found in a sentence's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.model import Span

PLACE, BODY, DEMONYM = "LOC", "ORG", "demonym"
_PLURAL = ("n", "i", "k", "r", "t", "b", "o")
# "US" may be written for "us" in a headline in capitals, "LAO" for nothing.
_LEAST_SHOUTED = 4


@dataclass(frozen=True, slots=True)
class Known:
    """A known name in a sentence.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        kind: LOC, ORG, or "demonym", which is no name.
        sure: Whether nothing else is spelled so.
    """

    first: int
    last: int
    kind: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known names by their first word, the longest first."""

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, bool], ...]]

    @classmethod
    def of(cls, tables: Mapping[str, Any], split: Callable[[str], Iterable[Span]]) -> Gazetteer:
        """The names of the tables of `gazetteer.toml`, divided as sentences are."""
        unsure = set(tables["unsure"]["words"])
        phrases: dict[tuple[str, ...], tuple[str, bool]] = {}
        for kind, name in _names(tables):
            words = tuple(name[span.start : span.end] for span in split(name))
            phrases.setdefault(words, (kind, name not in unsure))
            if len(name) >= _LEAST_SHOUTED:
                phrases.setdefault(tuple(map(str.upper, words)), (kind, name not in unsure))
        by_first: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
        for words in sorted(phrases, key=len, reverse=True):
            by_first.setdefault(words[0], []).append((words, *phrases[words]))
        return cls({first: tuple(rest) for first, rest in by_first.items()})

    def find(self, words: Sequence[str]) -> Iterator[Known]:
        """The known names in order; where two begin at one word, the longer."""
        start = 0
        while start < len(words):
            found = self._at(words, start)
            if found is not None:
                yield found
            start = found.last if found else start + 1

    def _at(self, words: Sequence[str], start: int) -> Known | None:
        for phrase, kind, sure in self.phrases.get(words[start], ()):
            if tuple(words[start : start + len(phrase)]) == phrase:
                return Known(start, start + len(phrase), kind, sure)
        return None


def _names(tables: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for entry in tables["states"]["entries"]:
        yield from ((PLACE, name) for name in (*entry["names"], *entry["capitals"]))
        yield from ((DEMONYM, name) for name in _numbers(entry["demonyms"]))
    yield from ((DEMONYM, name) for name in _numbers(tables["demonyms"]["words"]))
    yield from ((BODY, name) for name in tables["bodies"]["words"])


def _numbers(demonyms: Iterable[str]) -> Iterator[str]:
    for demonym in demonyms:
        yield demonym
        if demonym.endswith(_PLURAL):
            yield demonym + "s"
