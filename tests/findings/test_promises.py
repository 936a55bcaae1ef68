from datetime import date

import pytest
from tests.merge.claims import claim

from dateline.findings import State, promises
from dateline.merge import merge

PLAN = {"type": "deployment", "objects": "Lantern-7 missile", "status": "planned"}
ACT = PLAN | {"status": "happened"}


def stand(day, *claims):
    """The state and the day since which each promise stands so."""
    found = promises(merge(claims), date.fromisoformat(day))
    return [(each.state, each.since.isoformat()) for each in found]


def plan(published="2024-02-01", **changes):
    return claim("plan", published=published, **(PLAN | changes))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-02-01", (State.OPEN, "2024-02-01")),
        ("2024-12-31", (State.OPEN, "2024-02-01")),
        ("2025-01-01", (State.LAPSED, "2025-01-01")),
        ("2026-05-05", (State.LAPSED, "2025-01-01")),
    ],
)
def test_this_year_lapses_after_its_last_day(day, expected):
    assert stand(day, plan(time="2024")) == [expected]


def test_without_a_deadline_it_stays_open():
    assert stand("2050-01-01", plan()) == [(State.OPEN, "2024-02-01")]


def test_an_act_keeps_it_also_after_the_deadline_has_passed():
    act = claim("act", published="2024-06-03", time="2024-06-02", **ACT)
    assert stand("2025-06-01", plan(time="2024"), act) == [(State.KEPT, "2024-06-03")]


def test_the_days_of_an_order_are_no_deadline():
    order = plan(status="ordered", time="2024-01-30")
    assert stand("2024-12-01", order) == [(State.OPEN, "2024-02-01")]


def test_days_before_the_report_are_no_deadline():
    """ "The plan of last year": what passed before it was told of cannot lapse."""
    assert stand("2024-12-01", plan(time="2023")) == [(State.OPEN, "2024-02-01")]


def test_the_latest_of_several_deadlines_counts():
    second = claim("second", published="2024-03-01", **PLAN, time="2024-02/2024-12")
    first = plan(time="2024-03")
    (found,) = promises(merge([first, second]), date(2024, 5, 1))
    assert (found.state, found.deadline) == (State.OPEN, date(2024, 12, 31))


def test_a_denial_stands_until_it_is_promised_again():
    no = claim("no", published="2024-03-01", time="2024", **(PLAN | {"status": "denied"}))
    again = claim("again", published="2024-04-01", time="2024", **PLAN)
    assert stand("2024-06-01", plan(time="2024"), no) == [(State.DENIED, "2024-03-01")]
    assert stand("2024-06-01", plan(time="2024"), no, again) == [(State.OPEN, "2024-04-01")]


def test_a_guess_that_it_was_done_does_not_keep_it():
    guess = claim(
        "guess", published="2024-06-03", time="2024-06-02", **(PLAN | {"status": "alleged"})
    )
    assert stand("2025-06-01", plan(time="2024"), guess) == [(State.LAPSED, "2025-01-01")]


def test_what_is_planned_only_in_reports_of_the_act_is_no_promise():
    act = claim("one", published="2024-06-03", time="2024-06-02", **ACT)
    told = claim("one", published="2024-06-03", time="2024-06-02", ordinal=1, **PLAN)
    assert stand("2024-07-01", act, told) == []


def test_steps_are_the_claims_in_order_of_publication():
    act = claim("act", published="2024-06-03", time="2024-06-02", **ACT)
    (found,) = promises(merge([act, plan(time="2024")]), date(2024, 7, 1))
    assert [(step.turn.value, step.claim.document) for step in found.steps] == [
        ("promised", "plan"),
        ("kept", "act"),
    ]


def test_an_act_of_the_kind_that_was_not_joined_is_named():
    """A launch in May of what was promised for March may be the act, too late."""
    late = claim("late", published="2024-05-03", time="2024-05-02", **ACT)
    (found,) = promises(merge([plan(time="2024-03"), late]), date(2024, 7, 1))
    assert found.state is State.LAPSED
    assert len(found.nearest) == 1


def test_nothing_is_near_a_promise_that_names_nothing():
    vague = plan(time="2024-03", objects="", actors="")
    late = claim("late", published="2024-05-03", time="2024-05-02", **ACT)
    (found,) = promises(merge([vague, late]), date(2024, 7, 1))
    assert found.nearest == ()
