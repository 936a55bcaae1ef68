from datetime import date

import pytest

from dateline.model import Interval, parse_edtf


@pytest.mark.parametrize(
    "edtf", ["2024", "2024-02", "2024-02-29", "2023-08-03/2023-08-05", "2023-12-30/2024-01-02"]
)
def test_edtf_comes_back(edtf):
    assert parse_edtf(edtf).edtf == edtf


@pytest.mark.parametrize("edtf", ["2024-13", "2023-02-29", "24", "2024-05-10/", "May 2024"])
def test_what_is_no_edtf_is_refused(edtf):
    with pytest.raises(ValueError, match=r"."):
        parse_edtf(edtf)


def test_an_interval_is_not_empty():
    with pytest.raises(ValueError, match="not an interval"):
        Interval(date(2024, 5, 10), date(2024, 5, 10))
