from dataclasses import replace
from datetime import UTC, datetime

from tests.merge.claims import claim

from dateline.merge import merge
from dateline.merge.corrections import put_right
from dateline.model import Correction, Judgement, Verdict


def correct(read, day=1, **fields):
    """A correction of those fields of a claim, made on a day of June."""
    names = {"actors": "actor", "objects": "object"}
    right = claim(read.document, **fields)
    correction = Correction(tuple(names.get(name, name) for name in fields), right)
    at = datetime(2024, 6, day, tzinfo=UTC)
    return Judgement(Verdict.CORRECT, (read.id,), "Ana", at, correction=correction)


READ = claim(time="2024-05-10", objects="missile")


def test_the_later_of_two_corrections_of_a_field_counts():
    made = [correct(READ, 2, time="2024-05-08"), correct(READ, 1, time="2024-05-09")]
    (now,) = put_right([READ], made).claims
    assert now.time.interval.edtf == "2024-05-08"


def test_corrections_of_several_fields_add_up():
    made = [correct(READ, 1, type="display"), correct(READ, 2, time="2024-05-09")]
    right = put_right([READ], made)
    (now,) = right.claims
    assert (now.type, now.time.interval.edtf) == ("display", "2024-05-09")
    assert right.renamed == {READ.id: now.id}


def test_better_rules_keep_what_they_find_in_other_fields():
    better = replace(READ, place=claim(place="Wonsan").place, method="test/2")
    (now,) = put_right([better], [correct(READ, time="2024-05-09")]).claims
    assert (now.place, now.time.interval.edtf) == (better.place, "2024-05-09")


def test_a_claim_of_another_type_takes_the_name_of_no_other():
    other = replace(READ, type="display")
    right = put_right([READ, other], [correct(READ, type="display")])
    assert len({each.id for each in right.claims}) == 2
    assert right.claims[1] == other


def test_what_one_document_tells_as_one_event_stays_so_under_another_type():
    second = replace(claim(chain="Wire > JCS", ordinal=1), beside=READ.id)
    made = [correct(READ, type="display"), correct(second, type="display")]
    (event,) = merge([READ, second], made)
    assert len(event.claims) == 2


def test_judgements_follow_a_claim_to_its_new_type():
    far = claim("e", type="display", time="2024-05-10", objects="rocket")
    at = datetime(2024, 6, 3, tzinfo=UTC)
    same = Judgement(Verdict.SAME, (READ.id, far.id), "Ana", at)
    (event,) = merge([READ, far], [correct(READ, type="display"), same])
    assert len(event.claims) == 2
    gone = Judgement(Verdict.REJECT, (READ.id,), "Ana", at)
    (event,) = merge([READ, far], [correct(READ, type="display"), gone])
    assert event.claims == (far,)


def test_a_correction_of_an_unknown_claim_changes_nothing():
    assert put_right([READ], [correct(claim("x"), time="2024-05-09")]).claims == (READ,)
