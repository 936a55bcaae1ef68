from dataclasses import replace
from datetime import UTC, datetime

from tests.merge.claims import claim

from dateline.model import Correction, Judgement, Verdict
from dateline.review import codes

READ = claim(time="2024-05-10", objects="missile")
OTHER = claim("e", time="2024-05-10", objects="missile")


def judged(verdict, *claims, by="Ana", day=1, **others):
    at = datetime(2024, 6, day, tzinfo=UTC)
    return Judgement(verdict, tuple(each.id for each in claims), by, at, **others)


def said(judgements, field):
    known = {each.id: each for each in (READ, OTHER)}
    found = [code for code in codes(judgements, known) if code.field == field]
    return {(code.by, code.unit): code.value for code in found}


def test_who_accepts_a_claim_takes_its_fields_as_read():
    accepted = [judged(Verdict.ACCEPT, READ)]
    assert said(accepted, "verdict") == {("Ana", (READ.id,)): "accept"}
    assert said(accepted, "time") == {("Ana", (READ.id,)): "2024-05-10"}
    assert said(accepted, "result") == {("Ana", (READ.id,)): "not said"}
    assert said(accepted, "actor") == {("Ana", (READ.id,)): "north korea"}


def test_who_corrects_a_claim_takes_the_other_fields_as_read():
    right = Correction(("time",), claim(time="2024-05-09"))
    made = [judged(Verdict.CORRECT, READ, correction=right, by="Ben")]
    assert said(made, "verdict") == {("Ben", (READ.id,)): "accept"}
    assert said(made, "time") == {("Ben", (READ.id,)): "2024-05-09"}
    assert said(made, "object") == {("Ben", (READ.id,)): "missile"}


def test_of_two_answers_of_one_person_the_later_counts():
    made = [judged(Verdict.REJECT, READ, day=2), judged(Verdict.ACCEPT, READ, day=1)]
    assert said(made, "verdict") == {("Ana", (READ.id,)): "reject"}
    assert said(made, "time") == {}


def test_pairs_are_compared_in_any_order():
    made = [
        judged(Verdict.SAME, READ, OTHER),
        judged(Verdict.DIFFERENT, OTHER, READ, by="Ben"),
    ]
    assert sorted(said(made, "one event").values()) == ["different", "same"]
    assert len({unit for _, unit in said(made, "one event")}) == 1


def test_what_is_gone_is_left_out():
    assert said([judged(Verdict.ACCEPT, replace(READ, ordinal=5))], "verdict") == {}
