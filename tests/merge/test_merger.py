from datetime import date, timedelta

from tests.merge.claims import claim

from dateline.merge.merger import Merger


def named(merger):
    return sorted(sorted(one.claim.document for one in each.members) for each in merger.clusters)


def crowd(number):
    """Claims of one day about one kind of missile: more than one claim meets."""
    times = ["2024-05-10", None, "2024-05"]
    return [
        claim(f"d{n:02}", time=times[n % 3], published="2024-05-10", objects="Hwasong-17 missile")
        for n in range(number)
    ]


def test_what_comes_later_joins_what_it_is_about():
    merger = Merger()
    merger.add([claim("a", time="2024-05-10", objects="Hwasong-17")])
    merger.add([claim("b", time="2024-05-10", objects="Hwasong-17")])
    assert named(merger) == [["a", "b"]]


def test_what_is_taken_out_leaves_the_rest():
    two = [claim(name, time="2024-05-10", objects="Hwasong-17") for name in ("a", "b")]
    merger = Merger()
    merger.add(two)
    merger.discard([two[0].id, "unknown"])
    assert named(merger) == [["b"]]


def test_a_crowded_day_is_the_same_however_its_claims_come():
    claims = crowd(80)
    at_once, one_by_one = Merger(), Merger()
    at_once.add(claims)
    for one in reversed(claims):
        one_by_one.add([one])
    assert named(one_by_one) == named(at_once)


def test_a_claim_that_comes_again_with_other_words_takes_the_place_of_the_first():
    merger = Merger()
    merger.add([claim("a", time="2024-05-10")])
    merger.add([claim("a", time="2024-05-11")])
    (only,) = merger.clusters
    assert only.members[0].days.start == date(2024, 5, 10) + timedelta(days=1)
