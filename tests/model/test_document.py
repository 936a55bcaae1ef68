from datetime import UTC, date, datetime, tzinfo

import pytest

from dateline.model import Block, BlockKind, Document, Span

MAY = date(2024, 5, 10)


def _blocks(*bounds):
    return tuple(Block(BlockKind.BODY, Span(*pair)) for pair in bounds)


class _Nowhere(tzinfo):
    def utcoffset(self, _):
        return None


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": " \n\t"}, "needs text"),
        ({"text": "a\x00b"}, r"U\+0000 at offset 1"),
        ({"title": "a\ud83d"}, r"U\+D83D at offset 1"),
        ({"url": ""}, "None where there is none"),
        ({"published": datetime(2024, 5, 10, tzinfo=UTC)}, "without a time"),
        ({"retrieved": datetime(2024, 5, 10)}, "time zone"),
        ({"retrieved": datetime(2024, 5, 10, tzinfo=_Nowhere())}, "time zone"),
        ({"blocks": _blocks((0, 3), (2, 5))}, "overlap"),
        ({"blocks": _blocks((3, 5), (0, 3))}, "out of order"),
        ({"blocks": _blocks((0, 99))}, "past the end"),
    ],
)
def test_what_is_no_document_is_refused(fields, message):
    with pytest.raises(ValueError, match=message):
        Document(**({"text": "Riverland", "published": MAY} | fields))


def test_blocks_may_touch():
    assert Document("Riverland", MAY, blocks=_blocks((0, 3), (3, 9))).blocks


@pytest.mark.parametrize(
    ("fields", "is_same"),
    [
        ({"title": "x", "publisher": "x", "published": date(2023, 1, 1)}, True),
        ({"blocks": _blocks((0, 3)), "replaces": "x", "language": "ko"}, True),
        ({"url": "https://delta.example/"}, False),
        ({"text": "Riverland."}, False),
    ],
)
def test_the_id_is_of_address_and_text(fields, is_same):
    document = Document("Riverland", MAY)
    other = Document(**({"text": "Riverland", "published": MAY} | fields))
    assert (document.id == other.id) is is_same
