import csv
import io
from dataclasses import replace

import pytest
from tests.export import sample

from dateline.export import exporter
from dateline.model import Role


def rows(*events):
    out = io.StringIO()
    exporter("csv").write(events, sample.documents(), out)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def test_a_row_has_days_place_and_witnesses():
    (row,) = rows(sample.visit())
    assert row["time"] == "2031-03-06/2031-03-08"
    assert (row["first_day"], row["last_day"]) == ("2031-03-06", "2031-03-08")
    assert (row["place"], row["latitude"], row["longitude"]) == ("Tarvo", "61.25", "-12.5")
    assert (row["origins"], row["origin_names"]) == ("1", "Norvania Newsline")


def test_what_no_text_says_is_empty():
    (row,) = rows(sample.denial())
    assert row["time"] == row["place"] == row["actors"] == row["origin_names"] == ""
    assert (row["origins"], row["not_established"]) == ("0", "Evening Ledger")


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "  ="])
def test_no_cell_is_a_formula(first):
    event = sample.sale()
    words = first + "HYPERLINK(1)"
    hostile = replace(event.arguments[0], role=Role.OBJECT, filler=words)
    (row,) = rows(replace(event, arguments=(hostile,)))
    assert row["objects"] == "'" + words.replace("\r", "\n")


def test_words_within_a_cell_are_left_alone():
    event = sample.sale()
    argument = replace(event.arguments[0], role=Role.OBJECT, filler="Hwasong-18 = new")
    (row,) = rows(replace(event, arguments=(argument,)))
    assert row["objects"] == "Hwasong-18 = new"
