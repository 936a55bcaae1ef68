"""Trains the head. The network below it stays as it is, so trees and names stay as they are."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.batches import IGNORED
from training.events.features import Seen
from training.events.head import EventHead
from training.events.sentences import NONE, Sentence


@dataclass(frozen=True, slots=True)
class EventSettings:
    """How long and how fast to learn; the figures are in `training/settings.toml`.

    Attributes:
        epochs: How often every sentence is seen.
        batch: Padded words of a step.
        rate: Highest learning rate.
        warm_up: Part of the steps in which the rate rises.
        drop: Dropout.
        decay: Weight decay.
        smooth: How much of each word's target is spread over all types.
        seed: Of everything random.
    """

    epochs: int
    batch: int
    rate: float
    warm_up: float
    drop: float
    decay: float
    smooth: float
    seed: int


def types_of(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """`NONE` and the types of events that `sentences` have."""
    return tuple(sorted({NONE, *(kind for sentence in sentences for kind in sentence.types)}))


def learn(
    sentences: Sequence[Sentence],
    seen: Sequence[Seen],
    types: Sequence[str],
    settings: EventSettings,
) -> EventHead:
    """A head for `types`, trained on all `sentences`."""
    torch.manual_seed(settings.seed)
    generator = random.Random(settings.seed)
    head = EventHead(len(types), settings.drop)
    optimiser = torch.optim.AdamW(head.parameters(), lr=settings.rate, weight_decay=settings.decay)
    steps = [group for _ in range(settings.epochs) for group in _groups(seen, settings, generator)]
    rate = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, settings.rate, total_steps=len(steps), pct_start=settings.warm_up,
        anneal_strategy="linear",
    )  # fmt: skip
    for group in steps:
        scores = head(*_padded([seen[index] for index in group]))
        targets = _targets([sentences[index] for index in group], types)
        value = functional.cross_entropy(
            scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORED,
            label_smoothing=settings.smooth,
        )  # fmt: skip
        optimiser.zero_grad(set_to_none=True)
        value.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(head.parameters(), 1.0)
        optimiser.step()
        rate.step()
    return head.eval()


def _groups(
    seen: Sequence[Seen], settings: EventSettings, generator: random.Random
) -> list[list[int]]:
    """All indexes in groups of sentences of like length, in random order."""
    order = sorted(range(len(seen)), key=lambda i: len(seen[i].heads) + generator.random() * 6)
    groups: list[list[int]] = [[]]
    for index in order:
        if groups[-1] and len(seen[index].heads) * (len(groups[-1]) + 1) > settings.batch:
            groups.append([])
        groups[-1].append(index)
    generator.shuffle(groups)
    return groups


def _padded(seen: Sequence[Seen]) -> tuple[Tensor, Tensor]:
    longest, (levels, width) = max(len(each.heads) for each in seen), seen[0].levels.shape[1:]
    features = torch.zeros(len(seen), longest, levels, width)
    heads = torch.zeros(len(seen), longest, longest + 1)
    for row, each in enumerate(seen):
        features[row, : len(each.levels)] = each.levels.float()
        heads[row, : len(each.heads), : each.heads.shape[1]] = each.heads.float()
    return features, heads


def _targets(sentences: Sequence[Sentence], types: Sequence[str]) -> Tensor:
    longest = max(len(sentence.words) for sentence in sentences)
    targets = torch.full((len(sentences), longest), IGNORED, dtype=torch.long)
    for row, sentence in enumerate(sentences):
        chosen = [types.index(kind) for kind in sentence.types]
        targets[row, : len(chosen)] = torch.tensor(chosen)
    return targets
