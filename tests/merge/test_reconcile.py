import pytest
from tests.merge.claims import claim

from dateline.merge.origins import witnesses
from dateline.merge.reconcile import arguments, best_place, best_time, standing
from dateline.model import Role


@pytest.mark.parametrize(
    ("given", "stands"),
    [
        (["planned", "happened"], "happened"),
        (["happened", "denied"], "happened"),
        (["alleged", "denied"], "alleged"),
        (["assessed", "planned"], "assessed"),
        (["ordered", "planned"], "planned"),
        (["denied", "denied"], "denied"),
    ],
)
def test_how_an_event_stands(given, stands):
    claims = [claim(f"d{number}", status=status) for number, status in enumerate(given)]
    assert standing(claims) == stands


@pytest.mark.parametrize(
    ("times", "best"),
    [
        (["2024", "2024-05", "2024-05-10"], "2024-05-10"),
        ([None, "2024-05-10"], "2024-05-10"),
        ([None, None], None),
        # A month that nobody contradicts is surer than two days that contradict each other,
        (["2024-05-09", "2024-05-10", "2024-05"], "2024-05"),
        # and among contradictions the one with more witnesses counts.
        (["2024-05-09", "2024-05-10", "2024-05-10"], "2024-05-10"),
    ],
)
def test_the_narrowest_time_that_no_claim_contradicts(times, best):
    claims = [
        claim(f"d{number}", time=time, chain=f"A > S{number}") for number, time in enumerate(times)
    ]
    found = best_time(claims, witnesses(claims))
    assert (None if found is None else found.interval.edtf) == best


def test_the_time_carries_the_words_of_the_claim_that_gives_it():
    claims = [claim("a", time=None), claim("b", time="2024-05-10")]
    assert best_time(claims, witnesses(claims)).evidence.document == "b"


def test_the_day_of_an_order_is_the_time_only_of_an_order():
    order = claim("a", time="2024-04-01", status="ordered")
    assert best_time([order], witnesses([order])).interval.edtf == "2024-04-01"
    claims = [order, claim("b", time="2024-05-10")]
    assert best_time(claims, witnesses(claims)).interval.edtf == "2024-05-10"


@pytest.mark.parametrize(
    ("places", "best"),
    [
        (["North Korea", "Wonsan"], "Wonsan"),
        (["undisclosed", "North Korea"], "North Korea"),
        (["undisclosed", None], "undisclosed"),
        (["North Korea", "a shipyard"], "a shipyard"),
        ([None], None),
    ],
)
def test_the_most_exact_place(places, best):
    found = best_place([claim(f"d{number}", place=place) for number, place in enumerate(places)])
    assert (None if found is None else found.name) == best


def test_arguments_stand_once():
    claims = [
        claim("a", attendees="Kim Jong Un", objects="rocket launcher; Hwasong-17"),
        claim("b", attendees="Kim Jong-un", objects="240mm rocket launcher; Hwasong-18"),
    ]
    found = [(each.role, each.filler) for each in arguments(claims, {})]
    assert found == [
        (Role.ACTOR, "North Korea"),
        (Role.ATTENDEE, "Kim Jong Un"),
        (Role.OBJECT, "Hwasong-17"),
        (Role.OBJECT, "240mm rocket launcher"),
        (Role.OBJECT, "Hwasong-18"),
    ]
