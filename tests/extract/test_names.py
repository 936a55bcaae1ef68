from datetime import date

import pytest

from dateline.extract.names import find_mentions
from dateline.extract.segment import segment
from dateline.lang import load_language
from dateline.model import Block, BlockKind, Document, Span
from dateline.packs import load_pack


@pytest.fixture(scope="module")
def language():
    return load_language()


@pytest.fixture(scope="module")
def pack():
    return load_pack()


@pytest.fixture
def read(language, pack):
    def read(text, published=date(2024, 5, 13)):
        blocks = (Block(BlockKind.BODY, Span(0, len(text))),)
        document = Document(text, published, blocks=blocks)
        return find_mentions(document, segment(document, language), language, pack)

    return read


NAMES = [
    ("The DPRK fired a Hwasong-15.", [("DPRK", "North Korea"), ("Hwasong-15", "Hwasong-15")]),
    ("Kim Jong-un was there.", [("Kim Jong-un", "Kim Jong Un")]),
    (
        "North Korea's Foreign Ministry spoke.",
        [
            ("North Korea's Foreign Ministry", "North Korean Foreign Ministry"),
        ],
    ),
    ("It told us so.", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_registered_names(read, text, expected):
    assert [(mention.text, mention.name) for mention in read(text)] == expected
