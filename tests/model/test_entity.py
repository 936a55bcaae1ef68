from datetime import date

import pytest

from dateline.model import ALWAYS, Alias, Entity, Period

MAY, JUNE = date(2024, 5, 1), date(2024, 6, 1)


@pytest.mark.parametrize(
    ("period", "day", "expected"),
    [
        (ALWAYS, MAY, True),
        (Period(MAY, JUNE), MAY, True),
        (Period(MAY, JUNE), JUNE, False),
        (Period(None, JUNE), date.min, True),
        (Period(JUNE, None), MAY, False),
    ],
)
def test_a_period_is_half_open_and_may_have_one_bound(period, day, expected):
    assert period.covers(day) is expected


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Period(MAY, MAY), "not a period"),
        (lambda: Alias(" "), "needs text"),
        (lambda: Entity("x", "X", ""), "an id, a name and a kind"),
    ],
)
def test_what_is_no_entry_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()
