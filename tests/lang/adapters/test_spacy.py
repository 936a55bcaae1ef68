import pytest

from dateline.lang import Named, load_language
from dateline.lang.adapters.spacy import SpacyParser
from dateline.model import Span

spacy = pytest.importorskip("spacy")


@pytest.fixture
def parser() -> SpacyParser:
    """A pipeline without a model: it divides sentences and knows one name by a pattern."""
    nlp = spacy.blank("en")
    patterns = [
        {"label": "GPE", "pattern": "Halden"},
        {"label": "DATE", "pattern": "Friday"},
    ]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)
    return SpacyParser(nlp)


def test_words_stand_where_the_text_has_them(parser: SpacyParser) -> None:
    (parse,) = parser.parse(["Ana left  Halden on Friday."])
    assert [word.text for word in parse.words] == ["Ana", "left", "Halden", "on", "Friday", "."]
    assert parse.words[2].span == Span(10, 16)
    assert parse.names == (Named(2, 3, "LOC"),)


def test_without_a_tree_the_first_word_is_the_root(parser: SpacyParser) -> None:
    (parse,) = parser.parse(["Ana left."])
    assert [(word.head, word.relation) for word in parse.words] == [
        (-1, "root"),
        (0, "parataxis"),
        (0, "parataxis"),
    ]


def test_divided_words_stay_divided(parser: SpacyParser) -> None:
    (parse,) = parser.parse_words([["Ana", "Lind-berg", "left"]])
    assert [word.span for word in parse.words] == [Span(0, 3), Span(4, 13), Span(14, 18)]
    assert [word.lemma for word in parse.words] == ["ana", "lind-berg", "left"]


def test_heads_are_those_of_the_pipeline() -> None:
    document = spacy.tokens.Doc(
        spacy.blank("en").vocab,
        words=["Gates", " ", "close"],
        heads=[2, 0, 2],
        deps=["nsubj", "dep", "ROOT"],
        pos=["NOUN", "SPACE", "VERB"],
        tags=["NNS", "_SP", "VBP"],
        lemmas=["gate", " ", "close"],
    )
    (parse,) = SpacyParser(lambda _: document).parse(["Gates   close"])
    found = [(word.lemma, word.upos, word.head, word.relation) for word in parse.words]
    assert found == [("gate", "NOUN", 1, "nsubj"), ("close", "VERB", -1, "root")]


def test_nothing_is_nothing(parser: SpacyParser) -> None:
    assert [parse.words for parse in parser.parse(["", " "])] == [(), ()]


def test_a_language_takes_it(parser: SpacyParser) -> None:
    (parse,) = load_language("en", parser=parser).parser.parse(["Ana left Halden."])
    assert [word.text for word in parse.words] == ["Ana", "left", "Halden", "."]
