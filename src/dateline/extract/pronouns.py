"""Whom a pronoun in a tree stands for."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from dateline.extract.analysis import Mention
from dateline.extract.attribution import chain_at
from dateline.extract.reading import Reading
from dateline.extract.referents import antecedent
from dateline.extract.subjects import joined
from dateline.extract.syntax import Tree
from dateline.model import Span

_MEANT = (("things", frozenset({"state", "body"})), ("people", frozenset({"person"})))
_DEEP = 6  # wholes above a speaker, up to the state

Naming = Callable[[Reading, int, int, Collection[str]], list[Mention]]
"""The mentions that the noun phrase with a head names, in a sentence, of some kinds."""


def meant(
    reading: Reading, sentence: int, pronoun: int, kinds: Collection[str], named: Naming
) -> list[Mention]:
    """Those for whom the word stands, at its place; empty where that is not plain."""
    tree = reading.forest.tree(sentence)
    place, word = tree.words[pronoun].span, tree.lower(pronoun)
    if word in reading.syntax["speaker"]:
        found = _own_side(reading, place) if "state" in kinds else []
    elif word in reading.syntax["several"]:
        found = _several(reading, sentence, pronoun, kinds, named)
    else:
        found = _one(reading, sentence, pronoun, kinds, named)
    return [replace(who, span=place, is_name=False) for who in found]


def _one(
    reading: Reading, sentence: int, pronoun: int, kinds: Collection[str], named: Naming
) -> list[Mention]:
    """The subject of a verb above the pronoun's, else what was named before it."""
    tree = reading.forest.tree(sentence)
    place, word = tree.words[pronoun].span, tree.lower(pronoun)
    for words, of in _MEANT:
        wanted = of & set(kinds)
        if word in reading.language.words[words] and wanted:
            above = _above(reading, sentence, pronoun, wanted, named)
            before = None if above else antecedent(reading, sentence, place, wanted)
            return above[:1] if before is None else [before]
    return []


def _several(
    reading: Reading, sentence: int, pronoun: int, kinds: Collection[str], named: Naming
) -> list[Mention]:
    """The subject of a verb above; for one that opens its sentence, those named together before."""
    tree = reading.forest.tree(sentence)
    if tree.words[_next(tree, pronoun)].head >= 0 or sentence == 0:
        return _above(reading, sentence, pronoun, kinds, named)
    before = reading.mentions[sentence - 1]
    groups = (joined(reading, mention, before) for mention in before if mention.kind in kinds)
    return next((group for group in groups if len(group) > 1), [])


def _above(
    reading: Reading, sentence: int, pronoun: int, kinds: Collection[str], named: Naming
) -> list[Mention]:
    """The subject of a verb whose clause holds the pronoun's: "Chad said that it ..."."""
    tree = reading.forest.tree(sentence)
    above = _next(tree, _next(tree, pronoun))
    while above >= 0:
        for each in tree.children(above, "nsubj"):
            is_name = each < pronoun and tree.words[each].upos != "PRON"
            found = named(reading, sentence, each, kinds) if is_name else []
            if found:
                return found
        above = _next(tree, above)
    return []


def _next(tree: Tree, index: int) -> int:
    return tree.words[index].head if index >= 0 else -1


def _own_side(reading: Reading, place: Span) -> list[Mention]:
    """The state of the one whose words hold the pronoun."""
    entities = reading.pack.entities
    said = chain_at(reading.analysis.attributions, reading.document, place.start)
    entity = entities.get(said.attribution.origin.entity or "")
    for _ in range(_DEEP):
        if entity is None or entity.kind == "state":
            break
        entity = entities.get(entity.part_of or "")
    if entity is None:
        return []
    quote = reading.text[place.start : place.end]
    return [Mention(place, quote, entity.name, "state", entity.id, is_name=False)]
