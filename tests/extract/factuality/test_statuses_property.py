"""Whatever a text holds, its events are read in order, without an error."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dateline
from dateline.lang import load_language
from dateline.model import may_have

LANGUAGE = load_language()
LEXICON = """
The navy fired rockets plans to launch denied that it had not may if without would been ordered sold
yet has true false it is doubt reports prevented from ruled out unlikely nobody hesitated could only
said , . " “ ” ( ) never test no and or which by will
"""
WORDS = re.findall(r"\S+", LEXICON)
# Texts that have broken readers: each is repeated.
CORPUS = [
    "a", "fired ", "not ", "to to ", "said that ", "“It fell, ", '"', "\n", " ", "\x00\x01\x07",
    "\u202e\u05d0\u0627 ", "\U0001f680", "e\u0301", "(fired (", "\ud800 ",
]  # fmt: skip


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_events_stand_in_the_text_in_order(words):
    text = " ".join(words)
    found = dateline.statuses(text, language=LANGUAGE)
    assert all(text[each.span.start : each.span.end] == each.text for each in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert all(-3 <= each.value <= 3 for each in found)
    assert all(may_have(each.status, each.value) for each in found)


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=80))
def test_any_text_is_read(text):
    dateline.statuses(text, language=LANGUAGE)


@pytest.mark.parametrize("piece", CORPUS)
def test_a_long_run_of_anything_is_read(piece):
    dateline.statuses(piece * (3000 // len(piece)), language=LANGUAGE)
