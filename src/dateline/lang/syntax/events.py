"""The head for events: which words name an event, and of what sort.

It reads what the network makes of each word, of what the word depends on and of what depends on
it. `training/events` makes its weights; docs/training.md says from what.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dateline.lang.parse import Hint
from dateline.lang.syntax.scores import Floats, Scores, log_probabilities

_LEAST = 0.2  # chance below which a word is taken for none


@dataclass(frozen=True, slots=True)
class EventHead:
    """A loaded head.

    Attributes:
        types: What its columns stand for; the first is "no event".
        weights: Arrays by name, as `training/events/head.py` writes them.
    """

    types: tuple[str, ...]
    weights: dict[str, Floats]

    @classmethod
    def load(cls, path: Path, types: Sequence[str]) -> EventHead:
        """Read the weights.

        Raises:
            Exception: The file is none of these, or is for other types; numpy has no narrower one.
        """
        with np.load(path) as arrays:
            weights = {name: arrays[name].astype(np.float32) for name in arrays.files}
        if weights["outward"].shape[1] != len(types):
            raise ValueError(f"it is not for {len(types)} types of events")
        return cls(tuple(types), weights)

    def hints(self, scores: Scores) -> tuple[Hint | None, ...]:
        """For each word the event that it may name, or None."""
        chances = np.exp(log_probabilities(self._scores(scores)))
        best = chances[:, 1:].argmax(axis=1) + 1
        return tuple(
            Hint(self.types[column], round(float(row[column]), 3))
            if row[column] >= _LEAST
            else None
            for column, row in zip(best.tolist(), chances, strict=True)
        )

    def _scores(self, scores: Scores) -> Floats:
        # A profile with a head has a network that tells its levels.
        weights, levels = self.weights, np.asarray(scores.levels)
        scale, shift = weights["norms"][:, 0], weights["norms"][:, 1]
        seen = (_normal(levels) * scale + shift).reshape(len(levels), -1)
        x = self._layer("inward", seen)
        heads = np.exp(log_probabilities(scores.heads[1:])).astype(np.float32)
        around = np.concatenate([x, heads[:, 1:] @ x, heads[:, 1:].T @ x], axis=1)
        x = _normal(x + self._layer("around", around)) * weights["norm"][0] + weights["norm"][1]
        return np.asarray(x @ weights["outward"] + weights["outward_bias"])

    def _layer(self, name: str, x: Floats) -> Floats:
        x = x @ self.weights[name] + self.weights[f"{name}_bias"]
        bent = np.tanh(0.7978845608 * (x + 0.044715 * x * x * x))  # a GELU, as in training
        return np.asarray(0.5 * x * (1 + bent))


def _normal(x: Floats) -> Floats:
    """Each last axis with mean 0 and variance 1."""
    mean, variance = x.mean(axis=-1, keepdims=True), x.var(axis=-1, keepdims=True)
    return np.asarray((x - mean) / np.sqrt(variance + 1e-5))
