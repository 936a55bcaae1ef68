import pytest
from tests.merge.claims import claim

from dateline.merge import compare
from dateline.merge.compare import signs
from dateline.merge.profile import profile
from dateline.merge.signs import SIGNS


def between(left, right, part_of=None):
    a, b = claim("a", **left), claim("b", **right)
    return set(signs(profile(a, part_of or {}), profile(b, part_of or {}))) - {"prior"}


@pytest.mark.parametrize(
    ("left", "right", "sign"),
    [
        ({"time": "2024-05-10"}, {"time": "2024-05-10"}, "days: same week"),
        ({"time": "2024-05-10"}, {"time": "2024-05"}, "days: month"),
        ({"time": "2007"}, {"time": "2007"}, "days: same year"),
        ({"time": "2024-05-10"}, {"time": "2024-05-12"}, "bar"),
        ({"time": "2024-05-10"}, {"published": "2024-05-12"}, "lag: 3 days"),
        ({"time": "2024-05-20"}, {"published": "2024-05-12"}, "bar"),
        ({"published": "2024-05-12"}, {"published": "2024-05-20"}, "news: 2 weeks"),
        ({"place": "Wonsan"}, {"place": "Sinpo"}, "place: apart"),
        ({"facility": "shell plant"}, {"facility": "plant for shells"}, "facility: like"),
        ({"actors": "Korean People's Army"}, {"actors": "Hu Jintao"}, "actor: other members"),
        ({"actors": "workers"}, {"actors": "Hu Jintao"}, "actor: other"),
        ({"actors": "Hu Jintao"}, {"actors": "Hu Jintao"}, "actor: same member"),
        (
            {"actors": "Russia; North Korea"},
            {"actors": "North Korea; Russia"},
            "actor: same several",
        ),
        ({"recipients": "allies"}, {"recipients": "allies"}, "recipient: same"),
        ({"recipients": "Hu Jintao"}, {"recipients": "Hu Jintao"}, "recipient: same member"),
        ({"time": "2024-05"}, {"published": "2024-05-12"}, "lag: 3 days"),
        ({"place": "Alpha Farm"}, {"place": "Beta Farm"}, "place: other"),
        ({"place": "Unit 12"}, {"place": "Unit 40"}, "place: apart"),
        ({"published": "2024-05-12"}, {"published": "2024-05-12"}, "particulars: none"),
        (
            {"time": "2024-05-10", "actors": "Hu Jintao"},
            {"time": "2024-05-10", "actors": ""},
            "particulars: none",
        ),
        ({"attendees": "Kim Jong Un"}, {"attendees": "Kim Jong Un"}, "attendee: same"),
        (
            {"quantities": (("ordinal", 3, None),)},
            {"quantities": (("ordinal", 4, None),)},
            "ordinal: other",
        ),
        ({"status": "planned"}, {"published": "2024-06-12"}, "status: plan and act"),
        (
            {"status": "planned", "published": "2024-07-01"},
            {"time": "2024-06-11"},
            "status: plan after act",
        ),
        ({"status": "ordered", "time": "2024-05-20"}, {"time": "2024-05-10"}, "bar"),
        ({"status": "planned", "time": "2024"}, {"time": "2024-05-10"}, "days: in plan"),
    ],
)
def test_each_ground_finds_its_sign(left, right, sign):
    assert sign in between(left, right)
    assert between(left, right) == between(right, left)


def test_a_ministry_belongs_to_its_state():
    part_of = {"navy": "state"}
    assert "actor: kin" in between({"actors": "navy"}, {"actors": "state"}, part_of)
    assert "actor: other" in between({"actors": "navy"}, {"actors": "state"})


def test_grounds_read_as_sentences():
    a, b = (
        claim("a", objects="240mm rocket launcher"),
        claim("b", objects="240-millimeter launcher"),
    )
    texts = [ground.text for ground in compare(a, b)]
    assert "same model: 240mm rocket launcher and 240-millimeter launcher" in texts
    assert "same actor: North Korea" in texts


def test_weights_are_quarters():
    """Quarters are exact in binary, so that no order of adding changes a sum."""
    assert all((sign.weight * 4).is_integer() for sign in SIGNS.values())


def test_names_in_other_letters_are_compared_alike_from_both_sides():
    left, right = {"actors": "Hu Jintao"}, {"actors": "hu jintao"}
    assert between(left, right) == between(right, left)
