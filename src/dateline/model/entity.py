"""Who and what takes part: people in public office, bodies, states, equipment, facilities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` to before `end`; None leaves that side open."""

    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"not a period: [{self.start}, {self.end})")

    def covers(self, day: date) -> bool:
        """Whether `day` lies in it."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


ALWAYS = Period()


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an entity, and when it means this entity.

    "the South Korean president" means one person in 2016 and another in 2023.
    """

    text: str
    valid: Period = ALWAYS

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("an alias needs text")


@dataclass(frozen=True, slots=True)
class Entity:
    """An entry of a pack's register.

    Attributes:
        id: Unique in the pack.
        name: The name to print.
        kind: A kind that the pack declares: person, body, state, equipment, facility, source.
        aliases: Other names, each with the period in which it means this entity.
        valid: When the entity existed, or the person held public office.
        part_of: Id of the entity that this one belongs to: the state of a ministry, the family
            of a missile; None where there is none.
        voice: What kind of source it is where it is one: state media, wire, ministry, military,
            analyst, ...; None where nothing says so.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[Alias, ...] = ()
    valid: Period = ALWAYS
    part_of: str | None = None
    voice: str | None = None

    def __post_init__(self) -> None:
        if not self.id or not self.name or not self.kind:
            raise ValueError("an entity needs an id, a name and a kind")
