"""A trained network -> the files that `dateline.lang.syntax` loads."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from training.network import Labels, Network

INPUTS = ("ids", "shapes", "mask")
OUTPUTS = ("names", "upos", "xpos", "arcs", "dependents", "heads", "levels")


class _Plain(nn.Module):
    """The network as plain tensors in, plain tensors out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.network(ids, shapes, mask))


def to_onnx(network: Network, file: Path) -> None:
    """Write the network in 32-bit floats."""
    ids = torch.randint(1000, 2000, (2, 17))
    shapes, mask = torch.ones_like(ids), torch.ones_like(ids)
    axes = {name: {0: "batch", 1: "pieces"} for name in (*INPUTS, *OUTPUTS)}
    axes["arcs"][2] = "pieces"
    torch.onnx.export(
        _Plain(network).eval(),
        (ids, shapes, mask),
        str(file),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Weights to 8-bit integers, by channel; activations are scaled sentence by sentence.

    Seven of the eight bits are used: with all eight, processors without vector neural
    instructions saturate in the middle of a product and answer otherwise than those with them.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415

    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Gather"],
    )


def write(
    network: Network, labels: Labels, folder: Path, profile: str, about: Mapping[str, Any]
) -> None:
    """Write `<profile>.onnx`, `.relations.npz` and `.json` with sizes and checksums.

    Args:
        network: What to write.
        labels: What its heads choose from.
        folder: Where to.
        profile: `accurate` or `fast`.
        about: What else the JSON file should say: settings, versions.
    """
    folder.mkdir(parents=True, exist_ok=True)
    whole = folder / f"{profile}.float.onnx"
    to_onnx(network, whole)
    quantise(whole, folder / f"{profile}.onnx")
    np.savez(folder / f"{profile}.relations.npz", **whole_numbers(network.bilinear.detach()))
    described = {
        "upos": labels.upos,
        "xpos": labels.xpos,
        "relations": labels.relations,
        "names": labels.names,
        "about": dict(about),
        "files": {
            file.name: checksum(file)
            for file in (folder / f"{profile}.onnx", folder / f"{profile}.relations.npz")
        },
    }
    text = json.dumps(described, indent=1, ensure_ascii=False) + "\n"
    (folder / f"{profile}.json").write_text(text, encoding="utf-8")


def whole_numbers(forms: Tensor) -> dict[str, Any]:
    """(relations, lane, lane) -> `W` in 8-bit integers, and the `scale` of each relation."""
    values = forms.numpy()
    scale = np.abs(values).max(axis=(1, 2), keepdims=True).astype(np.float32) / 127
    return {"W": np.round(values / scale).astype(np.int8), "scale": scale}


def checksum(file: Path) -> dict[str, Any]:
    """Size in bytes and SHA-256."""
    content = file.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def record(description: Path, files: Sequence[Path], **labels: Sequence[str]) -> None:
    """Note files as they are now, and further labels, in the description of a profile."""
    content = json.loads(description.read_text(encoding="utf-8"))
    content |= labels
    content["files"] |= {file.name: checksum(file) for file in files}
    text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
    description.write_text(text, encoding="utf-8")
