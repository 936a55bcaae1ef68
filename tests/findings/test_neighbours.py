from tests.merge.claims import claim

from dateline.findings import neighbours
from dateline.merge import merge

ONE = claim("a", time="2024-05-10", objects="Lantern-7 missile", place="Wonsan")
NEXT = claim("b", time="2024-05-11", objects="Lantern-9 missile", place="Sinpo")
UNDATED = claim("c", published="2024-05-12", objects="torpedo", actors="Osterland")
FAR = claim("d", time="2020-01-10", objects="howitzer")
OTHER = claim("e", time="2024-05-10", type="display")


def near(*others, **options):
    events = merge([ONE, *others])
    (event,) = (each for each in events if ONE in each.claims)
    return neighbours(event, events, **options)


def test_days_that_rule_it_out():
    (found,) = near(NEXT)
    assert (found.claim, found.other) == (ONE.id, NEXT.id)
    assert (found.is_barred, found.mean, found.is_compared) == (True, None, True)
    assert [ground.text[:18] for ground in found.grounds] == ["days rule out one "]


def test_grounds_that_were_too_weak():
    (found,) = near(UNDATED)
    assert not found.is_barred
    assert found.mean == found.weight < 0


def test_what_was_never_compared_says_so():
    assert [each.is_compared for each in near(FAR, UNDATED)] == [True, False]
    assert [each.event.claims[0].id for each in near(FAR, UNDATED, most=1)] == [UNDATED.id]


def test_other_types_are_no_neighbours():
    assert near(OTHER) == ()
