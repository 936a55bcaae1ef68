"""Learning from examples: the loss, the schedule, the loop."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.batches import IGNORED, Batch, Item, batches, padded
from training.network import Network, Scores

Teacher = Callable[[Batch, Network, Scores], Tensor]
_LOW = -1e4
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """How long and how fast to learn; the figures are in `training/settings.toml`.

    Attributes:
        epochs: How often every sentence with a tree is seen.
        names_share: Part of the sentences without a tree that an epoch shows.
        batch: Padded word pieces of a step.
        encoder_rate: Highest learning rate of the encoder.
        head_rate: Highest learning rate of the heads.
        warm_up: Part of the steps in which the rates rise.
        lower: Part of the steps that show words as if in lower case.
        upper: As if in capitals.
        title: As if in title case, like many headlines.
        tag_weight: Weight of both kinds of tags beside heads, relations and names.
        seed: Of everything random.
    """

    epochs: float
    names_share: float
    batch: int
    encoder_rate: float
    head_rate: float
    warm_up: float
    lower: float
    upper: float
    title: float
    tag_weight: float
    seed: int


def loss(network: Network, batch: Batch, scores: Scores, tag_weight: float) -> Tensor:
    """Cross-entropy of heads, relations, tags and names, each where it is annotated."""
    total = scores.arcs.new_zeros(())
    if (batch.heads != IGNORED).any():
        arcs = scores.arcs.masked_fill(~batch.words[:, None, :], _LOW)
        tags = _entropy(scores.upos, batch.upos) + _entropy(scores.xpos, batch.xpos)
        total = _entropy(arcs, batch.heads) + tag_weight * tags
        total = total + functional.cross_entropy(*related(network, batch, scores))
    if (batch.names != IGNORED).any():
        total = total + _entropy(scores.names, batch.names)
    return total


def _entropy(scores: Tensor, targets: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORED)


def related(network: Network, batch: Batch, scores: Scores) -> tuple[Tensor, Tensor]:
    """Relation scores under the gold heads, and the gold relations: (words, relations), (words)."""
    rows, columns = (batch.relations != IGNORED).nonzero(as_tuple=True)
    heads = batch.heads[rows, columns]
    found = network.relations(scores.dependents[rows, columns], scores.heads[rows, heads])
    return found, batch.relations[rows, columns]


def learn(
    network: Network,
    items: Sequence[Item],
    settings: Settings,
    checkpoint: Path,
    teacher: Teacher | None = None,
) -> None:
    """Train `network` in place; a checkpoint lets an interrupted run go on.

    Args:
        network: What learns.
        items: Encoded sentences.
        settings: Length, rates, disturbances, seed.
        checkpoint: File to write now and then, and to go on from.
        teacher: A further loss, from what a larger network says.
    """
    torch.manual_seed(settings.seed)
    network.pieces.weight.requires_grad_(requires_grad=False)
    optimiser = _optimiser(network, settings)
    per_epoch = sum(1 for _ in _epoch(items, settings, random.Random(0)))
    total, begin = int(per_epoch * settings.epochs), 0
    if checkpoint.exists():
        begin = _resume(network, optimiser, checkpoint)
    network.train()
    clock, running = time.monotonic(), 0.0
    for step, indexes in enumerate(_endless(items, settings)):
        if step < begin:
            continue
        if step >= total:
            break
        _set_rates(optimiser, settings, step / total)
        batch = _disturbed(padded(items, indexes), settings, step)
        running += _step(network, optimiser, batch, settings, teacher)
        if (step + 1) % 100 == 0:
            _LOG.info(
                "step %d of %d, loss %.3f, %.0f minutes left",
                step + 1,
                total,
                running / 100,
                _left(clock, step + 1 - begin, total - step - 1),
            )
            running = 0.0
        if (step + 1) % 500 == 0:
            _save(network, optimiser, step + 1, checkpoint)
    network.eval()


def _left(clock: float, done: int, steps: int) -> float:
    """Minutes that `steps` more will take, as the `done` ones since `clock` did."""
    return (time.monotonic() - clock) / 60 / done * steps


def _step(
    network: Network,
    optimiser: torch.optim.Optimizer,
    batch: Batch,
    settings: Settings,
    teacher: Teacher | None,
) -> float:
    scores = network(batch.ids, batch.shapes, batch.mask)
    value: Tensor = loss(network, batch, scores, settings.tag_weight)
    if teacher is not None:
        value = value + teacher(batch, network, scores)
    optimiser.zero_grad(set_to_none=True)
    value.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    return float(value.detach())


def _endless(items: Sequence[Item], settings: Settings) -> Iterator[tuple[int, ...]]:
    generator = random.Random(settings.seed)
    while True:
        yield from _epoch(items, settings, generator)


def _epoch(
    items: Sequence[Item], settings: Settings, generator: random.Random
) -> Iterator[tuple[int, ...]]:
    """Batches of all trees and of a new choice of the sentences that have names only."""
    treed = [index for index, item in enumerate(items) if item.heads is not None]
    named = [index for index, item in enumerate(items) if item.heads is None]
    shown = generator.sample(named, int(len(named) * settings.names_share))
    return batches(items, [*treed, *shown], settings.batch, generator)


def _optimiser(network: Network, settings: Settings) -> torch.optim.Optimizer:
    encoder, heads = list[nn.Parameter](), list[nn.Parameter]()
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            is_encoder = name.startswith(("places", "shapes", "norm", "layers"))
            (encoder if is_encoder else heads).append(parameter)
    groups = [
        {"params": encoder, "lr": 0.0, "peak": settings.encoder_rate},
        {"params": heads, "lr": 0.0, "peak": settings.head_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def _set_rates(optimiser: torch.optim.Optimizer, settings: Settings, done: float) -> None:
    """A linear rise over the warm-up, then a linear fall to nearly nothing."""
    rise = done / settings.warm_up
    fall = (1 - done) / (1 - settings.warm_up)
    for group in optimiser.param_groups:
        group["lr"] = group["peak"] * max(0.01, min(rise, fall))


def _disturbed(batch: Batch, settings: Settings, step: int) -> Batch:
    """Now and then a batch in lower case, in capitals or in title case, as headlines are."""
    chance = random.Random(settings.seed * 1_000_003 + step).random()
    for share, form in ((settings.lower, 1), (settings.upper, 2), (settings.title, 4)):
        if chance < share:
            batch.shapes.copy_(
                torch.where((batch.shapes > 0) & (batch.shapes < 5), form, batch.shapes)
            )
            break
        chance -= share
    return batch


def _save(network: Network, optimiser: torch.optim.Optimizer, step: int, file: Path) -> None:
    part = file.with_suffix(".part")
    state = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "step": step}
    torch.save(state, part)
    part.replace(file)


def _resume(network: Network, optimiser: torch.optim.Optimizer, file: Path) -> int:
    state = torch.load(file)
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    return int(state["step"])
