import pytest

from dateline.merge.names import (
    ancestors,
    conflicts,
    contains,
    described_by,
    is_like,
    is_same,
    plain,
    thing,
)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("The U.S. Forces' Command", "us forces command"),
        ("Kim Jong-un", "kim jong un"),
        ("Défense", "defense"),
        ("the", "the"),
        ("!", "!"),
    ],
)
def test_names_are_folded(name, folded):
    assert plain(name) == folded


@pytest.mark.parametrize(
    ("left", "right", "same", "like"),
    [
        ("240mm multiple rocket launcher system", "240-millimeter MRL", True, True),
        ("240mm rocket launcher", "600mm rocket launcher", False, False),
        ("Hwasong-17", "Hwasong-18", False, False),
        ("Hwasong-17 missile", "the Hwasong 17", True, True),
        ("long-range rocket", "rocket", False, True),
        ("31 ships", "ships", False, True),
        ("hydrogen bomb", "long-range rocket", False, False),
        ("240mm shells", "240mm launcher", False, False),
    ],
)
def test_things_are_compared_by_words_and_marks(left, right, same, like):
    a, b = thing(left), thing(right)
    assert (is_same(a, b), is_same(b, a)) == (same, same)
    assert (is_like(a, b), is_like(b, a)) == (like, like)


def test_a_kind_of_thing_is_no_model():
    missile = thing("ballistic missile", "ballistic-missile")
    musudan = thing("Musudan missile", "musudan")
    assert not is_same(missile, missile)
    assert is_like(missile, missile)
    assert is_same(musudan, thing("Musudan", "musudan"))
    assert not is_same(musudan, missile)


def test_numbers_of_two_families_do_not_conflict():
    assert not conflicts(thing("KN-25 missile"), thing("600mm missile"))
    assert conflicts(thing("KN-25"), thing("KN-23"))


@pytest.mark.parametrize(
    ("fuller", "other", "holds"),
    [
        ("240mm rocket launcher", "rocket launcher", True),
        ("rocket launcher", "240mm rocket launcher", False),
        ("240-millimeter MRL", "240mm multiple rocket launcher system", True),
        ("Hwasong-17", "Hwasong-18", False),
        ("tank", "tank engine", False),
    ],
)
def test_the_fuller_wording_contains_the_other(fuller, other, holds):
    assert contains(thing(fuller), thing(other)) is holds


def test_ancestors_go_up_to_the_top_and_never_in_circles():
    part_of = {"brigade": "army", "army": "state", "a": "b", "b": "a"}
    assert ancestors(["brigade"], part_of) == {"brigade", "army", "state"}
    assert ancestors(["a"], part_of) == {"a", "b"}


def test_a_model_says_more_than_its_class():
    missile = thing("missile", "icbm")
    model = thing("Hwasong-18", "hwasong-18", {"hwasong-18": "icbm", "icbm": "missile"})
    assert contains(model, missile)
    assert not contains(missile, model)
    assert contains(model, thing("missile", "missile"))


def test_a_trigger_names_a_thing_where_it_is_a_noun_that_is_described():
    assert described_by(["nuclear", "test"]) == "nuclear"
    assert described_by(["field", "guidance"]) == ""
    assert described_by(["issued", "a", "statement"]) == ""
    assert described_by(["launched"]) == ""
