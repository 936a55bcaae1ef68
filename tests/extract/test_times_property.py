"""Whatever a sentence says, times are read in order, apart, and never with an error."""

import re
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.times import read_times
from dateline.lang import load_language

ENGLISH = load_language()
LEXICON = """
the a of in on at by from to until and between last this next since early late first second third
ago later earlier day days week month year weekend quarter half spring morning past two Monday
Friday Sunday January Feb. February March May 31 30 29 1 05 12 2016 2024 99 13:61 25:00 11:34
p.m. a.m. GMT 2400 0234 Juche 101 (2012) will said fired , . - ' 's 1990s 2024-02-30
"""
WORDS = re.findall(r"\S+", LEXICON)
DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))


@given(st.lists(st.sampled_from(WORDS), max_size=12), DAYS)
def test_readings_are_apart_and_in_order(words, published):
    text = " ".join(words)
    readings = read_times(text, published, ENGLISH)
    assert all(left.span.end <= right.span.start for left, right in pairwise(readings))
    assert all(reading.span.end <= len(text) for reading in readings)


@given(st.text(max_size=60), DAYS)
def test_any_text_is_read(text, published):
    read_times(text, published, ENGLISH)
