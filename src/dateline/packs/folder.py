"""The files of a pack, with those of the folders that it uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import tomli

from dateline.errors import RuleError

# The order in which registers are read: what stands first is preferred among names of one wording.
ORDER = ("states", "bodies", "people", "equipment", "sources", "places")
OTHERS = frozenset({"pack", "frames", "gold"})

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Files:
    """What the files of a pack hold, those that it uses first.

    Attributes:
        about: Content of pack.toml.
        frames: Content of frames.toml.
        registers: Content of each register by its name, "world/states.toml".
        triggers: By language code, content of the files of triggers by name, "world/en.toml".
    """

    about: Content
    frames: Content
    registers: Mapping[str, Content]
    triggers: Mapping[str, Mapping[str, Content]]


def folder_of(pack: str) -> Traversable:
    """Where a pack lies: a folder of one's own by its path, else one of Dateline's by its name.

    Raises:
        RuleError: There is no such pack.
    """
    ours = resources.files("dateline.packs") / pack
    folder = ours if pack.isidentifier() and _is_pack(ours) else Path(pack)
    if not _is_pack(folder):
        known = ", ".join(pack_names())
        raise RuleError(
            f"there is no pack {pack!r}: {Path(pack) / 'pack.toml'} is missing. "
            f"Name a folder that holds it, or one of: {known}"
        )
    return folder


def pack_names() -> tuple[str, ...]:
    """The packs that come with Dateline, in order of the alphabet."""
    folders = resources.files("dateline.packs").iterdir()
    return tuple(sorted(folder.name for folder in folders if _is_pack(folder)))


def read_files(folder: Traversable) -> Files:
    """All files of the pack in `folder`.

    Raises:
        RuleError: One is missing, or is not TOML.
    """
    if not _is_pack(folder):
        raise RuleError(f"there is no pack {folder.name!r}: {folder}/pack.toml is missing")
    about = _toml(folder, "pack.toml")
    missing = [key for key in ("id", "version", "languages", "kinds") if key not in about]
    if missing:
        raise RuleError(f"{folder.name}/pack.toml lacks {', '.join(missing)}. Add it.")
    layers = _layers(folder, about)
    return Files(
        about=about,
        frames=_toml(folder, "frames.toml"),
        registers=_of_each(layers, _registers(layers, about["languages"])),
        triggers={code: _triggers(layers, folder, code) for code in about["languages"]},
    )


def layers_of(folder: Traversable) -> list[Traversable]:
    """The folders that the pack in `folder` uses, then that folder.

    Raises:
        RuleError: It is no pack, or names a folder that is not there.
    """
    return _layers(folder, _toml(folder, "pack.toml"))


def _layers(folder: Traversable, about: Content) -> list[Traversable]:
    return [*(_used(name, folder.name) for name in about.get("uses", ())), folder]


def _is_pack(folder: Traversable) -> bool:
    return (folder / "pack.toml").is_file()


def _used(name: str, pack: str) -> Traversable:
    folder = resources.files("dateline.packs") / name
    if not folder.is_dir():
        raise RuleError(f"{pack}/pack.toml: `uses` names no folder of Dateline's packs: {name!r}")
    return folder


def _registers(layers: list[Traversable], languages: list[str]) -> tuple[str, ...]:
    """The names of all registers: a pack may have some of its own, "regimes" or "vessels"."""
    files = {file.name for layer in layers for file in layer.iterdir()}
    stems = {name.removesuffix(".toml") for name in files if name.endswith(".toml")}
    own = stems - {*ORDER, *OTHERS, *languages}
    return (*ORDER, *sorted(own))


def _triggers(layers: list[Traversable], own: Traversable, code: str) -> dict[str, Content]:
    _toml(own, f"{code}.toml")  # a language that is declared must be there
    return _of_each(layers, (code,))


def _of_each(layers: list[Traversable], stems: tuple[str, ...]) -> dict[str, Content]:
    return {
        f"{layer.name}/{stem}.toml": _toml(layer, f"{stem}.toml")
        for stem in stems
        for layer in layers
        if (layer / f"{stem}.toml").is_file()
    }


def _toml(folder: Traversable, name: str) -> dict[str, Any]:
    file = folder / name
    try:
        return tomli.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RuleError(f"{folder.name}/{name} is missing. Add it.") from error
    except tomli.TOMLDecodeError as error:
        raise RuleError(f"{folder.name}/{name} is not TOML: {error}") from error
