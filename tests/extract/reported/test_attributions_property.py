"""Whatever a text holds, its attributions are read in linear time, without an error."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dateline
from dateline.lang import load_language

LANGUAGE = load_language()
LEXICON = """
Jane Doe Mayor ministry she it they who said says that , . " “ ” '' ' ‘ ’ : ; ( ) according to as
was quoted by the Gazette saying plans expected believes urged him to close bridge and but not
citing official photo released in this carried statement
called liar critical of claim criticism asked whether “We will go,” wrote adding — seems \n \n\n
"""
WORDS = [*re.findall(r"\S+", LEXICON), "\n", "\n\n"]
# Texts that have broken readers: each is repeated to the length that a test asks for.
CORPUS = [
    "a", "word ", "said ", "said that ", "“It fell, ", '"', "'", "''", "He said he said ", "\n",
    " ", "\x00\x01\x07", "\u202e\u05d0\u0627 ", "according to ", "as quoted by ", "A: b c d e. ",
    '"So it is," he said. ', "Doe said it.\n", "\U0001f680", "e\u0301", "(said (", "to to to ",
    "said, citing an official, ", "citing a report quoting ", "quoted him as saying ",
]  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_parts_stand_in_the_text_and_apart(words):
    text = " ".join(words)
    for found in dateline.attributions(text, language=LANGUAGE):
        assert found.cue
        assert found.content
        spans = [*found.cue, *found.source, *found.content]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert not any(cue.overlaps(part) for cue in found.cue for part in found.content)
        assert len(found.names) >= 1
        assert found.names[-1] == found.name


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=80))
def test_any_text_is_read(text):
    dateline.attributions(text, language=LANGUAGE)


@pytest.mark.parametrize("piece", CORPUS)
def test_a_long_run_of_anything_is_read(piece):
    dateline.attributions(piece * (3000 // len(piece)), language=LANGUAGE)


@pytest.mark.slow
@pytest.mark.parametrize("piece", CORPUS)
def test_time_grows_with_the_length(piece):
    # Ten times the text may take ten times as long, with some room for a busy machine.
    spent = []
    for length in (2_000, 20_000):
        began = time.process_time()
        dateline.attributions(piece * (length // len(piece)), language=LANGUAGE)
        spent.append(time.process_time() - began)
    assert spent[1] < 30 * max(spent[0], 0.3)
