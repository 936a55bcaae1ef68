from datetime import UTC, datetime, timedelta

import pytest

from dateline.model import Judgement, Verdict

NOON = datetime(2024, 5, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("verdict", "subjects"),
    [
        (Verdict.SAME, ("a",)),
        (Verdict.SAME, ("a", "a")),
        (Verdict.DIFFERENT, ("a", "b", "b")),
        (Verdict.ACCEPT, ()),
        (Verdict.REJECT, ("a", "b")),
        (Verdict.CORRECT, ("a", "a")),
    ],
)
def test_the_verdict_says_how_many_claims_it_needs(verdict, subjects):
    with pytest.raises(ValueError, match=f"`{verdict}` is about"):
        Judgement(verdict, subjects, "Ana", NOON)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"by": " "}, "the person"),
        ({"at": datetime(2024, 5, 10)}, "time zone"),
        ({"note": ""}, "None where there is none"),
    ],
)
def test_what_is_no_judgement_is_refused(fields, message):
    good = {"verdict": Verdict.ACCEPT, "subjects": ("a",), "by": "Ana", "at": NOON}
    with pytest.raises(ValueError, match=message):
        Judgement(**(good | fields))


def test_the_order_of_two_claims_does_not_matter():
    assert (
        Judgement(Verdict.SAME, ("a", "b"), "Ana", NOON).id
        == Judgement(Verdict.SAME, ("b", "a"), "Ana", NOON).id
    )


def test_every_field_is_in_the_id():
    judgements = [
        Judgement(Verdict.ACCEPT, ("a",), "Ana", NOON),
        Judgement(Verdict.REJECT, ("a",), "Ana", NOON),
        Judgement(Verdict.ACCEPT, ("b",), "Ana", NOON),
        Judgement(Verdict.ACCEPT, ("a",), "Ben", NOON),
        Judgement(Verdict.ACCEPT, ("a",), "Ana", NOON + timedelta(seconds=1)),
        Judgement(Verdict.ACCEPT, ("a",), "Ana", NOON, note="x"),
        Judgement(Verdict.ACCEPT, ("a",), "Ana", NOON, replaces="x"),
    ]
    assert len({judgement.id for judgement in judgements}) == len(judgements)
