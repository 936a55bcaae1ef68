"""Names and noun phrases in the form in which they are compared; never whole texts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

_ARTICLES = {"the", "a", "an"}
# Words that join or pad a noun phrase and name no thing of their own.
_PADDING = _ARTICLES | {"of", "for", "and", "with", "its", "new", "newly", "developed", "system"}
# Words that show a trigger to be more than a noun with what describes it: "issued a statement".
_SMALL = _ARTICLES | {"of", "on", "upon", "for", "to", "at", "in", "into", "by", "with", "from"}
_SMALL |= {"out", "up", "off", "round", "here", "home"}
# Words before an event's noun that say how, how big or when, and name no thing: "joint drills".
_MANNER = {"joint", "combined", "international", "unilateral", "bilateral", "summit", "plenary"}
_MANNER |= {"field", "on-site", "on-the-spot", "official", "goodwill", "economic", "successful"}
_MANNER |= {"large", "large-scale", "largest", "big", "broader", "harsh", "harsher", "tough"}
_MANNER |= {"tougher", "toughened", "more", "further", "additional", "new", "fresh"}
_MANNER |= {"annual", "regular", "recent", "latest"}
_CALIBRE = re.compile(r"(\d+(?:\.\d+)?)[ -]?(?:mm|millimet(?:er|re)s?)\b")
_DESIGNATION = re.compile(r"\b([a-z]+)[ -]?(\d+[a-z]?)\b")
_PROPER = re.compile(r"\b[A-Z][a-z]")
_COUNT = re.compile(r"\b\d[\d.,]*\b")
NO_PARTS: Mapping[str, str] = MappingProxyType({})
_INITIALS = range(3, 6)  # letters of an abbreviation such as MRL or MLRS


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """Fold away case, accents, punctuation and articles.

    >>> plain("The U.S. Forces’ Command")
    'us forces command'
    """
    words = re.sub(r"[\W_]+", " ", _folded(name)).split()
    return " ".join([word for word in words if word not in _ARTICLES] or words) or name


def _folded(name: str) -> str:
    letters = name.casefold()
    if not letters.isascii():
        letters = unicodedata.normalize("NFKD", letters)
        letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[.'’‘](?!\d)", "", letters)


@dataclass(frozen=True, slots=True)
class Thing:
    """An object as its words describe it.

    Attributes:
        words: The nouns and adjectives in order, in the singular.
        marks: What tells one model from another, by family: ("hwasong", "17"), ("mm", "240").
        entity: Id in the pack's register, or None where unresolved.
        kinds: What the entity is part of: the class of a missile.
        is_named: Whether the words bear a proper name: "Musudan missile", but not "ballistic
            missile", which is a kind.
        initials: The words that an abbreviation may stand for, by their initials.
    """

    words: tuple[str, ...]
    marks: frozenset[tuple[str, str]] = frozenset()
    entity: str | None = None
    kinds: frozenset[str] = frozenset()
    is_named: bool = False
    initials: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False)

    @property
    def head(self) -> str:
        """The last word, which says what kind of thing it is."""
        return self.words[-1] if self.words else ""


def thing(phrase: str, entity: str | None = None, part_of: Mapping[str, str] = NO_PARTS) -> Thing:
    """Read a noun phrase: words, designations and calibres apart; counts are left out.

    >>> thing("240-millimeter rocket launchers").marks
    frozenset({('mm', '240')})
    """
    text = _folded(phrase)
    marks = {("mm", number) for number in _CALIBRE.findall(text)}
    text = _CALIBRE.sub(" ", text)
    marks |= set(_DESIGNATION.findall(text))
    text = _COUNT.sub(" ", _DESIGNATION.sub(r"\1 ", text))
    words = re.sub(r"[\W_]+", " ", text).split()
    kept = [singular(word) for word in words]
    kept = [word for word in kept if word not in _PADDING] or kept
    is_named = _PROPER.search(phrase) is not None
    kinds = frozenset() if entity is None else ancestors([entity], part_of) - {entity}
    return Thing(tuple(kept), frozenset(marks), entity, kinds, is_named, dict(_initials(kept)))


def described_by(trigger: Sequence[str]) -> str:
    """What the words of a trigger say about its last one; "" where they are no noun alone.

    >>> described_by("joint nuclear tests".split())
    'nuclear'
    >>> described_by("issued a statement".split())
    ''
    """
    *before, last = (word.casefold() for word in trigger)
    if not _SMALL.isdisjoint((*before, last)):
        return ""
    pairs = zip(before, trigger, strict=False)
    return " ".join(word for folded, word in pairs if folded not in _MANNER)


def singular(word: str) -> str:
    """Strip an English plural ending: enough to compare, not to print."""
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word.removesuffix("s")


def conflicts(a: Thing, b: Thing) -> bool:
    """Whether the two bear different numbers of one family: a Hwasong-17 is no Hwasong-18."""
    families = {family for family, _ in a.marks} & {family for family, _ in b.marks}
    return any(_numbers(a, family).isdisjoint(_numbers(b, family)) for family in families)


def _numbers(one: Thing, family: str) -> set[str]:
    return {number for name, number in one.marks if name == family}


def is_same(a: Thing, b: Thing) -> bool:
    """Whether the two are one model: one named entity, or one mark and a word in common."""
    if a.entity is not None and b.entity is not None:
        named = bool(a.marks) or bool(b.marks) or a.is_named or b.is_named
        return a.entity == b.entity and named and not conflicts(a, b)
    return bool(a.marks & b.marks) and not conflicts(a, b) and bool(_shared(a, b))


def is_like(a: Thing, b: Thing) -> bool:
    """Whether the two are of one kind: most words agree, and no number speaks against it."""
    if a.entity is not None and a.entity == b.entity:
        return not conflicts(a, b)
    return not conflicts(a, b) and 4 * len(_shared(a, b)) >= len(a.words) + len(b.words) > 0


def contains(fuller: Thing, other: Thing) -> bool:
    """Whether `fuller` says all that `other` says of one kind of thing, and perhaps more."""
    if fuller.entity is not None and fuller.entity == other.entity:
        return not conflicts(fuller, other)
    if fuller.entity is not None and other.entity is not None:
        return other.entity in fuller.kinds
    words = set(expanded(other, fuller))
    return bool(words) and words <= set(expanded(fuller, other)) and other.marks <= fuller.marks


def is_part(a: Thing, b: Thing) -> bool:
    """Whether one of the two says all that the other says."""
    return contains(a, b) or contains(b, a)


def _shared(a: Thing, b: Thing) -> set[str]:
    return set(expanded(a, b)) & set(expanded(b, a))


def expanded(one: Thing, other: Thing) -> tuple[str, ...]:
    """The words of `one`, abbreviations written out where `other` has the words for them.

    >>> expanded(thing("MRL"), thing("multiple rocket launcher"))
    ('multiple', 'rocket', 'launcher')
    """
    if not other.initials:
        return one.words
    return tuple(full for word in one.words for full in other.initials.get(word, (word,)))


def _initials(words: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for length in _INITIALS:
        for start in range(len(words) - length + 1):
            window = tuple(words[start : start + length])
            yield "".join(word[0] for word in window), window


def ancestors(names: Iterable[str], part_of: Mapping[str, str]) -> frozenset[str]:
    """`names` and all that they are part of, at any remove."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [part_of[name]] if name in part_of else []
    return frozenset(found)
