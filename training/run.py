"""The stages from open data to weights; each leaves a file, and a stage with a file is done."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import torch

from dateline.lang.syntax.pieces import Pieces
from training.batches import Item, encode, labels_of
from training.distil import opinions, teacher
from training.export import write
from training.learn import Settings, Teacher, learn
from training.network import Labels, Network, from_base, thinned
from training.prepare import prepare

PROFILES = ("accurate", "fast")


@dataclass(frozen=True)
class Run:
    """One run of the recipe.

    Attributes:
        data: Folder of the open corpora.
        base: Folder of the base encoder: `model.safetensors` and `tokenizer.json`.
        out: Folder for checkpoints, networks and weight files.
        settings: Content of `settings.toml`.
    """

    data: Path
    base: Path
    out: Path
    settings: Mapping[str, Any]

    @property
    def weights(self) -> Path:
        """Folder of the finished files."""
        return self.out / "weights"

    @cached_property
    def pieces(self) -> Pieces:
        """The base encoder's division of words."""
        return Pieces.load(self.base / "tokenizer.json")

    @cached_property
    def learnt(self) -> tuple[Labels, tuple[Item, ...]]:
        """What the heads choose from, and the encoded training sentences."""
        corpus = prepare(self.data, self.settings["seed"])
        longest = self.settings["longest"]
        examples = [e for e in (*corpus.trees, *corpus.names) if len(e.words) <= longest]
        labels = labels_of(examples)
        return labels, tuple(encode(example, self.pieces, labels) for example in examples)

    def network(self, profile: str) -> Network:
        """The trained network of a profile; trained now if there is none."""
        labels, items = self.learnt
        chosen = dict(self.settings[profile])
        layers, weight = tuple(chosen.pop("layers")), chosen.pop("teacher", 0.0)
        file = self.out / f"{profile}.pt"
        if not file.exists():
            network = self._beginning(labels, layers, is_taught=weight > 0)
            settings = Settings(seed=self.settings["seed"], **chosen)
            learn(
                network, items, settings, self.out / f"{profile}.checkpoint", self._teacher(weight)
            )
            torch.save(network.state_dict(), file)
        network = Network(labels, len(layers))
        network.load_state_dict(torch.load(file))
        return network.eval()

    def _beginning(self, labels: Labels, layers: tuple[int, ...], *, is_taught: bool) -> Network:
        """The base encoder, or for a network that is taught some layers of its teacher."""
        torch.manual_seed(self.settings["seed"])
        if is_taught:
            return thinned(self.network("accurate"), labels, layers)
        return from_base(labels, self.base, layers)

    def _teacher(self, weight: float) -> Teacher | None:
        """The accurate network as a teacher, or None where its weight is 0."""
        if not weight:
            return None
        items = self.learnt[1]
        file = self.out / "opinions.pt"
        if not file.exists():
            torch.save(opinions(self.network("accurate"), items, 4000), file)
        return teacher(torch.load(file, weights_only=False), items, weight)

    def export(self, profile: str) -> None:
        """Write the weight files of a profile."""
        labels = self.learnt[0]
        about = {"settings": self.settings[profile], "torch": torch.__version__}
        write(self.network(profile), labels, self.weights, profile, about)
        shutil.copy(self.base / "tokenizer.json", self.weights / "pieces.json")
