"""Where the files of a profile are, and whether they are whole.

A profile P is P.onnx (the network), P.relations.npz (array `W`: relations x dependents x heads;
where they are whole numbers, `scale` has the unit of each relation), where it tells events
P.events.npz (see `events.py`),
the vocabulary pieces.json that all profiles share, and P.json:

    {"upos": ["ADJ", ...], "xpos": ["$", ...], "relations": ["acl", ...],
     "names": ["O", "B-PER", "I-PER", ...], "events": ["", "agreement", ...],
     "files": {"P.onnx": {"bytes": 23143570, "sha256": "5f..."}, ...}}

`files` may be absent; the files that it names are compared with it before they are loaded.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.errors import WeightsError

REMEDY = "Install Dateline again: its weights come with it"
VOCABULARY = "pieces.json"


@dataclass(frozen=True, slots=True)
class Labels:
    """What the columns of the network's scores stand for."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """The files of one profile, and its labels."""

    network: Path
    relations: Path
    pieces: Path
    labels: Labels
    events: Path | None = None


def find_weights(folder: Path, profile: str) -> Weights:
    """The files of `profile` in `folder`, each there and as it was made.

    Raises:
        WeightsError: One is missing or another; the message names it.
    """
    description = _described(folder, profile)
    network, relations = folder / f"{profile}.onnx", folder / f"{profile}.relations.npz"
    pieces = folder / VOCABULARY
    events = folder / f"{profile}.events.npz"
    for path in (network, relations, pieces, *((events,) if "events" in description else ())):
        _check(path, description.get("files", {}).get(path.name, {}))
    labels = _labels(description, folder / f"{profile}.json")
    return Weights(network, relations, pieces, labels, events if labels.events else None)


def _described(folder: Path, profile: str) -> Mapping[str, Any]:
    path = folder / f"{profile}.json"
    if not path.is_file():
        others = sorted(each.stem for each in folder.glob("*.onnx") if each.stem != profile)
        remedy = f"Take one of the profiles that are there: {', '.join(others)}"
        raise WeightsError(str(path), "there is no such file", remedy if others else REMEDY)
    try:
        description = json.loads(path.read_bytes())
    except ValueError as error:
        raise WeightsError(str(path), f"it is no JSON ({error})", REMEDY) from error
    if not isinstance(description, dict):
        raise WeightsError(str(path), "it is no JSON object", REMEDY)
    return description


def _labels(description: Mapping[str, Any], path: Path) -> Labels:
    try:
        return Labels(
            tuple(description["upos"]),
            tuple(description["xpos"]),
            tuple(description["relations"]),
            tuple(description["names"]),
            tuple(description.get("events", ())),
        )
    except KeyError as error:
        raise WeightsError(str(path), f"it has no list {error}", REMEDY) from error


def _check(path: Path, recorded: Mapping[str, Any]) -> None:
    """Compare a file with its record: 35 ms for the largest, once for each process."""
    if not path.is_file():
        raise WeightsError(str(path), "there is no such file", REMEDY)
    size = path.stat().st_size
    if size != recorded.get("bytes", size):
        problem = f"it has {size} bytes in place of {recorded['bytes']}"
        raise WeightsError(str(path), problem, REMEDY)
    if "sha256" in recorded and _digest(path) != recorded["sha256"]:
        raise WeightsError(str(path), "its SHA-256 is not the recorded one", REMEDY)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
