from functools import reduce

import pytest
from tests.merge.claims import claim

from dateline.merge.bounds import may_bar, united
from dateline.merge.profile import profile


def bounds_of(*fields):
    ones = (profile(claim(f"d{n}", **each), {}) for n, each in enumerate(fields))
    return reduce(united, (one.when.bounds for one in ones))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ([{"time": "2024-05-10"}], [{"time": "2024-05-10"}], False),
        ([{"time": "2024-05-10"}], [{"time": "2024-05-11"}], True),
        ([{"time": "2024-05"}], [{"time": "2024-05-11"}, {"time": "2024-05-09"}], False),
        ([{"time": "2024-05"}], [{"time": "2024-05-11"}, {"time": "2024-06-01"}], True),
        ([{}], [{"time": "2024-05-13"}], False),
        ([{}], [{"time": "2024-05-14"}], True),
        ([{"status": "planned"}], [{"time": "2024-06-14"}], False),
        ([{"time": "2024-05-10", "status": "ordered"}], [{"time": "2024-05-09"}], False),
        ([{"time": "2024-05-12", "status": "ordered"}], [{"time": "2024-05-10"}], True),
        ([{"time": "2024-05-10", "status": "ordered"}], [{"time": "2024-06-10"}], False),
    ],
)
def test_days_of_many_claims_are_looked_at_at_once(left, right, expected):
    a, b = bounds_of(*left), bounds_of(*right)
    assert may_bar(a, b) is may_bar(b, a) is expected
