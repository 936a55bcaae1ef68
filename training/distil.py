"""What a trained network says of every sentence, for a smaller one to learn from."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch, Item, padded
from training.learn import Teacher
from training.network import Network, Scores

_LOW = -1e4
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Opinion:
    """The scores of one sentence of n words, in 16 bits.

    Attributes:
        tags: (n, names + upos + xpos) scores.
        arcs: (n, n + 1) scores of the heads; column 0 is the root's.
        heads: (n) the best head, as an index into those columns.
        relations: (n, relations) scores under that head.
    """

    tags: Tensor
    arcs: Tensor
    heads: Tensor
    relations: Tensor


@torch.no_grad()
def opinions(network: Network, items: Sequence[Item], size: int) -> list[Opinion]:
    """What `network` says of every sentence, in the order of `items`."""
    network.eval()
    order = sorted(range(len(items)), key=lambda index: len(items[index].ids))
    found: dict[int, Opinion] = {}
    while order:
        longest = len(items[order[-1]].ids)
        taken = [order.pop() for _ in range(min(len(order), max(1, size // longest)))]
        batch = padded(items, tuple(taken))
        scores = network(batch.ids, batch.shapes, batch.mask)
        found |= {
            index: _opinion(network, items[index], scores, row) for row, index in enumerate(taken)
        }
        if len(found) % 1000 < len(taken):
            _LOG.info("teacher: %d of %d sentences", len(found), len(items))
    return [found[index] for index in range(len(items))]


def _opinion(network: Network, item: Item, scores: Scores, row: int) -> Opinion:
    first = torch.tensor(item.first)
    nodes = torch.cat([torch.zeros(1, dtype=torch.long), first])
    arcs = scores.arcs[row][first][:, nodes]
    heads = arcs.argmax(1)
    relations = network.relations(scores.dependents[row][first], scores.heads[row][nodes[heads]])
    tags = torch.cat([s[row][first] for s in (scores.names, scores.upos, scores.xpos)], 1)
    return Opinion(tags.half(), arcs.half(), heads, relations.half())


def teacher(opinions: Sequence[Opinion], items: Sequence[Item], weight: float) -> Teacher:
    """A loss: how far the learner's scores are from those of the teacher, for every word.

    Args:
        opinions: The teacher's scores.
        items: The sentences, in the same order.
        weight: Of this loss beside that of the gold labels.
    """

    def distance(batch: Batch, network: Network, scores: Scores) -> Tensor:
        said = [opinions[index] for index in batch.items]
        rows = torch.tensor([r for r, opinion in enumerate(said) for _ in opinion.heads])
        firsts = [torch.tensor(items[index].first) for index in batch.items]
        columns = torch.cat(firsts)
        heads = torch.cat([_pieces(o.heads, first) for o, first in zip(said, firsts, strict=True)])
        tags = torch.cat([scores.names, scores.upos, scores.xpos], -1)[rows, columns]
        related = network.relations(scores.dependents[rows, columns], scores.heads[rows, heads])
        total = _apart(related, torch.cat([o.relations for o in said]))
        total = total + _arcs_apart(batch, scores.arcs, said, firsts, (rows, columns))
        widths = [scores.names.shape[-1], scores.upos.shape[-1], scores.xpos.shape[-1]]
        taught = torch.cat([o.tags for o in said]).split(widths, 1)
        for mine, theirs in zip(tags.split(widths, 1), taught, strict=True):
            total = total + _apart(mine, theirs)
        return weight * total

    return distance


def _pieces(heads: Tensor, first: Tensor) -> Tensor:
    return torch.cat([torch.zeros(1, dtype=torch.long), first])[heads]


def _arcs_apart(
    batch: Batch,
    arcs: Tensor,
    said: Sequence[Opinion],
    firsts: Sequence[Tensor],
    places: tuple[Tensor, Tensor],
) -> Tensor:
    taught = arcs.new_full(arcs.shape, _LOW)
    for row, (opinion, first) in enumerate(zip(said, firsts, strict=True)):
        nodes = torch.cat([torch.zeros(1, dtype=torch.long), first])
        taught[row, first[:, None], nodes[None, :]] = opinion.arcs.float()
    mine = arcs.masked_fill(~batch.words[:, None, :], _LOW)
    return _apart(mine[places], taught[places])


def _apart(mine: Tensor, theirs: Tensor) -> Tensor:
    """Cross-entropy of the learner's distribution under the teacher's, a mean over words."""
    return functional.cross_entropy(mine, theirs.float().softmax(-1))
