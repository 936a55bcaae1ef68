"""Every class of time expressions, in sentences written for it, as `dateline.times` reads them."""

import subprocess
import sys
from datetime import date, datetime, time

import pytest

import dateline
from dateline.model import Anchor

MONDAY = date(2024, 5, 13)

# What the class is, a sentence, the words, TIMEX3 value, EDTF.
CLASSES = [
    ("absolute", "It fell on May 10, 2024.", "May 10, 2024", "2024-05-10", "2024-05-10"),
    ("partial", "It fell on May 10.", "May 10", "2024-05-10", "2024-05-10"),
    ("month", "It fell in March.", "March", "2024-03", "2024-03"),
    ("from publication", "It fell three weeks ago.", "three weeks ago", "2024-W17", None),
    ("yesterday", "It fell yesterday.", "yesterday", "2024-05-12", "2024-05-12"),
    ("weekday", "It fell on Friday.", "Friday", "2024-05-10", "2024-05-10"),
    ("weekday ahead", "They will meet on Friday.", "Friday", "2024-05-17", "2024-05-17"),
    ("part of a day", "It fell on Friday morning.", "Friday morning", "2024-05-10TMO", None),
    ("weekend", "It fell at the weekend.", "the weekend", "2024-W19-WE", "2024-05-11/2024-05-12"),
    ("range", "He came May 3-5.", "May 3-5", "P3D", "2024-05-03/2024-05-05"),
    ("range, British", "It ran 10-15 May.", "10-15 May", "P6D", "2024-05-10/2024-05-15"),
    ("year first", "It is dated 2024/05/07.", "2024/05/07", "2024-05-07", "2024-05-07"),
    ("half a unit", "It burned half an hour.", "half an hour", "PT30M", None),
    ("and a half", "It took two and a half years.", "two and a half years", "P2Y6M", None),
    ("and a half", "An hour and a half went by.", "An hour and a half", "PT1H30M", None),
    ("length between two", "It takes two to three weeks.", "two to three weeks", "P2W", None),
    (
        "midnight",
        "It ended at midnight Friday.",
        "midnight Friday",
        "2024-05-10T24:00",
        "2024-05-10",
    ),
    ("this century", "It is this century's first.", "this century", "20", "2000/2099"),
    ("nights", "It flies on Monday nights.", "Monday nights", "XXXX-WXX-1TNI", None),
    ("early month", "It fell in early April.", "early April", "2024-04", "2024-04"),
    ("half", "In the first half of 2024 it fell.", "the first half of 2024", "2024-H1", None),
    ("quarter", "In the second quarter of 2023 it fell.", None, "2023-Q2", "2023-04/2023-06"),
    (
        "season",
        "It fell in the summer of 2023.",
        "the summer of 2023",
        "2023-SU",
        "2023-06/2023-08",
    ),
    ("fiscal year", "It fell in fiscal 2023.", "fiscal 2023", "2023", "2023~"),
    ("decade", "It stood in the 1990s.", "1990s", "199", "1990/1999"),
    ("century", "It is a 19th century fort.", "19th century", "18", "1800/1899"),
    ("since", "It has stood since 2011.", "2011", "2011", "2011"),
    ("duration", "It burned for three hours.", "three hours", "PT3H", None),
    ("vague duration", "It burned for several days.", "several days", "PXD", None),
    ("set", "They meet every Monday.", "every Monday", "XXXX-WXX-1", None),
    ("vague", "It was recently built.", "recently", "PAST_REF", None),
    ("Juche", "The plan is for Juche 113.", "Juche 113", "2024", "2024"),
    ("dateline", "SEOUL, May 13 (Harbour Wire) - It fell.", "May 13", "2024-05-13", "2024-05-13"),
    ("approximate", "It stood around 2007.", "around 2007", "2007", "2007~"),
]


def test_a_length_between_two_is_the_least_that_it_may_be():
    (found,) = read("It takes two to three weeks.")
    assert (found.value, found.mod) == ("P2W", "EQUAL_OR_MORE")


