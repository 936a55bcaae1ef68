import re
from datetime import date

import pytest

from dateline.extract import analyse, examples, extract
from dateline.extract.analysis import Mention
from dateline.extract.attribution import chain_at, find_attributions
from dateline.extract.segment import segment
from dateline.extract.syntax import Forest
from dateline.lang import load_language
from dateline.model import (
    Anchor,
    Block,
    BlockKind,
    Document,
    Interval,
    Span,
    TimeMention,
    cite,
    is_faithful,
)
from dateline.packs import load_pack
from dateline.read import document_from_text

# Names that the sentences of these tests use: words, name to print, kind.
NAMES = [
    ("Korean Central News Agency", "KCNA", "source"),
    ("KCNA", "KCNA", "source"),
    ("Yonhap", "Yonhap", "source"),
    ("Kim Jong Un", "Kim Jong Un", "person"),
    ("Kim", "Kim Jong Un", "person"),
    ("Park Geun-hye", "Park Geun-hye", "person"),
    ("Foreign Ministry of the DPRK", "North Korean Foreign Ministry", "body"),
    ("North Korea", "North Korea", "state"),
    ("Pyongyang", "North Korea", "state"),
    ("South Korea", "South Korea", "state"),
    ("Seoul", "South Korea", "state"),
    ("Japan", "Japan", "state"),
]
TIMES = re.compile(r"\b(?:last week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")


@pytest.fixture(scope="session")
def language():
    return load_language()


@pytest.fixture
def document():
    def document(text, publisher="The Courier", headline=None):
        whole = text if headline is None else f"{headline}\n\n{text}"
        start = len(whole) - len(text)
        head = () if headline is None else (Block(BlockKind.HEADLINE, Span(0, len(headline))),)
        body = (
            Block(BlockKind.BODY, Span(start + line.start(), start + line.end()))
            for line in re.finditer(r"[^\n]+", text)
        )
        return Document(whole, date(2024, 5, 13), publisher=publisher, blocks=(*head, *body))

    return document


def mentions(text):
    found = []
    for words, name, kind in NAMES:
        for match in re.finditer(rf"\b{words}\b", text):
            span = Span(*match.span())
            if not any(span.overlaps(other.span) for other in found):
                found.append(Mention(span, match.group(), name, kind, name.lower()))
    return tuple(sorted(found, key=lambda mention: mention.span))


def times(document):
    day = Interval.day(date(2024, 5, 12))
    return tuple(
        TimeMention(day, cite(document, Span(*match.span())), Anchor.PUBLICATION, "test")
        for match in TIMES.finditer(document.text)
    )


@pytest.fixture
def attribute(language):
    """The attributions of a document."""

    def attribute(document):
        sentences = segment(document, language)
        known = mentions(document.text), times(document)
        forest = Forest.of(document, sentences, language)
        return find_attributions(document, sentences, known, language, forest)

    return attribute


@pytest.fixture
def chain(attribute):
    """The sources behind the words `at`, without the publisher."""

    def chain(document, at):
        position = document.text.index(at)
        return [
            link.source
            for link in chain_at(attribute(document), document, position).attribution.chain[1:]
        ]

    return chain


@pytest.fixture(scope="session")
def pack():
    return load_pack()


@pytest.fixture
def reading_of(language, pack):
    """One block with names and without times, ready for trigger rules."""

    def reading_of(text, kind=BlockKind.BODY):
        return examples.reading_of(text, pack, language, kind)

    return reading_of


@pytest.fixture
def claims_of(language, pack):
    """The claims of a text, each of whose quotations is checked."""

    def claims_of(text, publisher="Example Wire", published=date(2024, 5, 13)):
        document = document_from_text(text, published=published, publisher=publisher)
        claims = extract(analyse(document, language, pack), pack, language)
        assert all(is_faithful(quote, document) for claim in claims for quote in claim.evidence())
        return claims

    return claims_of
