import pytest

import dateline
from dateline.lang import Unparsed, load_language

LANGUAGE = load_language()


def _words(text, spans):
    return [text[span.start : span.end] for span in spans]


def _read(text):
    return dateline.attributions(text, language=LANGUAGE)


def test_a_quotation_goes_on_over_sentences_and_paragraphs():
    text = (
        'It rained. "We will close it now," Jane Doe said. "It is too old to stand."\n\n'
        '"Nobody has repaired it for many years."\n'
    )
    (found,) = _read(text)
    assert _words(text, found.content) == [
        '"We will close it now,"',
        '"It is too old to stand."\n\n"Nobody has repaired it for many years."',
    ]
    assert (found.form, found.name) == ("direct", "Jane Doe")


def test_nested_attributions_make_a_chain():
    text = "Mayor Jane Doe said that the Harbor Ministry believes that the bridge is safe."
    outer, inner = _read(text)
    assert (outer.depth, inner.depth) == (0, 1)
    assert inner.names == ("Jane Doe", "Harbor Ministry")
    assert (outer.kind, inner.kind) == ("speech", "thought")


def test_who_quotes_stands_before_who_is_quoted():
    text = "The Harbor Ministry was quoted by the Gazette as saying that the bridge was closed."
    (found,) = _read(text)
    assert found.names == ("Gazette", "Harbor Ministry")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane Doe was ill, the Gazette said, citing an official.", ("Gazette", None)),
        ("The Gazette quoted Jane Doe as saying that it rained.", ("Gazette", "Jane Doe")),
        ("It rained, the Gazette quoted Jane Doe as saying.", ("Gazette", "Jane Doe")),
        ("It rained, according to an official cited by the Gazette.", ("Gazette", None)),
        ("It rained, according to the Gazette, citing an official.", ("Gazette", None)),
        ("Citing Jane Doe, the Gazette reported that it rained.", ("Gazette", "Jane Doe")),
        ("The Gazette said in a statement carried by KCNA that it rained.", ("KCNA", "Gazette")),
        (
            "Yonhap, citing a report by KCNA quoting an official, said that it rained.",
            ("Yonhap", "KCNA", None),
        ),
        (
            "Reuters reported, citing Yonhap, which quoted an official as saying that it rained.",
            ("Reuters", "Yonhap", None),
        ),
        ("The Gazette declined to print it, citing legal risks.", ("Gazette",)),
    ],
)
def test_who_cites_stands_before_who_is_cited(text, names):
    found = max(_read(text), key=lambda each: len(each.names))
    assert found.names == names
    assert len(found.sources) == len(names)


@pytest.mark.parametrize(
    "text",
    [
        "A photo released by the Harbor Ministry shows the mayor at the bridge.",
        "In this undated photo released by the Harbor Ministry on Friday, the mayor stands still.",
        "The mayor inspects the bridge in this photo released by the Harbor Ministry.",
        "The Harbor Ministry released footage showing the mayor at the bridge.",
    ],
)
def test_a_picture_stands_for_who_released_it(text):
    assert {(each.kind, each.name) for each in _read(text)} == {("document", "Harbor Ministry")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Doe left on Monday. She said that it rained.", "Jane Doe"),
        ("Jane Doe left on Monday. Doe said that it rained.", "Jane Doe"),
        ("The Harbor Ministry met. The ministry said that it rained.", "Harbor Ministry"),
        ("Jane Doe met Mary Roe. They said that it rained.", None),
        ("Jane Doe, who said that it rained, left.", "Jane Doe"),
        ("An official said that it rained.", None),
    ],
)
def test_a_source_stands_for_the_one_named_before(text, name):
    assert [each.name for each in _read(text) if each.rule == "clause"] == [name]


def test_words_in_quotation_marks_within_others_words_are_mixed():
    (found,) = _read('Jane Doe said the bridge was "a danger to all of us" and old.')
    assert found.form == "mixed"


def test_nothing_is_read_without_a_parser():
    language = load_language(parser=Unparsed())
    assert dateline.attributions("Jane Doe said that it rained.", language=language) == ()


def test_empty_text_attributes_nothing():
    assert _read("") == _read(" \n\n") == ()


def test_a_verb_before_a_colon_is_the_cue():
    (found, *_) = dateline.attributions('Doe said: "The bridge is old."')
    assert (found.kind, found.name) == ("speech", "Doe")
