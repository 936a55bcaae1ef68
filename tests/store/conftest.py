from datetime import date

import pytest
from tests.postgresql import past_dateline

from dateline.model import (
    UNNAMED_PUBLISHER,
    Attribution,
    Claim,
    Document,
    Link,
    Span,
    Status,
    StatusMention,
    cite,
)
from dateline.store import open_store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "dateline.db"


@pytest.fixture
def store(place):
    with open_store(place) as store:
        yield store


@pytest.fixture
def report():
    """Makes a document of Riverland's news with as many claims as asked for."""

    def make(text="Riverland tested a rocket.", url="https://delta.example/1", claims=1, **fields):
        document = Document(text, **({"published": date(2024, 5, 10), "url": url} | fields))
        return document, tuple(_claim(document, ordinal) for ordinal in range(claims))

    return make


def _claim(document, ordinal):
    quote = cite(document, Span(0, len(document.text)))
    return Claim(
        type="test",
        trigger=quote,
        mentions=(quote,),
        attribution=Attribution((Link(UNNAMED_PUBLISHER, "publisher"),)),
        status=StatusMention(Status.HAPPENED, quote, "plain"),
        published=document.published,
        method="rules/0.1.0",
        ordinal=ordinal,
    )


@pytest.fixture
def direct(place):
    """The address of the store's database for those who go past Dateline."""
    return past_dateline(place)
