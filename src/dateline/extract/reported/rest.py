"""What stands beside a verb of saying that a parser left without a content."""

from __future__ import annotations

from dateline.extract.reported.branches import SUBJECTS
from dateline.extract.reported.draft import NO_WORDS, Words
from dateline.extract.syntax import Tree

_COMMA = ","
_THAT = "that"
_CIRCUMSTANCES = {"obl", "obl:tmod", "advmod", "punct", "obj"}
_LEAST = 3  # words that can be told


def rest_of(tree: Tree, verb: int, own: Words) -> Words:
    """The words before or behind the verb and its source, or on both sides if commas set it off.

    Args:
        tree: The sentence.
        verb: The verb of saying.
        own: The words of the cue and the source.
    """
    if not tree.children(verb, *SUBJECTS):
        return NO_WORDS
    first, last, end = min(own), max(own), len(tree.words)
    if first > _LEAST and tree.words[first - 1].text == _COMMA:
        is_put_in = last + 1 < end and tree.words[last + 1].text == _COMMA
        behind = range(last + 2, end) if is_put_in else range(0)
        return frozenset([*range(first - 1), *behind])
    if tree.words[verb].relation != "root" or end - last <= _LEAST:
        return NO_WORDS
    that = [i for i in range(last + 1, end) if tree.lower(i) == _THAT]
    if not that and _is_beside_telling(tree, verb, last):
        return NO_WORDS
    return frozenset(range(that[0] if that else last + 1, end))


def _is_beside_telling(tree: Tree, verb: int, last: int) -> bool:
    """Whether all behind the verb is where, when or what was put: "reported from Exampleton"."""
    behind = {tree.words[i].relation for i in tree.children(verb) if i > last}
    return bool(behind) and behind <= _CIRCUMSTANCES
