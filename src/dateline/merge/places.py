"""Whether two places can be one, as far as a gazetteer tells."""

from __future__ import annotations

from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

from dateline.merge.names import plain
from dateline.model import Place, PlaceMention, PlacePrecision

EARTH_RADIUS = 6371.0  # km, mean radius, IUGG
# How far from its coordinates a place reaches, in km: a county-sized city, a Korean province.
_REACH = {PlacePrecision.SITE: 5.0, PlacePrecision.LOCALITY: 25.0, PlacePrecision.REGION: 120.0}
_COMPASS = {"north", "south", "east", "west"}
_GENERIC = {"province", "city", "county", "region", "area", "of", "in", "near", "off", "coast"}


class Relation(StrEnum):
    """How two places stand to each other; near ones may be one inside the other."""

    SAME = "same"
    NEAR = "near"
    APART = "apart"
    UNKNOWN = "unknown"


def relate(a: PlaceMention, b: PlaceMention) -> Relation:
    """How the places that two claims name stand to each other."""
    if a.place is not None and b.place is not None:
        return _relate_places(a.place, b.place)
    return Relation.SAME if _is_one_name(a, b) else Relation.UNKNOWN


def _relate_places(a: Place, b: Place) -> Relation:
    if a.id == b.id:
        return Relation.SAME
    if a.country is not None and b.country is not None and a.country != b.country:
        return Relation.APART
    if PlacePrecision.COUNTRY in (a.precision, b.precision):
        return Relation.NEAR
    kilometres = distance(a, b)
    if kilometres is None:
        return Relation.UNKNOWN
    reach = _REACH[a.precision] + _REACH[b.precision]
    return Relation.NEAR if kilometres <= reach else Relation.APART


def distance(a: Place, b: Place) -> float | None:
    """Great-circle distance in km, or None where a coordinate is missing."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    up, along = radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)
    flat = cos(radians(a.latitude)) * cos(radians(b.latitude)) * sin(along / 2) ** 2
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(sin(up / 2) ** 2 + flat)))


def _is_one_name(a: PlaceMention, b: PlaceMention) -> bool:
    left, right = _words(a), _words(b)
    if left & _COMPASS != right & _COMPASS:
        return False
    left, right = left - _GENERIC, right - _GENERIC
    return bool(left) and bool(right) and (left <= right or right <= left)


def _words(mention: PlaceMention) -> set[str]:
    name = mention.name if mention.place is None else mention.place.name
    return {word.removesuffix("ern") for word in plain(name).split()}
