"""A changed page: what is gone, what is new, and which events lose evidence."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.custody import changes
from dateline.lang import load_language
from dateline.merge import merge
from dateline.model import Block, BlockKind, Document, Span
from dateline.workflow import extractor

FIRST = "North Korea fired a ballistic missile from Wonsan on Monday, KCNA said."
SECOND = "Norland sent two letters to the council."
THIRD = "The council met in Riverton."
URL = "https://harbour.example/1"


def page(*sentences, url=URL, replaces=None):
    text = " ".join(sentences)
    return Document(
        text,
        date(2031, 1, 14),
        publisher="Harbour Wire",
        url=url,
        blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
        replaces=replaces,
    )


@pytest.fixture(scope="module")
def read():
    """Finds the claims of a document."""
    return extractor("arms_watch")


def changed(read, *documents):
    claims = [claim for each in documents for claim in read(each)]
    return changes(documents, claims, merge, load_language())


def test_sentences_that_go_and_come_are_told(read):
    before = page(FIRST, SECOND)
    (found,) = changed(read, before, page(FIRST, THIRD, replaces=before.id))
    assert (found.removed, found.added, found.lost) == ((SECOND,), (THIRD,), ())


def test_a_sentence_that_moves_or_breaks_otherwise_is_still_said(read):
    before = page(FIRST, SECOND, THIRD)
    after = page(THIRD, FIRST.replace(" on ", "\non "), SECOND, replaces=before.id)
    (found,) = changed(read, before, after)
    assert (found.removed, found.added) == ((), ())


def test_a_claim_whose_sentence_is_gone_is_lost_with_its_event(read):
    before = page(FIRST, SECOND)
    after = page(SECOND, replaces=before.id)
    (found,) = changed(read, before, after)
    ((lost),) = found.lost
    assert (lost.claim.type, lost.event) == ("test", None)


def test_an_event_that_another_document_tells_of_loses_one_support(read):
    other = replace(page(FIRST, url="https://post.example/9"), publisher="Morning Post")
    before = page(FIRST, SECOND)
    (found,) = changed(read, other, before, page(SECOND, replaces=before.id))
    (event,) = merge(read(other))
    assert [each.event for each in found.lost] == [event.id]


def test_a_store_without_versions_has_no_changes(read):
    assert changed(read, page(FIRST)) == ()
