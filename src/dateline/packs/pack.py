"""A domain as the extractor sees it: frames, triggers and registers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model import Entity, Place, Role, Rule


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
    """

    id: str
    version: str
    frames: Mapping[str, Frame]
    triggers: Mapping[str, tuple[Rule, ...]]
    entities: Mapping[str, Entity]
    places: Mapping[str, Place]


def load_pack(name: str = "arms_watch") -> Pack:
    """Read the folder `packs/<name>`.

    Raises:
        RuleError: There is no such folder, or one of its files is wrong.
    """
    raise NotImplementedError(name)
