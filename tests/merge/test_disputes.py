import pytest
from tests.merge.claims import claim

from dateline.merge.disputes import disputes
from dateline.merge.origins import witnesses


def found(*claims, part_of=None):
    return {
        each.field: {side.value: side.origins for side in each.sides}
        for each in disputes(claims, witnesses(claims), part_of or {})
    }


def test_two_days_are_a_dispute_and_a_month_around_them_is_none():
    a = claim("a", time="2024-05-10")
    b = claim("b", time="2024-05-09", chain="B > JCS")
    c = claim("c", time="2024-05", chain="C > NIS")
    assert found(a, b, c) == {"time": {"2024-05-10": ("KCNA",), "2024-05-09": ("JCS",)}}
    assert found(a, c) == {}


def test_the_day_of_an_order_is_no_day_of_the_act():
    assert (
        found(claim("a", time="2024-05-10"), claim("b", time="2024-04-01", status="ordered")) == {}
    )


@pytest.mark.parametrize(
    ("place", "is_disputed"),
    [("Sinpo", True), ("North Korea", False), ("the coast", False), ("undisclosed", False)],
)
def test_places_are_disputed_where_they_are_known_to_be_apart(place, is_disputed):
    assert ("place" in found(claim("a", place="Wonsan"), claim("b", place=place))) is is_disputed


@pytest.mark.parametrize("status", ["happened", "planned", "alleged"])
def test_a_denial_disputes_what_others_assert(status):
    sides = found(claim("a", status=status), claim("b", status="denied", chain="B > Envoy"))
    assert sides == {"status": {status: ("KCNA",), "denied": ("Envoy",)}}


def test_a_plan_and_its_act_are_no_dispute():
    assert found(claim("a", status="planned"), claim("b", status="happened")) == {}


def test_numbers_of_one_noun_are_disputed_unless_one_agrees():
    two = claim("a", quantities=(("count", 2, "missiles"),))
    three = claim("b", quantities=(("count", 3, "missiles"),), chain="B > JCS")
    both = claim("c", quantities=(("count", 2, "missiles"), ("count", 3, "missiles")))
    shells = claim("d", quantities=(("count", 8, "shells"),))
    assert found(two, three) == {"count missiles": {"2": ("KCNA",), "3": ("JCS",)}}
    assert found(two, both) == {}
    assert found(two, shells) == {}


def test_actors_are_disputed_where_they_are_known_to_belong_to_different_states():
    part_of = {"navy": "north", "army": "south"}
    north, south = claim("a", actors="navy"), claim("b", actors="army")
    assert "actor" in found(north, south, part_of=part_of)
    assert found(north, claim("b", actors="north"), part_of=part_of) == {}
    assert found(north, claim("b", actors="someone"), part_of=part_of) == {}


def test_a_side_quotes_its_words():
    a, b = claim("a", time="2024-05-10"), claim("b", time="2024-05-09", chain="B > JCS")
    (dispute,) = disputes([a, b], witnesses([a, b]), {})
    assert [side.evidence for side in dispute.sides] == [(a.time.evidence,), (b.time.evidence,)]
