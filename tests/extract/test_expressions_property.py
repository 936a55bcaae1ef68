"""Whatever a text holds, its times are read in order, apart, in linear time, without an error."""

import re
import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dateline

MONDAY = date(2024, 5, 13)
LEXICON = """
the a of in on at by from to until and between last this next since early late first second third
ago later earlier day days week month year weekend quarter half spring morning past two several
Monday Fridays January Feb. May 31 30 29 1 05 2016 2024 99 25:00 11:34 p.m. GMT Juche 113 will said
now recently every daily noon twenty-four nineteen fiscal century decade a year-ago " “ ” ' ( ) ,
"""
WORDS = re.findall(r"\S+", LEXICON)
# Texts that have broken readers: each is repeated to the length that a test asks for.
CORPUS = [
    "a", "word ", "Friday ", "2024 ", "one ", "May 5 and ", "31 February ", "the early ", " ", "\n",
    " \t\n", '"', "“It fell, ", "\x00\x01\x07", "\u202e\u05d0\u0627", "!", "one-", "by at least ",
    "1990 ", "Monday and ", "5 years ", "the quarter ", "May 5 to 6, ", "until then had ",
    "said on ", "99:99 p.m. ", "0", "\U0001f680", "e\u0301", "the first ",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=20), st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_expressions_are_apart_and_in_order(words, published):
    text = " ".join(words)
    found = dateline.times(text, published=published)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert all(text[each.span.start : each.span.end] == each.text for each in found)
    assert all(each.value and (each.interval is None) == (each.edtf is None) for each in found)


@given(st.text(max_size=80), st.dates())
def test_any_text_is_read(text, published):
    dateline.times(text, published=published)


# Days near both ends of the calendar, among them its last and first.
EDGES = st.one_of(
    st.dates(max_value=date.min + timedelta(days=800)),
    st.dates(min_value=date.max - timedelta(days=800)),
    st.sampled_from([date.min, date.max, date.max - timedelta(days=1)]),
)


@given(st.lists(st.sampled_from([*WORDS, "tomorrow", "KST", "\ud800"]), max_size=12), EDGES)
def test_what_leaves_the_calendar_has_no_days(words, published):
    for found in dateline.times(" ".join(words), published=published):
        found.day_at("Asia/Tokyo")


@pytest.mark.parametrize("seed", CORPUS)
def test_odd_texts_are_read(seed):
    dateline.times(seed * (3000 // len(seed)), published=MONDAY)


@pytest.mark.slow
@pytest.mark.parametrize("seed", CORPUS)
def test_twice_the_text_takes_twice_the_time(seed):
    dateline.times(seed, published=MONDAY)
    once, twice = (_seconds(seed * (size // len(seed))) for size in (20_000, 80_000))
    assert twice < 10 * once + 0.5


@pytest.mark.slow
@pytest.mark.parametrize("word", ["a", "word ", "\u05d0", '"It fell ', "\x00"])
def test_ten_megabytes_of_one_word(word):
    assert dateline.times(word * (10_000_000 // len(word)), published=MONDAY) == ()


def _seconds(text):
    began = time.process_time()
    dateline.times(text, published=MONDAY)
    return time.process_time() - began
