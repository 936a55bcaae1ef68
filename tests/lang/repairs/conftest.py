from collections.abc import Callable, Sequence

import pytest

from dateline.lang import Language, Named, Parse, Word, load_language
from dateline.lang.repairs.knowledge import Knowledge
from dateline.model import Span

Parsed = Callable[..., Parse]


def parse_of(rows: str, *names: Named) -> Parse:
    """A parse from lines "text lemma UPOS XPOS head relation"; spans assume single spaces."""
    words, start = [], 0
    for row in rows.strip().splitlines():
        text, lemma, upos, xpos, head, relation = row.split()
        span = Span(start, start + len(text))
        words.append(Word(span, text, lemma, upos, xpos, int(head), relation))
        start = span.end + 1
    return Parse(tuple(words), names)


@pytest.fixture(scope="session")
def parsed() -> Parsed:
    return parse_of


@pytest.fixture(scope="session")
def english() -> Language:
    return load_language("en")


class Row:
    """A parser that chains words: the first is the root; it notes what it is shown."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, ...]] = []

    def parse(self, texts: Sequence[str]) -> tuple[Parse, ...]:
        return self.parse_words([text.split() for text in texts])

    def parse_words(self, sentences: Sequence[Sequence[str]]) -> tuple[Parse, ...]:
        self.seen += [tuple(words) for words in sentences]
        return tuple(
            parse_of(
                "\n".join(f"{w} {w} X FW {i - 1} {'dep' if i else 'root'}" for i, w in enumerate(s))
            )
            for s in sentences
        )


@pytest.fixture
def row() -> Row:
    return Row()


@pytest.fixture(scope="session")
def knowledge(english: Language) -> Knowledge:
    return english.parser.knowledge


class Fixed:
    """A parser that knows sentences by their words; all others it parses as `Row` does."""

    def __init__(self, rows: dict[str, str]) -> None:
        self.known = {
            tuple(line.split()[0] for line in each.strip().splitlines()): each
            for each in rows.values()
        }
        self.other = Row()

    def __call__(self, words: Sequence[str]) -> Parse:
        rows = self.known.get(tuple(words))
        return parse_of(rows) if rows else self.other.parse_words([words])[0]


@pytest.fixture
def fixed() -> Callable[..., Fixed]:
    return lambda *rows: Fixed({each: each for each in rows})
