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
    """How two places stand to each other; near ones may be one inside the other.

    Two names that no register knows are other names where they share no word, and apart where
    they bear different numbers: units, mines, plants.
    """

    SAME = "same"
    COUNTRY = "country"
    NEAR = "near"
    OTHER = "other"
    APART = "apart"
    UNKNOWN = "unknown"


def relate(a: PlaceMention, b: PlaceMention) -> Relation:
    """How the places that two claims name stand to each other."""
    if a.place is not None and b.place is not None:
        return _relate_places(a.place, b.place)
    return _relate_names(a, b)


def _relate_places(a: Place, b: Place) -> Relation:
    if a.id == b.id:
        is_country = a.precision is PlacePrecision.COUNTRY
        return Relation.COUNTRY if is_country else Relation.SAME
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


def _relate_names(a: PlaceMention, b: PlaceMention) -> Relation:
    left, right = _words(a), _words(b)
    numbers = _numbers(left), _numbers(right)
    if all(numbers) and numbers[0].isdisjoint(numbers[1]):
        return Relation.APART
    if left & _COMPASS != right & _COMPASS:
        return Relation.UNKNOWN
    left, right = left - _GENERIC, right - _GENERIC
    if left and right and (left <= right or right <= left):
        return Relation.SAME
    if a.place is None and b.place is None and _own(a).isdisjoint(_own(b)):
        return Relation.OTHER
    return Relation.UNKNOWN


def _own(mention: PlaceMention) -> set[str]:
    """The words that tell a place from others of its kind: "Tudan" and "Duck", but not "Farm"."""
    *words, last = plain(mention.name).split()
    return set(words) or {last}


def _numbers(words: set[str]) -> set[str]:
    return {word for word in words if word.isdecimal()}


def _words(mention: PlaceMention) -> set[str]:
    name = mention.name if mention.place is None else mention.place.name
    return {word.removesuffix("ern") for word in plain(name).split()}
