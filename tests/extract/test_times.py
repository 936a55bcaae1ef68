from datetime import date, time

import pytest

from dateline.extract.segment import segment
from dateline.extract.times import find_times, read_times
from dateline.lang import load_language
from dateline.model import Anchor, Block, BlockKind, Document, Span, is_faithful


@pytest.fixture(scope="module")
def language():
    return load_language()


@pytest.fixture
def read(language):
    def read(text, published="2024-05-13"):
        found = read_times(text, date.fromisoformat(published), language)
        return [(text[each.span.start : each.span.end], each.interval.edtf) for each in found]

    return read


WEEKDAYS = [
    ("Monday", "It fired on Friday.", "2024-05-10"),
    ("the day itself", "It fired on Monday.", "2024-05-13"),
    ("the day after the stamp", "It fired early on Tuesday.", "2024-05-14"),
    ("six days back otherwise", "It fired on Wednesday.", "2024-05-08"),
    ("ahead", "They will meet on Wednesday.", "2024-05-15"),
    ("ahead, the same day", "They will meet on Monday.", "2024-05-13"),
    ("the saying is past", "They will meet, an aide said on Friday.", "2024-05-10"),
    ("last is before", "It fired last Monday.", "2024-05-06"),
]


@pytest.mark.parametrize(("why", "text", "day"), WEEKDAYS)
def test_weekdays_of_a_monday(read, why, text, day):
    assert [found for _, found in read(text)] == [day], why


NOTHING = [
    "He spoke for a second.",
    "They march in May Day parades.",
    "It may fall, and the sun sat low.",
    "The 33-year-old saw a 240mm launcher.",
    "The Hwasong-17 broke resolution 2270.",
    "It has grown since 2011.",
    "It lasted for three hours and cost $2016.",
    "It will be built over the next three years.",
    "It has been tested recently and in recent weeks.",
    "They recalled the September 19 joint statement.",
    "He won the February 16 Science and Technology Prize.",
    "It fell two days later.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_time(read, text):
    assert read(text) == []


def test_two_times_of_a_caption(read):
    text = "A launcher at an unnamed place, 10 May 2024 (issued 11 May 2024)."
    assert read(text) == [("10 May 2024", "2024-05-10"), ("11 May 2024", "2024-05-11")]


def test_an_anniversary_has_the_day_that_is_named(read):
    text = "Marking the 70th anniversary of the end of the war on July 27, it held a parade."
    assert read(text, "2023-08-07") == [("July 27", "2023-07-27")]


def test_a_clock_time_without_a_day_is_nothing(read):
    assert read("It was seen at 8:24 a.m.") == []


def test_a_clock_time_goes_to_the_only_day_of_its_sentence(language):
    found = read_times("On Friday it rose, at 8:24 a.m. KST.", date(2024, 5, 13), language)
    clock = found[-1]
    assert (clock.interval.edtf, clock.clock, clock.zone) == (
        "2024-05-10",
        time(8, 24),
        "Asia/Seoul",
    )
    assert clock.anchor == Anchor.EVENT


def test_mentions_cite_the_document(language):
    text = "It fired two missiles on May 10.\nIt fired another the next day."
    blocks = (Block(BlockKind.BODY, Span(0, len(text))),)
    document = Document(text, date(2024, 5, 13), blocks=blocks)
    mentions = find_times(document, segment(document, language), language)
    assert [mention.interval.edtf for mention in mentions] == ["2024-05-10", "2024-05-11"]
    assert [mention.anchor for mention in mentions] == [Anchor.PUBLICATION, Anchor.EVENT]
    assert all(is_faithful(mention.evidence, document) for mention in mentions)


def test_a_later_day_does_not_count_from_the_day_of_the_report(read):
    text = "It fell on May 5, state media said on Friday, and rose two days later."
    assert read(text)[-1] == ("two days later", "2024-05-07")


def test_a_stamp_may_lie_a_day_early(language):
    text = "Pyongyang said on Monday that it would fire.\nSeoul warned it last week."
    blocks = (Block(BlockKind.BODY, Span(0, len(text))),)
    document = Document(text, date(2016, 7, 10), blocks=blocks)
    mentions = find_times(document, segment(document, language), language)
    assert [mention.interval.edtf for mention in mentions] == [
        "2016-07-11",
        "2016-07-04/2016-07-10",
    ]
