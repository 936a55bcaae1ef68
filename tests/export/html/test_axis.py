from tests.export import sample

from dateline.export.html.axis import LANES, Axis


def test_events_stand_in_order_of_time():
    axis = Axis.of(sample.chronology())
    assert [mark.event.type for mark in axis.marks] == ["deployment", "visit", "test"]
    assert [mark.left for mark in axis.marks] == sorted(mark.left for mark in axis.marks)
    assert all(2 <= mark.left <= mark.right <= 98 for mark in axis.marks)
    assert [mark.is_coarse for mark in axis.marks] == [True, False, False]


def test_marks_that_would_touch_stand_on_different_lanes():
    axis = Axis.of([sample.visit(), sample.visit(), sample.plan()])
    assert [mark.lane for mark in axis.marks] == [0, 1, 2]
    assert Axis.of([sample.plan(), *[sample.visit()] * 9]).lanes == LANES


def test_ticks_are_few_and_in_words():
    words = [tick.words for tick in Axis.of(sample.chronology()).ticks]
    assert words == ["Jan 2031", "Mar 2031", "May 2031", "Jul 2031", "Sep 2031", "Nov 2031"]


def test_one_day_needs_no_axis():
    assert Axis.of([sample.trial(), sample.trial(), sample.sale()]) == Axis()
