from datetime import date, timedelta

import pytest
from tests.merge.claims import claim

from dateline.merge.blocks import pairs
from dateline.merge.profile import profile


def meet(left, right):
    profiles = [profile(claim(name, **fields), {}) for name, fields in (("a", left), ("b", right))]
    return len(list(pairs(profiles))) == 1


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({"time": "2024-05-10"}, {"time": "2024-05-11"}, True),
        ({"time": "2024-05-10"}, {"time": "2024-07-12"}, False),
        ({"time": "2024-05-10", "objects": "240mm MRL"}, {"objects": "240mm launcher"}, True),
        ({"time": "2024-01-10", "objects": "240mm MRL"}, {"objects": "240mm launcher"}, True),
        ({"time": "2023-01-10", "objects": "240mm MRL"}, {"objects": "240mm launcher"}, False),
        ({"time": "2024-05-10"}, {}, True),
        ({"time": "2024-05-10", "type": "visit"}, {"time": "2024-05-10"}, False),
        (
            {"status": "planned", "objects": "Hwasong-17"},
            {"time": "2025-03-01", "objects": "Hwasong-17"},
            True,
        ),
    ],
)
def test_claims_that_may_be_one_event_meet(left, right, expected):
    assert meet(left, right) is meet(right, left) is expected


def test_each_claim_meets_few_others_however_many_there_are():
    def count(number):
        days = (date(2010, 1, 1) + timedelta(days=day) for day in range(number))
        profiles = [
            profile(claim(f"d{day}", time=day.isoformat(), objects="Hwasong-17 missile"), {})
            for day in days
        ]
        return len(list(pairs(profiles)))

    assert count(600) < 2.2 * count(300)
