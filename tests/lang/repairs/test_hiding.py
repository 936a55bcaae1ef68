import pytest

from dateline.lang import load_language

_CASES = {
    "SEOUL, May 13 (Agency) — Kim visits a plant.": "Kim visits a plant .",
    "PYONGYANG: Kim visits a plant.": "Kim visits a plant .",
    "Kim (C) visits a plant. (Photo: AFP)": "Kim visits a plant .",
    "Kim visits a plant. /REUTERS": "Kim visits a plant .",
    "Ri, second from left, visits a plant.": "Ri visits a plant .",
    "He speaks with officials (not pictured).": "He speaks with officials .",
}


@pytest.mark.parametrize("text", _CASES)
def test_the_parser_sees_the_sentence_alone(text: str, row) -> None:
    load_language("en", parser=row).parser.parse([text])
    assert " ".join(row.seen[0]) == _CASES[text]


@pytest.mark.parametrize("text", [*_CASES, "(C)", "Kim visits a plant."])
def test_words_are_all_the_words_of_the_text(text: str, row) -> None:
    language = load_language("en", parser=row)
    (parse,) = language.parser.parse([text])
    spans = tuple(language.parser.knowledge.split(text))
    assert tuple(word.span for word in parse.words) == spans
    assert [word.text for word in parse.words] == [text[s.start : s.end] for s in spans]
    assert [word.head for word in parse.words].count(-1) == 1


def test_hidden_words_depend_on_the_word_before_them(row) -> None:
    (parse,) = load_language("en", parser=row).parser.parse(["Kim (C) visits a plant."])
    opening, letter, closing = parse.words[1:4]
    assert (opening.head, opening.relation) == (0, "dep")
    assert (letter.head, closing.head) == (1, 2)


def test_a_dateline_depends_on_the_word_after_it(row) -> None:
    (parse,) = load_language("en", parser=row).parser.parse(["PYONGYANG: Kim visits a plant."])
    assert (parse.words[0].head, parse.words[0].relation) == (2, "parataxis")


def test_divided_words_are_read_alike(row) -> None:
    sentence = ["Kim", "(", "C", ")", "visits", "a", "plant", "."]
    (parse,) = load_language("en", parser=row).parser.parse_words([sentence])
    assert row.seen[0] == ("Kim", "visits", "a", "plant", ".")
    assert [word.text for word in parse.words] == sentence
