"""Labels of corpora of names, on sentences made up for it."""

import pytest
from training.examples import Tree, tagged
from training.labels import cleaned, gum_spans, is_demonym, place_forms, proper, with_places
from training.namesets import bio_spans, divided
from training.prepare import bend

from dateline.lang import Splitter, load_language


def test_tags_of_spans_and_spans_of_tags() -> None:
    spans = [(0, 2, "PER"), (3, 4, "LOC")]
    tags = tagged(5, spans)
    assert tags == ("B-PER", "I-PER", "O", "B-LOC", "O")
    assert bio_spans(tags) == spans


def test_longer_of_two_overlapping_names_stays() -> None:
    assert tagged(3, [(0, 1, "LOC"), (0, 3, "ORG")]) == ("B-ORG", "I-ORG", "I-ORG")


def test_columns_without_b_tags_and_other_kinds() -> None:
    assert bio_spans(["I-ORG", "I-ORG", "O", "I-MISC", "I-PER"]) == [
        (0, 2, "ORG"),
        (4, 5, "PER"),
    ]


def test_words_are_divided_as_at_run_time() -> None:
    lists = load_language().words
    splitter = Splitter.of(lists["abbreviations"], lists["prefixes"])
    words, spans = divided(["Ito-Bell", "visited", "Aruna's", "port"], [(0, 1, "PER")], splitter)
    assert words == ["Ito", "-", "Bell", "visited", "Aruna", "'s", "port"]
    assert spans == [(0, 3, "PER")]


@pytest.mark.parametrize(
    ("words", "span", "expected"),
    [
        ("the Aruna Post", (0, 3, "ORG"), [(1, 3, "ORG")]),
        ("President Ito", (0, 2, "PER"), [(1, 2, "PER")]),
        ("Gen. Ito", (0, 2, "PER"), [(1, 2, "PER")]),
        ("President", (0, 1, "PER"), []),
        ("North Korean", (0, 2, "LOC"), []),
        ("North Korea", (0, 2, "LOC"), [(0, 2, "LOC")]),
    ],
)
def test_articles_titles_and_demonyms_are_no_names(
    words: str, span: tuple[int, int, str], expected: list[tuple[int, int, str]]
) -> None:
    assert cleaned(words.split(), [span]) == expected


def test_demonyms() -> None:
    assert is_demonym(["Iranian"])
    assert is_demonym(["French"])
    assert not is_demonym(["Iran"])
    assert not is_demonym(["Iranian", "Navy"])


def test_states_that_act_are_places() -> None:
    sentences = [(["Aruna", "fell"], [(0, 1, "LOC")])] * 3
    places = place_forms(sentences)
    assert with_places(["Aruna", "said"], [(0, 1, "ORG")], places) == [(0, 1, "LOC")]
    assert with_places(["Post", "said"], [(0, 1, "ORG")], places) == [(0, 1, "ORG")]


def test_common_nouns_are_cut_off_names() -> None:
    words = ["the", "northern", "Aruna", "and", "they"]
    assert proper(words, [(0, 3, "LOC"), (4, 5, "ORG")]) == [(2, 3, "LOC")]


def test_entities_with_a_proper_head_are_names() -> None:
    words = ["President", "Ito", "of", "Aruna", "met", "the", "mayor"]
    tree = Tree(
        upos=("PROPN", "PROPN", "ADP", "PROPN", "VERB", "DET", "NOUN"),
        xpos=("NNP", "NNP", "IN", "NNP", "VBD", "DT", "NN"),
        heads=(4, 0, 3, 0, -1, 6, 4),
        relations=("nsubj", "flat", "case", "nmod", "root", "det", "obj"),
    )
    notes = (
        "Entity=(1-person-new-1",
        "_",
        "_",
        "Entity=(2-place-new-1)1)",
        "_",
        "Entity=(3-person-new-2",
        "Entity=3)",
    )
    spans = cleaned(words, gum_spans(words, tree, notes))
    assert (3, 4, "LOC") in spans
    assert all(span[1] <= 4 for span in spans)


def test_quotation_marks_are_bent_in_pairs() -> None:
    words = ['"', "No", ",", '"', "it", "'s", "said"]
    assert bend(words, "«", "»", "’") == ("«", "No", ",", "»", "it", "’s", "said")
