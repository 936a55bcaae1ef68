import pytest
from bench.options import Options
from bench.timeml.corpus import days_of, read_timeml
from bench.timeml.scoring import Answer, agrees, count, figures, pairs
from bench.times import run

from dateline.model import Span, parse_edtf

TIMEML = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-13">2024-05-13</TIMEX3></DCT>
<TEXT>
The bridge <EVENT eid="e1">fell</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2024-05-10">Friday
</TIMEX3>after <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3> of rain.

It was built in <TIMEX3 tid="t3" type="DATE" value="1974">1974</TIMEX3> and repaired
<TIMEX3 tid="t4" type="DATE" value="PAST_REF">recently</TIMEX3>, an engineer said
<TIMEX3 tid="t5" type="DATE" value="2024-05-11">two meals ago</TIMEX3>.
</TEXT>
</TimeML>
"""


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.tml").write_text(TIMEML, encoding="utf-8")
    return tmp_path


def test_four_of_five_are_read(corpus):
    found = run(Options(corpus))
    assert (found["documents"], found["expressions"]) == (1, 5)
    assert found["value_precision"] == found["strict_precision"] == 1.0
    assert found["value_recall"] == pytest.approx(4 / 5)
    assert found["value_f1_low"] == found["value_f1"] == found["value_f1_high"]
    assert found["docs_per_s"] > 0


def test_times_of_events_are_measured_apart(corpus):
    found = run(Options(corpus))
    assert found["event_gold"] == 3
    assert found["event_precision"] == found["event_value_accuracy"] == 1.0
    assert found["event_recall"] == pytest.approx(2 / 3)


def test_spans_are_those_of_the_text(corpus):
    document = read_timeml(corpus / "deep" / "a.tml")
    texts = [document.text[each.span.start : each.span.end] for each in document.gold]
    assert texts == ["Friday", "two days", "1974", "recently", "two meals ago"]


def test_an_empty_folder_has_no_figures(tmp_path):
    assert run(Options(tmp_path))["value_f1"] is None


def test_the_same_span_wins_over_an_overlap(corpus):
    gold = read_timeml(corpus / "deep" / "a.tml").gold[:1]
    span = gold[0].span
    answers = [Answer(Span(span.start - 3, span.end), frozenset()), Answer(span, frozenset())]
    found = figures([count(pairs(gold, answers))], interval=False)
    assert (found["strict_recall"], found["strict_precision"]) == (1.0, 0.5)


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


def test_values_that_agree():
    assert agrees("1949-XX", "1949")
    assert agrees("1989-WXX", "1989-W42")
    assert not agrees("1989-WXX", "1990-W42")
    assert not agrees("P2D", "P3D")
