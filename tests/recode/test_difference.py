"""What becomes of claims, events and judgements where drafts take the place of claims."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest
from tests.export import sample

from dateline.merge import merge
from dateline.model import Judgement, Role, Status, StatusMention, Verdict
from dateline.recode import compare


@pytest.fixture
def claims():
    return [claim for event in sample.chronology() for claim in event.claims]


def differ(claims, drafts, judgements=()):
    joined = partial(merge, judgements=judgements)
    return compare(claims, drafts, judgements, joined, rules="0123456789abcdef")


def drafts_of(claims, change):
    """The claims of every document, each as `change` gives it; None drops it."""
    drafts = {claim.document: [] for claim in claims}
    for claim in claims:
        made = change(claim)
        if made is not None:
            drafts[claim.document].append(made)
    return drafts


def judgement(verdict, *claims):
    at = datetime(2031, 4, 3, tzinfo=UTC)
    return Judgement(verdict, tuple(c.id for c in claims), by="an analyst", at=at)


def test_the_same_rules_change_nothing(claims):
    found = differ(claims, drafts_of(claims, lambda claim: claim))
    assert found.is_empty
    assert not found.events
    assert found.unchanged == len(claims)


def test_another_rule_for_the_same_values_is_counted_apart(claims):
    found = differ(claims, drafts_of(claims, lambda claim: replace(claim, rule="other")))
    assert (found.reruled, found.changed, found.unchanged) == (len(claims), (), 0)
    assert not found.is_empty


def test_a_claim_that_goes_takes_its_event_with_it(claims):
    gone = next(claim for claim in claims if claim.type == "visit")
    found = differ(claims, drafts_of(claims, lambda c: None if c is gone else c))
    assert (found.removed, found.added) == ((gone,), ())
    assert found.types["visit"] == (1, 0)
    (change,) = found.events
    assert (change.before.type, change.after, change.lost) == ("visit", None, (gone.id,))


def test_a_claim_that_comes_makes_an_event(claims):
    new = next(claim for claim in claims if claim.type == "visit")
    old = [claim for claim in claims if claim is not new]
    found = differ(old, drafts_of(claims, lambda claim: claim))
    assert found.added == (new,)
    (change,) = found.events
    assert (change.before, change.after.type, change.gained) == (None, "visit", (new.id,))


def test_an_event_goes_on_with_the_claims_that_it_keeps(claims):
    left, right = sample.trial().claims
    same = judgement(Verdict.SAME, left, right)
    first = min(left, right, key=lambda claim: claim.id)
    found = differ(claims, drafts_of(claims, lambda c: None if c.id == first.id else c), [same])
    (change,) = found.events
    assert change.before.id != change.after.id
    assert (change.lost, change.gained) == ((first.id,), ())
    assert len(change.after.claims) == 1


def test_a_change_is_told_field_by_field(claims):
    visit = next(claim for claim in claims if claim.type == "visit")
    denied = StatusMention(Status.DENIED, visit.status.evidence, "denied")
    rest = tuple(a for a in visit.arguments if a.role != Role.FACILITY)
    other = replace(visit, status=denied, arguments=rest, time=None, certainty=None)
    found = differ(claims, drafts_of(claims, lambda c: other if c is visit else c))
    (change,) = found.changed
    fields = {each.field: (each.before, each.after) for each in change.fields}
    assert fields["status"] == (("happened “toured”",), ("denied “toured”",))
    assert fields["facility"] == (("shell plants",), ())
    assert fields["time"][1] == ()
    assert "actor" not in fields


def test_an_event_that_keeps_its_claims_may_change(claims):
    visit = next(claim for claim in claims if claim.type == "visit")
    other = replace(visit, time=None)
    (change,) = differ(claims, drafts_of(claims, lambda c: other if c is visit else c)).events
    assert (change.gained, change.lost) == ((), ())
    assert [(each.field, each.after) for each in change.fields] == [
        ("time", ("reported 11 Mar 2031",))
    ]


def test_other_documents_stay(claims):
    visit = next(claim for claim in claims if claim.type == "visit")
    found = differ(claims, {visit.document: []})
    assert {claim.document for claim in found.removed} == {visit.document}
    assert found.documents == (visit.document,)


def test_a_judgement_whose_claim_goes_is_told_with_the_nearest(claims):
    visit = next(claim for claim in claims if claim.type == "visit")
    judged = judgement(Verdict.ACCEPT, visit)
    longer = replace(visit, ordinal=1)
    found = differ(claims, drafts_of(claims, lambda c: longer if c is visit else c), [judged])
    (stray,) = found.strays
    assert (stray.judgement, stray.missing, stray.nearest) == (judged, (visit.id,), (longer.id,))


def test_a_judgement_that_finds_its_claim_is_no_stray(claims):
    judged = judgement(Verdict.SAME, *sample.trial().claims)
    found = differ(claims, drafts_of(claims, lambda claim: replace(claim, rule="other")), [judged])
    assert (found.strays, found.lost_before) == ((), 0)


def test_a_judgement_that_found_nothing_before_is_counted(claims):
    visit = next(claim for claim in claims if claim.type == "visit")
    judged = judgement(Verdict.REJECT, visit)
    old = [claim for claim in claims if claim is not visit]
    found = differ(old, {}, [judged])
    assert (found.strays, found.lost_before) == ((), 1)
