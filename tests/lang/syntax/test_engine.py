from collections.abc import Sequence

from dateline.lang import Parse, Splitter, Word, load_language
from dateline.lang.syntax.decode import Analysis
from dateline.lang.syntax.engine import Engine, Read
from dateline.model import Span

_WORDS = load_language("en").words


class _Network:
    """Counts its loads and the sentences that it reads; the first word of each is the root."""

    def __init__(self) -> None:
        self.loads, self.seen = 0, []

    def load(self) -> Read:
        self.loads += 1
        return self.read

    def read(self, words: Sequence[str]) -> Analysis:
        self.seen.append(words)
        size = len(words)
        relations = ("root", *["dep"] * (size - 1))
        return Analysis(
            ("X",) * size, ("NN",) * size, (-1, *[0] * (size - 1)), relations, (), (None,) * size
        )


def _engine(network: _Network) -> Engine:
    splitter = Splitter.of(_WORDS["abbreviations"], _WORDS["prefixes"])
    return Engine(network.load, splitter, lambda: lambda form, xpos: f"{form}/{xpos}")


def test_words_have_the_place_where_the_text_has_them() -> None:
    (parse,) = _engine(_Network()).parse([" It  isn't."])
    assert parse == Parse(
        (
            Word(Span(1, 3), "It", "It/NN", "X", "NN", -1, "root"),
            Word(Span(5, 7), "is", "is/NN", "X", "NN", 0, "dep"),
            Word(Span(7, 10), "n't", "n't/NN", "X", "NN", 0, "dep"),
            Word(Span(10, 11), ".", "./NN", "X", "NN", 0, "dep"),
        )
    )


def test_divided_words_stand_one_space_apart() -> None:
    (parse,) = _engine(_Network()).parse_words([["a", "-", "bc"]])
    assert [word.span for word in parse.words] == [Span(0, 1), Span(2, 3), Span(4, 6)]


def test_what_has_no_words_has_no_parse() -> None:
    network = _Network()
    assert _engine(network).parse(["", " \n"]) == (Parse(()), Parse(()))
    assert network.loads == 0


def test_a_sentence_is_read_once_and_the_network_loaded_once() -> None:
    network = _Network()
    engine = _engine(network)
    assert network.loads == 0
    one, other, again = engine.parse(["It is.", "It was.", "It  is."])
    assert network.loads == 1
    assert len(network.seen) == 2
    assert [word.head for word in one.words] == [word.head for word in again.words]
    assert one != other
