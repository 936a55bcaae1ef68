"""Questions to a tree, and trees with some words moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dateline.lang.parse import Parse

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer", "csubj:outer")
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
Arc = tuple[int, str]


def moved(parse: Parse, arcs: Mapping[int, Arc]) -> Parse:
    """`parse` in which the words `arcs` names have these heads and relations.

    A move that would make a circle, or leave no root, leaves the parse as it was.
    """
    if not arcs:
        return parse
    words = list(parse.words)
    for index, (head, relation) in arcs.items():
        words[index] = replace(words[index], head=head, relation=relation)
    new = Parse(tuple(words), parse.names)
    return new if is_tree(new) else parse


def is_tree(parse: Parse) -> bool:
    """Whether one word is the root and all others are below it."""
    heads = [word.head for word in parse.words]
    if heads.count(-1) != 1:
        return False
    safe: set[int] = {-1}
    for start in range(len(heads)):
        way: list[int] = []
        index = start
        while index not in safe:
            if len(way) > len(heads):
                return False
            way.append(index)
            index = heads[index]
        safe.update(way)
    return True


def root(parse: Parse) -> int:
    """Index of the root; the parse has a word."""
    return next(i for i, word in enumerate(parse.words) if word.head < 0)


def tops(parse: Parse, first: int, last: int) -> Iterator[int]:
    """The words of `first` to before `last` whose head is not among them, in order."""
    return (i for i in range(first, last) if not first <= parse.words[i].head < last)


def has_subject(parse: Parse, verb: int) -> bool:
    """Whether a subject depends on `verb`."""
    return any(parse.words[i].relation in SUBJECTS for i in parse.children(verb))


def has(parse: Parse, index: int, *relations: str) -> bool:
    """Whether a word depends on `index` by one of `relations`."""
    return any(parse.words[i].relation in relations for i in parse.children(index))


def is_below(parse: Parse, index: int, top: int) -> bool:
    """Whether `index` is `top` or depends on it, directly or not."""
    while index >= 0 and index != top:
        index = parse.words[index].head
    return index == top