def test_in_the_evening_is_that_of_the_last_day():
    assert read("It rained in the evening.") == ()
    found = read("It fell on May 3. In the evening it rained.")
    assert [each.value for each in found] == ["2024-05-03", "2024-05-03TEV"]


def read(text, published=MONDAY):
    return dateline.times(text, published=published)


@pytest.mark.parametrize(("why", "text", "words", "value", "edtf"), CLASSES)
def test_class(why, text, words, value, edtf):
    (found,) = read(text)
    assert found.value == value, why
    assert text[found.span.start : found.span.end] == found.text
    assert words is None or found.text == words
    assert edtf is None or found.edtf == edtf


NO_DATES = [
    "They marked the 70th anniversary of the truce.",
    "A 33-year-old pilot defected.",
    "It may march in the fall of the city.",
    "They broke resolution 2040.",
    "The sun sat low.",
    "It was set for February 31.",
    "The report says 31 February 2024.",
    "It says 5/10/2024.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_time(text):
    assert read(text) == ()


RANGES = [
    ("He came from May 3 to 5.", ["May 3", "5"], ["2024-05-03", "2024-05-05"]),
    ("It grew between 2006 and 2010.", ["2006", "2010"], ["2006", "2010"]),
    ("It fell from March to May 2015.", ["March", "May 2015"], ["2015-03", "2015-05"]),
    ("He came Thursday through Saturday.", ["Thursday", "Saturday"], ["2024-05-09", "2024-05-11"]),
]


@pytest.mark.parametrize(("text", "words", "values"), RANGES)
def test_both_ends_of_a_range(text, words, values):
    found = read(text)
    assert [each.text for each in found] == words
    assert [each.value for each in found] == values
    assert [each.bound for each in found] == ["start", "end"]


def test_two_days_bound_nothing():
    found = read("It fell on May 3 and 4.")
    assert [(each.value, each.bound) for each in found] == [
        ("2024-05-03", None),
        ("2024-05-04", None),
    ]


OF_OTHERS = [
    ("The 30-day rate fell.", "30-day"),
    ("The current talks are slow.", "current"),
    ("Earlier Friday it fell.", "Friday"),
    ("It fell earlier this week.", "earlier this week"),
]


@pytest.mark.parametrize(("text", "words"), OF_OTHERS)
def test_words_of_others_are_no_part_of_it(text, words):
    assert [each.text for each in read(text)] == [words]


DIRECTIONS = [
    ("Until Thursday, they had called him a witness.", "2024-05-09"),
    ("They will wait until Thursday.", "2024-05-16"),
    ("The council meets Thursday.", "2024-05-16"),
    ("It was planned for early June.", "2024-06"),
    ("The council will meet, the ministry on Friday said.", "2024-05-10"),
    ("Officials look ahead to the vote on Friday.", "2024-05-17"),
    ("They want more when the minister speaks on Friday.", "2024-05-17"),
    (
        "He fought on despite the long delay of funds for the whole great congress in July.",
        "2024-07",
    ),
    ("The convention in April was short.", "2024-04"),
]


@pytest.mark.parametrize(("text", "value"), DIRECTIONS)
def test_back_or_ahead(text, value):
    assert [each.value for each in read(text)] == [value]


def test_after_nine_months_a_year_earlier_is_the_year():
    text = (
        "It lost money in the third quarter of 2023. In the first nine months it gained more. "
        "The year-earlier results were better."
    )
    assert [each.value for each in read(text)] == ["2023-Q3", "P9M", "2023"]


def test_from_another_event():
    found = read("It fell on May 5. It rose two days later.")
    assert [each.value for each in found] == ["2024-05-05", "2024-05-07"]
    assert found[1].anchor == Anchor.EVENT


def test_so_long_after_an_event_without_a_time_is_a_duration():
    (found,) = read("It rose a week after the launch.")
    assert (found.kind, found.value, found.interval) == ("duration", "P1W", None)


def test_from_the_day_on_which_the_source_spoke():
    found = read("State media said on Friday that he toured the plant a day earlier.")
    assert [each.value for each in found] == ["2024-05-10", "2024-05-09"]
    assert found[1].anchor == Anchor.SOURCE


def test_a_quotation_counts_from_when_it_was_said():
    found = read('"We will fire tomorrow," he said on Friday.')
    assert [each.value for each in found] == ["2024-05-11", "2024-05-10"]
    assert found[0].anchor == Anchor.SOURCE


def test_a_year_earlier_has_the_grain_of_what_it_is_compared_with():
    found = read("Sales rose in the first quarter of 2024. Debts fell from a year earlier.")
    assert [each.value for each in found] == ["2024-Q1", "2023-Q1"]


def test_bounds_and_modifiers():
    since, until = read("It was shut since 2011 and will be until late May.")
    assert (since.bound, until.bound, until.mod) == ("start", "end", "END")


ZONES = [
    ("KST", "Asia/Seoul", "2024-05-10T02:30:00+09:00", "2024-05-10"),
    ("GMT", "UTC", "2024-05-10T02:30:00+00:00", "2024-05-10"),
    ("EDT", "America/New_York", "2024-05-10T02:30:00-04:00", "2024-05-10"),
    ("local time", None, "2024-05-10T02:30:00", None),
]


@pytest.mark.parametrize(("words", "zone", "edtf", "seoul"), ZONES)
def test_zones(words, zone, edtf, seoul):
    (found,) = read(f"It rose at 2:30 a.m. {words} on May 10.")
    assert (found.kind, found.value, found.clock) == ("time", "2024-05-10T02:30", time(2, 30))
    assert (found.zone, found.edtf) == (zone, edtf)
    day = found.day_at("Asia/Seoul")
    assert (None if day is None else day.isoformat()) == seoul


def test_the_civil_day_at_the_place_may_be_the_next():
    (found,) = read("It rose at 2330 GMT on May 10.")
    assert found.day_at("Asia/Seoul") == date(2024, 5, 11)
    assert found.day_at("UTC") == date(2024, 5, 10)


@pytest.mark.parametrize("published", [None, "2024-05-13", datetime(2024, 5, 13)])
def test_published_must_be_a_day(published):
    with pytest.raises(TypeError, match="must be a day"):
        read("It fell on Friday.", published)


def test_importing_dateline_loads_nothing_else():
    code = "import dateline, sys; sys.exit('dateline.extract' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        dateline.nothing  # noqa: B018


def test_in_january_last_winter_is_the_one_before() -> None:
    found = dateline.times("It fell last winter.", published=date(2031, 1, 20))
    assert [each.edtf for each in found] == ["2029-12/2030-02"]


@pytest.mark.parametrize(
    "text", ["It opens next year.", "It opens tomorrow.", "It fell on Friday."]
)
def test_at_the_end_of_the_calendar_nothing_is_found(text):
    assert read(text, date.max) == ()


def test_before_the_first_day_nothing_is_found():
    assert read("It fell yesterday, not last year or in December.", date.min) == ()


def test_a_quotation_may_count_from_before_the_calendar():
    said = '"It fell yesterday," he said yesterday.'
    assert [each.text for each in read(said, date(1, 1, 2))] == ["yesterday"]


def test_a_moment_has_no_day_beyond_the_calendar():
    (seen,) = read("It was seen at 12:05 a.m. KST today.", date.min)
    assert seen.day_at("UTC") is None


def test_half_a_character_is_read():
    assert [each.value for each in read("It fell \ud800 on Friday.")] == ["2024-05-10"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They had never tried to fire them until April.", "2024-04"),
        ("It did not rise until Friday.", "2024-05-10"),
        ("It will not rise until Friday.", "2024-05-17"),
        ("It is closed until April.", "2025-04"),
    ],
)
def test_what_had_never_been_until_then_has_come(text, value):
    assert [each.value for each in read(text)] == [value]
