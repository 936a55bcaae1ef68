"""What tells the present rules from others: one change to data, code or weights changes it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from dateline.packs.folder import layers_of

LENGTH = 16  # hexadecimal digits
_FOLDERS = ("extract", "resolve", "lang", "model")
_PACK_CODE = "packs"
_SUFFIXES = (".py", ".toml", ".tsv", ".json", ".npz", ".onnx")


def fingerprint(pack: Traversable) -> str:
    """The first digits of a SHA-256 over all that extraction by the pack in `pack` rests on.

    Raises:
        RuleError: A folder that the pack uses is not there.
    """
    package, digest = resources.files("dateline"), hashlib.sha256()
    folders = [*(package / name for name in _FOLDERS), *layers_of(pack)]
    code = (file for file in (package / _PACK_CODE).iterdir() if file.name.endswith(".py"))
    for file in (*_sorted(code), *(each for folder in folders for each in _files(folder))):
        content = file.read_bytes()
        digest.update(f"{file.name} {len(content)} ".encode())
        digest.update(content)
    return digest.hexdigest()[:LENGTH]


def _files(folder: Traversable) -> Iterator[Traversable]:
    for entry in _sorted(folder.iterdir()):
        if entry.is_dir():
            yield from _files(entry)
        elif entry.name.endswith(_SUFFIXES):
            yield entry


def _sorted(entries: Iterator[Traversable]) -> list[Traversable]:
    return sorted(entries, key=lambda entry: entry.name)
