import pytest
from tests.merge.claims import PLACES, claim

from dateline.merge.places import Relation, distance, relate


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Wonsan", "Wonsan", Relation.SAME),
        ("Wonsan", "Sinpo", Relation.APART),
        ("Wonsan", "North Korea", Relation.NEAR),
        ("Wonsan", "the coast", Relation.UNKNOWN),
        ("Wonsan", "Wonsan city", Relation.SAME),
        ("North Pyongan Province", "South Pyongan Province", Relation.UNKNOWN),
        (
            "Far East and Siberian regions",
            "Siberia and Far East regions of Russia",
            Relation.UNKNOWN,
        ),
    ],
)
def test_places_stand_to_each_other(left, right, relation):
    a, b = claim(place=left).place, claim(place=right).place
    assert relate(a, b) is relate(b, a) is relation


def test_distances_are_kilometres():
    assert distance(PLACES["Wonsan"], PLACES["Sinpo"]) == pytest.approx(118, abs=2)
    assert distance(PLACES["Wonsan"], PLACES["North Korea"]) is None
