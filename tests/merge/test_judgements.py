from datetime import UTC, datetime

import pytest

from dateline.merge.judgements import rulings
from dateline.model import Judgement, Verdict


def judged(verdict, *subjects, day=1, replaces=None):
    at = datetime(2024, 6, day, tzinfo=UTC)
    return Judgement(Verdict(verdict), subjects, "An analyst", at, replaces=replaces)


def decided(*judgements):
    ruled = rulings(judgements)
    same = {(left, right) for left, right, _ in ruled.same}
    return same, set(ruled.different), set(ruled.rejected)


@pytest.mark.parametrize(
    ("judgements", "expected"),
    [
        ([judged("same", "b", "a")], ({("a", "b")}, set(), set())),
        ([judged("different", "b", "a")], (set(), {("a", "b")}, set())),
        ([judged("reject", "a")], (set(), set(), {"a"})),
        ([judged("accept", "a")], (set(), set(), set())),
        ([judged("reject", "a", day=1), judged("accept", "a", day=2)], (set(), set(), set())),
        # The later of two that contradict each other counts,
        (
            [judged("same", "a", "b", day=1), judged("different", "a", "b", day=2)],
            (set(), {("a", "b")}, set()),
        ),
        # also where the contradiction goes through a third claim.
        (
            [
                judged("same", "a", "b", day=1),
                judged("same", "b", "c", day=2),
                judged("different", "a", "c", day=3),
            ],
            ({("b", "c")}, {("a", "c")}, set()),
        ),
    ],
)
def test_what_judgements_decide(judgements, expected):
    assert decided(*judgements) == expected
    assert decided(*reversed(judgements)) == expected


def test_a_replaced_judgement_counts_no_more():
    first = judged("same", "a", "b")
    second = judged("accept", "a", day=2, replaces=first.id)
    third = judged("different", "a", "b", day=3, replaces=second.id)
    assert decided(first, second) == (set(), set(), set())
    assert decided(first, second, third) == (set(), {("a", "b")}, set())


def test_a_withdrawal_restores_what_was_before():
    first = judged("same", "a", "b")
    second = judged("different", "a", "b", day=2, replaces=first.id)
    gone = judged("withdraw", "a", "b", day=3, replaces=second.id)
    back = judged("withdraw", "a", "b", day=4, replaces=gone.id)
    assert decided(first, second) == (set(), {("a", "b")}, set())
    assert decided(first, second, gone) == ({("a", "b")}, set(), set())
    assert decided(back, gone, second, first) == decided(first, second)


def test_what_was_restored_counts_at_its_own_time():
    first = judged("reject", "a", day=1)
    second = judged("accept", "a", day=2)
    gone = judged("withdraw", "a", day=3, replaces=first.id)
    back = judged("withdraw", "a", day=4, replaces=gone.id)
    assert decided(first, second, gone, back) == decided(first, second) == (set(), set(), set())


def test_two_withdrawals_of_one_judgement_take_two_to_undo():
    first = judged("reject", "a")
    gone = [judged("withdraw", "a", day=day, replaces=first.id) for day in (2, 3)]
    back = [judged("withdraw", "a", day=4, replaces=each.id) for each in gone]
    assert decided(first, *gone, back[0])[2] == set()
    assert decided(first, *gone, *back)[2] == {"a"}


def test_a_judgement_about_several_claims_is_of_each():
    assert decided(judged("reject", "a", "b"), judged("accept", "b", day=2))[2] == {"a"}
