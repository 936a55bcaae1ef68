"""Who a noun phrase names: the mentions in it that act."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from dateline.extract.analysis import Mention
from dateline.extract.pronouns import meant
from dateline.extract.reading import Reading
from dateline.extract.subjects import joined
from dateline.extract.syntax import Tree

_SAME = ("flat", "appos", "nmod:desc", "conj")
_OWNERS = ("nmod:poss", "compound", "amod", "nmod")
_POSSESSORS = ("nmod:poss", "compound", "amod")
_OWNING = frozenset({"state", "body", "person", "demonym"})


def participants(
    reading: Reading, sentence: int, heads: Iterable[int], kinds: Collection[str]
) -> list[Mention]:
    """The mentions of `kinds` that the noun phrases with these heads name, in text order."""
    found: list[Mention] = []
    for head in heads:
        found += [m for m in _named(reading, sentence, head, kinds) if m not in found]
    return sorted(found, key=lambda mention: mention.span)


def _named(reading: Reading, sentence: int, head: int, kinds: Collection[str]) -> list[Mention]:
    tree = reading.forest.tree(sentence)
    if tree.words[head].upos == "PRON":
        return meant(reading, sentence, head, kinds, _named)
    here = mentions_at(reading, sentence, tree, [head])
    compound = tree.children(head, "compound") if tree.words[head].upos == "PROPN" else []
    for words in ([head, *_same(tree, head)], compound):
        near = mentions_at(reading, sentence, tree, words)
        fitting = [m for m in near if m.kind in kinds and m.kind != "demonym"]
        if fitting:
            return _with_joined(reading, sentence, tree, head, fitting)
    inside = [m for m in reading.mentions[sentence] if tree.phrase(head).contains(m.span)]
    people = [m for m in inside if m.kind == "person" and m.kind in kinds]
    if people:
        return people[-1:]  # "Commander of the fleet Jane Example": titles part name and head
    if not is_acting(reading, tree, head):
        return []
    owners = mentions_at(reading, sentence, tree, _owners(reading, tree, head))
    wanted = {*kinds, "demonym"} if "state" in kinds else set(kinds)
    return [m for m in [*here, *owners] if m.kind in wanted]


def _same(tree: Tree, head: int) -> Iterator[int]:
    """The words that name the head's bearer too, or a member of the same list."""
    for each in tree.children(head, *_SAME):
        yield each
        yield from _same(tree, each)


def _with_joined(
    reading: Reading, sentence: int, tree: Tree, head: int, found: list[Mention]
) -> list[Mention]:
    """With those that "and" joins to them in the same phrase, however the parser hung them."""
    inside = [tree.words[each].span for each in tree.whole(head)]
    group = joined(reading, found[0], reading.mentions[sentence])
    more = [m for m in group if any(m.span.overlaps(span) for span in inside)]
    return [*found, *(m for m in more if m not in found)]


def _owners(reading: Reading, tree: Tree, head: int) -> Iterator[int]:
    """The words beside the head that name whom it acts for."""
    allowed = reading.syntax["acts-for"]
    if tree.lower(head) in reading.language.words["spokesmen"]:
        allowed |= reading.syntax["speaks-for"]  # an envoy for Chad need not be Chad's
    for each in tree.children(head, *_OWNERS):
        markers = tree.markers(each) if tree.words[each].relation == "nmod" else set()
        if markers <= allowed:
            yield from tree.members(each)
            yield from tree.children(each, "compound", "amod")


def mentions_at(reading: Reading, sentence: int, tree: Tree, words: Iterable[int]) -> list[Mention]:
    """The mentions that hold one of the words, without repetition."""
    found: list[Mention] = []
    for index in words:
        span = tree.words[index].span
        found += [m for m in reading.mentions[sentence] if m.span.overlaps(span) and m not in found]
    return found


def owners(reading: Reading, sentence: int, heads: Iterable[int]) -> list[Mention]:
    """Those whose the things with these heads are: "the North's launch", "Chadian troops"."""
    tree = reading.forest.tree(sentence)
    beside = [each for head in heads for each in tree.children(head, *_POSSESSORS)]
    words = [m for each in beside for m in (each, *tree.children(each, *_POSSESSORS, "conj"))]
    return [m for m in mentions_at(reading, sentence, tree, words) if m.kind in _OWNING]


def is_acting(reading: Reading, tree: Tree, head: int) -> bool:
    """Whether the noun is of those who act: "troops", "the ministry"."""
    return tree.lower(head) in reading.syntax["acting"]
