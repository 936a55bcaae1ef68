"""Event types: their roles, and what the core must know of how such events are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dateline.errors import RuleError
from dateline.model import Role


class Trait(StrEnum):
    """What holds for all events of a type, and what reading them depends on."""

    RECURS = "recurs"
    """Such acts follow one another: a plan and an act, told in one document, are two of them."""
    BY_TARGET = "by_target"
    """Another recipient makes another event: two attacked, two supplied."""
    BY_OBJECT = "by_object"
    """Other objects make another event."""
    MUTUAL = "mutual"
    """The recipients do what the actors do: they sign too."""
    BETWEEN = "between"
    """"Between the one and the other" names the two sides."""
    JOINT = "joint"
    """"Between the one and the other" names those who do it together."""
    SPOKEN = "spoken"
    """To say it is to do it: who acts is the origin, and the time is when that one spoke."""
    ON_SITE = "on_site"
    """The actor goes to see something, and is there to be quoted and to give orders."""
    IN_PERSON = "in_person"
    """A person who is its actor is there, and is seen."""
    SEEN = "seen"
    """As a noun without an actor it is what one who is on the site sees."""
    ANSWERS = "answers"
    """Without a recipient of its own it is aimed at those whose act it answers to."""
    HAS_RESULT = "has_result"
    """Reports say whether it succeeded or failed."""


@dataclass(frozen=True, slots=True)
class Frame:
    """An event type and the roles that it has.

    Attributes:
        type: Name of the type.
        definition: What counts as such an event, in one sentence.
        roles: The roles that its claims may fill.
        plover: The code of PLOVER that comes nearest, or None.
        traits: What else holds for its events.
    """

    type: str
    definition: str
    roles: tuple[Role, ...]
    plover: str | None = None
    traits: frozenset[Trait] = frozenset()


def frames_from(tables: Iterable[Mapping[str, Any]], where: str) -> dict[str, Frame]:
    """Read the `[[frame]]` tables of the file `where`, by type.

    Raises:
        RuleError: A frame lacks a field, is there twice, or names a role or trait that is none.
    """
    frames: dict[str, Frame] = {}
    for table in tables:
        frame = _frame(table, where)
        if frame.type in frames:
            raise RuleError(f"{where}: two frames have the type {frame.type!r}. Rename one.")
        frames[frame.type] = frame
    return frames


def _frame(table: Mapping[str, Any], where: str) -> Frame:
    try:
        return Frame(
            type=table["type"],
            definition=table["definition"],
            roles=tuple(Role(role) for role in table["roles"]),
            plover=table.get("plover"),
            traits=frozenset(Trait(trait) for trait in table.get("traits", ())),
        )
    except KeyError as error:
        name = table.get("type", "without type")
        raise RuleError(f"{where}: frame {name!r} lacks {error}. Add it.") from error
    except ValueError as error:
        known = ", ".join((*Role, *Trait))
        raise RuleError(
            f"{where}: frame {table['type']!r}: {error}. Choose from: {known}"
        ) from error
