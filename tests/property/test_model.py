"""Invariants of the nouns."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests.property.strategies import (
    claims,
    documents,
    events,
    evidence,
    intervals,
    judgements,
    reports,
    spans,
)

from dateline.model import Event, content_id, is_faithful, parse_edtf


@given(intervals())
def test_an_interval_comes_back_from_edtf(interval):
    assert parse_edtf(interval.edtf) == interval


@given(intervals(), intervals())
def test_intervals_overlap_where_they_share_a_day(left, right):
    shared = min(left.last, right.last) >= max(left.start, right.start)
    assert left.overlaps(right) == right.overlaps(left) == shared
    assert left.contains(right) == (left.start <= right.start and right.last <= left.last)


@given(spans(12), spans(12))
def test_spans_overlap_where_they_share_a_character(left, right):
    ours, theirs = (set(range(span.start, span.end)) for span in (left, right))
    assert left.overlaps(right) == right.overlaps(left) == bool(ours & theirs)
    assert left.contains(right) == (theirs <= ours)


@given(documents())
def test_blocks_never_overlap(document):
    assert not any(
        left.span.overlaps(right.span) for left, right in combinations(document.blocks, 2)
    )


@given(documents().flatmap(lambda document: st.tuples(st.just(document), evidence(document))))
def test_what_is_cited_is_faithful_to_its_document_alone(cited):
    document, quote = cited
    assert is_faithful(quote, document)
    assert not is_faithful(quote, replace(document, text=document.text + "."))


@given(reports())
def test_a_claim_has_faithful_evidence_for_every_field(report):
    document, made = report
    for claim in made:
        assert all(is_faithful(quote, document) for quote in claim.evidence())
        fields = (*claim.arguments, *claim.quantities, claim.status, claim.time, claim.place)
        given = {part.evidence for part in fields if part is not None}
        assert given | {claim.trigger, *claim.mentions} <= set(claim.evidence())


@given(documents().flatmap(lambda document: st.tuples(claims(document), claims(document))))
def test_better_rules_keep_the_id_of_a_claim(pair):
    claim, other = pair
    better = replace(other, trigger=claim.trigger, type=claim.type, ordinal=claim.ordinal)
    assert better.id == claim.id


@given(judgements())
def test_a_judgement_has_a_person_and_an_instant(judgement):
    assert judgement.by.strip()
    assert judgement.at.utcoffset() is not None


@given(events())
def test_an_event_has_claims_and_origins(event):
    assert event.claims
    assert event.origins
    assert set(event.documents) == {claim.document for claim in event.claims}
    assert Event(event.type, event.claims[:1], event.status, event.origins).id == event.id


@given(st.lists(st.text(), min_size=1), st.lists(st.text(), min_size=1))
def test_ids_differ_where_parts_differ(left, right):
    assert (content_id(*left) == content_id(*right)) == (left == right)
