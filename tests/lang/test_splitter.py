import pytest

from dateline.lang import Splitter, load_language

_CASES = {
    "the agency's report didn't say.": "the agency 's report did n't say .",
    "a long-range missile, an anti-aircraft gun": "a long - range missile , an anti-aircraft gun",
    "Gen. Park met Mr. J. Smith of the U.S. Army": "Gen. Park met Mr. J. Smith of the U.S. Army",
    "at 10:30 a.m. on Friday": "at 10:30 a.m. on Friday",
    "the ministry’s «statement», he cannot go": "the ministry ’s « statement » , he can not go",
    "a 240mm launcher, the 3rd and 22nd tests": "a 240 mm launcher , the 3rd and 22nd tests",
    "$1,250.50 in the 1990s ... now?!": "$ 1,250.50 in the 1990s ... now ? !",
    "workers' party and/or Kim Jong-un": "workers ' party and / or Kim Jong - un",
    "anti-U.S. slogans, US$5": "anti-U.S. slogans , US$ 5",
    "#Talks on @agency": "#Talks on @agency",
    "see http://example.org/a-b today": "see http://example.org/a-b today",
}


@pytest.fixture(scope="module")
def splitter() -> Splitter:
    words = load_language("en").words
    return Splitter.of(words["abbreviations"], words["prefixes"])


@pytest.mark.parametrize("text", _CASES)
def test_words_are_those_of_treebanks(splitter: Splitter, text: str) -> None:
    found = [text[span.start : span.end] for span in splitter(text)]
    assert found == _CASES[text].split()


def test_no_character_but_space_is_lost(splitter: Splitter) -> None:
    text = "On 3\u00a0May, “it” cost 5%—more (than\tsaid)."
    kept = "".join(text[span.start : span.end] for span in splitter(text))
    assert kept == "".join(text.split())
