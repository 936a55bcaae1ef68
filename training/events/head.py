"""The head: what a word, what it depends on and what depends on it say of it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from training.network import LEVELS, WIDTH

LANE = 160


class EventHead(nn.Module):
    """Scores of the types of events, from the network's levels and heads.

    Args:
        types: How many types there are, with "none".
        drop: Dropout between its layers.
    """

    def __init__(self, types: int, drop: float) -> None:
        super().__init__()
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(LEVELS))
        self.inward = nn.Linear(WIDTH * LEVELS, LANE)
        self.around = nn.Linear(3 * LANE, LANE)
        self.norm = nn.LayerNorm(LANE)
        self.outward = nn.Linear(LANE, types)
        self.drop = nn.Dropout(drop)

    def forward(self, levels: Tensor, heads: Tensor) -> Tensor:
        """(batch, n, levels, width), (batch, n, n + 1) -> (batch, n, types)."""
        parts = [norm(levels[:, :, level]) for level, norm in enumerate(self.norms)]
        x = self.drop(_bent(self.inward(self.drop(torch.cat(parts, -1)))))
        above = heads @ functional.pad(x, (0, 0, 1, 0))
        below = heads[:, :, 1:].transpose(1, 2) @ x
        x = x + self.drop(_bent(self.around(torch.cat([x, above, below], -1))))
        return self.outward(self.norm(x))  # type: ignore[no-any-return]

    def arrays(self) -> Mapping[str, NDArray[np.float16]]:
        """What `dateline.lang.syntax.events` loads, in 16 bits; weights are inputs x outputs."""
        state = {name: value.numpy() for name, value in self.state_dict().items()}
        parts = [f"norms.{level}" for level in range(LEVELS)]
        found = {
            "norms": np.stack([[state[f"{p}.weight"], state[f"{p}.bias"]] for p in parts]),
            "norm": np.stack([state["norm.weight"], state["norm.bias"]]),
        }
        for name in ("inward", "around", "outward"):
            found[name] = state[f"{name}.weight"].T
            found[f"{name}_bias"] = state[f"{name}.bias"]
        return {name: value.astype(np.float16) for name, value in found.items()}


def _bent(x: Tensor) -> Tensor:
    return functional.gelu(x, approximate="tanh")
