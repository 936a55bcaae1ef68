"""A domain as the extractor sees it: frames, triggers and registers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

import tomli

from dateline.errors import RuleError
from dateline.model import Entity, Place, Role, Rule, rules_from
from dateline.packs.names import NameIndex
from dateline.packs.register import Register, read_register

REGISTERS = ("states", "bodies", "people", "equipment", "sources", "places")


@dataclass(frozen=True, slots=True)
class Frame:
    """An event type and the roles that it has.

    Attributes:
        type: Name of the type.
        definition: What counts as such an event, in one sentence.
        roles: The roles that its claims may fill.
        plover: The code of PLOVER that comes nearest, or None.
    """

    type: str
    definition: str
    roles: tuple[Role, ...]
    plover: str | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """All data of one domain folder.

    Attributes:
        id: Name of the folder.
        version: Of the data.
        frames: By type.
        triggers: By language code, in file order. A rule's `type` names its frame.
        entities: By id.
        places: By id.
        names: Every name and alias of the registers, ready to be looked for in a text.
    """

    id: str
    version: str
    frames: Mapping[str, Frame]
    triggers: Mapping[str, tuple[Rule, ...]]
    entities: Mapping[str, Entity]
    places: Mapping[str, Place]
    names: NameIndex


def load_pack(name: str = "arms_watch") -> Pack:
    """Read the folder `packs/<name>`.

    Raises:
        RuleError: There is no such folder, or one of its files is wrong.
    """
    return read_pack(resources.files("dateline.packs") / name)


def read_pack(folder: Traversable) -> Pack:
    """Read a pack from `folder`, which holds pack.toml, frames.toml, registers and triggers.

    Raises:
        RuleError: A file is missing or wrong.
    """
    if not (folder / "pack.toml").is_file():
        raise RuleError(f"there is no pack {folder.name!r}: {folder}/pack.toml is missing")
    about = _toml(folder, "pack.toml")
    missing = [key for key in ("id", "version", "languages", "kinds") if key not in about]
    if missing:
        raise RuleError(f"{folder.name}/pack.toml lacks {', '.join(missing)}. Add it.")
    frames = _frames(_tables(_toml(folder, "frames.toml"), "frame"), f"{folder.name}/frames.toml")
    register = _register(folder, frozenset(about["kinds"]))
    return Pack(
        id=about["id"],
        version=about["version"],
        frames=MappingProxyType(frames),
        triggers=MappingProxyType(
            {code: _triggers(folder, code, frames) for code in about["languages"]}
        ),
        entities=MappingProxyType(register.entities),
        places=MappingProxyType(register.places),
        names=NameIndex(register.names, register.heads),
    )


def _register(folder: Traversable, kinds: frozenset[str]) -> Register:
    files = {
        stem: _toml(folder, f"{stem}.toml")
        for stem in REGISTERS
        if (folder / f"{stem}.toml").is_file()
    }
    return read_register(files, kinds, folder.name)


def _frames(tables: Iterable[Mapping[str, Any]], where: str) -> dict[str, Frame]:
    try:
        frames = [
            Frame(
                type=table["type"],
                definition=table["definition"],
                roles=tuple(Role(role) for role in table["roles"]),
                plover=table.get("plover"),
            )
            for table in tables
        ]
    except (KeyError, ValueError) as error:
        raise RuleError(f"{where}: a frame lacks or misnames {error}") from error
    return {frame.type: frame for frame in frames}


def _triggers(folder: Traversable, code: str, frames: Mapping[str, Frame]) -> tuple[Rule, ...]:
    where = f"{folder.name}/{code}.toml"
    rules = rules_from(_tables(_toml(folder, f"{code}.toml"), "rule"), where)
    for rule in rules:
        if rule.values.get("form") != "class" and rule.values.get("type") not in frames:
            raise RuleError(f"{where}: rule {rule.name!r}: `type` must name a frame of frames.toml")
    return rules


def _tables(content: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    return list(content.get(key, ()))


def _toml(folder: Traversable, name: str) -> dict[str, Any]:
    file = folder / name
    try:
        return tomli.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RuleError(f"{folder.name}/{name} is missing. Add it.") from error
    except tomli.TOMLDecodeError as error:
        raise RuleError(f"{folder.name}/{name} is not TOML: {error}") from error
