from datetime import UTC, datetime, timedelta

import pytest

from dateline.model import Judgement, Rating, Scale, Verdict, parse_rating

NOON = datetime(2024, 5, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("verdict", "subjects"),
    [
        (Verdict.SAME, ("a",)),
        (Verdict.SAME, ("a", "a")),
        (Verdict.DIFFERENT, ("a", "b", "b")),
        (Verdict.ACCEPT, ()),
        (Verdict.REJECT, ("a", "a")),
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
        ({"verdict": Verdict.CORRECT}, "a correction, and nothing else"),
        ({"verdict": Verdict.RATE}, "a rating, and nothing else"),
        ({"rating": Rating(Scale.CREDIBILITY, "2")}, "a rating, and nothing else"),
        ({"verdict": Verdict.WITHDRAW}, "needs the judgement"),
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
        Judgement(Verdict.WITHDRAW, ("a",), "Ana", NOON, replaces="x"),
        Judgement(Verdict.RATE, ("a",), "Ana", NOON, rating=Rating(Scale.CREDIBILITY, "2")),
        Judgement(Verdict.RATE, ("a",), "Ana", NOON, rating=Rating(Scale.CREDIBILITY, "3")),
    ]
    assert len({judgement.id for judgement in judgements}) == len(judgements)


def test_a_rating_of_a_source_and_a_withdrawal_decide_on_no_claim():
    source = Judgement(Verdict.RATE, ("kcna",), "Ana", NOON, rating=Rating(Scale.RELIABILITY, "C"))
    gone = Judgement(Verdict.WITHDRAW, ("a",), "Ana", NOON, replaces="x")
    assert source.claims == gone.claims == ()
    assert Judgement(Verdict.ACCEPT, ("a", "b"), "Ana", NOON).claims == ("a", "b")


@pytest.mark.parametrize(
    ("text", "scale", "value"),
    [
        ("b", Scale.RELIABILITY, "B"),
        ("6", Scale.CREDIBILITY, "6"),
        (" Very  likely", Scale.LIKELIHOOD, "very likely"),
    ],
)
def test_a_value_tells_its_scale(text, scale, value):
    assert parse_rating(text) == Rating(scale, value)


@pytest.mark.parametrize("text", ["G", "0", "7", "probable", ""])
def test_a_value_of_no_scale_is_refused(text):
    with pytest.raises(ValueError, match="no scale has"):
        parse_rating(text)
    with pytest.raises(ValueError, match="no credibility is"):
        Rating(Scale.CREDIBILITY, text)
