"""Events that are kept while claims come and go are those that merging anew would make."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from tests.property.test_merge import STORES, judged

from dateline.merge.judgements import rulings
from dateline.merge.merger import Merger
from dateline.model import Verdict


@given(STORES, st.randoms(use_true_random=False))
def test_claims_that_come_one_by_one_make_the_same_events(claims, chance: random.Random):
    merger = Merger()
    for one in chance.sample(claims, len(claims)):
        merger.add([one])
    assert parts(merger) == parts(made_of(claims))


@given(STORES, st.randoms(use_true_random=False))
def test_claims_that_go_leave_no_trace(claims, chance: random.Random):
    merger, gone = made_of(claims), chance.sample(claims, len(claims) // 2)
    merger.discard(one.id for one in gone)
    assert parts(merger) == parts(made_of([one for one in claims if one not in gone]))
    merger.add(gone)
    assert parts(merger) == parts(made_of(claims))


@given(STORES, st.data())
def test_judgements_are_obeyed_as_claims_come(claims, data):
    pair = data.draw(st.lists(st.sampled_from(claims), min_size=2, max_size=2))
    if pair[0] == pair[1]:
        return
    verdict = data.draw(st.sampled_from([Verdict.SAME, Verdict.DIFFERENT]))
    ruled = rulings([judged(verdict, pair[0].id, pair[1].id)])
    merger = Merger(ruled=ruled)
    for one in claims:
        merger.add([one])
    assert parts(merger) == parts(made_of(claims, ruled))


def made_of(claims, ruled=None):
    merger = Merger() if ruled is None else Merger(ruled=ruled)
    merger.add(claims)
    return merger


def parts(merger):
    return {
        tuple(one.id for one in each.members): [step[:3] for step in each.steps]
        for each in merger.clusters
    }
