"""One claim per origin: what differs stays apart, what agrees stays one."""

import pytest

from dateline.merge import merge

LEAD = "North Korea fired a missile on Friday, KCNA said. "
ALONE = [
    LEAD + "South Korea said that North Korea fired a missile on Friday.",
    LEAD + "The launch drew criticism. The launch came at dawn.",
    LEAD + "South Korea said that it was analysing whether the launch was a success.",
    LEAD + "South Korea condemned the launch.",
]
APART = [
    (LEAD + "South Korea said that the launch took place from Wonsan.", None, "South Korea"),
    (LEAD + "South Korea said that the launch was on Thursday.", "time", "South Korea"),
    (LEAD + "South Korea said that the missile failed.", None, "South Korea"),
    (
        "Ukraine attacked a depot on Friday, Kyiv said. Moscow denied the attack.",
        "status",
        "Russia",
    ),
    (
        "North Korea fired two missiles on Friday, KCNA said. "
        "South Korea said that North Korea fired three missiles on Friday.",
        "count missiles",
        "South Korea",
    ),
]


@pytest.mark.parametrize("text", ALONE)
def test_an_origin_that_adds_nothing_makes_no_claim_of_its_own(claims_of, text):
    tests = [claim for claim in claims_of(text) if claim.type == "test"]
    assert [claim.attribution.origin.source for claim in tests] == ["KCNA"]


@pytest.mark.parametrize(("text", "field", "origin"), APART)
def test_an_origin_that_differs_has_its_claim_of_the_same_event(claims_of, text, field, origin):
    first, other = claims_of(text)
    assert (first.beside, other.beside) == (None, first.id)
    assert other.attribution.origin.source == origin
    (event,) = merge((first, other))
    assert [dispute.field for dispute in event.disputes] == ([field] if field else [])


def test_success_and_failure_are_a_dispute(claims_of):
    text = LEAD + "KCNA called it a success; the South Korean Joint Chiefs said that it exploded."
    (event,) = merge(claims_of(text))
    (dispute,) = event.disputes
    sides = {side.value: (side.origins, side.evidence[0].quote) for side in dispute.sides}
    assert sides == {
        "success": (("KCNA",), "called it a success"),
        "failure": (("South Korean Joint Chiefs of Staff",), "it exploded"),
    }


def test_a_question_gives_no_result(claims_of):
    (claim,) = claims_of(LEAD + "Was it a success?")
    assert claim.result is None


def test_what_one_origin_says_is_not_laid_in_the_mouth_of_another(claims_of):
    text = LEAD + "South Korea said that the missile was fired from Wonsan."
    first, other = claims_of(text)
    assert first.place is None
    assert other.place is not None
    assert other.place.name == "Wonsan"


def test_two_countries_are_two_events_of_one_origin(claims_of):
    text = "The United States deployed missiles in Japan. It deployed missiles in Poland in 2013."
    assert len(claims_of(text)) == 2
