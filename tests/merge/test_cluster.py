"""Which claims stand in one event."""

from dataclasses import replace

from tests.merge.claims import claim

from dateline.merge import merge


def test_a_second_origin_that_says_little_hides_nothing():
    first = claim("a", actors="Russia", objects="Musudan missile", time="2016-06-22")
    others = [
        replace(claim("a", actors="", objects=thing, ordinal=number), beside=first.id)
        for number, thing in enumerate(("debris", "projectile", "first stage"), 1)
    ]
    report = claim("b", actors="Russia", objects="Musudan missile", time="2016-06-22")
    (event,) = merge([first, *others, report])
    assert len(event.claims) == 5
