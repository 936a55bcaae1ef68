"""The network: a MiniLM encoder that also sees how words are written, and its heads."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.lang.syntax.pieces import SHAPES

WIDTH, WIDE, LANES, LENGTH, VOCABULARY = 384, 1536, 12, 512, 30522  # of MiniLM-L6-H384-uncased
LEVELS = 4


@dataclass(frozen=True, slots=True)
class Labels:
    """What the heads choose from, in the order of their outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...] = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")


class Scores(NamedTuple):
    """What the network says of each piece; the first piece of a word speaks for the word.

    Attributes:
        names, upos, xpos: (batch, pieces, labels).
        arcs: (batch, pieces, pieces), dependent by head; the root's head is piece 0.
        dependents, heads: (batch, pieces, lane), what `Network.bilinear` relates.
        levels: (batch, pieces, `LEVELS`, width), the piece itself and what a third of the
            layers, two thirds and all make of it: what the head for events reads.
    """

    names: Tensor
    upos: Tensor
    xpos: Tensor
    arcs: Tensor
    dependents: Tensor
    heads: Tensor
    levels: Tensor


class Layer(nn.Module):
    """One transformer layer, normalised after each sum, as in BERT."""

    def __init__(self, drop: float) -> None:
        super().__init__()
        self.mixed = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide = nn.Linear(WIDTH, WIDE)
        self.narrow = nn.Linear(WIDE, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """(batch, pieces, width) -> the same; `bias` is very low where there is padding."""
        batch, length = x.shape[0], x.shape[1]
        query, key, value = (
            part.view(batch, length, LANES, WIDTH // LANES).transpose(1, 2)
            for part in self.mixed(x).split(WIDTH, -1)
        )
        weights = torch.softmax(query @ key.transpose(2, 3) / math.sqrt(WIDTH // LANES) + bias, -1)
        seen = (self.drop(weights) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.out_norm(self.drop(self.out(seen)) + x)
        return self.norm(self.drop(self.narrow(functional.gelu(self.wide(x)))) + x)


class Network(nn.Module):
    """Encoder and heads.

    Args:
        labels: What the heads choose from.
        layers: How many transformer layers.
        arc: Width of the vectors that heads and dependents are matched by.
        lane: Width of the vectors that relations are read from.
        drop: Dropout inside the encoder and before the heads.
    """

    def __init__(
        self, labels: Labels, layers: int, arc: int = 192, lane: int = 64, drop: float = 0.1
    ) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(LENGTH, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(layers))
        self.drop = nn.Dropout(drop)
        self.names = nn.Linear(WIDTH, len(labels.names))
        self.upos = nn.Linear(WIDTH, len(labels.upos))
        self.xpos = nn.Linear(WIDTH, len(labels.xpos))
        self.arc_dependent = nn.Linear(WIDTH, arc)
        self.arc_head = nn.Linear(WIDTH, arc)
        self.arc = nn.Linear(arc, arc)
        self.dependent = nn.Linear(WIDTH, lane)
        self.head = nn.Linear(WIDTH, lane)
        self.bilinear = nn.Parameter(torch.randn(len(labels.relations), lane + 1, lane + 1) * 0.05)

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> list[Tensor]:
        """(batch, pieces) each -> `LEVELS` x (batch, pieces, width), the last layer's last.

        `mask` is 1 where there is a piece.
        """
        places = torch.arange(ids.shape[1], device=ids.device).unsqueeze(0)
        pieces = self.pieces(ids)
        x = self.drop(self.norm(pieces + self.shapes(shapes) + self.places(places)))
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -1e4
        levels = [pieces]
        for index, layer in enumerate(self.layers, 1):
            x = layer(x, bias)
            if index * (LEVELS - 1) % len(self.layers) == 0:
                levels.append(x)
        return levels

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Scores:
        """Scores for every piece of every sentence."""
        levels = self.encode(ids, shapes, mask)
        x = self.drop(levels[-1])
        gelu = functional.gelu
        dependents, heads = gelu(self.arc_dependent(x)), gelu(self.arc_head(x))
        return Scores(
            self.names(x),
            self.upos(x),
            self.xpos(x),
            self.arc(dependents) @ heads.transpose(1, 2),
            gelu(self.dependent(x)),
            gelu(self.head(x)),
            torch.stack(levels, 2),
        )

    def relations(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """(words, lane) each -> (words, relations)."""
        one = dependents.new_ones(dependents.shape[0], 1)
        left, right = torch.cat([dependents, one], 1), torch.cat([heads, one], 1)
        count, lane, _ = self.bilinear.shape
        table = self.bilinear.transpose(0, 1).reshape(lane, count * lane)
        crossed = (left @ table).view(-1, count, lane)
        return (crossed @ right.unsqueeze(2)).squeeze(2)


def from_base(labels: Labels, folder: Path, keep: tuple[int, ...]) -> Network:
    """A network whose encoder starts as the layers `keep` of a BERT in `model.safetensors`."""
    from safetensors.torch import load_file  # noqa: PLC0415

    base = load_file(folder / "model.safetensors")
    network = Network(labels, len(keep))
    state = network.state_dict()
    state["pieces.weight"] = base["embeddings.word_embeddings.weight"]
    kinds = base["embeddings.token_type_embeddings.weight"]
    state["places.weight"] = base["embeddings.position_embeddings.weight"] + kinds[0]
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = base[f"embeddings.LayerNorm.{part}"]
        for index, layer in enumerate(keep):
            state |= _layer(base, f"encoder.layer.{layer}", f"layers.{index}", part)
    network.load_state_dict(state)
    return network


def _layer(base: dict[str, Tensor], old: str, new: str, part: str) -> dict[str, Tensor]:
    mixed = [base[f"{old}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
    return {
        f"{new}.mixed.{part}": torch.cat(mixed),
        f"{new}.out.{part}": base[f"{old}.attention.output.dense.{part}"],
        f"{new}.out_norm.{part}": base[f"{old}.attention.output.LayerNorm.{part}"],
        f"{new}.wide.{part}": base[f"{old}.intermediate.dense.{part}"],
        f"{new}.narrow.{part}": base[f"{old}.output.dense.{part}"],
        f"{new}.norm.{part}": base[f"{old}.output.LayerNorm.{part}"],
    }


def thinned(network: Network, labels: Labels, keep: tuple[int, ...]) -> Network:
    """A copy of `network` with some of its layers and all of its heads."""
    state = {
        name: value
        for name, value in network.state_dict().items()
        if not name.startswith("layers.")
    }
    for index, layer in enumerate(keep):
        for name, value in network.layers[layer].state_dict().items():
            state[f"layers.{index}.{name}"] = value
    smaller = Network(labels, len(keep))
    smaller.load_state_dict(state)
    return smaller
