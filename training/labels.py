"""The labels of several corpora brought to one guideline, that of Universal NER."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tomli

from training.examples import Tree
from training.namesets import Spans, trimmed

_GUM_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_ENTITY = re.compile(r"\([^()]*\)|\([^()]*|[^()]*\)")
_JOINS = frozenset({"of", "and", "&", "for", "-", "/", "the", "'s", "’s", "."})
_LONGEST = 8  # words of a name
_COUNT, _SHARE = 3, 0.75  # a form is a place if so many labels, and such a part of them, say so


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `labels.toml`."""

    demonyms: frozenset[str]
    endings: tuple[str, ...]
    beginnings: frozenset[str]
    titles: frozenset[str]
    pronouns: frozenset[str]


@cache
def word_lists() -> Words:
    """Read `labels.toml`."""
    tables = tomli.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
    demonyms = tables["demonyms"]
    return Words(
        frozenset(demonyms["words"]),
        tuple(demonyms["endings"]),
        frozenset(demonyms["beginnings"]),
        frozenset(tables["titles"]["words"]),
        frozenset(tables["pronouns"]["words"]),
    )


def cleaned(words: Sequence[str], spans: Iterable[tuple[int, int, str]]) -> Spans:
    """Without articles and titles at the start, and without adjectives of origin."""
    kept = (_without_titles(words, span) for span in (trimmed(words, s) for s in spans) if span)
    return [span for span in kept if span and not is_demonym(words[span[0] : span[1]])]


def _without_titles(
    words: Sequence[str], span: tuple[int, int, str]
) -> tuple[int, int, str] | None:
    first, last, kind = span
    if kind != "PER":
        return span
    titles = word_lists().titles
    while first < last and words[first].lower().rstrip(".") in titles:
        first += 1
    return (first, last, kind) if first < last else None


def proper(words: Sequence[str], spans: Spans) -> Spans:
    """The capitalised cores of the spans of a corpus that also annotates common nouns."""
    cores = (_core(words, span) for span in spans)
    return [core for core in cores if core is not None]


def _core(words: Sequence[str], span: tuple[int, int, str]) -> tuple[int, int, str] | None:
    first, last, kind = span
    while first < last and not _is_capital(words[first]):
        first += 1
    while first < last and not (_is_capital(words[last - 1]) or words[last - 1] == ")"):
        last -= 1
    inner = words[first:last]
    has_letter = any(word[:1].isupper() for word in inner)
    is_whole = has_letter and all(
        _is_capital(word) or word in _JOINS | {"al", "(", ")"} for word in inner
    )
    is_pronoun = len(inner) == 1 and inner[0].lower() in word_lists().pronouns
    if len(inner) > _LONGEST or not is_whole or is_pronoun:
        return None
    return first, last, kind


def _is_capital(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit()


def is_demonym(words: Sequence[str]) -> bool:
    """Whether the words are an adjective or people of a place: "North Korean", "French"."""
    lists = word_lists()
    if len(words) == 2 and words[0] in lists.beginnings:
        words = words[1:]
    if len(words) != 1:
        return False
    return words[0] in lists.demonyms or words[0].endswith(lists.endings)


def place_forms(sentences: Iterable[tuple[Sequence[str], Spans]]) -> frozenset[str]:
    """Forms that carefully labelled corpora nearly always call a place."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for words, spans in sentences:
        for first, last, kind in spans:
            seen[" ".join(words[first:last])][kind] += 1
    return frozenset(
        form
        for form, kinds in seen.items()
        if kinds["LOC"] >= _COUNT and kinds["LOC"] > _SHARE * kinds.total()
    )


def with_places(words: Sequence[str], spans: Spans, places: frozenset[str]) -> Spans:
    """States and cities that a corpus labels as organisations where they act, as places."""
    return [
        (a, b, "LOC" if kind == "ORG" and " ".join(words[a:b]) in places else kind)
        for a, b, kind in spans
    ]


def gum_spans(words: Sequence[str], tree: Tree, notes: Sequence[str]) -> Spans:
    """Names among GUM's entities: those of people, bodies and places with a proper head."""
    spans: Spans = []
    for first, last, kind in _entities(notes):
        head = _head(tree, first, last)
        if tree.upos[head] == "PROPN":
            spans.append((*_name_around(words, tree, first, last, head), kind))
    return spans


def _head(tree: Tree, first: int, last: int) -> int:
    """The word of the stretch that depends on none of its other words."""
    inside = range(first, last)
    return next((index for index in inside if tree.heads[index] not in inside), first)


def _entities(notes: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(first, last, kind) of the entities that begin and end in the sentence."""
    begun: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for index, note in enumerate(notes):
        found = re.search(r"Entity=([^|]*)", note)
        for piece in _ENTITY.findall(found[1]) if found else ():
            number, _, rest = piece.strip("()").partition("-")
            if piece.startswith("("):
                begun[number].append((index, _GUM_KINDS.get(rest.partition("-")[0], "")))
            if piece.endswith(")") and begun[number]:
                first, kind = begun[number].pop()
                if kind:
                    yield first, index + 1, kind


def _name_around(
    words: Sequence[str], tree: Tree, first: int, last: int, head: int
) -> tuple[int, int]:
    """The stretch of proper words around `head`, with the small words that join them."""
    left = right = head
    while left > first and _joins(words, tree, left - 1, first):
        left -= 1
    while left < head and tree.upos[left] != "PROPN" and not words[left][:1].isupper():
        left += 1
    while right + 1 < last and _joins(words, tree, right + 1, first):
        right += 1
    while tree.upos[right] not in {"PROPN", "NUM"} and right > head:
        right -= 1
    return left, right + 1


def _joins(words: Sequence[str], tree: Tree, index: int, first: int) -> bool:
    if tree.upos[index] == "PROPN" or words[index] in _JOINS:
        return True
    word = words[index]
    may_begin = index > first or (index > 0 and not is_demonym([word]))
    is_name = word[:1].isupper() and word.lower() not in word_lists().titles and may_begin
    return is_name and tree.upos[index] in {"ADJ", "NOUN", "NUM"}
