"""Where something happened."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.text import Evidence


class PlacePrecision(StrEnum):
    """What the coordinates of a place stand for."""

    SITE = "site"
    LOCALITY = "locality"
    REGION = "region"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of a gazetteer.

    Attributes:
        id: Unique in the pack.
        name: The name to print.
        kind: What it is: city, province, sea, launch site, plant, ...
        country: ISO 3166-1 alpha-2 code, or None on the high seas and between states.
        precision: What the coordinates stand for.
        latitude: Degrees north, WGS 84, or None where no source gives it.
        longitude: Degrees east, WGS 84, or None where no source gives it.
        aliases: Other names and spellings.
    """

    id: str
    name: str
    kind: str
    country: str | None
    precision: PlacePrecision
    latitude: float | None = None
    longitude: float | None = None
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.id or not self.name:
            raise ValueError("a place needs an id and a name")
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError(f"place {self.id} has one coordinate without the other")
        if self.latitude is not None and not -90 <= self.latitude <= 90:
            raise ValueError(f"place {self.id}: latitude {self.latitude} is not in [-90, 90]")
        if self.longitude is not None and not -180 <= self.longitude <= 180:
            raise ValueError(f"place {self.id}: longitude {self.longitude} is not in [-180, 180]")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as one document names it.

    Attributes:
        name: The words, or `undisclosed` where the text says that it is not disclosed.
        evidence: Where they stand.
        rule: Name of the rule that read it.
        place: The gazetteer's entry, or None where the name is not resolved.
    """

    name: str
    evidence: Evidence
    rule: str
    place: Place | None = None

    def __post_init__(self) -> None:
        if not self.name or not self.rule:
            raise ValueError("a place mention needs a name and the rule that read it")
