from datetime import UTC, datetime

from tests.merge.claims import claim

from dateline.merge import merge
from dateline.model import Correction, Judgement, Verdict
from dateline.review import Kind, questions


def judged(verdict, ids, **others):
    return Judgement(verdict, ids, "Ana", datetime(2024, 6, 1, tzinfo=UTC), **others)


def asked(claims, *judgements, kinds=tuple(Kind)):
    return questions(merge(claims, judgements), judgements, kinds=kinds)


DAYS = [
    claim("d1", time="2024-05-10", objects="rocket launcher", chain="Wire > KCNA"),
    claim("d2", time="2024-05-09", objects="rocket launcher", chain="Post > JCS"),
]
JOINED = judged(Verdict.SAME, (DAYS[0].id, DAYS[1].id))
COPIES = [
    claim(f"d{n}", time="2024-05-10", objects="rocket launcher", chain=f"W{n} > KCNA")
    for n in range(4)
]


def test_a_disputed_field_is_asked_about_until_it_is_settled():
    (question,) = asked(DAYS, JOINED, kinds=[Kind.FIELD])
    assert (question.field, set(question.claims)) == ("time", {each.id for each in DAYS})
    accepted = judged(Verdict.ACCEPT, question.claims)
    assert asked(DAYS, JOINED, accepted, kinds=[Kind.FIELD]) == ()
    right = Correction(("time",), claim("d2", time="2024-05-10"))
    corrected = judged(Verdict.CORRECT, (DAYS[1].id,), correction=right)
    assert asked(DAYS, JOINED, corrected, kinds=[Kind.FIELD]) == ()


def test_many_documents_on_one_origin_are_asked_about():
    (question,) = asked(COPIES, kinds=[Kind.CLAIM])
    assert len(question.claims) == 4
    assert asked(COPIES[:2], kinds=[Kind.CLAIM]) == ()
    looked_at = judged(Verdict.ACCEPT, (COPIES[2].id,))
    assert asked(COPIES, looked_at, kinds=[Kind.CLAIM]) == ()


def test_doubtful_joins_are_asked_about_and_a_judgement_settles_them():
    weak = [claim("d1", time="2024-05-10", actors=""), claim("d2", time="2024-05-10", actors="")]
    found = asked(weak, kinds=[Kind.JOIN, Kind.SPLIT])
    assert [set(each.claims) for each in found] == [{each.id for each in weak}]
    for verdict in (Verdict.SAME, Verdict.DIFFERENT):
        ruled = judged(verdict, found[0].claims)
        assert asked(weak, ruled, kinds=[Kind.JOIN, Kind.SPLIT]) == ()


def test_what_touches_more_documents_comes_first():
    found = asked([*COPIES, claim("x", type="visit", time="2024-01-10")])
    assert [each.worth for each in found] == sorted((each.worth for each in found), reverse=True)
    assert all(each.bits > 0 for each in found)


def test_the_order_of_claims_plays_no_part():
    assert asked([*DAYS, *COPIES]) == asked([*reversed(COPIES), *reversed(DAYS)])
