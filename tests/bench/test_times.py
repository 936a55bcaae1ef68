from datetime import date

import pytest
from bench.options import Options
from bench.times import days_of, read_timeml, run

from dateline.model import parse_edtf

TIMEML = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-13">2024-05-13</TIMEX3></DCT>
<TEXT>
The bridge <EVENT eid="e1">fell</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2024-05-10">Friday
</TIMEX3>after <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3> of rain.

It was built in <TIMEX3 tid="t3" type="DATE" value="1974">1974</TIMEX3> and repaired
<TIMEX3 tid="t4" type="DATE" value="PAST_REF">recently</TIMEX3>, an engineer said
<TIMEX3 tid="t5" type="DATE" value="2024-05-11">at noon</TIMEX3>.
</TEXT>
</TimeML>
"""


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "a.tml").write_text(TIMEML, encoding="utf-8")
    return tmp_path


def test_two_of_three_are_read(corpus):
    figures = run(Options(corpus))
    assert (figures["documents"], figures["gold"]) == (1, 3)
    assert figures["precision"] == figures["value_accuracy"] == 1.0
    assert figures["recall"] == pytest.approx(2 / 3)


def test_spans_are_those_of_the_text(corpus):
    document, gold = read_timeml(corpus / "a.tml")
    assert document.published == date(2024, 5, 13)
    texts = [document.text[each.span.start : each.span.end].strip() for each in gold]
    assert texts == ["Friday", "two days", "1974", "recently", "at noon"]


def test_an_empty_folder_has_no_figures(tmp_path):
    assert run(Options(tmp_path))["f1"] is None


VALUES = [
    ("2024-05-10T08:24", "2024-05-10"),
    ("2024-W19", "2024-05-06/2024-05-12"),
    ("2024-W19-WE", "2024-05-11/2024-05-12"),
    ("2024-Q2", "2024-04-01/2024-06-30"),
    ("2023-WI", "2023-12-01/2024-02-29"),
    ("199", "1990-01-01/1999-12-31"),
    ("2024-05", "2024-05"),
]


@pytest.mark.parametrize(("value", "edtf"), VALUES)
def test_values_of_timeml(value, edtf):
    assert days_of(value) == parse_edtf(edtf)


@pytest.mark.parametrize("value", ["PAST_REF", "2024-WXX", "P2D", "2024-13", "XXXX-05"])
def test_values_without_days(value):
    assert days_of(value) is None
