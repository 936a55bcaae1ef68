from datetime import UTC, date, datetime

import pytest

from dateline.model import Interval, Precision, parse_edtf


@pytest.mark.parametrize(
    ("edtf", "days", "precision"),
    [
        ("2024", 366, Precision.YEAR),
        ("2024-02", 29, Precision.MONTH),
        ("2023-12", 31, Precision.MONTH),
        ("2024-02-29", 1, Precision.DAY),
        ("2023-08-03/2023-08-05", 3, Precision.SPAN),
        ("2023-12-30/2024-01-02", 4, Precision.SPAN),
        ("2023-01/2023-02", 59, Precision.SPAN),
        ("2023-02/2024-01", 365, Precision.SPAN),
        ("2022/2023", 730, Precision.SPAN),
        ("0001", 365, Precision.YEAR),
        ("9999-01/9999-11", 334, Precision.SPAN),
        ("9999-11", 30, Precision.MONTH),
    ],
)
def test_edtf_comes_back(edtf, days, precision):
    interval = parse_edtf(edtf)
    assert (interval.edtf, interval.days, interval.precision) == (edtf, days, precision)


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2023-01-01/2023-01-31", "2023-01"),
        ("2023-01/2023-12", "2023"),
        ("2023-08-03/2023-08-03", "2023-08-03"),
        ("2023/2024-02", "2023-01/2024-02"),
    ],
)
def test_the_shortest_form_is_written(written, edtf):
    assert parse_edtf(written).edtf == edtf


@pytest.mark.parametrize(
    "edtf",
    [
        "2024-13",
        "2023-02-29",
        "24",
        "",
        "/2024",
        "2024-05-10/",
        "2024/2023",
        "2024-05-10\n",
        "May 2024",
        "２０２４",
        "0000",
        "9999",
        "9999-12",
        "9999-12-31",
    ],
)
def test_what_is_no_edtf_is_refused(edtf):
    with pytest.raises(ValueError, match=r"."):
        parse_edtf(edtf)


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        (date(2024, 5, 10), date(2024, 5, 10), "not an interval"),
        (date(2024, 5, 11), date(2024, 5, 10), "not an interval"),
        (datetime(2024, 5, 10, tzinfo=UTC), datetime(2024, 5, 11, tzinfo=UTC), "whole days"),
    ],
)
def test_what_is_no_interval_is_refused(start, end, message):
    with pytest.raises(ValueError, match=message):
        Interval(start, end)
