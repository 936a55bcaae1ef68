"""A domain as the extractor sees it: frames, triggers and registers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from types import MappingProxyType

from dateline.model import Entity, Place, Rule
from dateline.packs.folder import Files, folder_of, read_files
from dateline.packs.frames import Frame, frames_from
from dateline.packs.names import NameIndex
from dateline.packs.register import read_register, states_of
from dateline.packs.triggers import triggers_from

DEFAULT = "arms_watch"

# Kinds of entity that act, speak or are a place to go to; all others are things.
POWERS = frozenset({"person", "body", "state", "demonym", "source"})
SITES = frozenset({"facility"})


@dataclass(frozen=True, slots=True)
class Pack:
    """All data of one domain folder, with what it takes from the folders that it uses.

    Attributes:
        id: Name of the folder.
        version: Of the data.
        frames: By type.
        triggers: By language code, in file order. A rule's `type` names its frame.
        entities: By id.
        places: By id.
        names: Every name and alias of the registers, ready to be looked for in a text.
        things: The kinds of its entities that are made, moved or banned: equipment, vessel.
        states: Ids of states by country code, those of their territories too.
    """

    id: str
    version: str
    frames: Mapping[str, Frame]
    triggers: Mapping[str, tuple[Rule, ...]]
    entities: Mapping[str, Entity]
    places: Mapping[str, Place]
    names: NameIndex
    things: frozenset[str] = frozenset()
    states: Mapping[str, str] = field(default_factory=dict)

    @property
    def part_of(self) -> dict[str, str]:
        """The whole that each entity belongs to, by id; without those that belong to none."""
        entities = self.entities.values()
        return {each.id: each.part_of for each in entities if each.part_of is not None}

    def state_of(self, place: Place) -> str | None:
        """Id of the state in which a place lies, or None: the sea, or a state of no register."""
        return self.states.get(place.country or "")


def _states(files: Files) -> dict[str, str]:
    states = states_of(files.registers)
    return {
        code: id_
        for id_, state in states.items()
        for code in (state.get("code"), *state.get("territories", ()))
        if code is not None
    }


def load_pack(name: str = DEFAULT) -> Pack:
    """Read one of Dateline's packs by its name, or a folder of one's own by its path.

    Raises:
        RuleError: There is no such pack, or one of its files is wrong.
    """
    return read_pack(folder_of(name))


def read_pack(folder: Traversable) -> Pack:
    """Read a pack from `folder`, which holds pack.toml, frames.toml, registers and triggers.

    Raises:
        RuleError: A file is missing or wrong.
    """
    files = read_files(folder)
    frames = frames_from(files.frames.get("frame", ()), f"{folder.name}/frames.toml")
    kinds = frozenset(files.about["kinds"])
    register = read_register(files.registers, kinds)
    triggers = {code: triggers_from(each, frames) for code, each in files.triggers.items()}
    return Pack(
        id=files.about["id"],
        version=files.about["version"],
        frames=MappingProxyType(frames),
        triggers=MappingProxyType(triggers),
        entities=MappingProxyType(register.entities),
        places=MappingProxyType(register.places),
        names=NameIndex(register.names, register.heads),
        things=kinds - POWERS - SITES,
        states=MappingProxyType(_states(files)),
    )
