"""Names -> entities and places, by the registers of a pack."""

from dateline.resolve.registers import entity_named, places_named
from dateline.resolve.resolve import resolve

__all__ = ["entity_named", "places_named", "resolve"]
