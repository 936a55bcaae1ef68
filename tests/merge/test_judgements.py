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
