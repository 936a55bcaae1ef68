from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from dateline.errors import NotFound
from dateline.model import Correction, Judgement, Rating, Scale, Verdict

NOON = datetime(2024, 5, 10, 12, tzinfo=UTC)


def test_judgements_come_back_in_the_order_of_adding(store):
    later = Judgement(Verdict.SAME, ("b", "a"), "Ana", NOON + timedelta(days=1), note="one test")
    earlier = Judgement(Verdict.REJECT, ("c",), "Ben", NOON)
    for judgement in (later, earlier, later):
        store.add_judgement(judgement)
    assert store.judgements() == (later, earlier)
    assert store.counts().judgements == 2


def test_a_judgement_may_replace_one_that_is_there(store):
    first = Judgement(Verdict.REJECT, ("c",), "Ben", NOON)
    second = Judgement(Verdict.ACCEPT, ("c",), "Ben", NOON, replaces=first.id)
    with pytest.raises(NotFound, match=first.id):
        store.add_judgement(second)
    store.add_judgement(first)
    store.add_judgement(second)
    assert store.judgements() == (first, second)


@pytest.mark.parametrize("change", ["UPDATE judgements SET by = 'Eve'", "DELETE FROM judgements"])
def test_the_database_refuses_to_change_a_judgement(store, direct, change):
    judgement = Judgement(Verdict.REJECT, ("c",), "Ben", NOON)
    store.add_judgement(judgement)
    engine = create_engine(direct)
    with pytest.raises(IntegrityError, match="only ever added"), engine.begin() as connection:
        connection.execute(text(change))
    engine.dispose()
    assert store.judgements() == (judgement,)


def test_what_is_put_right_comes_back_whole(store, report):
    _, (claim, *_) = report()
    right = Correction(("time",), replace(claim, time=None))
    corrected = Judgement(
        Verdict.CORRECT, (claim.id,), "Ana", NOON, correction=right, about=(claim.trigger,)
    )
    rated = Judgement(Verdict.RATE, ("kcna",), "Ana", NOON, rating=Rating(Scale.RELIABILITY, "C"))
    for judgement in (corrected, rated):
        store.add_judgement(judgement)
    assert store.judgements() == (corrected, rated)
