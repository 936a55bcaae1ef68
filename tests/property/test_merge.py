"""The invariants of merging, on claims that can really be about one event."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from functools import reduce
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests.merge.claims import claim

from dateline.merge import merge
from dateline.merge.bounds import may_bar, united
from dateline.merge.profile import profile
from dateline.merge.times import is_barred
from dateline.model import PAIRS, Correction, Judgement, Verdict

# Few values of each field, so that claims often agree.
FIELDS = st.fixed_dictionaries(
    {
        "document": st.sampled_from(["d1", "d2", "d3", "d4"]),
        "type": st.sampled_from(["test", "deployment"]),
        "time": st.sampled_from(
            [None, "2024-05-09", "2024-05-10", "2024-05-12", "2024-05-09/2024-05-11", "2024"]
        ),
        "published": st.sampled_from(["2024-05-10", "2024-05-12", "2024-06-30"]),
        "chain": st.sampled_from(
            ["A", "A > KCNA", "B > KCNA > Kim Jong Un", "B > JCS", "KCNA > Kim Jong Un", "KCNA"]
        ),
        "status": st.sampled_from(["happened", "happened", "planned", "ordered", "denied"]),
        "actors": st.sampled_from(["North Korea", "Kim Jong Un", ""]),
        "objects": st.sampled_from(["", "240mm rocket launcher", "MRL; Hwasong-17", "Hwasong-18"]),
        "place": st.sampled_from([None, "undisclosed", "Wonsan", "Sinpo", "North Korea"]),
        "ordinal": st.integers(0, 2),
    }
)
CLAIMS = FIELDS.map(lambda fields: claim(**fields))
STORES = st.lists(CLAIMS, min_size=1, max_size=9, unique_by=lambda one: one.id)


@given(STORES)
def test_every_claim_is_in_exactly_one_event(claims):
    merged = [one.id for event in merge(claims) for one in event.claims]
    assert sorted(merged) == sorted(one.id for one in claims)


@given(STORES, st.randoms(use_true_random=False))
def test_the_order_of_claims_never_changes_the_chronology(claims, chance: random.Random):
    shuffled = list(claims)
    chance.shuffle(shuffled)
    assert merge(shuffled) == merge(claims)


@given(STORES)
def test_merging_again_changes_nothing(claims):
    events = merge(claims)
    assert merge(one for event in events for one in event.claims) == events
    assert merge([*claims, *claims]) == events


@given(STORES)
def test_no_event_holds_claims_that_their_days_keep_apart(claims):
    for event in merge(claims):
        for a, b in combinations(event.claims, 2):
            assert not is_barred(profile(a, {}), profile(b, {}))


@given(STORES, STORES)
def test_bounds_let_no_pair_pass_that_days_keep_apart(left, right):
    ours, theirs = ([profile(one, {}) for one in claims] for claims in (left, right))
    a, b = (reduce(united, (one.when.bounds for one in each)) for each in (ours, theirs))
    assert may_bar(a, b) or not any(is_barred(x, y) for x in ours for y in theirs)


DECISIONS = [Verdict.ACCEPT, Verdict.REJECT, Verdict.SAME, Verdict.DIFFERENT, Verdict.CORRECT]


@given(STORES, FIELDS, st.data())
def test_a_judgement_is_obeyed_and_undoing_it_restores_the_chronology(claims, fields, data):
    a, b = data.draw(st.sampled_from(claims)), data.draw(st.sampled_from(claims))
    verdict = data.draw(st.sampled_from(DECISIONS))
    subjects = (a.id, b.id) if verdict in PAIRS else (a.id,)
    if len(set(subjects)) < len(subjects):
        return
    names = data.draw(st.lists(st.sampled_from(CORRECTABLE), min_size=1, unique=True))
    right = Correction(tuple(names), claim(**(fields | {"document": a.document})))
    ruling = judged(verdict, *subjects, correction=right if verdict is Verdict.CORRECT else None)
    events = merge(claims, [ruling])
    check(verdict, events, a, b)
    undone = judged(Verdict.WITHDRAW, *subjects, replaces=ruling.id)
    assert merge(claims, [ruling, undone]) == merge(claims)
    again = judged(Verdict.WITHDRAW, *subjects, replaces=undone.id)
    assert merge(claims, [again, undone, ruling]) == events


CORRECTABLE = ["type", "status", "time", "place", "actor", "object", "attribution"]


@given(STORES, FIELDS, FIELDS, st.sampled_from(CORRECTABLE))
def test_corrected_claims_are_each_in_one_event(claims, first, second, name):
    rulings = [
        judged(Verdict.CORRECT, each.id, correction=Correction((name,), claim(**new)))
        for each in claims
        for fields in (first, second)
        for new in [fields | {"document": each.document}]
    ]
    merged = [one.id for event in merge(claims, rulings) for one in event.claims]
    assert len(merged) == len(set(merged)) == len(claims)


def check(verdict, events, a, b):
    together = any({a.id, b.id} <= {one.id for one in event.claims} for event in events)
    match verdict:
        case Verdict.SAME:
            assert together
        case Verdict.DIFFERENT:
            assert not together
        case Verdict.REJECT:
            assert all(a not in event.claims for event in events)


@given(STORES, FIELDS)
def test_a_reprint_adds_no_origin(others, fields):
    original = claim(**fields)
    others = [one for one in others if one.id != original.id]
    event = event_of(original, merge([original, *others]))
    again = reprint(original, fields)
    same = judged(Verdict.SAME, original.id, again.id)
    after = event_of(original, merge([*event.claims, again], [same]))
    if {*after.claims} == {*event.claims, again}:
        assert len(after.origins) == len(event.origins)


def reprint(original, fields):
    """The same words in a document of another publisher, who credits whom the original does."""
    _, *sources = fields["chain"].split(" > ")
    chain = " > ".join(["Reprinter", *sources])
    sentence = original.mentions[0].quote
    return claim(**{**fields, "document": "reprint", "chain": chain, "says": sentence})


def event_of(one, events):
    return next(event for event in events if one in event.claims)


def judged(verdict: Verdict, *subjects: str, **others: object) -> Judgement:
    at = datetime(2024, 6, 1, tzinfo=UTC)
    return Judgement(verdict, subjects, "An analyst", at, **others)
