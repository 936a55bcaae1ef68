"""Sentences as tensors, in batches of sentences of like length."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from dateline.lang.syntax.pieces import Pieces
from training.examples import Example
from training.network import Labels

IGNORED = -100
_POOL = 2000  # sentences among which those of like length are put together
_RARE = 15  # a relation with fewer words is learnt as its general relation


@dataclass(frozen=True, slots=True)
class Item:
    """An encoded sentence; targets are by word, None where not annotated."""

    ids: list[int]
    shapes: list[int]
    first: list[int]
    heads: list[int] | None
    relations: list[int] | None
    upos: list[int] | None
    xpos: list[int] | None
    names: list[int] | None


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded tensors (batch, pieces); targets are `IGNORED` where nothing is to be learnt.

    `words` is true at the first piece of each word and at piece 0, which stands for the root.
    """

    items: tuple[int, ...]
    ids: Tensor
    shapes: Tensor
    mask: Tensor
    words: Tensor
    heads: Tensor
    relations: Tensor
    upos: Tensor
    xpos: Tensor
    names: Tensor


def labels_of(examples: Sequence[Example]) -> Labels:
    """The labels that the trees of `examples` hold."""
    trees = [example.tree for example in examples if example.tree]
    seen = Counter(relation for tree in trees for relation in tree.relations)
    return Labels(
        upos=tuple(sorted({tag for tree in trees for tag in tree.upos})),
        xpos=tuple(sorted({tag for tree in trees for tag in tree.xpos})),
        relations=tuple(sorted(name for name, count in seen.items() if count >= _RARE)),
    )


def encode(example: Example, pieces: Pieces, labels: Labels) -> Item:
    """The numbers of one sentence."""
    encoded = pieces.encode(example.words)
    tree, first = example.tree, encoded.first
    return Item(
        encoded.ids,
        encoded.shapes,
        first,
        [0 if head < 0 else first[head] for head in tree.heads] if tree else None,
        [_relation(name, labels) for name in tree.relations] if tree else None,
        [labels.upos.index(tag) for tag in tree.upos] if tree else None,
        [labels.xpos.index(tag) for tag in tree.xpos] if tree else None,
        [labels.names.index(tag) for tag in example.names] if example.names else None,
    )


def _relation(name: str, labels: Labels) -> int:
    for known in (name, name.partition(":")[0]):
        if known in labels.relations:
            return labels.relations.index(known)
    return labels.relations.index("dep")


def batches(
    items: Sequence[Item], chosen: Sequence[int], size: int, generator: random.Random
) -> Iterator[tuple[int, ...]]:
    """The `chosen` indexes once, in random order, at most `size` padded pieces together."""
    order = list(chosen)
    generator.shuffle(order)
    groups: list[tuple[int, ...]] = []
    for start in range(0, len(order), _POOL):
        pool = sorted(order[start : start + _POOL], key=lambda index: len(items[index].ids))
        groups += _filled(pool, items, size)
    generator.shuffle(groups)
    return iter(groups)


def _filled(pool: Sequence[int], items: Sequence[Item], size: int) -> Iterator[tuple[int, ...]]:
    group: list[int] = []
    for index in pool:  # in order of length, so that the last is the longest
        if group and len(items[index].ids) * (len(group) + 1) > size:
            yield tuple(group)
            group = []
        group.append(index)
    if group:
        yield tuple(group)


def padded(items: Sequence[Item], indexes: tuple[int, ...]) -> Batch:
    """The tensors of the sentences at `indexes`."""
    chosen = [items[index] for index in indexes]
    length = max(len(item.ids) for item in chosen)
    inputs = {name: torch.zeros(len(chosen), length, dtype=torch.long) for name in ("i", "s", "m")}
    words = torch.zeros(len(chosen), length, dtype=torch.bool)
    words[:, 0] = True
    for row, item in enumerate(chosen):
        inputs["i"][row, : len(item.ids)] = torch.tensor(item.ids)
        inputs["s"][row, : len(item.ids)] = torch.tensor(item.shapes)
        inputs["m"][row, : len(item.ids)] = 1
        words[row, item.first] = True
    targets = {
        name: _targets(chosen, name, length)
        for name in ("heads", "relations", "upos", "xpos", "names")
    }
    return Batch(indexes, inputs["i"], inputs["s"], inputs["m"], words, **targets)


def _targets(chosen: Sequence[Item], name: str, length: int) -> Tensor:
    target = torch.full((len(chosen), length), IGNORED, dtype=torch.long)
    for row, item in enumerate(chosen):
        values = getattr(item, name)
        if values is not None:
            target[row, item.first] = torch.tensor(values)
    return target
