from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.findings import collection, gaps
from dateline.model import parse_edtf


def of(*days):
    return gaps(map(parse_edtf, days))


def test_a_gap_is_from_the_last_day_to_the_next_first_day():
    found = of("2031-03-01", "2031-03-03/2031-03-05", "2031-03-15", "2031-03-15")
    assert found.lengths == (2, 10)


def test_a_day_inside_a_longer_event_makes_no_gap():
    assert of("2031-03-01/2031-03-10", "2031-03-04", "2031-03-12").lengths == (2,)


def test_percentiles_by_nearest_rank():
    found = of(*(f"2031-01-{day:02}" for day in (1, 2, 4, 7, 11, 16, 22, 29)))
    assert found.lengths == (1, 2, 3, 4, 5, 6, 7)
    assert (found.median, found.percentile(90), found.percentile(50)) == (4, 7, 4)
    assert (found.rank(4), found.rank(100), found.rank(0)) == (42, 100, 0)


def test_few_gaps_say_nothing_of_what_is_usual():
    assert not of("2031-01-01", "2031-01-05").is_enough


@pytest.mark.parametrize("percent", [0, 101])
def test_a_percentile_is_from_1_to_100(percent):
    with pytest.raises(ValueError, match="percentile"):
        of("2031-01-01", "2031-01-05").percentile(percent)


def test_no_gap_has_no_percentile():
    with pytest.raises(ValueError, match="of 0 gaps"):
        of("2031-01-01").percentile(90)


@given(st.lists(st.dates(date(2000, 1, 1), date(2030, 1, 1)), min_size=2))
def test_gaps_add_up_to_the_whole_time(days):
    found = of(*(day.isoformat() for day in days))
    assert sum(found.lengths) == (max(days) - min(days)).days


def test_a_month_with_under_half_of_the_median_has_few_documents():
    days = [date(2031, 1, 5)] * 10 + [date(2031, 2, 5)] * 4 + [date(2031, 4, 5)] * 12
    coverage = collection(days).between(date(2031, 1, 20), date(2031, 4, 2))
    assert (coverage.months, coverage.documents, coverage.usual) == (4, 26, 10)
    assert (coverage.thin, coverage.is_thin) == (2, True)


def test_nothing_read_is_thin():
    coverage = collection([]).between(date(2031, 1, 20), date(2031, 1, 21))
    assert (coverage.months, coverage.thin, coverage.is_thin) == (1, 1, True)
