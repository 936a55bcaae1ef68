from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from dateline.model import Block, Document, Interval, Judgement, Quantity, Verdict
from dateline.model.plain import from_plain, to_plain

MAY = {"text": "Riverland tested a rocket.", "published": "2024-05-10"}


def test_a_document_is_written_with_its_id():
    document = Document("Riverland tested a rocket.", date(2024, 5, 10), publisher="Delta News")
    assert to_plain(document) == {
        "text": "Riverland tested a rocket.",
        "published": "2024-05-10",
        "title": None,
        "language": "en",
        "publisher": "Delta News",
        "url": None,
        "retrieved": None,
        "blocks": [],
        "replaces": None,
        "id": document.id,
    }


def test_the_id_is_made_anew():
    document = from_plain(Document, MAY | {"id": "0000"})
    assert document.id == Document("Riverland tested a rocket.", date(2024, 5, 10)).id


def test_an_enumeration_is_written_as_its_value():
    judgement = Judgement(Verdict.ACCEPT, ("a",), "Ana", datetime(2024, 5, 10, tzinfo=UTC))
    plain = to_plain(judgement)
    assert (type(plain["verdict"]), plain["verdict"]) == (str, "accept")
    assert plain["at"] == "2024-05-10T00:00:00+00:00"


def test_fields_with_a_default_may_be_absent():
    assert from_plain(Document, MAY).blocks == ()


@pytest.mark.parametrize(
    ("cls", "data", "message"),
    [
        (Document, {"text": "x"}, "Document: missing or unknown: published"),
        (Document, MAY | {"author": "x"}, "Document: missing or unknown: author"),
        (Document, MAY | {"published": 2024}, "Document.published: not str: 2024"),
        (Document, MAY | {"published": "May"}, "Document.published: .*'May'"),
        (Document, MAY | {"text": " "}, "a document needs text"),
        (Document, MAY | {"blocks": "body"}, "Document.blocks: not list: 'body'"),
        (
            Document,
            MAY | {"blocks": [{"kind": "body", "span": {"start": True, "end": 2}}]},
            "Document.blocks: Block.span: Span.start: not int: True",
        ),
        (Block, {"kind": "advert", "span": {"start": 0, "end": 2}}, "Block.kind: 'advert'"),
        (Interval, [], r"not Interval: \[\]"),
        (Quantity, {"low": "1"}, "Quantity: missing or unknown: evidence, high"),
    ],
)
def test_what_is_no_noun_is_refused_by_name(cls, data, message):
    with pytest.raises(ValueError, match=message):
        from_plain(cls, data)


def test_a_type_without_plain_form_is_refused():
    @dataclass
    class Odd:
        value: complex

    with pytest.raises(TypeError, match="no plain form"):
        to_plain(Odd(1j))
    with pytest.raises(TypeError, match="no plain form"):
        from_plain(Odd, {"value": 1})
