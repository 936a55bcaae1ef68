"""The domain set: sentences of the genre with hand-checked words, relations, names and roles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from dateline.lang.parse import Named

_KINDS = {"PER", "ORG", "LOC"}
_ROLES = ("who", "what", "whom", "where", "source")


class DomainSetError(ValueError):
    """A sentence of the domain set is wrong; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A Universal Dependencies relation between two words of a sentence, by index."""

    label: str
    head: int
    dependent: int


@dataclass(frozen=True, slots=True)
class DomainSentence:
    """One sentence and what is known of it.

    Attributes:
        text: As a report would word it.
        words: As the language's splitter divides it.
        main: Index of the root.
        relations: All subjects, objects, agents, clausal complements and joined verbs, and the
            main place and time.
        names: Persons, bodies and places, in order.
        roles: Phrases by role: who, what, whom, where, source; "" where the text says none.
        origin: Stem of the file that it stands in.
    """

    text: str
    words: tuple[str, ...]
    main: int
    relations: tuple[Relation, ...]
    names: tuple[Named, ...]
    roles: Mapping[str, str]
    origin: str


def load(folder: Path) -> tuple[DomainSentence, ...]:
    """All sentences of the `*.toml` files of `folder`.

    Raises:
        DomainSetError: A sentence lacks a field, or names a word or name that it does not hold.
    """
    return tuple(
        _sentence(entry, file.stem)
        for file in sorted(folder.glob("*.toml"))
        for entry in tomli.loads(file.read_text(encoding="utf-8"))["sentence"]
    )


def _sentence(entry: Mapping[str, Any], origin: str) -> DomainSentence:
    try:
        words = tuple(entry["words"].split())
        return DomainSentence(
            entry["text"],
            words,
            _index(entry["main"], words),
            tuple(_relation(line, words) for line in entry["relations"]),
            tuple(_names(entry["names"], words)),
            {role: entry[role] for role in _ROLES},
            origin,
        )
    except (KeyError, ValueError) as error:
        raise DomainSetError(f"{origin}: {error}: {entry.get('text')}") from error


def _relation(line: str, words: Sequence[str]) -> Relation:
    label, head, dependent = line.split()
    return Relation(label, _index(head, words), _index(dependent, words))


def _index(name: str, words: Sequence[str]) -> int:
    """Where `name` stands: "plant", or "plant#2" for its second occurrence."""
    word, number = _numbered(name)
    places = [index for index, other in enumerate(words) if other == word]
    if number > len(places):
        raise ValueError(f"there is no word {name!r}")
    return places[number - 1]


def _numbered(name: str) -> tuple[str, int]:
    word, _, number = name.rpartition("#") if "#" in name else (name, "", "1")
    return word, int(number)


def _names(lines: Sequence[str], words: Sequence[str]) -> Iterator[Named]:
    """Each name where it stands first after the name before it, or as often as "#2" says."""
    first = 0
    for line in lines:
        kind, _, text = line.partition(" ")
        text, number = _numbered(text)
        found = _named(text.replace(" ", ""), kind, words, first)
        for _ in range(number - 1 if found else 0):
            found = _named(text.replace(" ", ""), kind, words, found.last) if found else None
        if kind not in _KINDS or found is None:
            raise ValueError(f"there is no name {line!r}")
        yield found
        first = found.last


def _named(name: str, kind: str, words: Sequence[str], first: int) -> Named | None:
    """The first run of whole words from `first` on that spells `name`."""
    for start in range(first, len(words)):
        stop, spelled = start, ""
        while len(spelled) < len(name) and stop < len(words):
            spelled += words[stop]
            stop += 1
        if spelled == name:
            return Named(start, stop, kind)
    return None
